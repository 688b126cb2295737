package org.servicehall.gateway.gather;

import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One answer of several parts of one shape: lists are put one behind the other, with what is equal in both once; in objects
 * each property is put together so; of anything else the first is taken.
 */
public final class Gathered {
    /** Property that names the services whose part is missing. */
    public static final String UNAVAILABLE = "unavailable";

    private Gathered() {}

    static ObjectNode of(List<ObjectNode> parts) {
        ObjectNode whole = parts.getFirst().deepCopy();
        parts.stream().skip(1).forEach(part -> add(part, whole));
        return whole;
    }

    private static void add(ObjectNode part, ObjectNode whole) {
        part.properties().forEach(property -> {
            JsonNode known = whole.get(property.getKey());
            JsonNode more = property.getValue();
            if (known == null) {
                whole.set(property.getKey(), more.deepCopy());
            } else if (known instanceof ArrayNode list) {
                more.forEach(element -> add(element, list));
            } else if (known instanceof ObjectNode object && more instanceof ObjectNode further) {
                add(further, object);
            }
        });
    }

    private static void add(JsonNode element, ArrayNode list) {
        if (list.valueStream().noneMatch(element::equals)) {
            list.add(element);
        }
    }
}
