package org.servicehall.contracts;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** An event with every field filled, the same each time. */
final class SampleEvent {
    private SampleEvent() {}

    static Object of(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        try {
            var constructor = type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            return constructor.newInstance(Arrays.stream(components)
                    .map(component -> value(component.getName(), component.getGenericType()))
                    .toArray());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("no sample of " + type, e);
        }
    }

    private static Object value(String name, Type type) {
        if (type instanceof ParameterizedType generic) {
            Type[] arguments = generic.getActualTypeArguments();
            return generic.getRawType() == Map.class
                    ? Map.of(name + "-key", value(name, arguments[1]))
                    : List.of(value(name, arguments[0]));
        }
        Class<?> plain = (Class<?>) type;
        if (plain.isEnum()) {
            return plain.getEnumConstants()[0];
        }
        return plain.isRecord() ? of(plain) : scalar(name, plain);
    }

    private static Object scalar(String name, Class<?> type) {
        return switch (type.getSimpleName()) {
            case "String" -> name;
            case "int", "Integer" -> 7;
            case "long", "Long" -> 7L;
            case "boolean", "Boolean" -> true;
            case "Instant" -> Instant.parse("2026-11-23T01:30:00.123Z");
            case "LocalDate" -> LocalDate.parse("2026-11-23");
            case "Duration" -> Duration.parse("PT1H30M");
            case "MonthDay" -> MonthDay.of(11, 15);
            default -> throw new IllegalArgumentException("no sample of " + type);
        };
    }
}
