package org.servicehall.platform.testing.conformance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whether the vocabulary has a name in both languages for every constant that a service's document uses. */
public final class NamedConstants {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Pattern CHINESE = Pattern.compile(".*\\p{IsHan}.*");

    private NamedConstants() {}

    /** What is missing; empty when nothing is. */
    public static List<String> faults(int port) {
        Map<String, Map<String, JsonNode>> words = words(get(port, "/api/vocabulary"));
        List<String> faults = new ArrayList<>();
        get(port, "/v3/api-docs").findParents("enum").stream()
                .filter(schema -> schema.get("enum").isArray())
                .forEach(schema -> check(schema, words, faults));
        words.forEach((name, constants) -> constants.forEach((code, label) -> {
            if (!CHINESE.matcher(label.path("zh").asString()).matches()
                    || label.path("en").asString().equals(code)) {
                faults.add(name + "." + code + " has no name");
            }
        }));
        return faults.stream().distinct().toList();
    }

    private static void check(JsonNode schema, Map<String, Map<String, JsonNode>> words, List<String> faults) {
        String name = schema.path("x-vocabulary").asString("");
        List<String> codes =
                schema.get("enum").valueStream().map(JsonNode::asString).toList();
        if (!words.containsKey(name)) {
            faults.add(codes + " are in no vocabulary: " + name);
        } else if (!List.copyOf(words.get(name).keySet()).equals(codes)) {
            faults.add(name + " stands for " + codes + " and for "
                    + words.get(name).keySet());
        }
    }

    private static Map<String, Map<String, JsonNode>> words(JsonNode vocabulary) {
        Map<String, Map<String, JsonNode>> words = new TreeMap<>();
        vocabulary.path("items").forEach(item -> {
            Map<String, JsonNode> constants = new LinkedHashMap<>();
            item.path("values")
                    .forEach(value -> constants.put(value.path("code").asString(), value.path("label")));
            words.put(item.path("name").asString(), constants);
        });
        return words;
    }

    static JsonNode get(int port, String path) {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                    .build();
            return JSON.readTree(client.send(request, BodyHandlers.ofString()).body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
