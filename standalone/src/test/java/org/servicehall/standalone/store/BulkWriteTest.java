package org.servicehall.standalone.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import io.netty.channel.embedded.EmbeddedChannel;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.servicehall.standalone.store.engine.Engine;

/** What the command does that a driver doesn't show. */
class BulkWriteTest {
    @TempDir
    private Path data;

    private final EmbeddedChannel channel = new EmbeddedChannel();
    private Engine engine;
    private StoreBackend backend;

    @BeforeEach
    void open() {
        engine = StoreCheck.open(data);
        backend = new StoreBackend(engine);
    }

    @AfterEach
    void close() {
        engine.close();
    }

    @Test
    void allThatItWritesGoesToTheDiskAtOnce() {
        run(insert(0, "a"), insert(1, "b"));
        long before = engine.syncs();
        Document answer = run(insert(0, "c"), insert(1, "d"), update(0, "a"), delete(1, "b"));
        assertThat(engine.syncs() - before).isEqualTo(1);
        assertThat(answer).containsEntry("nErrors", 0).containsEntry("nInserted", 2);
        assertThat(answer).containsEntry("nMatched", 1).containsEntry("nModified", 1);
        assertThat(answer).containsEntry("nDeleted", 1).containsEntry("nUpserted", 0);
    }

    @Test
    void tellsOfWhatWentWellOnlyWhereItIsAsked() {
        Document command = command(insert(0, "a"), insert(0, "a"), insert(1, "a"));
        assertThat(told(admin(command.append("errorsOnly", true))))
                .singleElement()
                .satisfies(error -> assertThat(error).containsEntry("idx", 1).containsEntry("code", 11000));
        assertThat(told(run(insert(0, "b"), insert(0, "b"), insert(1, "b"))))
                .extracting(each -> each.get("ok"))
                .containsExactly(1.0, 0.0, 1.0);
    }

    @Test
    void inOrderItEndsWithWhatIsRefused() {
        Document command = command(insert(0, "a"), insert(0, "a"), insert(1, "a"));
        Document answer = admin(command.append("ordered", true));
        assertThat(answer).containsEntry("nErrors", 1).containsEntry("nInserted", 1);
        assertThat(told(answer)).hasSize(2);
    }

    @Test
    void whatCanNotBeUnderstoodIsRefusedWholeAndNothingOfItDone() {
        assertRefused(command(), 16);
        assertRefused(
                command(IntStream.range(0, 1001)
                        .mapToObj(n -> insert(0, "n" + n))
                        .toArray(Document[]::new)),
                16);
        assertRefused(command(insert(0, "a"), insert(2, "a")), 2);
        assertRefused(command(insert(0, "a")).append("nsInfo", List.of(new Document("ns", "hall"))), 73);
        assertThatThrownBy(() -> backend.handleCommand(channel, "hall", "bulkWrite", command(insert(0, "a"))))
                .isInstanceOfSatisfying(
                        MongoServerError.class,
                        refusal -> assertThat(refusal.getCode()).isEqualTo(13));
        assertThat(run(insert(0, "a"))).containsEntry("nInserted", 1);
    }

    private void assertRefused(Document command, int code) {
        assertThatThrownBy(() -> admin(command))
                .isInstanceOfSatisfying(
                        MongoServerError.class,
                        refusal -> assertThat(refusal.getCode()).isEqualTo(code));
    }

    @Test
    void whatThisStoreCanNotDoIsRefusedByItself() {
        Document piped = new Document("update", 0)
                .append("filter", new Document("_id", "a"))
                .append("updateMods", List.of(new Document("$set", new Document("n", 1))));
        assertThat(told(run(piped, new Document("replace", 0), insert(0, "a"))))
                .extracting(each -> each.get("ok"))
                .containsExactly(0.0, 0.0, 1.0);
    }

    private Document run(Document... ops) {
        return admin(command(ops));
    }

    private Document admin(Document command) {
        return backend.handleCommand(channel, "admin", "bulkWrite", command);
    }

    private static Document command(Document... ops) {
        return new Document("bulkWrite", 1)
                .append("ordered", false)
                .append("ops", List.of(ops))
                .append("nsInfo", List.of(new Document("ns", "hall.cases"), new Document("ns", "hall.files")));
    }

    private static Document insert(int namespace, String id) {
        return new Document("insert", namespace).append("document", new Document("_id", id));
    }

    private static Document update(int namespace, String id) {
        return new Document("update", namespace)
                .append("filter", new Document("_id", id))
                .append("updateMods", new Document("$set", new Document("n", 1)))
                .append("multi", false);
    }

    private static Document delete(int namespace, String id) {
        return new Document("delete", namespace)
                .append("filter", new Document("_id", id))
                .append("multi", false);
    }

    @SuppressWarnings("unchecked")
    private static List<Document> told(Document answer) {
        return (List<Document>) ((Document) answer.get("cursor")).get("firstBatch");
    }
}
