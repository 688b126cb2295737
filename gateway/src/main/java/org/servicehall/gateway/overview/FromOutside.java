package org.servicehall.gateway.overview;

import java.util.Locale;
import org.servicehall.gateway.route.Doors;
import org.servicehall.gateway.route.Service;
import org.springframework.http.HttpMethod;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A service's document as it is true at the gateway: with the operations that a door leads to, at the addresses they have
 * there. The services speak of their own address, and of {@code /api/ops} without saying whose.
 */
final class FromOutside {
    private static final String OPS = "/api/ops/";

    private FromOutside() {}

    static ObjectNode view(Service service, ObjectNode document) {
        document.putArray("servers").addObject().put("url", "/");
        if (document.get("paths") instanceof ObjectNode paths) {
            ObjectNode outside = document.objectNode();
            paths.properties().forEach(path -> add(service, path.getKey(), path.getValue(), outside, document));
            document.set("paths", outside);
        }
        return document;
    }

    private static void add(
            Service service, String path, JsonNode operations, ObjectNode outside, ObjectNode document) {
        String address = address(service, path);
        ObjectNode reached = outside.objectNode();
        operations.properties().forEach(operation -> {
            HttpMethod method = HttpMethod.valueOf(operation.getKey().toUpperCase(Locale.ROOT));
            if (Doors.leadTo(service, method, address)) {
                if (Doors.isGathered(method, address)) {
                    GatheredAnswer.describe(operation.getValue(), document);
                }
                reached.set(operation.getKey(), named(service, path, operation.getValue()));
            }
        });
        if (!reached.isEmpty()) {
            outside.set(address, reached);
        }
    }

    private static String address(Service service, String path) {
        return isOwn(path) ? OPS + service.segment() + "/" + path.substring(OPS.length()) : path;
    }

    /** What every service has is named by whose it is. */
    private static JsonNode named(Service service, String path, JsonNode operation) {
        if (isOwn(path) && operation instanceof ObjectNode own && own.has("operationId")) {
            own.put(
                    "operationId",
                    service.segment() + "." + own.path("operationId").asString());
        }
        return operation;
    }

    private static boolean isOwn(String path) {
        return path.startsWith(OPS) && !Doors.haveOneAt(path);
    }
}
