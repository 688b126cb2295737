package org.servicehall.platform.http;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.servicehall.calendar.DateOutOfCalendar;
import org.servicehall.contracts.Refusal;
import org.servicehall.platform.event.Busy;
import org.servicehall.platform.event.IdempotencyKeyReused;
import org.servicehall.platform.event.StaleVersion;
import org.servicehall.platform.event.StreamFull;
import org.servicehall.platform.http.Problem.FieldFault;
import org.servicehall.platform.time.ClockOutOfRange;
import org.servicehall.platform.view.UnreadableCursor;
import org.servicehall.platform.view.ViewBehind;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import tools.jackson.databind.exc.ValueInstantiationException;

/** Which problem an exception is. What is not known here is our fault and no business of the client. */
final class ProblemOf {
    static final Problem TOO_SLOW = Problem.of(HttpStatus.REQUEST_TIMEOUT, "body-too-slow");
    static final Problem TOO_MUCH_AT_ONCE = Problem.unavailable("too-much-at-once");

    private ProblemOf() {}

    static Optional<Problem> thrown(Throwable thrown) {
        return Optional.ofNullable(
                switch (thrown) {
                    case Refusal e -> refusal(e);
                    case BadRequest e -> e.problem();
                    case InvalidField e -> e.problem();
                    case BodyTooLarge e -> tooLarge(e.limit());
                    case BodyTooSlow _ -> TOO_SLOW;
                    case LengthRequired _ -> Problem.of(HttpStatus.LENGTH_REQUIRED, "length-required");
                    case TooMuchAtOnce _ -> TOO_MUCH_AT_ONCE;
                    case StaleVersion e ->
                        Problem.of(HttpStatus.PRECONDITION_FAILED, "stale-version", e.expected(), e.actual());
                    case IdempotencyKeyReused _ ->
                        Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "idempotency-key-reused");
                    case DateOutOfCalendar e ->
                        Problem.of(
                                HttpStatus.UNPROCESSABLE_CONTENT, "date-out-of-calendar", e.firstYear(), e.lastYear());
                    case ClockOutOfRange e ->
                        Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "invalid")
                                .at(FieldFault.of(e.field(), "clock-out-of-range", e.firstYear(), e.lastYear()));
                    case StreamFull _ -> Problem.of(HttpStatus.CONFLICT, "stream-full");
                    case Busy _ -> Problem.unavailable("busy");
                    case ViewBehind e -> behind(e);
                    case UnreadableCursor _ -> parameter("after", "unreadable-cursor");
                    case AuthenticationServiceException _ -> Problem.unavailable("issuer-away");
                    case RequestRejectedException _ -> status(HttpStatus.BAD_REQUEST.value());
                    case AccessDeniedException _ -> Problem.of(HttpStatus.FORBIDDEN, "forbidden");
                    default -> store(thrown).or(() -> web(thrown)).orElse(null);
                });
    }

    private static Problem behind(ViewBehind e) {
        return Problem.unavailable("view-behind")
                .with("Retry-After", Long.toString(Math.max(1, e.retryAfter().toSeconds())));
    }

    static Problem tooLarge(long limit) {
        return Problem.of(HttpStatus.CONTENT_TOO_LARGE, "body-too-large", limit / 1024);
    }

    /** For what the container or Spring refuses by status alone. */
    static Problem status(int value) {
        HttpStatus status = HttpStatus.resolve(value);
        return status == null || status.is5xxServerError()
                ? Problem.of(HttpStatus.INTERNAL_SERVER_ERROR, "internal")
                : Problem.of(status, code(status));
    }

    private static Optional<Problem> store(Throwable thrown) {
        return StoreFault.in(thrown).map(_ -> Problem.unavailable("store-away"));
    }

    private static Optional<Problem> web(Throwable thrown) {
        return Optional.ofNullable(
                switch (thrown) {
                    case HttpMessageNotReadableException e ->
                        BodyTooLarge.in(e)
                                .map(large -> tooLarge(large.limit()))
                                .orElseGet(() -> unreadable(e.getCause()));
                    case MethodArgumentNotValidException e -> InvalidFields.explain(e);
                    case HandlerMethodValidationException e when !e.isForReturnValue() -> InvalidFields.explain(e);
                    case MethodArgumentTypeMismatchException e -> mistyped(e);
                    case MissingServletRequestParameterException e -> parameter(e.getParameterName(), "missing");
                    case MissingRequestHeaderException e -> parameter(e.getHeaderName(), "missing");
                    // The container finds out what can't be decoded only when somebody asks for a parameter.
                    case InvalidParameterException e -> status(e.getErrorCode());
                    case ErrorResponse e -> response(e);
                    default -> null;
                });
    }

    /** With the unknown constants that were read before; of those alone where one keeps what was read from being put together. */
    private static Problem unreadable(@Nullable Throwable cause) {
        Problem problem = UnreadableBody.explain(cause);
        List<FieldFault> unknown = UnknownValues.found();
        if (unknown.isEmpty()) {
            return problem;
        }
        return cause instanceof ValueInstantiationException
                ? Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "invalid").at(unknown)
                : problem.at(Stream.concat(problem.errors().stream(), unknown.stream())
                        .toList());
    }

    static Problem refusal(Refusal e) {
        HttpStatus status = switch (e.kind()) {
            case NOT_FOUND -> HttpStatus.NOT_FOUND;
            case CONFLICT -> HttpStatus.CONFLICT;
            case UNPROCESSABLE -> HttpStatus.UNPROCESSABLE_CONTENT;
            case FORBIDDEN -> HttpStatus.FORBIDDEN;
        };
        Problem problem = new Problem(status, e.code(), e.rule(), e.arguments(), List.of(), Map.of());
        return problem.at(Stream.concat(Stream.of(e), e.others().stream())
                .flatMap(ProblemOf::atField)
                .toList());
    }

    private static Stream<FieldFault> atField(Refusal e) {
        String field = e.field();
        return field == null ? Stream.empty() : Stream.of(new FieldFault(field, e.code(), null, e.arguments()));
    }

    static Problem parameter(String name, String code, Object... arguments) {
        return Problem.of(HttpStatus.BAD_REQUEST, "malformed").at(FieldFault.of(name, code, arguments));
    }

    private static Problem mistyped(MethodArgumentTypeMismatchException e) {
        Class<?> type = e.getRequiredType();
        return type != null && type.isEnum()
                ? parameter(e.getName(), "unknown-value", UnreadableBody.constants(type))
                : parameter(e.getName(), "wrong-type");
    }

    private static Problem response(ErrorResponse e) {
        Problem problem = status(e.getStatusCode().value());
        String allow = e.getHeaders().getFirst("Allow");
        String accept = e.getHeaders().getFirst("Accept");
        if (allow != null) {
            return problem.with("Allow", allow);
        }
        return accept == null ? problem : problem.with("Accept", accept);
    }

    private static String code(HttpStatus status) {
        return switch (status) {
            case BAD_REQUEST -> "malformed";
            case UNAUTHORIZED -> "unauthenticated";
            case FORBIDDEN -> "forbidden";
            case NOT_FOUND -> "not-found";
            case METHOD_NOT_ALLOWED -> "method-not-allowed";
            case NOT_ACCEPTABLE -> "not-acceptable";
            case REQUEST_TIMEOUT -> "body-too-slow";
            case CONTENT_TOO_LARGE -> "body-too-large";
            case UNSUPPORTED_MEDIA_TYPE -> "unsupported-media-type";
            default -> "refused";
        };
    }
}
