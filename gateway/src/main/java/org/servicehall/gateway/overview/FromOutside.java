package org.servicehall.gateway.overview;

import java.util.Locale;
import java.util.stream.Stream;
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
            paths.properties()
                    .forEach(path -> path.getValue()
                            .properties()
                            .forEach(operation ->
                                    add(service, path.getKey(), operation.getKey(), operation.getValue(), outside)));
            document.set("paths", outside);
            sayWhoIsMissing(outside, document);
        }
        return document;
    }

    private static void add(Service service, String path, String method, JsonNode operation, ObjectNode outside) {
        HttpMethod asked = method(method);
        addresses(service, asked, path)
                .filter(address -> Doors.leadTo(service, asked, address))
                .forEach(address -> outside.withObjectProperty(address)
                        .set(method, address.equals(path) ? operation : named(service, operation)));
    }

    /** Each service's own operations say whose they are. What is set for all at one place can be read of each. */
    private static Stream<String> addresses(Service service, HttpMethod method, String path) {
        if (!path.startsWith(OPS) || Doors.isGathered(method, path)) {
            return Stream.of(path);
        }
        String own = OPS + service.segment() + "/" + path.substring(OPS.length());
        if (!Doors.haveOneAt(path)) {
            return Stream.of(own);
        }
        return method.equals(HttpMethod.GET) ? Stream.of(path, own) : Stream.of(path);
    }

    /** What every service has is named by whose it is. */
    private static JsonNode named(Service service, JsonNode operation) {
        JsonNode own = operation.deepCopy();
        if (own instanceof ObjectNode named && named.has("operationId")) {
            named.put(
                    "operationId",
                    service.segment() + "." + named.path("operationId").asString());
        }
        return own;
    }

    private static void sayWhoIsMissing(ObjectNode outside, ObjectNode document) {
        outside.properties()
                .forEach(path -> path.getValue().properties().forEach(operation -> {
                    if (Doors.isGathered(method(operation.getKey()), path.getKey())) {
                        GatheredAnswer.describe(operation.getValue(), document);
                    }
                }));
    }

    private static HttpMethod method(String name) {
        return HttpMethod.valueOf(name.toUpperCase(Locale.ROOT));
    }
}
