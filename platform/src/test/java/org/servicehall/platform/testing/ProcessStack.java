package org.servicehall.platform.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.servicehall.standalone.Backbone;
import org.servicehall.standalone.BackboneSettings;

/** The embedded broker and store in this process, on free ports and a directory that goes with the JVM. */
final class ProcessStack {
    private final Backbone backbone;

    private ProcessStack(Backbone backbone) {
        this.backbone = backbone;
    }

    static ProcessStack start() {
        try {
            Path data = Files.createTempDirectory("service-hall-tests");
            Backbone backbone = Backbone.start(BackboneSettings.in(data).withTopics(List.of(), 1));
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                backbone.close();
                delete(data);
            }));
            return new ProcessStack(backbone);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String kafka() {
        return backbone.kafka();
    }

    String mongoUri(String database) {
        return backbone.mongoUri(database);
    }

    private static void delete(Path directory) {
        try (Stream<Path> files = Files.walk(directory)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            System.err.println("Left behind: " + directory + " (" + e.getMessage() + ")");
        }
    }
}
