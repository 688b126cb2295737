package org.servicehall.standalone.store;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.bson.Document;
import io.netty.channel.embedded.EmbeddedChannel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.servicehall.standalone.store.engine.Engine;
import org.servicehall.standalone.store.engine.EngineSettings;
import org.servicehall.standalone.store.engine.StoreFailure;

/** Whether a store holds what its writers were told it holds. */
final class StoreCheck {
    private StoreCheck() {}

    /** Sound, and each writer's documents as after the steps acknowledged to it, or one more. */
    static void assertKept(Path data, int[] acknowledged) {
        assertThat(doctor(data)).startsWith("0 ");
        try (Engine engine = open(data)) {
            Map<String, Document> all = documents(new StoreBackend(engine));
            for (int writer = 0; writer < acknowledged.length; writer++) {
                Map<String, Document> found = of(writer, all);
                Map<String, Document> told = Writer.after(writer, acknowledged[writer]);
                if (!found.equals(told)) {
                    assertThat(found)
                            .as("writer %d, told of %d steps", writer, acknowledged[writer])
                            .isEqualTo(Writer.after(writer, acknowledged[writer] + 1));
                }
            }
        }
    }

    /** How many documents there are less, or other, than a writer was told of; all of them where the store can't be read. */
    static long missing(Path data, int[] acknowledged) {
        try (Engine engine = open(data, true)) {
            Map<String, Document> all = documents(new StoreBackend(engine));
            long missing = 0;
            for (int writer = 0; writer < acknowledged.length; writer++) {
                missing += Writer.after(writer, acknowledged[writer]).entrySet().stream()
                        .filter(told -> !told.getValue().equals(all.get(told.getKey())))
                        .count();
            }
            return missing;
        } catch (StoreFailure nothingReadable) {
            return IntStream.of(acknowledged).sum();
        }
    }

    private static Map<String, Document> of(int writer, Map<String, Document> all) {
        Map<String, Document> found = new TreeMap<>(all);
        found.keySet().removeIf(id -> !id.startsWith("w" + writer + "-"));
        return found;
    }

    static Engine open(Path data) {
        return open(data, false);
    }

    private static Engine open(Path data, boolean acceptOlder) {
        return Engine.open(
                new EngineSettings(data.resolve("store"), data.resolve("kafka"), acceptOlder, true, failure -> {}));
    }

    static Map<String, Document> documents(StoreBackend backend) {
        return documents(backend, new Document());
    }

    @SuppressWarnings("unchecked")
    static Map<String, Document> documents(StoreBackend backend, Document filter) {
        Document find = new Document("find", Writer.CASES).append("filter", filter);
        Document answer = Writer.command(backend, new EmbeddedChannel(), "find", find);
        Map<String, Document> documents = new TreeMap<>();
        ((Collection<Document>) ((Document) answer.get("cursor")).get("firstBatch"))
                .forEach(document -> documents.put((String) document.get("_id"), document));
        return documents;
    }

    /** The status it ends with, and what it says. */
    static String doctor(Path data) {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        int status = StoreDoctor.examine(data, new PrintStream(said, true, StandardCharsets.UTF_8));
        return status + " " + said.toString(StandardCharsets.UTF_8);
    }

    static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file :
                    files.filter(one -> !one.startsWith(from.resolve("native"))).toList()) {
                Path copy = to.resolve(from.relativize(file));
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(file, copy);
                }
            }
        }
    }

    static void delete(Path tree) throws IOException {
        try (Stream<Path> files = Files.walk(tree)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        }
    }
}
