package org.servicehall.bench.attack;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A body that an operation's schema takes, with every field in it: what is refused in a changed one is refused for the change.
 * The numbers it names don't exist, nor does who is accused, so that it does nobody harm where it is taken.
 *
 * @param texts the fields that somebody types
 */
record ValidBody(JsonNode json, List<Text> texts) {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final JsonMapper JSON = new JsonMapper();
    private static final int DEEPEST = 6;
    private static final String UNLIKELY = "@place of the text@";

    /** One fits each pattern of the documents; windows are looked up before numbers are, so that one is real. */
    private static final List<String> EXAMPLES = List.of(
            "LABOUR",
            "attack",
            "330106",
            "13800000000",
            "10:00",
            "2025-09",
            "330106-19990101-0001",
            "11010119900307109X",
            "Case:330106-19990101-0001@1");

    /** To whom something is handed over is looked up before its number is. */
    private static final Map<String, String> COLLEAGUE = Map.of("to", "li.na");

    /**
     * A text in the body.
     *
     * @param field as answers name it: {@code applicant.phone}, {@code items[0]}
     * @param pointer to it in the body
     * @param longest in characters; 0 where the document says none
     * @param pattern empty where there is none
     */
    record Text(String field, String pointer, int longest, String pattern) {}

    static ValidBody of(Operation operation) {
        List<Text> texts = new ArrayList<>();
        return new ValidBody(
                new Maker(operation.schemas(), texts, true).value(operation.bodySchema(), "", "", 0),
                List.copyOf(texts));
    }

    /** With no more than must be there. */
    static ValidBody leastOf(Operation operation) {
        return new ValidBody(
                new Maker(operation.schemas(), new ArrayList<>(), false).value(operation.bodySchema(), "", "", 0),
                List.of());
    }

    byte[] bytes() {
        return json.toString().getBytes(UTF_8);
    }

    /** The same body but for one text. */
    byte[] with(Text text, byte[] literal) {
        String pointer = text.pointer();
        JsonNode changed = json.deepCopy();
        String last = pointer.substring(pointer.lastIndexOf('/') + 1);
        JsonNode parent = changed.at(pointer.substring(0, pointer.lastIndexOf('/')));
        if (parent instanceof ObjectNode object) {
            object.put(last, UNLIKELY);
        } else if (parent instanceof ArrayNode array) {
            array.set(Integer.parseInt(last), NODES.stringNode(UNLIKELY));
        }
        String[] around = changed.toString().split(Pattern.quote(JSON.writeValueAsString(UNLIKELY)), 2);
        var all = new ByteArrayOutputStream();
        all.writeBytes(around[0].getBytes(UTF_8));
        all.writeBytes(literal);
        all.writeBytes(around[1].getBytes(UTF_8));
        return all.toByteArray();
    }

    private record Maker(JsonNode schemas, List<Text> texts, boolean whole) {
        JsonNode value(JsonNode schema, String field, String pointer, int depth) {
            JsonNode resolved = resolved(schema);
            if (resolved.has("enum")) {
                return resolved.at("/enum/0");
            }
            return switch (type(resolved)) {
                case "object" -> object(resolved, field, pointer, depth);
                case "array" -> array(resolved, field, pointer, depth);
                case "integer", "number" ->
                    NODES.numberNode(resolved.path("minimum").asInt(1));
                case "boolean" -> NODES.booleanNode(true);
                case "string" -> text(resolved, field, pointer);
                default -> throw new IllegalStateException("no value is known for " + field + " of " + resolved);
            };
        }

        private JsonNode object(JsonNode schema, String field, String pointer, int depth) {
            ObjectNode object = NODES.objectNode();
            Set<String> required = new HashSet<>();
            schema.path("required").forEach(name -> required.add(name.asString()));
            schema.path("properties").properties().forEach(property -> {
                String name = property.getKey();
                if (required.contains(name) || (whole && depth < DEEPEST)) {
                    String inner = field.isEmpty() ? name : field + "." + name;
                    object.set(name, value(property.getValue(), inner, pointer + "/" + name, depth + 1));
                }
            });
            return object;
        }

        private JsonNode array(JsonNode schema, String field, String pointer, int depth) {
            return NODES.arrayNode().add(value(schema.path("items"), field + "[0]", pointer + "/0", depth + 1));
        }

        private JsonNode text(JsonNode schema, String field, String pointer) {
            String format = schema.path("format").asString("");
            if (!format.isEmpty()) {
                return NODES.stringNode(formatted(format));
            }
            String pattern = schema.path("pattern").asString("");
            texts.add(new Text(field, pointer, schema.path("maxLength").asInt(0), pattern));
            return NODES.stringNode(pattern.isEmpty() ? "attack" : COLLEAGUE.getOrDefault(field, matching(pattern)));
        }

        private static String matching(String pattern) {
            return EXAMPLES.stream()
                    .filter(example -> example.matches(pattern))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("no example is known for " + pattern));
        }

        private static String formatted(String format) {
            return switch (format) {
                case "date" -> "1999-01-04";
                case "date-time" -> "1999-01-04T09:00:00+08:00";
                case "duration" -> "PT1H";
                default -> throw new IllegalStateException("no example is known for the format " + format);
            };
        }

        /** {@code ["string", "null"]} is a text. */
        private static String type(JsonNode schema) {
            JsonNode type = schema.path("type");
            return type.isArray() ? type.path(0).asString("") : type.asString("");
        }

        private JsonNode resolved(JsonNode schema) {
            String reference = schema.path("$ref").asString("");
            if (!reference.isEmpty()) {
                return schemas.path(reference.substring(reference.lastIndexOf('/') + 1));
            }
            return schema.has("oneOf") ? resolved(schema.at("/oneOf/0")) : schema;
        }
    }
}
