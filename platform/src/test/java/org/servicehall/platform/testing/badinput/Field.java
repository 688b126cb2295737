package org.servicehall.platform.testing.badinput;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** A field of a request body, found in an OpenAPI document. The path is a JSON pointer; {@code /0} is an array's item. */
record Field(String pointer, JsonNode schema, boolean required) {
    private static final int DEEPEST = 6;

    /** Of the body that an operation takes. */
    static List<Field> ofPost(JsonNode document, String operation) {
        return of(
                document,
                document.path("paths").path(operation).at("/post/requestBody/content/application~1json/schema"));
    }

    private static List<Field> of(JsonNode document, JsonNode schema) {
        List<Field> found = new ArrayList<>();
        collect(document, resolved(document, schema), "", found);
        return found;
    }

    private static JsonNode resolved(JsonNode document, JsonNode schema) {
        String reference = schema.path("$ref").asString("");
        return reference.isEmpty() ? schema : document.at(reference.substring(1));
    }

    private static void collect(JsonNode document, JsonNode schema, String pointer, List<Field> found) {
        if (pointer.split("/", -1).length > DEEPEST) {
            return;
        }
        List<String> required = new ArrayList<>();
        schema.path("required").forEach(name -> required.add(name.asString()));
        schema.path("properties").propertyStream().forEach(property -> {
            JsonNode one = resolved(document, property.getValue());
            String at = pointer + "/" + property.getKey();
            found.add(new Field(at, one, required.contains(property.getKey())));
            collect(document, one, at, found);
        });
        if (schema.has("items")) {
            JsonNode item = resolved(document, schema.get("items"));
            found.add(new Field(pointer + "/0", item, false));
            collect(document, item, pointer + "/0", found);
        }
    }

    boolean isItem() {
        return pointer.endsWith("/0");
    }

    /** Neither one of several codes nor a date or time. */
    boolean isText() {
        return isA("string") && !schema.has("enum") && !schema.has("format");
    }

    boolean isA(String type) {
        JsonNode types = schema.path("type");
        return types.isArray()
                ? types.valueStream().anyMatch(one -> one.asString().equals(type))
                : types.asString("").equals(type);
    }
}
