package org.servicehall.platform.http;

import com.mongodb.MongoServerException;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.servicehall.platform.log.SecurityLog;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.util.DisconnectedClientHelper;

/** Answers whatever a controller throws with a problem document. */
@RestControllerAdvice
final class ProblemAdvice {
    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

    private final ProblemDocuments documents;

    ProblemAdvice(ProblemDocuments documents) {
        this.documents = documents;
    }

    /** @return null when nobody waits for the answer any more */
    @ExceptionHandler(Throwable.class)
    @Nullable
    ResponseEntity<Map<String, Object>> problem(Throwable thrown, HttpServletRequest request) {
        Problem problem = ProblemOf.thrown(thrown).orElse(null);
        if (problem == null && DisconnectedClientHelper.isClientDisconnectedException(thrown)) {
            LOG.info("{} {}: the client hung up", request.getMethod(), request.getRequestURI());
            return null;
        }
        StoreFault.in(thrown).ifPresent(fault -> away(fault, request));
        if (problem != null && problem.status() == HttpStatus.FORBIDDEN) {
            SecurityLog.refused(request, problem.code());
        }
        return documents.answer(problem == null ? ours(thrown, request) : problem, request);
    }

    /** The kind alone: what a store says may quote what it was told. */
    private static void away(Throwable fault, HttpServletRequest request) {
        LOG.warn(
                "{} {}: store-away: {}{}",
                request.getMethod(),
                request.getRequestURI(),
                fault.getClass().getSimpleName(),
                fault instanceof MongoServerException e ? " " + e.getCode() : "");
    }

    /** The client gets a number to quote and nothing else; what happened stands in the log under that number. */
    private static Problem ours(Throwable thrown, HttpServletRequest request) {
        String incident = UUID.randomUUID().toString();
        LOG.error("Incident {} at {} {}", incident, request.getMethod(), request.getRequestURI(), thrown);
        return Problem.of(HttpStatus.INTERNAL_SERVER_ERROR, "internal", incident);
    }
}
