package org.servicehall.gateway.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.catalina.connector.ClientAbortException;
import org.apache.catalina.session.TooManyActiveSessionsException;
import org.apache.coyote.CloseNowException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.servicehall.gateway.problem.Problem.FieldAtFault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;

/** Turns whatever was thrown while a request was handled into the problem document that fits. */
@Component
final class FailureTranslation {
    private static final Logger log = LoggerFactory.getLogger(FailureTranslation.class);
    private static final Duration SOON = Duration.ofSeconds(5);

    private final Problems problems;

    FailureTranslation(Problems problems) {
        this.problems = problems;
    }

    /**
     * Answers, unless nobody waits for it any more.
     *
     * @throws CloseNowException when the answer had begun: the container then cuts the connection without a trace in the log,
     *     so that half an answer looks broken
     */
    void answer(Throwable failure, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (isOfTheClient(failure)) {
            hungUp(request, response);
        } else if (response.isCommitted()) {
            log.warn(
                    "{} {}: the answer broke off: {}",
                    request.getMethod(),
                    request.getRequestURI(),
                    failure.toString());
            throw new CloseNowException("the answer broke off after it had begun");
        } else {
            write(failure, request, response);
        }
    }

    /** One who only sent too slowly is still there to read why. */
    private void hungUp(HttpServletRequest request, HttpServletResponse response) throws IOException {
        log.info("{} {}: the client hung up", request.getMethod(), request.getRequestURI());
        if (!response.isCommitted()) {
            response.reset();
            problems.write(request, response, ProblemKind.MALFORMED);
        }
    }

    /** Reading from the client or writing to it failed; towards the services other exceptions are thrown. */
    private static boolean isOfTheClient(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .anyMatch(cause ->
                        cause instanceof ClientAbortException || cause instanceof AsyncRequestNotUsableException);
    }

    private void write(Throwable failure, HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.reset();
        ProblemKind kind = kindOf(failure, request);
        if (kind == ProblemKind.INTERNAL) {
            log.error("{} {} failed", request.getMethod(), request.getRequestURI(), failure);
        }
        if (kind.status() >= 503) {
            log.warn("{} {}: {}: {}", request.getMethod(), request.getRequestURI(), kind.code(), failure.getMessage());
            problems.writeRetryable(request, response, kind, SOON);
        } else {
            problems.write(request, response, kind, fieldsAtFault(failure));
        }
    }

    /** A body that could not be taken fails wherever it is read, and under whatever name: what was noted of it counts. */
    private static ProblemKind kindOf(Throwable failure, HttpServletRequest request) {
        ProblemKind kind = kindOf(failure);
        return switch (BodyState.of(request)) {
            case TOO_LARGE -> ProblemKind.BODY_TOO_LARGE;
            case TOO_SLOW -> ProblemKind.BODY_TOO_SLOW;
            case BROKEN_OFF -> ProblemKind.MALFORMED;
            case COMING -> kind == ProblemKind.SERVICE_SLOW ? ProblemKind.BODY_TOO_SLOW : kind;
            case WHOLE -> kind;
        };
    }

    private static ProblemKind kindOf(Throwable failure) {
        return switch (failure) {
            case ResourceAccessException away -> kindOfUpstream(away.getCause());
            case IOException brokenOff -> kindOfUpstream(brokenOff);
            case MethodArgumentNotValidException _ -> ProblemKind.INVALID;
            case HttpMessageNotReadableException _ -> ProblemKind.MALFORMED;
            case RequestRejectedException _ -> ProblemKind.MALFORMED;
            case InvalidParameterException malformed -> ProblemKind.ofStatus(malformed.getErrorCode());
            case TooManyActiveSessionsException _ -> ProblemKind.ISSUER_AWAY;
            case AuthenticationServiceException _ -> ProblemKind.ISSUER_AWAY;
            case ErrorResponse refused ->
                ProblemKind.ofStatus(refused.getStatusCode().value());
            default -> ProblemKind.INTERNAL;
        };
    }

    /** A request that was never taken, or whose answer broke off, means away; no answer in time means slow. */
    private static ProblemKind kindOfUpstream(@Nullable Throwable cause) {
        boolean slow = cause instanceof HttpTimeoutException && !(cause instanceof HttpConnectTimeoutException);
        return slow ? ProblemKind.SERVICE_SLOW : ProblemKind.SERVICE_AWAY;
    }

    private static List<FieldAtFault> fieldsAtFault(Throwable failure) {
        if (!(failure instanceof MethodArgumentNotValidException invalid)) {
            return List.of();
        }
        return invalid.getFieldErrors().stream()
                .map(error -> new FieldAtFault(
                        error.getField(), String.valueOf(error.getCode()), String.valueOf(error.getDefaultMessage())))
                .toList();
    }
}
