package org.servicehall.gateway.overview;

import java.util.Arrays;
import org.servicehall.gateway.gather.Gathered;
import org.servicehall.gateway.route.Service;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Adds to a service's part of an answer what the gateway says of the whole: which services have no part in it. */
final class GatheredAnswer {
    private static final String ANSWER = "/responses/200/content/application~1json";

    private GatheredAnswer() {}

    static void describe(JsonNode operation, ObjectNode document) {
        if (operation.at(ANSWER).path("example") instanceof ObjectNode example) {
            example.putArray(Gathered.UNAVAILABLE);
        }
        String ref = operation.at(ANSWER).at("/schema/$ref").asString("");
        if (ref.startsWith("#/") && document.at(ref.substring(1)) instanceof ObjectNode schema) {
            describe(schema);
        }
    }

    private static void describe(ObjectNode schema) {
        if (schema.withObjectProperty("properties").has(Gathered.UNAVAILABLE)) {
            return;
        }
        ObjectNode unavailable = schema.withObjectProperty("properties").putObject(Gathered.UNAVAILABLE);
        unavailable
                .put("type", "array")
                .put("description", "暂时没有应答、未计入的服务 · services that did not answer, whose part is missing");
        var names = unavailable.putObject("items").put("type", "string").putArray("enum");
        Arrays.stream(Service.values()).map(Service::segment).forEach(names::add);
        schema.withArrayProperty("required").add(Gathered.UNAVAILABLE);
    }
}
