package org.servicehall.demo.permissions;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** One operation of the merged document. */
record Operation(String method, String path, JsonNode described) {
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch", "head");
    private static final Pattern VARIABLE = Pattern.compile("\\{([^}]+)}");
    /** For a variable of which the document gives no example. */
    private static final String NO_SUCH = "no-such-one";

    /** All of a document, as they stand in the table. */
    static List<Operation> of(JsonNode document) {
        return document.path("paths")
                .propertyStream()
                .flatMap(path -> path.getValue()
                        .propertyStream()
                        .filter(operation -> METHODS.contains(operation.getKey()))
                        .map(operation -> new Operation(
                                operation.getKey().toUpperCase(Locale.ROOT), path.getKey(), operation.getValue())))
                .sorted(Comparator.comparing(Operation::path).thenComparing(Operation::method))
                .toList();
    }

    String id() {
        return described.path("operationId").asString("");
    }

    String summary() {
        return described.path("summary").asString("");
    }

    String tag() {
        return described.at("/tags/0").asString("");
    }

    boolean reads() {
        return method.equals("GET");
    }

    /** Who may, as the document says; everybody where the public may. */
    Set<Asker> declared() {
        if (isOpen()) {
            return EnumSet.allOf(Asker.class);
        }
        return described
                .path("x-roles")
                .valueStream()
                .map(role -> Asker.named(role.asString("")))
                .flatMap(Optional::stream)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Asker.class)));
    }

    /** Whether nobody need sign in: no scheme is asked for, or none is one of those that do. */
    private boolean isOpen() {
        JsonNode security = described.path("security");
        return security.isArray()
                && (security.isEmpty() || security.valueStream().anyMatch(JsonNode::isEmpty));
    }

    /** Its path with the examples of the document, each by way of the function. */
    String address(UnaryOperator<String> number) {
        return VARIABLE.matcher(path)
                .replaceAll(variable -> Matcher.quoteReplacement(
                        number.apply(example("path", variable.group(1)).orElse(NO_SUCH))));
    }

    /** What it can't be asked without, beginning with a question mark; empty where there is none. */
    String query() {
        Map<String, String> needed = parameters("query")
                .filter(parameter -> parameter.path("required").asBoolean(false))
                .collect(Collectors.toMap(
                        parameter -> parameter.path("name").asString(),
                        parameter -> parameter.path("example").asString("")));
        return needed.entrySet().stream()
                .map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.collectingAndThen(Collectors.joining("&"), all -> all.isEmpty() ? "" : "?" + all));
    }

    boolean takes(String queryParameter) {
        return parameters("query")
                .anyMatch(parameter -> parameter.path("name").asString("").equals(queryParameter));
    }

    /** Of the body it takes; empty where it takes none. */
    Optional<String> mediaType() {
        return described
                .at("/requestBody/content")
                .propertyStream()
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** The document's example of a body; an empty text where it takes none. */
    String body() {
        return described
                .at("/requestBody/content")
                .valueStream()
                .map(content -> content.path("example").toString())
                .findFirst()
                .orElse("");
    }

    private Optional<String> example(String in, String name) {
        return parameters(in)
                .filter(parameter -> parameter.path("name").asString("").equals(name))
                .map(parameter -> parameter.path("example").asString(""))
                .filter(example -> !example.isEmpty())
                .findFirst();
    }

    private Stream<JsonNode> parameters(String in) {
        return described
                .path("parameters")
                .valueStream()
                .filter(parameter -> parameter.path("in").asString("").equals(in));
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
