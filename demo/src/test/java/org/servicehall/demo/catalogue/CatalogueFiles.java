package org.servicehall.demo.catalogue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The catalogue as the hall begins with it, for what its guides don't tell. */
final class CatalogueFiles {
    private static final Path FOLDER = Path.of("..", "intake-service", "src", "main", "resources", "catalogue");
    private static final YAMLMapper YAML = new YAMLMapper();

    private CatalogueFiles() {}

    /** Ids of the matters that residents are offered, each once however many versions it has. */
    static List<String> publicMatters() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.map(CatalogueFiles::read)
                    .filter(matter -> !matter.path("historical").asBoolean(false))
                    .map(matter -> matter.path("id").asString(""))
                    .distinct()
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Which windows handle the matter together with its own (F5). */
    static List<String> jointWindows(String id, String own) {
        return read(FOLDER.resolve(id + ".yaml"))
                .at("/handling/jointWindows")
                .valueStream()
                .map(window -> window.asString(""))
                .filter(window -> !window.equals(own))
                .toList();
    }

    /** Whether its completion is made public (C4). */
    static boolean isPublished(String id) {
        return read(FOLDER.resolve(id + ".yaml")).at("/handling/published").asBoolean(false);
    }

    private static JsonNode read(Path file) {
        return YAML.readTree(file.toFile());
    }
}
