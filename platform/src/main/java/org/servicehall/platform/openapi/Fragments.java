package org.servicehall.platform.openapi;

import io.swagger.v3.core.util.Yaml31;
import io.swagger.v3.oas.models.OpenAPI;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;

/** The fragments {@code api/*.yml} of the service and of the platform, each a part of an OpenAPI document. */
final class Fragments {
    private Fragments() {}

    static List<OpenAPI> read(ResourcePatternResolver files) {
        try {
            return Stream.of(files.getResources("classpath*:api/*.yml"))
                    .map(Fragments::parse)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("the API's description can't be found", e);
        }
    }

    private static OpenAPI parse(Resource file) {
        try (InputStream text = file.getInputStream()) {
            return Yaml31.mapper().readValue(text, OpenAPI.class);
        } catch (IOException e) {
            throw new UncheckedIOException("can't read " + file, e);
        }
    }
}
