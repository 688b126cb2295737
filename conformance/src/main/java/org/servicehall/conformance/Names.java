package org.servicehall.conformance;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Whether a thing goes by one name in every document: {@code no}, {@code status}, {@code items}, {@code from}. */
final class Names {
    private static final Set<String> FORMER = Set.of("state", "stateText");
    private static final Set<String> DAYS = Set.of("from", "to");
    /** As {@code cases} in {@code /api/cases/{no}/reply}. */
    private static final Pattern THINGS = Pattern.compile("/api/(?:public/)?([a-z-]+)s(?:/.*)?");

    private final JsonNode document;
    private final List<String> faults = new ArrayList<>();

    private Names(JsonNode document) {
        this.document = document;
    }

    /** What goes by another name than elsewhere, each fault a line. */
    static List<String> faults(JsonNode document) {
        Names names = new Names(document);
        document.path("paths")
                .forEachEntry((path, operations) -> operations.forEachEntry(
                        (method, operation) -> names.check(method + " " + path, path, operation)));
        return names.faults;
    }

    private void check(String name, String path, JsonNode operation) {
        operation.path("parameters").forEach(parameter -> {
            if (parameter.path("in").asString("").equals("query")) {
                parameter(name, parameter);
            }
        });
        operation.path("responses").forEachEntry((status, response) -> {
            if (status.startsWith("2")) {
                JsonNode answer = response.at("/content/application~1json/schema");
                list(name, answer);
                number(name, path, answer);
                properties(name, answer, new HashSet<>());
            }
        });
    }

    private void parameter(String name, JsonNode parameter) {
        String of = parameter.path("name").asString("");
        if (FORMER.contains(of) && !parameter.path("deprecated").asBoolean(false)) {
            faults.add("%s takes %s; it is called status".formatted(name, of));
        }
        if (DAYS.contains(of) && !parameter.at("/schema/format").asString("").equals("date")) {
            faults.add("%s takes %s that is no date".formatted(name, of));
        }
    }

    private void list(String name, JsonNode answer) {
        if (resolved(answer).path("type").asString("").equals("array")) {
            faults.add("%s answers a bare list; lists are {items, next}".formatted(name));
        }
    }

    /** The number of what is answered about is {@code no}; that of something else says of what. */
    private void number(String name, String path, JsonNode answer) {
        Matcher things = THINGS.matcher(path);
        if (!things.matches()) {
            return;
        }
        String qualified = camelCase(things.group(1)) + "No";
        JsonNode shown = resolved(answer);
        if (shown.path("properties").has(qualified)
                || resolved(shown.at("/properties/items/items"))
                        .path("properties")
                        .has(qualified)) {
            faults.add("%s answers %s; it is called no".formatted(name, qualified));
        }
    }

    private static String camelCase(String thing) {
        return Pattern.compile("-([a-z])")
                .matcher(thing)
                .replaceAll(hyphen -> hyphen.group(1).toUpperCase(Locale.ROOT));
    }

    private void properties(String name, JsonNode schema, Set<String> seen) {
        schema.path("properties").propertyNames().stream()
                .filter(FORMER::contains)
                .forEach(former -> faults.add("%s answers %s; it is called status".formatted(name, former)));
        schema.forEach(part -> properties(name, part, seen));
        String ref = schema.path("$ref").asString("");
        if (!ref.isEmpty() && seen.add(ref)) {
            properties(name, resolved(schema), seen);
        }
    }

    private JsonNode resolved(JsonNode schema) {
        String ref = schema.path("$ref").asString("");
        return ref.isEmpty() ? schema : document.at(ref.substring(1));
    }
}
