package org.servicehall.standalone.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.servicehall.standalone.store.engine.Engine;
import org.servicehall.standalone.store.engine.StoreFailure;

/** What was changed, cut off or taken away behind the store's back is named, and never served. */
class DamagedStoreTest {
    private static final int BYTES_TRIED = 12;
    /** Enough for the tables to be written out while the store is open. */
    private static final int STEPS_PAST_A_LOG = 9_000;

    @TempDir
    private static Path directory;

    private static Path sound;
    private static Map<String, Document> documents;

    /** Enough for files of documents and indexes, and a log of what came after them. */
    @BeforeAll
    static void write() throws IOException {
        sound = Files.createDirectories(directory.resolve("sound"));
        try (Engine engine = StoreCheck.open(sound)) {
            StoreBackend backend = new StoreBackend(engine);
            Writer.createIndexes(backend);
            Writer writer = new Writer(backend, 0);
            for (int step = 0; step < 90; step++) {
                writer.step(step);
            }
        }
        try (Engine engine = StoreCheck.open(sound)) {
            StoreBackend backend = new StoreBackend(engine);
            Writer writer = new Writer(backend, 1);
            for (int step = 0; step < 60; step++) {
                writer.step(step);
            }
            documents = StoreCheck.documents(backend);
        }
        assertThat(StoreCheck.doctor(sound)).startsWith("0 ");
    }

    @ParameterizedTest
    @CsvSource({"sst", "log", "MANIFEST", "CURRENT"})
    void namesAChangedByte(String kind) throws IOException {
        Random random = new Random(3);
        int noticed = 0;
        for (int trial = 0; trial < BYTES_TRIED; trial++) {
            Path data = copy("byte-" + kind + trial);
            Path file = file(data, kind);
            byte[] bytes = Files.readAllBytes(file);
            bytes[random.nextInt(bytes.length)] ^= 0x21;
            Files.write(file, bytes);
            noticed += isNoticed(data, file) ? 1 : 0;
        }
        assertThat(noticed).as("bytes noticed of %d", BYTES_TRIED).isGreaterThanOrEqualTo(BYTES_TRIED - 2);
    }

    @ParameterizedTest
    @CsvSource({"sst", "log", "MANIFEST", "CURRENT"})
    void namesAFileThatWasCutOff(String kind) throws IOException {
        Path data = copy("cut-" + kind);
        Path file = file(data, kind);
        byte[] bytes = Files.readAllBytes(file);
        Files.write(file, java.util.Arrays.copyOf(bytes, bytes.length - Math.max(1, bytes.length / 4)));
        assertThat(isNoticed(data, file)).isTrue();
    }

    /** The last records of a MANIFEST tell of the newest files: without them those would be taken for left over. */
    @Test
    void namesAManifestThatLostItsEnd() throws IOException {
        Path turned = directory.resolve("turned");
        try (Engine engine = StoreCheck.open(turned)) {
            Writer writer = new Writer(new StoreBackend(engine), 0);
            for (int step = 0; step < STEPS_PAST_A_LOG; step++) {
                writer.step(step);
            }
        }
        byte[] whole = Files.readAllBytes(file(turned, "MANIFEST"));
        for (int bytes = 1; bytes < 500; bytes += 61) {
            Path data = directory.resolve("end-" + bytes);
            StoreCheck.copy(turned, data);
            Path file = file(data, "MANIFEST");
            Files.write(file, java.util.Arrays.copyOf(whole, whole.length - bytes));
            String name = file.getFileName().toString();
            assertThat(StoreCheck.doctor(data)).startsWith("1 ").contains(name);
            assertThatThrownBy(() -> StoreCheck.open(data))
                    .isInstanceOf(StoreFailure.class)
                    .hasMessageContaining(name);
        }
    }

    @ParameterizedTest
    @CsvSource({"sst", "log", "MANIFEST", "CURRENT"})
    void namesAFileThatWasEmptied(String kind) throws IOException {
        Path data = copy("emptied-" + kind);
        Path file = file(data, kind);
        Files.write(file, new byte[0]);
        assertThat(isNoticed(data, file)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"sst", "log", "MANIFEST", "CURRENT"})
    void namesAFileThatIsMissing(String kind) throws IOException {
        Path data = copy("missing-" + kind);
        Path file = file(data, kind);
        Files.delete(file);
        assertThat(isNoticed(data, file)).isTrue();
    }

    /** What RocksDB writes for people, or for tools, is not read. */
    @ParameterizedTest
    @CsvSource({"OPTIONS", "IDENTITY"})
    void doesNotNeedWhatItDoesNotRead(String kind) throws IOException {
        Path data = copy("unread-" + kind);
        Path file = file(data, kind);
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 0x21;
        Files.write(file, bytes);
        assertThat(StoreCheck.doctor(data)).startsWith("0 ");
        assertThat(read(data)).contains(documents);
    }

    @Test
    void namesADamagedWitness() throws IOException {
        Path data = copy("witness");
        Path witness = data.resolve("kafka/store.witness");
        Files.writeString(witness, Files.readString(witness).replace("write 0", "write 9"));
        assertThatThrownBy(() -> StoreCheck.open(data))
                .isInstanceOf(StoreFailure.class)
                .hasMessageContaining("store.witness is damaged");
        assertThat(StoreCheck.doctor(data)).startsWith("1 ").contains("store.witness is damaged");
    }

    /**
     * Either somebody says so, the start, a reader or the doctor, or the damage lies where nothing is read and all that is
     * served is as it was.
     */
    private boolean isNoticed(Path data, Path file) throws IOException {
        String doctor = StoreCheck.doctor(data);
        Optional<Map<String, Document>> served = read(data);
        served.ifPresent(all -> assertThat(all).as("%s: %s", file, doctor).isEqualTo(documents));
        if (served.isEmpty()) {
            assertThat(doctor).as(file.toString()).startsWith("1 ").contains(data.toString());
        }
        return !doctor.startsWith("0 ");
    }

    /** Empty when reading was refused. */
    private static Optional<Map<String, Document>> read(Path data) {
        try (Engine engine = StoreCheck.open(data)) {
            return Optional.of(StoreCheck.documents(new StoreBackend(engine)));
        } catch (StoreFailure | MongoServerException refused) {
            assertThat(refused).hasMessageContaining("store").hasMessageContaining("backup");
            return Optional.empty();
        }
    }

    private Path copy(String name) throws IOException {
        Path data = directory.resolve(name);
        StoreCheck.copy(sound, data);
        return data;
    }

    /** The largest of its kind. */
    private static Path file(Path data, String kind) throws IOException {
        try (Stream<Path> files = Files.list(data.resolve("store"))) {
            List<Path> some = files.filter(file -> file.getFileName().toString().startsWith(kind)
                            || file.getFileName().toString().endsWith("." + kind))
                    .toList();
            return some.stream()
                    .max(java.util.Comparator.comparingLong(
                            file -> file.toFile().length()))
                    .orElseThrow();
        }
    }
}
