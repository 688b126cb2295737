package org.servicehall.platform.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Takes out of a document what no operation of this service refers to. */
final class UnusedParts {
    private UnusedParts() {}

    static void remove(OpenAPI document) {
        Components components = document.getComponents();
        Set<String> used = Set.of();
        for (Set<String> seen = references(document); !seen.equals(used); seen = references(document)) {
            used = seen;
            keep(components.getSchemas(), "schemas", used);
            keep(components.getParameters(), "parameters", used);
            keep(components.getResponses(), "responses", used);
            keep(components.getHeaders(), "headers", used);
        }
    }

    private static Set<String> references(OpenAPI document) {
        JsonNode json = Json31.mapper().valueToTree(document);
        return new HashSet<>(json.findValuesAsText("$ref"));
    }

    private static void keep(@Nullable Map<String, ?> parts, String kind, Set<String> used) {
        if (parts != null) {
            parts.keySet().removeIf(name -> !used.contains("#/components/" + kind + "/" + name));
        }
    }
}
