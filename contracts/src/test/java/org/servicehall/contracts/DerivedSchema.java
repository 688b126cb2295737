package org.servicehall.contracts;

import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The JSON schema that follows from a record: names, types, what may be null, what must be there. */
final class DerivedSchema {
    private DerivedSchema() {}

    static Map<String, Object> of(String type, Class<?> event) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("$id", "https://servicehall.org/schemas/" + type + ".json");
        schema.put("title", event.getSimpleName());
        schema.putAll(object(event));
        return schema;
    }

    private static Map<String, Object> object(Class<?> type) {
        Map<String, Object> properties = new LinkedHashMap<>();
        List<String> required = new ArrayList<>();
        for (RecordComponent component : type.getRecordComponents()) {
            boolean nullable = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
            properties.put(component.getName(), nullable(nullable, value(component.getAnnotatedType())));
            if (!nullable) {
                required.add(component.getName());
            }
        }
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "object");
        schema.put("properties", properties);
        schema.put("required", required);
        schema.put("additionalProperties", false);
        return schema;
    }

    private static Map<String, Object> nullable(boolean nullable, Map<String, Object> schema) {
        return nullable ? Map.of("anyOf", List.of(schema, Map.of("type", "null"))) : schema;
    }

    private static Map<String, Object> value(AnnotatedType annotated) {
        Type type = annotated.getType();
        if (type instanceof ParameterizedType generic) {
            AnnotatedType[] arguments = ((AnnotatedParameterizedType) annotated).getAnnotatedActualTypeArguments();
            return generic.getRawType() == Map.class
                    ? ordered("type", "object", "additionalProperties", value(arguments[1]))
                    : ordered("type", "array", "items", value(arguments[0]));
        }
        Class<?> plain = (Class<?>) type;
        if (plain.isEnum()) {
            return ordered(
                    "type",
                    "string",
                    "enum",
                    Arrays.stream(plain.getEnumConstants())
                            .map(Object::toString)
                            .toList());
        }
        return plain.isRecord() ? object(plain) : scalar(plain);
    }

    private static Map<String, Object> scalar(Class<?> type) {
        return switch (type.getSimpleName()) {
            case "String" -> Map.of("type", "string");
            case "int", "Integer", "long", "Long" -> Map.of("type", "integer");
            case "boolean", "Boolean" -> Map.of("type", "boolean");
            case "BigDecimal", "double", "Double" -> Map.of("type", "number");
            case "Duration" -> ordered("type", "string", "pattern", WrittenDuration.PATTERN);
            default -> ordered("type", "string", "format", format(type));
        };
    }

    private static String format(Class<?> type) {
        return switch (type.getSimpleName()) {
            case "Instant" -> Instant.class == type ? "date-time" : type.getName();
            case "LocalDate" -> LocalDate.class == type ? "date" : type.getName();
            case "MonthDay" -> MonthDay.class == type ? "month-day" : type.getName();
            default -> throw new IllegalArgumentException("Events hold plain values; this is none: " + type);
        };
    }

    private static Map<String, Object> ordered(String a, Object x, String b, Object y) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put(a, x);
        map.put(b, y);
        return map;
    }
}
