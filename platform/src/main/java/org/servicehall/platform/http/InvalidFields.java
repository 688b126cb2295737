package org.servicehall.platform.http;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.servicehall.platform.http.Problem.FieldFault;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.http.HttpStatus;
import org.springframework.validation.Errors;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;

/** Every field at fault of a body that could be read. */
final class InvalidFields {
    private InvalidFields() {}

    static Problem explain(MethodArgumentNotValidException e) {
        return invalid(faults(e.getBindingResult()));
    }

    static List<FieldFault> faults(Errors errors) {
        return errors.getAllErrors().stream()
                .map(error -> fault(error.getObjectName(), error, null))
                .toList();
    }

    static Problem explain(HandlerMethodValidationException e) {
        List<FieldFault> faults = new ArrayList<>();
        e.getParameterValidationResults().forEach(result -> {
            String name = result.getMethodParameter().getParameterName();
            result.getResolvableErrors().forEach(error -> faults.add(fault(name, error, result.getArgument())));
        });
        return invalid(faults);
    }

    private static Problem invalid(List<FieldFault> faults) {
        return Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "invalid").at(faults);
    }

    /** @param argument what was sent as the parameter; null for a field of a body */
    private static FieldFault fault(
            @Nullable String parameter, MessageSourceResolvable error, @Nullable Object argument) {
        String field = error instanceof FieldError named ? named.getField() : String.valueOf(parameter);
        String constraint = error instanceof ObjectError object ? object.getCode() : lastOf(error.getCodes());
        String code = kebab(constraint == null ? "invalid" : constraint);
        Object judged = error instanceof FieldError named ? named.getRejectedValue() : argument;
        boolean list = judged instanceof Collection;
        return new FieldFault(
                field, list && code.equals("size") ? "items" : code, error.getDefaultMessage(), attributes(error));
    }

    /** The constraint's attributes in the order of their names, as {@code max} and {@code min}; the field's name stands first. */
    private static List<Object> attributes(MessageSourceResolvable error) {
        Object[] all = error.getArguments();
        return all == null ? List.of() : Arrays.stream(all).skip(1).toList();
    }

    private static @Nullable String lastOf(String @Nullable [] codes) {
        return codes == null || codes.length == 0 ? null : codes[codes.length - 1];
    }

    /** {@code NotBlank} as {@code not-blank}. */
    private static String kebab(String name) {
        return name.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }
}
