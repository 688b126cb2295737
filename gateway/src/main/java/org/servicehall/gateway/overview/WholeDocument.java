package org.servicehall.gateway.overview;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.servicehall.gateway.route.Service;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * One document of the documents of all services. A schema that two of them describe alike is one; where they mean different
 * things by one name, each has it under the service's name: {@code CasesNotice}. What several have a part in is told once.
 */
final class WholeDocument {
    private static final String SCHEMA = "#/components/schemas/";

    private final ObjectNode whole;
    private final ObjectNode paths;
    private final ObjectNode components;

    private WholeDocument(JsonMapper json) {
        whole = json.createObjectNode();
        whole.put("openapi", "3.1.0");
        whole.putObject("info")
                .put("title", "便民服务大厅 · Service Hall")
                .put("version", "1")
                .put("description", "各项服务合为一份 · the documents of all services in one")
                .putObject("contact")
                .put("name", "大厅系统运维 · the operators of the hall");
        whole.putArray("servers").addObject().put("url", "/");
        whole.putArray("tags");
        paths = whole.putObject("paths");
        components = whole.putObject("components");
    }

    /** @param documents each as seen from outside; changed by this */
    static ObjectNode of(Map<Service, ObjectNode> documents, JsonMapper json) {
        WholeDocument result = new WholeDocument(json);
        Set<String> torn = torn(documents);
        new EnumMap<>(documents).forEach((service, document) -> result.add(service, document, torn));
        result.tags(documents.values());
        return result.whole;
    }

    /** Names of schemas that the documents don't agree on; also of those that refer to such. */
    private static Set<String> torn(Map<Service, ObjectNode> documents) {
        Map<String, JsonNode> known = new HashMap<>();
        Set<String> torn = new HashSet<>();
        documents
                .values()
                .forEach(document -> schemas(document).properties().forEach(schema -> {
                    JsonNode before = known.putIfAbsent(schema.getKey(), schema.getValue());
                    if (before != null && !before.equals(schema.getValue())) {
                        torn.add(schema.getKey());
                    }
                }));
        while (torn.addAll(referring(documents.values(), torn))) {
            // those that refer to the ones just found
        }
        return torn;
    }

    private static List<String> referring(Iterable<ObjectNode> documents, Set<String> torn) {
        List<String> found = new ArrayList<>();
        documents.forEach(document -> schemas(document).properties().forEach(schema -> {
            boolean refers = schema.getValue().findValuesAsString("$ref").stream()
                    .anyMatch(ref -> ref.startsWith(SCHEMA) && torn.contains(ref.substring(SCHEMA.length())));
            if (refers) {
                found.add(schema.getKey());
            }
        }));
        return found;
    }

    private void add(Service service, ObjectNode document, Set<String> torn) {
        String prefix = service.name().charAt(0) + service.segment().substring(1);
        rename(document, torn, prefix);
        document.path("components")
                .properties()
                .forEach(kind -> kind.getValue().properties().forEach(part -> {
                    boolean own = kind.getKey().equals("schemas") && torn.contains(part.getKey());
                    components
                            .withObjectProperty(kind.getKey())
                            .set(own ? prefix + part.getKey() : part.getKey(), part.getValue());
                }));
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(operation -> paths.withObjectProperty(path.getKey())
                                .putIfAbsent(operation.getKey(), operation.getValue())));
    }

    private static void rename(JsonNode node, Set<String> torn, String prefix) {
        if (node instanceof ObjectNode object) {
            String ref = object.path("$ref").asString("");
            if (ref.startsWith(SCHEMA) && torn.contains(ref.substring(SCHEMA.length()))) {
                object.put("$ref", SCHEMA + prefix + ref.substring(SCHEMA.length()));
            }
        }
        node.forEach(child -> rename(child, torn, prefix));
    }

    private void tags(Iterable<ObjectNode> documents) {
        Map<String, JsonNode> byName = new TreeMap<>();
        documents.forEach(document -> document.path("tags")
                .forEach(tag -> byName.putIfAbsent(tag.path("name").asString(""), tag)));
        byName.values().forEach(whole.withArrayProperty("tags")::add);
    }

    private static JsonNode schemas(ObjectNode document) {
        return document.path("components").path("schemas");
    }
}
