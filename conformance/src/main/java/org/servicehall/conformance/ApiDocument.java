package org.servicehall.conformance;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** An OpenAPI 3.1 document, to hold answers against. Safe for use by many threads. */
public final class ApiDocument {
    /** Extension that lists what an operation, or any operation by a status, may be refused with. */
    static final String CODES = "x-codes";

    private static final JsonMapper JSON = JsonMapper.shared();
    /** What says a name twice is read otherwise by each reader. */
    private static final JsonMapper READER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private static final SchemaRegistry REGISTRY = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            builder -> builder.schemaRegistryConfig(
                    SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));

    private final JsonNode document;
    private final List<PathTemplate> paths;
    private final Map<String, Schema> schemas = new ConcurrentHashMap<>();

    private ApiDocument(JsonNode document) {
        this.document = Strict.copyOf(document);
        this.paths = document.path("paths")
                .propertyStream()
                .map(path -> PathTemplate.of(path.getKey()))
                .sorted()
                .toList();
    }

    /** @param json the document's text */
    public static ApiDocument of(String json) {
        return new ApiDocument(JSON.readTree(json));
    }

    /** What is wrong with the answer, each fault a line; empty where it is as described. */
    public List<String> faults(Answer answer) {
        Optional<String> operation = operation(answer.method(), answer.path());
        if (operation.isEmpty()) {
            // What leads nowhere is refused, and there is nothing to describe.
            return answer.status() < 400 ? List.of("no such operation is described") : List.of();
        }
        JsonNode responses = document.at(operation.get()).path("responses");
        JsonNode response = resolved(responses.path(Integer.toString(answer.status())));
        if (response.isMissingNode()) {
            return List.of("status " + answer.status() + " is not described");
        }
        List<String> faults = new ArrayList<>(missing(response, answer));
        faults.addAll(content(operation.get(), answer, response.path("content")));
        return faults;
    }

    /** Headers that the document promises and the answer lacks. */
    private List<String> missing(JsonNode response, Answer answer) {
        return response.path("headers")
                .propertyStream()
                .filter(header -> resolved(header.getValue()).path("required").asBoolean(false))
                .filter(header -> !answer.has(header.getKey()))
                .map(header -> "it has no " + header.getKey())
                .toList();
    }

    private List<String> content(String operation, Answer answer, JsonNode content) {
        if (answer.mediaType().isEmpty()) {
            return List.of();
        }
        if (!content.has(answer.mediaType())) {
            return List.of("%s is not among the media types %s of %d"
                    .formatted(answer.mediaType(), content.propertyNames(), answer.status()));
        }
        return answer.isJson() && !answer.body().isEmpty() ? misfits(operation, answer, content) : List.of();
    }

    /** The code that the answer refuses with, where the document does not name it for the operation. */
    Optional<String> unknownCode(Answer answer) {
        Optional<String> operation = operation(answer.method(), answer.path());
        if (operation.isEmpty()
                || !answer.mediaType().equals("application/problem+json")
                || answer.body().isEmpty()) {
            return Optional.empty();
        }
        JsonNode described = document.at(operation.get());
        JsonNode response = resolved(described.path("responses").path(Integer.toString(answer.status())));
        String code = JSON.readTree(answer.body()).path("code").asString("");
        boolean named = names(described, code) || names(response, code);
        return named ? Optional.empty() : Optional.of(code);
    }

    private static boolean names(JsonNode described, String code) {
        return described
                .path(CODES)
                .valueStream()
                .anyMatch(known -> known.asString("").equals(code));
    }

    /** As {@code GET /api/cases/{no}}, for the request of an answer; empty where none is described. */
    public Optional<String> name(Answer answer) {
        return template(answer.method(), answer.path()).map(path -> answer.method() + " " + path.text());
    }

    private List<String> misfits(String operation, Answer answer, JsonNode content) {
        String key = operation + " " + answer.status() + " " + answer.mediaType();
        Schema schema = schemas.computeIfAbsent(
                key, _ -> schema(content.path(answer.mediaType()).path("schema"), document.path("components")));
        try {
            return schema.validate(READER.readTree(answer.body())).stream()
                    .map(error -> error.getInstanceLocation() + ": " + error.getMessage())
                    .toList();
        } catch (JacksonException e) {
            return List.of("not to be read as JSON: " + e.getOriginalMessage());
        }
    }

    /** Compiled by itself, with the components it refers to. */
    static Schema schema(JsonNode schema, JsonNode components) {
        ObjectNode root = JSON.createObjectNode();
        if (schema instanceof ObjectNode described) {
            root.setAll(described);
        }
        root.set("components", components);
        return REGISTRY.getSchema(root);
    }

    private JsonNode resolved(JsonNode part) {
        String ref = part.path("$ref").asString("");
        return ref.isEmpty() ? part : document.at(ref.substring(1));
    }

    private Optional<String> operation(String method, String path) {
        return template(method, path)
                .map(template -> "/paths/%s/%s"
                        .formatted(
                                template.text().replace("~", "~0").replace("/", "~1"),
                                method.toLowerCase(Locale.ROOT)));
    }

    private Optional<PathTemplate> template(String method, String path) {
        return paths.stream()
                .filter(template -> template.fits(path))
                .filter(template -> document.path("paths").path(template.text()).has(method.toLowerCase(Locale.ROOT)))
                .findFirst();
    }
}
