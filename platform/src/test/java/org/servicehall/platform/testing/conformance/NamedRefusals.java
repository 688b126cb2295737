package org.servicehall.platform.testing.conformance;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Whether each code by which a service refuses stands in its document at an operation that may be refused so. */
final class NamedRefusals {
    private static final Pattern TITLE = Pattern.compile("refusal\\.([a-z0-9-]+)\\.title");
    private static final String CODES = "x-codes";

    private NamedRefusals() {}

    /** Codes that the service has words for and no operation names. */
    static Set<String> missing(int port) {
        Set<String> missing = worded();
        missing.removeAll(named(NamedConstants.get(port, "/v3/api-docs")));
        return missing;
    }

    private static Set<String> named(JsonNode document) {
        Set<String> named = new TreeSet<>();
        document.get("paths")
                .valueStream()
                .flatMap(JsonNode::valueStream)
                .forEach(operation -> operation.path(CODES).valueStream().forEach(code -> named.add(code.asString())));
        return named;
    }

    private static Set<String> worded() {
        Properties texts = new Properties();
        try (InputStream file = NamedRefusals.class.getResourceAsStream("/messages.properties")) {
            if (file != null) {
                texts.load(new InputStreamReader(file, StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Set<String> codes = new TreeSet<>();
        texts.stringPropertyNames()
                .forEach(key -> TITLE.matcher(key)
                        .results()
                        .map((MatchResult found) -> found.group(1))
                        .forEach(codes::add));
        return codes;
    }
}
