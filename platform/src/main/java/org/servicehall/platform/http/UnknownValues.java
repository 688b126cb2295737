package org.servicehall.platform.http;

import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.servicehall.platform.http.Problem.FieldFault;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.Validator;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.servlet.mvc.method.annotation.RequestBodyAdviceAdapter;
import tools.jackson.core.TokenStreamContext;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.DeserializationProblemHandler;

/**
 * Constants that a body names and nobody knows: taken down while it is read, so that they are told together with all else that
 * is wrong with it.
 */
@RestControllerAdvice
final class UnknownValues extends RequestBodyAdviceAdapter {
    private static final String FOUND = UnknownValues.class.getName();

    private final ObjectProvider<Validator> validator;

    UnknownValues(@Qualifier("mvcValidator") ObjectProvider<Validator> validator) {
        this.validator = validator;
    }

    /** Those of the body that was read last. */
    static List<FieldFault> found() {
        return noted() instanceof List<?> list
                ? list.stream().map(FieldFault.class::cast).toList()
                : List.of();
    }

    @Override
    public boolean supports(
            MethodParameter parameter, Type type, Class<? extends HttpMessageConverter<?>> converterType) {
        return true;
    }

    @Override
    public HttpInputMessage beforeBodyRead(
            HttpInputMessage message,
            MethodParameter parameter,
            Type type,
            Class<? extends HttpMessageConverter<?>> converterType) {
        RequestContextHolder.currentRequestAttributes()
                .setAttribute(FOUND, new ArrayList<FieldFault>(), RequestAttributes.SCOPE_REQUEST);
        return message;
    }

    @Override
    public Object afterBodyRead(
            Object body,
            HttpInputMessage message,
            MethodParameter parameter,
            Type type,
            Class<? extends HttpMessageConverter<?>> converterType) {
        List<FieldFault> unknown = found();
        if (unknown.isEmpty()) {
            return body;
        }
        List<FieldFault> all = new ArrayList<>(unknown);
        Set<String> named = unknown.stream().map(FieldFault::field).collect(Collectors.toSet());
        BeanPropertyBindingResult rest = new BeanPropertyBindingResult(body, "body");
        validator.ifAvailable(known -> known.validate(body, rest));
        InvalidFields.faults(rest).stream()
                .filter(fault -> !named.contains(fault.field()))
                .forEach(all::add);
        throw new InvalidField(
                Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "invalid").at(all));
    }

    private static @Nullable Object noted() {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        return request == null ? null : request.getAttribute(FOUND, RequestAttributes.SCOPE_REQUEST);
    }

    /** Goes on reading where a field should hold a constant and holds none; in a list there is nothing that could stand for it. */
    static final class Noted extends DeserializationProblemHandler {
        @Override
        public @Nullable Object handleWeirdStringValue(
                DeserializationContext context, Class<?> type, String value, String message) {
            TokenStreamContext place = context.getParser().streamReadContext();
            if (!type.isEnum() || !place.inObject() || !(noted() instanceof List<?>)) {
                return NOT_HANDLED;
            }
            note(FieldFault.of(path(place), "unknown-value", UnreadableBody.constants(type)));
            return null;
        }

        @SuppressWarnings("unchecked")
        private static void note(FieldFault fault) {
            if (noted() instanceof List<?> faults) {
                ((List<FieldFault>) faults).add(fault);
            }
        }

        private static String path(TokenStreamContext place) {
            TokenStreamContext parent = place.getParent();
            String before = parent == null || parent.inRoot() ? "" : path(parent);
            if (place.inArray()) {
                return before + "[" + place.getCurrentIndex() + "]";
            }
            String name = UnreadableBody.shown(String.valueOf(place.currentName()));
            return before.isEmpty() ? name : before + "." + name;
        }
    }
}
