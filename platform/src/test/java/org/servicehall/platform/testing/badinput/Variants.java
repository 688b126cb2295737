package org.servicehall.platform.testing.badinput;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.Person;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Spoils one field of a valid body in every way that its schema forbids. */
final class Variants {
    static final String HUGE = "huge";
    static final String FRACTION = "a fraction";
    static final String OTHER_TYPE = "a JSON ";

    private static final JsonMapper JSON = JsonMapper.shared();
    /** What no text may hold, as JSON writes it; anything but ASCII would be lost on the way. */
    private static final Map<String, String> UNFIT = Map.of(
            "with a control character", "\"a\\u0000b\"",
            "with half a pair", "\"a\\ud842x\"",
            "with the other half", "\"\\udfb7\"",
            "with a noncharacter", "\"a\\ufffe\"",
            "with a noncharacter within a block", "\"a\\ufdd0\"",
            "with a noncharacter beyond", "\"a\\ud83f\\udfff\"",
            "with a turned direction", "\"a\\u202egnp\"",
            "with nothing to be seen", "\"\\u200b\\u3000\\u00a0\"",
            "with a flood of marks", "\"a%s\"".formatted("\\u0301".repeat(9)));

    private static final ObjectWriter ASCII = JSON.writer().with(JsonWriteFeature.ESCAPE_NON_ASCII);
    private static final Map<String, String> OF_EACH_TYPE =
            Map.of("string", "\"x\"", "integer", "7", "boolean", "true", "object", "{}", "array", "[]");

    private final String body;
    private final Field field;
    private final Map<String, String> found = new LinkedHashMap<>();

    private Variants(String body, Field field) {
        this.body = body;
        this.field = field;
    }

    /** Body by what is wrong with it. */
    static Map<String, String> of(String body, Field field) {
        Variants variants = new Variants(body, field);
        variants.absent();
        variants.wrongTypes();
        if (field.isA("string")) {
            variants.texts();
        } else if (field.isA("integer") || field.isA("number")) {
            variants.numbers();
        } else if (field.isA("array") && field.schema().has("maxItems")) {
            variants.tooManyItems();
        }
        return variants.found;
    }

    /** Numbers that tell who somebody is; a valid one of nobody, and a phone that nobody has, as people hide them. */
    private static final Map<String, String> NUMBERS = Map.of(
            "an id number", "\"11010519491231002X\"",
            "an id number in a text", "\"\\u7533\\u8bf7\\u4eba110105 19491231\\u200b002x\\u3002\"",
            "a phone number in full width", "\"\\uff11\\uff13\\uff18\\u3000\\uff10\\uff10\\uff11\\uff13 8000\"");

    /** Body by the number that the field holds. */
    static Map<String, String> withNumbers(String body, Field field) {
        Variants variants = new Variants(body, field);
        NUMBERS.forEach(variants::add);
        return variants.found;
    }

    /** Body with a text in the field. */
    static String with(String body, Field field, String text) {
        Variants variants = new Variants(body, field);
        variants.add(text, JSON.writeValueAsString(text));
        return Objects.requireNonNull(variants.found.get(text));
    }

    private void absent() {
        if (field.required()) {
            add("missing", null);
            add("null", "null");
        }
    }

    private void wrongTypes() {
        OF_EACH_TYPE.forEach((type, value) -> {
            boolean itsOwn = field.isA(type) || (field.isA("number") && type.equals("integer"));
            if (!itsOwn) {
                add(OTHER_TYPE + type, value);
            }
        });
    }

    private void texts() {
        JsonNode schema = field.schema();
        if (schema.has("enum")) {
            add("an unknown code", "\"NO_SUCH_CODE\"");
        } else if (schema.has("format")) {
            String format = schema.get("format").asString();
            add("no " + format, "\"2025-13-45\"");
            absurdDates(format);
        } else {
            add("too long", '"' + "x".repeat(schema.path("maxLength").asInt(20_000) + 1) + '"');
            UNFIT.forEach(this::add);
        }
        String pattern = schema.path("pattern").asString("");
        if (pattern.equals(Person.USER_ID) && !schema.has("x-newcomer")) {
            add("a stranger", "\"nobody.here\"");
        }
        boolean mustHaveText = schema.path("minLength").asInt(0) > 0
                || schema.has("enum")
                || schema.has("format")
                || (!pattern.isEmpty() && !Pattern.matches(pattern, ""));
        if (mustHaveText) {
            add("empty", "\"\"");
        }
    }

    /** Well-formed, but far beyond what anything at a hall can be about, and what a store can hold. */
    private void absurdDates(String format) {
        String time = format.equals("date-time") ? "T00:00:00Z" : "";
        if (format.startsWith("date")) {
            add("an absurd date", "\"9999-12-31" + time + '"');
            add("the last date there is", "\"+999999999-12-31" + time + '"');
            add("a date before all halls", "\"-999999999-01-01" + time + '"');
        }
    }

    private void numbers() {
        add(HUGE, "999999999999999999999999");
        beyond("minimum", "too small", -1);
        beyond("maximum", "too large", 1);
        add(FRACTION, "1.5");
    }

    private void beyond(String bound, String wrong, int by) {
        if (field.schema().has(bound)) {
            add(wrong, Long.toString(field.schema().get(bound).asLong() + by));
        }
    }

    private void tooManyItems() {
        JsonNode first = JSON.readTree(body).at(field.pointer() + "/0");
        String item = first.isObject() ? first.toString() : "\"X1\"";
        String items = (item + ",").repeat(field.schema().get("maxItems").asInt());
        add("too many items", "[" + items + item + "]");
    }

    private void add(String wrong, @Nullable String value) {
        ObjectNode changed = (ObjectNode) JSON.readTree(body);
        int cut = field.pointer().lastIndexOf('/');
        JsonNode parent = changed.at(field.pointer().substring(0, cut));
        String name = field.pointer().substring(cut + 1);
        if (parent instanceof ObjectNode object) {
            if (value == null) {
                object.remove(name);
            } else {
                object.set(name, JSON.readTree(value));
            }
        } else if (parent instanceof ArrayNode array && value != null) {
            array.removeAll().add(JSON.readTree(value));
        } else {
            throw new IllegalStateException("the example has no " + field.pointer());
        }
        found.put(wrong, ASCII.writeValueAsString(changed));
    }
}
