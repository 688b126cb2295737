package org.servicehall.platform.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Answers whatever a controller throws with a problem document. */
@RestControllerAdvice
final class ProblemAdvice {
    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

    private final ProblemDocuments documents;

    ProblemAdvice(ProblemDocuments documents) {
        this.documents = documents;
    }

    @ExceptionHandler(Throwable.class)
    ResponseEntity<Map<String, Object>> problem(Throwable thrown, HttpServletRequest request) {
        return documents.answer(ProblemOf.thrown(thrown).orElseGet(() -> ours(thrown, request)), request);
    }

    /** The client gets a number to quote and nothing else; what happened stands in the log under that number. */
    private static Problem ours(Throwable thrown, HttpServletRequest request) {
        String incident = UUID.randomUUID().toString();
        LOG.error("Incident {} at {} {}", incident, request.getMethod(), request.getRequestURI(), thrown);
        return Problem.of(HttpStatus.INTERNAL_SERVER_ERROR, "internal", incident);
    }
}
