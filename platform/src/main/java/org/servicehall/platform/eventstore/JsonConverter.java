package org.servicehall.platform.eventstore;

import java.lang.reflect.Type;
import org.axonframework.common.infra.ComponentDescriptor;
import org.axonframework.conversion.Converter;
import org.jspecify.annotations.Nullable;
import org.servicehall.platform.event.EventJson;

/** Lets Axon turn stored JSON texts into event records and back. */
final class JsonConverter implements Converter {
    private final EventJson json;

    JsonConverter(EventJson json) {
        this.json = json;
    }

    @Override
    public boolean canConvert(Type sourceType, Type targetType) {
        return sourceType.equals(targetType) || sourceType == String.class || targetType == String.class;
    }

    @Override
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // Axon's contract: T is what targetType says
    public <T> @Nullable T convert(@Nullable Object input, Type targetType) {
        if (input == null || (targetType instanceof Class<?> target && target.isInstance(input))) {
            return (T) input;
        }
        if (targetType == String.class) {
            return (T) json.write(input);
        }
        if (input instanceof String text) {
            return (T) json.read(text, targetType);
        }
        throw new IllegalArgumentException("No way from " + input.getClass().getName() + " to " + targetType);
    }

    @Override
    public void describeTo(ComponentDescriptor descriptor) {
        descriptor.describeProperty("json", json);
    }
}
