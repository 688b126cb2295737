package org.servicehall.bench.attack;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** An operation's path as documented, with what the document says of it. */
record Operation(String method, String path, JsonNode document, JsonNode schemas) {
    private static final Pattern VARIABLE = Pattern.compile("\\{([^}]+)}");
    private static final String CURSOR = "after";

    /** Of what an address can't be asked without, where the document names no value. */
    private static final Map<String, String> VALUES =
            Map.of("hall", "330106", "month", "2025-09", "year", "2025", "date", "2025-09-26");

    /** Of one service's document. */
    static List<Operation> of(JsonNode document) {
        return document.path("paths").properties().stream()
                .flatMap(path -> path.getValue().properties().stream()
                        .map(method -> new Operation(
                                method.getKey().toUpperCase(Locale.ROOT),
                                path.getKey(),
                                method.getValue(),
                                document.at("/components/schemas"))))
                .toList();
    }

    boolean isGet() {
        return method.equals("GET");
    }

    /** For those who keep the machine running: there is nobody to attack who could do it less harm. */
    boolean isForOperators() {
        return path.startsWith("/api/ops/");
    }

    boolean isPaged() {
        return isGet() && parameters().anyMatch(parameter -> name(parameter).equals(CURSOR));
    }

    List<String> variables() {
        return VARIABLE.matcher(path).results().map(match -> match.group(1)).toList();
    }

    /** Whether the first part of the path that varies is documented as an integer. */
    boolean takesInteger() {
        return variables().stream()
                .limit(1)
                .anyMatch(variable -> parameters()
                        .anyMatch(parameter -> name(parameter).equals(variable)
                                && parameter.at("/schema/type").asString("").equals("integer")));
    }

    /** The path with this number in the first place that takes one. */
    String filled(String number) {
        return new Operation(
                        method,
                        VARIABLE.matcher(path).replaceFirst(Matcher.quoteReplacement(number)),
                        document,
                        schemas)
                .filled();
    }

    /** The path with something in each place that could stand there. */
    String filled() {
        return VARIABLE.matcher(path)
                .replaceAll(match -> parameters()
                        .filter(parameter -> name(parameter).equals(match.group(1)))
                        .map(Operation::value)
                        .findFirst()
                        .orElse("1"));
    }

    /** What must be asked for, but for the paging; begins with a question mark. */
    String query() {
        return parameters()
                .filter(parameter -> parameter.path("in").asString("").equals("query"))
                .filter(parameter -> parameter.path("required").asBoolean(false))
                .map(parameter -> name(parameter) + "=" + value(parameter) + "&")
                .collect(Collectors.joining("", "?", ""));
    }

    /** Missing where it takes no JSON. */
    JsonNode bodySchema() {
        return document.at("/requestBody/content").path("application/json").path("schema");
    }

    boolean takesFile() {
        return document.at("/requestBody/content").has("application/octet-stream");
    }

    @Override
    public String toString() {
        return method + " " + path;
    }

    private Stream<JsonNode> parameters() {
        return document.path("parameters").valueStream();
    }

    private static String name(JsonNode parameter) {
        return parameter.path("name").asString("");
    }

    private static String value(JsonNode parameter) {
        String documented = parameter.at("/schema/enum/0").asString("");
        return documented.isEmpty() ? VALUES.getOrDefault(name(parameter), "1") : documented;
    }
}
