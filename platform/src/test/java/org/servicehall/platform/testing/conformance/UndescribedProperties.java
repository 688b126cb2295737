package org.servicehall.platform.testing.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.core.util.Json31;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Properties of a document's schemas that say nothing of themselves, as {@code Schema.name}. */
final class UndescribedProperties {
    private static final String SCHEMAS = "#/components/schemas/";

    private final JsonNode schemas;

    private UndescribedProperties(JsonNode schemas) {
        this.schemas = schemas;
    }

    static Set<String> all(String document) throws IOException {
        JsonNode schemas = Json31.mapper().readTree(document).at("/components/schemas");
        Set<String> names = new TreeSet<>();
        schemas.properties().forEach(schema -> names.add(schema.getKey()));
        return new UndescribedProperties(schemas).of(names);
    }

    /** Of what is sent, on which a client has to be right. */
    static Set<String> ofRequests(String document) throws IOException {
        JsonNode whole = Json31.mapper().readTree(document);
        UndescribedProperties found = new UndescribedProperties(whole.at("/components/schemas"));
        Set<String> sent = new LinkedHashSet<>();
        whole.path("paths")
                .forEach(path -> path.forEach(operation -> found.follow(operation.path("requestBody"), sent)));
        return found.of(sent);
    }

    private void follow(JsonNode part, Set<String> into) {
        for (String reference : part.findValuesAsText("$ref")) {
            String name = reference.substring(SCHEMAS.length());
            if (reference.startsWith(SCHEMAS) && into.add(name)) {
                follow(schemas.path(name), into);
            }
        }
    }

    private Set<String> of(Set<String> names) {
        Set<String> silent = new TreeSet<>();
        for (String name : names) {
            for (Map.Entry<String, JsonNode> property :
                    List.copyOf(schemas.path(name).path("properties").properties())) {
                if (!property.getValue().has("description")) {
                    silent.add(name + "." + property.getKey());
                }
            }
        }
        return silent;
    }
}
