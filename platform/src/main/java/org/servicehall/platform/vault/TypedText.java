package org.servicehall.platform.vault;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.servicehall.platform.form.Form;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * A text of a request's body, and where in it.
 *
 * @param free whether it may say anything; what has to be of a form, as a user's id, names people by right
 */
record TypedText(String field, String text, boolean free) {
    private static final String OF_REQUEST = TypedText.class.getName();

    private static final ClassValue<List<Part>> PARTS = new ClassValue<>() {
        @Override
        protected List<Part> computeValue(Class<?> type) {
            return Stream.of(type.getRecordComponents())
                    .filter(part -> !part.isAnnotationPresent(Unguarded.class))
                    .map(Part::of)
                    .toList();
        }
    };

    /** The free texts of the request that this thread answers; none where it answers none, as in an automation. */
    static List<TypedText> current() {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        Object texts = request == null ? null : request.getAttribute(OF_REQUEST, RequestAttributes.SCOPE_REQUEST);
        return texts == null
                ? List.of()
                : ((List<?>) texts).stream().map(TypedText.class::cast).toList();
    }

    static void remember(List<TypedText> texts) {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        if (request != null) {
            request.setAttribute(OF_REQUEST, texts, RequestAttributes.SCOPE_REQUEST);
        }
    }

    /** Every text of a body, but for what is {@link Unguarded}. */
    static List<TypedText> of(Object body) {
        List<TypedText> found = new ArrayList<>();
        collect("", body, true, null, found);
        return found;
    }

    /** @param type as it is declared, with what its elements have to be */
    private static void collect(
            String field, @Nullable Object value, boolean free, @Nullable AnnotatedType type, List<TypedText> found) {
        switch (value) {
            case String text -> found.add(new TypedText(field, text, free));
            case Record record -> {
                for (Part part : PARTS.get(record.getClass())) {
                    String at = field.isEmpty() ? part.name() : field + "." + part.name();
                    collect(at, part.of(record), part.free(), part.type(), found);
                }
            }
            case Collection<?> items -> {
                int i = 0;
                for (Object item : items) {
                    collect(field + "[" + i++ + "]", item, isFree(element(type)), element(type), found);
                }
            }
            case Map<?, ?> map ->
                map.forEach((key, item) -> {
                    collect(field, key, true, null, found);
                    collect(field + "." + key, item, isFree(element(type)), element(type), found);
                });
            case null, default -> {}
        }
    }

    private static boolean isFree(@Nullable AnnotatedElement declared) {
        return declared == null || Form.of(declared.getAnnotations()).isEmpty();
    }

    private static @Nullable AnnotatedType element(@Nullable AnnotatedType type) {
        if (type instanceof AnnotatedParameterizedType of) {
            AnnotatedType[] arguments = of.getAnnotatedActualTypeArguments();
            return arguments[arguments.length - 1];
        }
        return null;
    }

    /** What of a record is looked at. */
    private record Part(String name, Method accessor, boolean free, AnnotatedType type) {
        static Part of(RecordComponent part) {
            part.getAccessor().setAccessible(true);
            return new Part(part.getName(), part.getAccessor(), isFree(part.getAccessor()), part.getAnnotatedType());
        }

        @Nullable
        Object of(Record record) {
            try {
                return accessor.invoke(record);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("cannot read " + name, e);
            }
        }
    }
}
