package org.servicehall.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The document that clients are generated from and linters read, docs/openapi.json: it has to be what the hall answers. */
final class ApiDocument {
    private static final Path FILE = Path.of("..", "docs", "openapi.json");
    private static final String WRITE = "api.write";
    private static final int DEEPEST = 4;
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private ApiDocument() {}

    static void hold(JsonNode answered) throws IOException {
        if (Boolean.getBoolean(WRITE)) {
            Files.writeString(FILE, JSON.writeValueAsString(answered) + "\n");
        }
        List<String> differing = new ArrayList<>();
        compare("", JSON.readTree(FILE.toFile()), answered, differing);
        assertThat(differing)
                .as(
                        "docs/openapi.json differs from what the hall answers here; run again with -D%s=true to write it, "
                                + "then adapt what is made from it",
                        WRITE)
                .isEmpty();
    }

    /** As deep as the kinds of an operation's or a schema's parts. */
    private static void compare(String at, JsonNode written, JsonNode answered, List<String> differing) {
        if (written.equals(answered)) {
            return;
        }
        if (!written.isObject()
                || !answered.isObject()
                || at.chars().filter(c -> c == ' ').count() == DEEPEST) {
            differing.add(at);
            return;
        }
        Set<String> names = new TreeSet<>(written.propertyNames());
        names.addAll(answered.propertyNames());
        names.forEach(name -> compare(at + " " + name, written.path(name), answered.path(name), differing));
    }
}
