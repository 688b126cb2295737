package org.servicehall.platform.http;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * What went wrong, before it has words. Nothing in it comes from the request but names of fields.
 *
 * @param code stable and machine-readable; also the key of the texts
 * @param rule id of the rule that refused; null when none did
 * @param arguments fill the texts
 * @param errors the fields at fault
 * @param headers go with the answer, as {@code Retry-After}
 */
public record Problem(
        HttpStatus status,
        String code,
        @Nullable String rule,
        List<Object> arguments,
        List<FieldFault> errors,
        Map<String, String> headers) {

    /**
     * One field at fault.
     *
     * @param field path in the body, as {@code applicant.phone} or {@code items[2]}; name of a parameter or header
     * @param message for people where there is no text {@code field.<code>}
     */
    public record FieldFault(
            String field, String code, @Nullable String message, List<Object> arguments) {
        public static FieldFault of(String field, String code, Object... arguments) {
            return new FieldFault(field, code, null, List.of(arguments));
        }
    }

    public static Problem of(HttpStatus status, String code, Object... arguments) {
        return new Problem(status, code, null, List.of(arguments), List.of(), Map.of());
    }

    public Problem at(FieldFault... faults) {
        return at(List.of(faults));
    }

    public Problem at(List<FieldFault> faults) {
        return new Problem(status, code, rule, arguments, List.copyOf(faults), headers);
    }

    public Problem with(String header, String value) {
        return new Problem(status, code, rule, arguments, errors, Map.of(header, value));
    }

    /** It may work in a moment. */
    static Problem unavailable(String code) {
        return of(HttpStatus.SERVICE_UNAVAILABLE, code).with("Retry-After", "1");
    }
}
