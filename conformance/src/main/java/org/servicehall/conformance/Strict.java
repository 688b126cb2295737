package org.servicehall.conformance;

import java.util.HashSet;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The document's schemas with every object closed: a property that is not described is a fault of the description. */
final class Strict {
    private static final String REF = "$ref";

    private final Set<String> parts = new HashSet<>();

    private Strict() {}

    /** A copy; the document itself stays open, so that a client of today reads the answers of tomorrow. */
    static JsonNode copyOf(JsonNode document) {
        JsonNode copy = document.deepCopy();
        Strict strict = new Strict();
        copy.findValues("allOf").forEach(strict::remember);
        copy.path("components")
                .path("schemas")
                .forEachEntry((name, schema) -> strict.close(schema, strict.isPart(name)));
        strict.close(copy.path("paths"), false);
        return copy;
    }

    private void remember(JsonNode allOf) {
        allOf.forEach(part -> parts.add(part.path(REF).asString("")));
    }

    private boolean isPart(String schema) {
        return parts.contains("#/components/schemas/" + schema);
    }

    /** @param part whether it describes but a part of an object that others describe too */
    private void close(JsonNode node, boolean part) {
        if (node instanceof ObjectNode object) {
            if (object.has("allOf")) {
                object.put("unevaluatedProperties", false);
            } else if (!part && object.path("properties").isObject() && !object.has("additionalProperties")) {
                object.put("additionalProperties", false);
            }
            object.properties()
                    .forEach(entry -> close(entry.getValue(), entry.getKey().equals("allOf")));
        } else {
            node.forEach(element -> close(element, part));
        }
    }
}
