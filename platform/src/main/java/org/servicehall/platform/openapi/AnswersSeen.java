package org.servicehall.platform.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;

/** Examples of answers, as tests have seen them: {@code api-answers.json}, by {@code GET /api/cases/{no}}. */
final class AnswersSeen {
    private static final String JSON = "application/json";

    private final Map<String, JsonNode> byOperation = new HashMap<>();

    private AnswersSeen() {}

    static AnswersSeen read(ResourcePatternResolver files) {
        AnswersSeen seen = new AnswersSeen();
        try {
            for (Resource file : files.getResources("classpath*:api-answers.json")) {
                try (InputStream text = file.getInputStream()) {
                    Json31.mapper()
                            .readTree(text)
                            .properties()
                            .forEach(example -> seen.byOperation.put(example.getKey(), example.getValue()));
                }
            }
            return seen;
        } catch (IOException e) {
            throw new UncheckedIOException("the answers' examples can't be read", e);
        }
    }

    void putInto(OpenAPI document) {
        document.getPaths()
                .forEach((path, item) -> item.readOperationsMap().forEach((method, operation) -> {
                    JsonNode example = byOperation.get(method + " " + path);
                    if (example != null) {
                        answers(operation).forEach(mediaType -> mediaType.setExample(example));
                        SameThing.askFor(example, operation);
                    }
                }));
    }

    static Stream<MediaType> answers(Operation operation) {
        return Stream.of("200", "201", "202")
                .flatMap(status -> Stream.ofNullable(operation.getResponses().get(status)))
                .flatMap(response -> Stream.ofNullable(response.getContent()))
                .flatMap(content -> Stream.ofNullable(content.get(JSON)));
    }
}
