package org.servicehall.bench.attack;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** What can't be recorded as it is, in every text field of every operation that takes a body. */
final class UnstorableTexts implements Trial {
    private static final Map<String, String> TEXTS = Map.of(
            "half a pair", "\\ud842x",
            "a noncharacter", "x\\ufffe",
            "direction", "\\u202exy",
            "nothing to be seen", "\\u200b\\u200b",
            "a control", "a\\u0000b");
    private static final int DEEPEST = 5;

    @Override
    public String name() {
        return "unstorable texts";
    }

    @Override
    public Outcome run(Api api) {
        var outcome = new Outcome();
        for (Api.Operation operation : api.operations()) {
            JsonNode schema = operation
                    .document()
                    .at("/requestBody/content")
                    .path("application/json")
                    .path("schema");
            String user = user(api, operation);
            for (String body : bodies(schema, operation.schemas(), 0)) {
                TEXTS.forEach((kind, text) -> {
                    Api.Answer answer = api.send(
                            api.tokenOf(user),
                            operation.method(),
                            filled(operation.path()),
                            body.replace("TEXT", text));
                    outcome.check(
                            answer.isRefused(), operation.method() + " " + operation.path() + " with " + kind, answer);
                });
            }
        }
        return outcome;
    }

    /** Who gets past the door, so that it is the text that is judged. */
    private static String user(Api api, Api.Operation operation) {
        return Api.STAFF.stream()
                .filter(each -> {
                    int status = api.send(api.tokenOf(each), operation.method(), filled(operation.path()), "[")
                            .status();
                    return status != 403 && status != 401;
                })
                .findFirst()
                .orElse("wang.fang");
    }

    /** A body for each text in it, that holds nothing but the way to the text. */
    private static List<String> bodies(JsonNode schema, JsonNode schemas, int depth) {
        JsonNode resolved = resolved(schema, schemas);
        List<String> all = new ArrayList<>();
        if (depth > DEEPEST) {
            return all;
        }
        if (resolved.toString().contains("\"string\"")
                && resolved.path("properties").isMissingNode()
                && resolved.path("items").isMissingNode()) {
            all.add("\"TEXT\"");
        }
        resolved.path("properties")
                .properties()
                .forEach(property -> bodies(property.getValue(), schemas, depth + 1)
                        .forEach(inner -> all.add("{\"" + property.getKey() + "\":" + inner + "}")));
        if (!resolved.path("items").isMissingNode()) {
            bodies(resolved.path("items"), schemas, depth + 1).forEach(inner -> all.add("[" + inner + "]"));
        }
        return all;
    }

    private static JsonNode resolved(JsonNode schema, JsonNode schemas) {
        String reference = schema.path("$ref").asString("");
        if (!reference.isEmpty()) {
            return schemas.path(reference.substring(reference.lastIndexOf('/') + 1));
        }
        for (JsonNode each : schema.path("oneOf")) {
            if (each.has("$ref")) {
                return resolved(each, schemas);
            }
        }
        return schema;
    }

    private static String filled(String path) {
        return path.replaceAll("\\{[^}]*}", "1");
    }
}
