package org.servicehall.platform.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.core.util.Yaml31;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Schema;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;

/**
 * What the properties of schemas mean: {@code api-properties.yml} of the platform and of the service, by name, or by
 * {@code Schema.name} where a name means something of its own there.
 */
final class PropertyWords {
    private final Map<String, String> words = new HashMap<>();

    private PropertyWords() {}

    static PropertyWords read(ResourcePatternResolver files) {
        PropertyWords read = new PropertyWords();
        try {
            for (Resource file : files.getResources("classpath*:api-properties.yml")) {
                try (InputStream text = file.getInputStream()) {
                    for (Map.Entry<String, JsonNode> entry :
                            Yaml31.mapper().readTree(text).properties()) {
                        read.words.put(entry.getKey(), entry.getValue().asText());
                    }
                }
            }
            return read;
        } catch (IOException e) {
            throw new UncheckedIOException("the properties' words can't be read", e);
        }
    }

    void putInto(OpenAPI document) {
        document.getComponents().getSchemas().forEach((name, schema) -> describe(name, schema));
    }

    private void describe(String name, Schema<?> schema) {
        if (schema.getProperties() != null) {
            schema.getProperties().forEach((of, property) -> {
                String word = words.getOrDefault(name + "." + of, words.get(of));
                if (word != null && property.getDescription() == null) {
                    property.setDescription(word);
                }
            });
        }
    }
}
