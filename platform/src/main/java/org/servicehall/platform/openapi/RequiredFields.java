package org.servicehall.platform.openapi;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.JavaType;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What the code says of null is what the document says is required: a component without {@link Nullable} is always there,
 * and one with it is left out where it is null.
 */
final class RequiredFields implements ModelConverter {
    private static final String PLACE = "#/components/schemas/";

    private final Map<String, String> typeByName = new ConcurrentHashMap<>();

    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> others) {
        Schema<?> found = others.hasNext() ? others.next().resolve(type, context, others) : null;
        JavaType java = Json31.mapper().constructType(type.getType());
        if (found != null && java != null && java.isRecordType()) {
            Schema<?> model = named(found, java, context);
            if (model != null && model.getProperties() != null) {
                require(model, java.getRawClass());
            }
        }
        return found;
    }

    /** Schemas go by the simple names of their types: two types of one name would pass for each other. */
    private @Nullable Schema<?> named(Schema<?> found, JavaType java, ModelConverterContext context) {
        String ref = found.get$ref();
        if (ref == null) {
            return found;
        }
        String name = ref.substring(PLACE.length());
        String before = typeByName.putIfAbsent(name, java.toCanonical());
        if (before != null && !before.equals(java.toCanonical())) {
            throw new IllegalStateException("%s and %s are both called %s in the API; give one another name"
                    .formatted(before, java.toCanonical(), name));
        }
        return context.getDefinedModels().get(name);
    }

    private static void require(Schema<?> model, Class<?> type) {
        Arrays.stream(type.getRecordComponents())
                .filter(component -> component.getAccessor().isAnnotationPresent(JsonUnwrapped.class))
                .forEach(unwrapped -> require(model, unwrapped.getType()));
        Arrays.stream(type.getRecordComponents())
                .filter(component -> !mayBeNull(component))
                .map(RequiredFields::sentAs)
                .filter(model.getProperties()::containsKey)
                .filter(name ->
                        model.getRequired() == null || !model.getRequired().contains(name))
                .forEach(model::addRequiredItem);
    }

    private static String sentAs(RecordComponent component) {
        JsonProperty named = component.getAccessor().getAnnotation(JsonProperty.class);
        return named == null ? component.getName() : named.value();
    }

    private static boolean mayBeNull(RecordComponent component) {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }
}
