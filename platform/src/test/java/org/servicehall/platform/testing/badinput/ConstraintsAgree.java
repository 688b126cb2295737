package org.servicehall.platform.testing.badinput;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.validation.metadata.ConstraintDescriptor;
import jakarta.validation.metadata.PropertyDescriptor;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.servicehall.platform.form.Form;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;

/**
 * Whether the document asks of a body what the code asks of it. Bad requests are made by the document: what it does not tell
 * would not be tried.
 */
public final class ConstraintsAgree {
    private static final Validator VALIDATOR =
            Validation.buildDefaultValidatorFactory().getValidator();
    private static final Set<Class<? extends Annotation>> PRESENCE =
            Set.of(NotNull.class, NotBlank.class, NotEmpty.class);

    private final JsonNode schemas;
    private final Set<Class<?>> checked = new HashSet<>();
    private final List<String> faults = new ArrayList<>();

    private ConstraintsAgree(JsonNode schemas) {
        this.schemas = schemas;
    }

    /** Where they differ, each a line; empty where they agree. */
    public static List<String> faults(int port, RequestMappingHandlerMapping operations) {
        JsonNode document = new BadRequests(port, () -> 0).openApi();
        var comparison = new ConstraintsAgree(document.path("components").path("schemas"));
        operations.getHandlerMethods().values().stream()
                .flatMap(ConstraintsAgree::bodies)
                .forEach(comparison::compare);
        return comparison.faults;
    }

    private static Stream<Class<?>> bodies(HandlerMethod operation) {
        return Stream.of(operation.getMethodParameters())
                .filter(parameter -> parameter.hasParameterAnnotation(RequestBody.class))
                .map(parameter -> parameter.getParameterType());
    }

    private void compare(Class<?> type) {
        if (!type.isRecord() || !checked.add(type)) {
            return;
        }
        JsonNode schema = schemas.path(type.getSimpleName());
        if (schema.isMissingNode()) {
            faults.add(type.getName() + " is not in the document");
            return;
        }
        for (RecordComponent component : type.getRecordComponents()) {
            compare(type, component, schema);
        }
    }

    private void compare(Class<?> type, RecordComponent component, JsonNode schema) {
        String name = type.getSimpleName() + "." + component.getName();
        JsonNode property = schema.path("properties").path(component.getName());
        List<ConstraintDescriptor<?>> constraints = constraints(type, component.getName());
        boolean required = schema.path("required")
                .valueStream()
                .anyMatch(one -> one.asString("").equals(component.getName()));
        boolean needed = component.getType().isPrimitive()
                || constraints.stream()
                        .anyMatch(one -> PRESENCE.contains(one.getAnnotation().annotationType()));
        same(name + " is required", required, needed);
        bounds(name, component, property, constraints);
        if (component.getAnnotatedType() instanceof AnnotatedParameterizedType list) {
            Form.of(list.getAnnotatedActualTypeArguments()[0].getAnnotations())
                    .ifPresent(form -> same(
                            name + "'s items look like",
                            property.path("items").path("pattern").asString(""),
                            form));
        }
        nested(component.getGenericType()).forEach(this::compare);
    }

    private void bounds(
            String name, RecordComponent component, JsonNode property, List<ConstraintDescriptor<?>> constraints) {
        boolean list = Collection.class.isAssignableFrom(component.getType());
        find(constraints, Size.class)
                .ifPresent(size -> same(
                        name + " is no longer than",
                        property.path(list ? "maxItems" : "maxLength").asInt(Integer.MAX_VALUE),
                        size.max()));
        constraints.stream()
                .flatMap(constraint -> Form.of(constraint.getAnnotation()).stream())
                .forEach(form ->
                        same(name + " looks like", property.path("pattern").asString(""), form));
        find(constraints, Min.class)
                .ifPresent(min ->
                        same(name + " is at least", property.path("minimum").asLong(Long.MIN_VALUE), min.value()));
        find(constraints, Max.class)
                .ifPresent(max ->
                        same(name + " is at most", property.path("maximum").asLong(Long.MAX_VALUE), max.value()));
    }

    private void same(String what, Object documented, Object asked) {
        if (!Objects.equals(documented, asked)) {
            faults.add("%s: %s in the document, %s in the code".formatted(what, documented, asked));
        }
    }

    private static List<ConstraintDescriptor<?>> constraints(Class<?> type, String component) {
        PropertyDescriptor property = VALIDATOR.getConstraintsForClass(type).getConstraintsForProperty(component);
        return property == null ? List.of() : List.copyOf(property.getConstraintDescriptors());
    }

    private static <A extends Annotation> Optional<A> find(List<ConstraintDescriptor<?>> constraints, Class<A> wanted) {
        return constraints.stream()
                .map(ConstraintDescriptor::getAnnotation)
                .filter(wanted::isInstance)
                .map(wanted::cast)
                .findFirst();
    }

    private static Stream<Class<?>> nested(@Nullable Type type) {
        return switch (type) {
            case Class<?> one -> Stream.of(one);
            case ParameterizedType generic ->
                Stream.of(generic.getActualTypeArguments()).flatMap(ConstraintsAgree::nested);
            case null, default -> Stream.empty();
        };
    }
}
