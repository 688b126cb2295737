package org.servicehall.standalone.store;

import de.bwaldvogel.mongo.bson.Document;
import io.netty.channel.embedded.EmbeddedChannel;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Writes by a plan: of the document n it inserts, then changes it, then removes the one fifty before. So what must be there
 * after so many steps is known, and one more step is all that can be there without having been acknowledged.
 */
final class Writer {
    static final String CASES = "cases";
    private static final int STEPS_OF_ONE = 3;
    private static final int KEPT = 50;
    private static final String TEXT = "卷宗".repeat(350);

    private final StoreBackend backend;
    private final int writer;
    private final EmbeddedChannel channel = new EmbeddedChannel();

    Writer(StoreBackend backend, int writer) {
        this.backend = backend;
        this.writer = writer;
    }

    static void createIndexes(StoreBackend backend) {
        Document indexes = new Document("createIndexes", CASES)
                .append(
                        "indexes",
                        List.of(
                                index("code", true, "code"),
                                index("due", false, "due", "_id"),
                                index("tags", false, "tags"),
                                index("state", false, "writer", "changed")));
        command(backend, new EmbeddedChannel(), "createIndexes", indexes);
    }

    private static Document index(String name, boolean unique, String... fields) {
        Document key = new Document();
        for (String field : fields) {
            key.append(field, 1);
        }
        return new Document("name", name).append("key", key).append("unique", unique);
    }

    /** Returns when it is acknowledged. */
    void step(int step) {
        int n = step / STEPS_OF_ONE;
        switch (step % STEPS_OF_ONE) {
            case 0 ->
                command(
                        "insert",
                        new Document("insert", CASES).append("documents", List.of(document(writer, n, false))));
            case 1 -> {
                Document set = new Document("changed", true)
                        .append("due", document(writer, n, true).get("due"))
                        .append("tags", document(writer, n, true).get("tags"));
                Document update =
                        new Document("q", new Document("_id", id(writer, n))).append("u", new Document("$set", set));
                command("update", new Document("update", CASES).append("updates", List.of(update)));
            }
            default -> {
                Document delete = new Document("q", new Document("_id", id(writer, n - KEPT))).append("limit", 1);
                command("delete", new Document("delete", CASES).append("deletes", List.of(delete)));
            }
        }
    }

    private void command(String name, Document command) {
        command(backend, channel, name, command);
    }

    static Document command(StoreBackend backend, EmbeddedChannel channel, String name, Document command) {
        Document answer = backend.handleCommand(channel, "hall", name, command);
        if (answer.containsKey("writeErrors")) {
            throw new IllegalStateException("refused: " + answer);
        }
        return answer;
    }

    /** The documents of the writer after so many steps, by their ids. */
    static Map<String, Document> after(int writer, int steps) {
        Map<String, Document> documents = new TreeMap<>();
        int last = (steps - 1) / STEPS_OF_ONE;
        for (int n = Math.max(0, last - 2 * KEPT); steps > 0 && n <= last; n++) {
            int done = steps - n * STEPS_OF_ONE;
            if (steps < (n + KEPT) * STEPS_OF_ONE + STEPS_OF_ONE) {
                documents.put(id(writer, n), document(writer, n, done > 1));
            }
        }
        return documents;
    }

    static Document document(int writer, int n, boolean changed) {
        return new Document("_id", id(writer, n))
                .append("writer", writer)
                .append("n", n)
                .append("code", writer + "/" + n)
                .append("changed", changed)
                .append("due", Instant.ofEpochSecond(changed ? 1_000_000 - n : n))
                .append("tags", changed ? List.of("a", "c" + n % 7) : List.of("a", "b"))
                .append("text", TEXT);
    }

    private static String id(int writer, int n) {
        return "w" + writer + "-" + "%06d".formatted(n);
    }
}
