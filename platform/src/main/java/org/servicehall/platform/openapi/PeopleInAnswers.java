package org.servicehall.platform.openapi;

import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Schema;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.Person;

/** Marks where user ids stand, and describes {@code people} on the answers that name somebody (ADR 24). */
final class PeopleInAnswers implements ModelConverter {
    private static final String MARK = "x-person";
    private static final String PLACE = "#/components/schemas/";

    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> others) {
        Schema<?> found = others.hasNext() ? others.next().resolve(type, context, others) : null;
        boolean person = type.getCtxAnnotations() != null
                && Stream.of(type.getCtxAnnotations()).anyMatch(Person.class::isInstance);
        if (found != null && person) {
            found.addExtension(MARK, true);
        }
        return found;
    }

    static void describe(OpenAPI document) {
        document.getPaths().values().stream()
                .flatMap(path -> path.readOperations().stream())
                .flatMap(AnswersSeen::answers)
                .flatMap(answer -> Stream.ofNullable(answer.getSchema()))
                .map(schema -> resolved(schema, document))
                .filter(schema -> schema.getProperties() != null && names(schema, document, new HashSet<>()))
                .forEach(schema -> schema.addProperty("people", new Schema<>().$ref(PLACE + "People")));
    }

    /** Whether somebody is named in it or in what it holds. */
    private static boolean names(Schema<?> schema, OpenAPI document, Set<Schema<?>> seen) {
        if (!seen.add(schema)) {
            return false;
        }
        Map<String, Object> extensions = schema.getExtensions();
        return (extensions != null && extensions.containsKey(MARK))
                || parts(schema).stream().anyMatch(part -> names(resolved(part, document), document, seen));
    }

    private static List<Schema<?>> parts(Schema<?> schema) {
        List<Schema<?>> parts = new ArrayList<>();
        if (schema.getProperties() != null) {
            schema.getProperties().values().forEach(parts::add);
        }
        if (schema.getAdditionalProperties() instanceof Schema<?> value) {
            parts.add(value);
        }
        if (schema.getItems() != null) {
            parts.add(schema.getItems());
        }
        addAll(schema.getOneOf(), parts);
        addAll(schema.getAnyOf(), parts);
        addAll(schema.getAllOf(), parts);
        return parts;
    }

    @SuppressWarnings("rawtypes") // as they come
    private static void addAll(@Nullable List<Schema> alternatives, List<Schema<?>> parts) {
        if (alternatives != null) {
            alternatives.forEach(parts::add);
        }
    }

    private static Schema<?> resolved(Schema<?> schema, OpenAPI document) {
        String ref = schema.get$ref();
        return ref == null
                ? schema
                : Objects.requireNonNull(document.getComponents().getSchemas().get(ref.substring(PLACE.length())), ref);
    }
}
