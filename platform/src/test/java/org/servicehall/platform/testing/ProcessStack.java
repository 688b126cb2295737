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
    private static final Path MEMORY = Path.of("/dev/shm");
    private static final long ROOM_IN_MEMORY = 2L << 30;

    private final Backbone backbone;

    private ProcessStack(Backbone backbone) {
        this.backbone = backbone;
    }

    static ProcessStack start() {
        try {
            Path data = Files.createTempDirectory(place(), "service-hall-tests");
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

    /** In memory where there is room: nobody cuts the power here, and every command would wait for the disk. */
    private static Path place() throws IOException {
        boolean roomy = Files.isWritable(MEMORY) && Files.getFileStore(MEMORY).getUsableSpace() > ROOM_IN_MEMORY;
        return roomy ? MEMORY : Path.of(System.getProperty("java.io.tmpdir"));
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
