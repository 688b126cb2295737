package org.servicehall.platform.testing.conformance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.servicehall.conformance.Answer;
import org.servicehall.conformance.ApiDocument;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What each operation of a service really answered, the most telling one, for the document:
 * {@code src/main/resources/api-answers.json}. A test run with {@code -Dapi.write=true} adds what is not there yet, and makes
 * anew what no longer fits the document; to have another made anew take it out of the file.
 */
final class AnswerExamples {
    private static final Path FILE = Path.of("src/main/resources/api-answers.json");
    private static final int LONGEST = 200_000;
    private static final int MOST_ITEMS = 2;
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final Map<String, Example> best = new TreeMap<>();

    private record Example(ApiDocument document, Answer answer, JsonNode body) {
        /** Whether the document no longer describes what is known as this operation's answer. */
        boolean outdates(JsonNode known) {
            return !document.faults(new Answer(
                            answer.method(),
                            answer.path(),
                            answer.status(),
                            answer.contentType(),
                            answer.headers(),
                            known.toString()))
                    .isEmpty();
        }
    }

    void consider(ApiDocument document, Answer answer) {
        boolean shown = answer.status() == 200 || answer.status() == 201;
        if (!shown
                || answer.body().length() > LONGEST
                || !String.valueOf(answer.contentType()).startsWith("application/json")) {
            return;
        }
        document.name(answer)
                .ifPresent(operation -> best.merge(
                        operation,
                        new Example(document, answer, JSON.readTree(answer.body())),
                        (one, other) -> telling(other.body()) > telling(one.body()) ? other : one));
    }

    /** By how many different things it says. */
    private static long telling(JsonNode answer) {
        return fields(answer).distinct().count();
    }

    private static Stream<String> fields(JsonNode node) {
        Stream<String> own =
                node instanceof ObjectNode object ? object.propertyStream().map(Map.Entry::getKey) : Stream.of();
        return Stream.concat(own, node.valueStream().flatMap(AnswerExamples::fields));
    }

    void write() {
        try {
            ObjectNode all = Files.exists(FILE) && JSON.readTree(Files.readString(FILE)) instanceof ObjectNode known
                    ? known
                    : JSON.createObjectNode();
            best.forEach((operation, example) -> {
                JsonNode known = all.get(operation);
                if (known == null || example.outdates(known)) {
                    all.set(operation, shortened(example.body()));
                }
            });
            Map<String, JsonNode> sorted = new TreeMap<>();
            all.properties().forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
            Files.writeString(FILE, JSON.writeValueAsString(sorted) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode shortened(JsonNode node) {
        if (node instanceof ArrayNode list) {
            while (list.size() > MOST_ITEMS) {
                list.remove(list.size() - 1);
            }
        }
        node.forEach(AnswerExamples::shortened);
        return node;
    }
}
