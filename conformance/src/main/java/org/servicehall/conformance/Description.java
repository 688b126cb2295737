package org.servicehall.conformance;

import com.networknt.schema.InputFormat;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What people need to be told of every operation: whether the document tells it. */
public final class Description {
    private static final Pattern ID = Pattern.compile("([a-z]+\\.)?[a-z][A-Za-z]*\\.[a-z][A-Za-z]*");
    private static final String JSON = "application/json";
    private static final List<String> TEXTS = List.of("summary", "description");

    private final JsonNode document;
    private final Set<String> tags = new TreeSet<>();
    private final Map<String, String> operationById = new HashMap<>();
    private final List<String> faults = new ArrayList<>();

    private Description(JsonNode document) {
        this.document = document;
        document.path("tags").forEach(tag -> tags.add(tag.path("name").asString("")));
    }

    /**
     * What is missing or wrong, each fault a line.
     *
     * @param json the document's text
     */
    public static List<String> faults(String json) {
        Description description = new Description(JsonMapper.shared().readTree(json));
        description
                .document
                .path("paths")
                .forEachEntry((path, operations) -> operations.forEachEntry(
                        (method, operation) -> description.check(method + " " + path, operation)));
        description.faults.addAll(Names.faults(description.document));
        return description.faults;
    }

    private void check(String name, JsonNode operation) {
        identity(name, operation.path("operationId").asString(""));
        for (String text : TEXTS) {
            if (operation.path(text).asString("").isBlank()) {
                faults.add(name + " has no " + text);
            }
        }
        if (operation.path("tags").isEmpty()) {
            faults.add(name + " has no tag");
        }
        operation.path("tags").forEach(tag -> {
            if (!tags.contains(tag.asString(""))) {
                faults.add(name + " has a tag that nobody explains: " + tag);
            }
        });
        example("body of " + name, operation.path("requestBody").path("content").path(JSON));
        operation.path("responses").forEachEntry((status, response) -> {
            if (status.startsWith("20")) {
                example(status + " of " + name, response.path("content").path(JSON));
            }
        });
    }

    private void identity(String name, String id) {
        if (!ID.matcher(id).matches()) {
            faults.add("%s has no operation id in the form group.verb, but \"%s\"".formatted(name, id));
        }
        String other = operationById.putIfAbsent(id, name);
        if (other != null) {
            faults.add("%s and %s are both called %s".formatted(other, name, id));
        }
    }

    /** One that could be sent. */
    private void example(String name, JsonNode body) {
        if (body.isMissingNode()) {
            return;
        }
        if (!body.has("example")) {
            faults.add("the " + name + " has no example");
            return;
        }
        ApiDocument.schema(body.path("schema"), document.path("components"))
                .validate(body.path("example").toString(), InputFormat.JSON)
                .forEach(error -> faults.add("the example of %s does not fit: %s: %s"
                        .formatted(name, error.getInstanceLocation(), error.getMessage())));
    }
}
