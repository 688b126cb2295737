package org.servicehall.standalone.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.bwaldvogel.mongo.bson.Document;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.servicehall.standalone.store.engine.Engine;
import org.servicehall.standalone.store.engine.EngineSettings;
import org.servicehall.standalone.store.engine.StoreFailure;

/** A store that lacks what was acknowledged does not start beside topics that have it; one that has more does. */
class OlderStoreTest {
    @TempDir
    private Path data;

    private Path older;

    @BeforeEach
    void writeCopyAndWriteMore() throws IOException {
        write(0, 20);
        older = data.resolve("older");
        StoreCheck.copy(data.resolve("store"), older);
        write(20, 40);
    }

    @Test
    void refusesAnEmptyStoreAndSaysWhatToDo() throws IOException {
        StoreCheck.delete(data.resolve("store"));
        assertThatThrownBy(() -> StoreCheck.open(data))
                .isInstanceOf(StoreFailure.class)
                .hasMessageContaining("There is no store in " + data.resolve("store"))
                .hasMessageContaining("Put the newest copy of the store back")
                .hasMessageContaining("HALL_STORE_ACCEPT=older");
        assertThat(data.resolve("store")).as("nothing is made").doesNotExist();
    }

    @Test
    void refusesAnEmptyStoreBesideMessagesThatNoWitnessBelongsTo() throws IOException {
        StoreCheck.delete(data.resolve("store"));
        Files.delete(data.resolve("kafka/store.witness"));
        Files.createDirectories(data.resolve("kafka/hall.cases-3"));
        Files.writeString(data.resolve("kafka/hall.cases-3/00000000000000000000.log"), "a record");
        assertThatThrownBy(() -> StoreCheck.open(data)).hasMessageContaining("hold messages");
    }

    @Test
    void refusesAnOlderStore() throws IOException {
        putBackTheOlder();
        assertThatThrownBy(() -> StoreCheck.open(data))
                .isInstanceOf(StoreFailure.class)
                .hasMessageContaining("is older than the topics beside it");
        assertThat(StoreCheck.doctor(data)).startsWith("1 ").contains("changes that were acknowledged");
    }

    @Test
    void startsWithAnOlderStoreWhereThatIsWishedAndFromThenOnWithoutAsking() throws IOException {
        putBackTheOlder();
        EngineSettings accepting =
                new EngineSettings(data.resolve("store"), data.resolve("kafka"), true, true, failure -> {});
        try (Engine engine = Engine.open(accepting)) {
            assertThat(StoreCheck.documents(new StoreBackend(engine))).isEqualTo(Writer.after(0, 20));
        }
        assertThat(documents()).isEqualTo(Writer.after(0, 20));
    }

    @Test
    void refusesTheStoreOfAnotherInstallation() throws IOException {
        Path other = data.resolve("other");
        StoreCheck.open(other).close();
        StoreCheck.delete(data.resolve("store"));
        Files.move(other.resolve("store"), data.resolve("store"));
        assertThatThrownBy(() -> StoreCheck.open(data)).hasMessageContaining("does not belong to the topics");
    }

    @Test
    void startsBesideTopicsThatWereLost() throws IOException {
        StoreCheck.delete(data.resolve("kafka"));
        assertThat(documents()).isEqualTo(Writer.after(0, 40));
        assertThat(data.resolve("kafka/store.witness")).exists();
    }

    @Test
    void startsBesideOlderTopics() throws IOException {
        Path witness = data.resolve("kafka/store.witness");
        String now = Files.readString(witness);
        write(40, 50);
        Files.writeString(witness, now);
        assertThat(documents()).isEqualTo(Writer.after(0, 50));
    }

    @Test
    void saysThatItIsInUse() throws IOException {
        try (Engine engine = StoreCheck.open(data)) {
            assertThat(engine.catalog().names()).isNotEmpty();
            assertThatThrownBy(() -> StoreCheck.open(data)).hasMessageContaining("is in use");
        }
    }

    private void putBackTheOlder() throws IOException {
        StoreCheck.delete(data.resolve("store"));
        Files.move(older, data.resolve("store"));
    }

    private void write(int from, int until) {
        try (Engine engine = StoreCheck.open(data)) {
            StoreBackend backend = new StoreBackend(engine);
            Writer.createIndexes(backend);
            Writer writer = new Writer(backend, 0);
            for (int step = from; step < until; step++) {
                writer.step(step);
            }
        }
    }

    private Map<String, Document> documents() {
        try (Engine engine = StoreCheck.open(data)) {
            return StoreCheck.documents(new StoreBackend(engine));
        }
    }
}
