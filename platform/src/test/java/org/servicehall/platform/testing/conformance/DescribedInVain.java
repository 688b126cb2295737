package org.servicehall.platform.testing.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.core.util.Yaml31;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Texts of {@code api/*.yml} about what is not there: an operation that was moved or a parameter that was renamed would take
 * its words along unseen. Of the platform's operations a service need not have all.
 */
final class DescribedInVain {
    /** Written from what the tests see, whole each time. */
    private static final String WRITTEN = "refusals.yml";

    private final JsonNode document;
    private final List<String> faults = new ArrayList<>();

    private DescribedInVain(JsonNode document) {
        this.document = document;
    }

    static List<String> faults(String document) throws IOException {
        DescribedInVain found = new DescribedInVain(Json31.mapper().readTree(document));
        String own = Path.of("target", "classes").toUri().toString();
        for (Resource file : new PathMatchingResourcePatternResolver().getResources("classpath*:api/*.yml")) {
            if (!WRITTEN.equals(file.getFilename())) {
                found.look(file, file.getURI().toString().startsWith(own));
            }
        }
        return found.faults;
    }

    private void look(Resource file, boolean own) throws IOException {
        try (InputStream text = file.getInputStream()) {
            Yaml31.mapper()
                    .readTree(text)
                    .path("paths")
                    .properties()
                    .forEach(path -> path.getValue()
                            .properties()
                            .forEach(texts ->
                                    look(path.getKey(), texts.getKey(), texts.getValue(), own, file.getFilename())));
        }
    }

    private void look(String path, String method, JsonNode texts, boolean own, String file) {
        JsonNode operation = document.path("paths").path(path).path(method);
        String what = "%s: %s %s".formatted(file, method, path);
        if (operation.isMissingNode()) {
            if (own) {
                faults.add(what + " is not there");
            }
            return;
        }
        List<String> known = operation.path("parameters").findValuesAsText("name");
        texts.path("parameters").findValuesAsText("name").stream()
                .filter(name -> !known.contains(name))
                .forEach(name -> faults.add(what + " has no parameter " + name));
        if (texts.has("requestBody") && !operation.has("requestBody")) {
            faults.add(what + " takes no body");
        }
    }
}
