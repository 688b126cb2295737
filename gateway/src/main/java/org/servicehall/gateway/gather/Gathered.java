package org.servicehall.gateway.gather;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
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

    /** @param parts of which the first becomes the whole */
    static ObjectNode of(List<ObjectNode> parts) {
        ObjectNode whole = parts.getFirst();
        parts.stream().skip(1).forEach(part -> add(part, whole));
        return whole;
    }

    private static void add(ObjectNode part, ObjectNode whole) {
        part.properties().forEach(property -> {
            JsonNode known = whole.get(property.getKey());
            JsonNode more = property.getValue();
            if (known == null) {
                whole.set(property.getKey(), more);
            } else if (known instanceof ArrayNode list) {
                add(more, list);
            } else if (known instanceof ObjectNode object && more instanceof ObjectNode further) {
                add(further, object);
            }
        });
    }

    private static void add(JsonNode more, ArrayNode list) {
        Set<JsonNode> known = list.valueStream().collect(Collectors.toCollection(HashSet::new));
        more.valueStream().filter(known::add).forEach(list::add);
    }
}
