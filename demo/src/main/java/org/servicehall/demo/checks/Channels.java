package org.servicehall.demo.checks;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.servicehall.contracts.EventSchemas;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Which types of event may come on which topic, by the published AsyncAPI document. */
final class Channels {
    private static final String REFERENCE = "#/components/messages/";

    private Channels() {}

    static Map<String, Set<String>> published() {
        try (InputStream in = EventSchemas.class.getResourceAsStream("/asyncapi.yaml")) {
            return read(
                    new YAMLMapper().readTree(Objects.requireNonNull(in, "asyncapi.yaml is not on the class path")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Set<String>> read(JsonNode document) {
        Map<String, Set<String>> types = new HashMap<>();
        document.path("channels")
                .valueStream()
                .forEach(channel -> types.put(
                        channel.path("address").stringValue(),
                        channel.path("messages")
                                .valueStream()
                                .map(message ->
                                        message.path("$ref").stringValue().replace(REFERENCE, ""))
                                .collect(Collectors.toSet())));
        return types;
    }
}
