package org.servicehall.platform.testing.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.core.util.Json31;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Whether the examples at an operation belong together: what its answer repeats of the request, beside itself or as what was
 * recorded, it repeats as it was. Else whoever reads them learns that one thing is asked for and another is answered.
 */
final class EchoedExamples {
    private final List<String> faults = new ArrayList<>();

    private EchoedExamples() {}

    static List<String> faults(String document) throws IOException {
        EchoedExamples found = new EchoedExamples();
        Json31.mapper().readTree(document).path("paths").forEach(path -> path.forEach(found::look));
        return found.faults;
    }

    private void look(JsonNode operation) {
        String id = operation.path("operationId").asText("");
        JsonNode answer = Stream.of("200", "201", "202")
                .map(status -> operation.at("/responses/" + status + "/content/application~1json/example"))
                .filter(JsonNode::isObject)
                .findFirst()
                .orElse(Json31.mapper().createObjectNode());
        operation
                .path("parameters")
                .forEach(parameter -> compare(id, parameter.path("name").asText(), parameter.path("example"), answer));
        JsonNode body = operation.at("/requestBody/content/application~1json/example");
        compareAll(id, body, answer);
        compareAll(id, body, answer.path("recorded"));
    }

    private void compareAll(String id, JsonNode asked, JsonNode answer) {
        asked.properties().forEach(field -> compare(id, field.getKey(), field.getValue(), answer));
    }

    private void compare(String id, String name, JsonNode asked, JsonNode answer) {
        JsonNode told = answer.path(name);
        if (asked.isObject() && told.isObject()) {
            compareAll(id + " " + name, asked, told);
        } else if (asked.isMissingNode() || told.isMissingNode() || asked.isContainerNode() != told.isContainerNode()) {
            return;
        } else if (asked.isArray() == told.isArray() && !asked.equals(told)) {
            faults.add("%s: %s is asked for as %s and answered as %s".formatted(id, name, asked, told));
        }
    }
}
