package org.servicehall.platform.http;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.servicehall.platform.http.Problem.FieldFault;
import org.servicehall.platform.text.TextFault;
import org.springframework.http.HttpStatus;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Why a JSON body could not be taken, in terms of its fields and never of their values. */
final class UnreadableBody {
    private UnreadableBody() {}

    static Problem explain(@Nullable Throwable cause) {
        return switch (cause) {
            case UnrecognizedPropertyException e ->
                badRequest("unknown-property").at(FieldFault.of(path(e), "unknown-property"));
            case InvalidFormatException e
            when e.getTargetType() != null && e.getTargetType().isEnum() ->
                Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "invalid")
                        .at(FieldFault.of(path(e), "unknown-value", constants(e.getTargetType())));
            case RecordableText.Unfit e ->
                Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "invalid").at(FieldFault.of(path(e), e.code()));
            case MismatchedInputException e
            when !e.getPath().isEmpty() -> badRequest("malformed").at(FieldFault.of(path(e), "wrong-type"));
            case StreamReadException _ -> badRequest("malformed");
            case JacksonException e
            when !e.getPath().isEmpty() -> badRequest("malformed").at(FieldFault.of(path(e), "wrong-type"));
            case JacksonException _ -> badRequest("malformed");
            case null, default -> badRequest("body-missing");
        };
    }

    private static Problem badRequest(String code) {
        return Problem.of(HttpStatus.BAD_REQUEST, code);
    }

    static String constants(Class<?> type) {
        return Arrays.stream(type.getEnumConstants()).map(Object::toString).collect(Collectors.joining(", "));
    }

    /** {@code applicant.phone}, {@code items[2]}; a name that no answer could hold or show is a question mark. */
    private static String path(JacksonException e) {
        StringBuilder path = new StringBuilder();
        for (JacksonException.Reference step : e.getPath()) {
            if (step.getPropertyName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(shown(step.getPropertyName()));
            }
        }
        return path.toString();
    }

    static String shown(String name) {
        return TextFault.in(name) == null ? name : "?";
    }
}
