package org.servicehall.standalone.store.engine;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rocksdb.AbstractEventListener;
import org.rocksdb.RocksDBException;

class LatestDocumentsTest {
    private static final byte[] KEY = "case".getBytes(UTF_8);

    @TempDir
    private Path data;

    private final LatestDocuments latest = new LatestDocuments();

    @Test
    void aDocumentIsKnownFromItsOwnWriteOn() {
        put("a", 10, new byte[] {1});
        assertThat(latest.get(key("a"), 9)).as("of before nothing is known").isNull();
        assertThat(bytes("a", 10)).containsExactly(1);
        assertThat(bytes("a", Space.NEWEST)).containsExactly(1);
        assertThat(latest.get(key("b"), 10)).isNull();
    }

    @Test
    void thatOneWasRemovedIsKnownToo() {
        put("a", 10, new byte[] {1});
        put("a", 12, null);
        assertThat(latest.get(key("a"), 11)).isNull();
        assertThat(Objects.requireNonNull(latest.get(key("a"), 12)).bytes()).isNull();
    }

    @Test
    void whatWasNotAskedForLongestGoesWhenThereIsTooMuch() {
        byte[] much = new byte[60_000];
        for (int number = 0; number < 200; number++) {
            put("n" + number, number, much);
            assertThat(latest.get(key("n0"), Space.NEWEST)).as("is asked for").isNotNull();
        }
        assertThat(latest.get(key("n1"), Space.NEWEST)).isNull();
        assertThat(latest.get(key("n199"), Space.NEWEST)).isNotNull();
    }

    @Test
    void aPieceOfAFileTakesNoRoom() {
        put("a", 1, new byte[70_000]);
        assertThat(latest.get(key("a"), 2)).isNull();
    }

    @Test
    void oneThatIsWrittenAgainAndAgainTakesTheRoomOfOne() {
        put("seldom", 1, new byte[] {1});
        for (int number = 0; number < 500; number++) {
            put("often", number, new byte[60_000]);
        }
        assertThat(latest.get(key("seldom"), Space.NEWEST)).isNotNull();
        assertThat(latest.get(key("often"), Space.NEWEST)).isNotNull();
    }

    @Test
    void whoReadsSeesNothingThatIsNotOnTheDiskAndWhoWritesSeesIt() throws Exception {
        Disk disk = new Disk();
        Rocks rocks = rocks();
        try (Engine engine = new Engine(rocks, new Failure(failure -> {}), disk)) {
            Space cases = engine.catalog().space(Table.DOCUMENTS, "hall.cases");
            engine.write(() -> written(cases, "1"));
            disk.free.drainPermits();
            CompletableFuture<String> second =
                    CompletableFuture.supplyAsync(() -> engine.write(() -> written(cases, "2")), Disk.WRITERS);
            await().until(disk.free::hasQueuedThreads);

            assertThat(engine.<String>read(() -> text(cases))).isEqualTo("1");
            CompletableFuture<String> seen = new CompletableFuture<>();
            CompletableFuture<Boolean> third =
                    CompletableFuture.supplyAsync(() -> engine.write(() -> seen.complete(text(cases))), Disk.WRITERS);
            assertThat(seen.get(30, TimeUnit.SECONDS)).isEqualTo("2");
            assertThat(engine.<String>read(() -> text(cases))).isEqualTo("1");
            assertThat(second).isNotDone();
            assertThat(third).isNotDone();

            disk.free.release(Disk.ALWAYS);
            assertThat(second.get(30, TimeUnit.SECONDS)).isEqualTo("2");
            assertThat(engine.<String>read(() -> text(cases))).isEqualTo("2");
            third.get(30, TimeUnit.SECONDS);
        }
    }

    @Test
    void whatCouldNotBeWrittenIsNotKnown() throws Exception {
        Rocks rocks = rocks();
        try (Engine engine = new Engine(rocks, new Failure(failure -> {}), new Disk())) {
            engine.write(() -> written(engine.catalog().space(Table.DOCUMENTS, "hall.cases"), "1"));
            rocks.database().flushWal(true);
        }
        try (Engine full = Engine.toRead(Rocks.openToRead(data))) {
            Space cases = full.catalog().space(Table.DOCUMENTS, "hall.cases");
            assertThatThrownBy(() -> full.write(() -> written(cases, "2"))).isInstanceOf(StoreFailure.class);
            assertThatThrownBy(() -> full.read(() -> text(cases))).isInstanceOf(StoreFailure.class);
        }
        try (Engine after = Engine.toRead(Rocks.openToRead(data))) {
            Space cases = after.catalog().space(Table.DOCUMENTS, "hall.cases");
            assertThat(after.<String>read(() -> text(cases))).isEqualTo("1");
        }
    }

    /** In a command, in the next, and in one that reads, whether it was written, undone or removed. */
    @Test
    void theStoreAnswersAsIfItRememberedNothing() {
        EngineSettings settings =
                new EngineSettings(data.resolve("store"), data.resolve("kafka"), false, true, failure -> {});
        try (Engine engine = Engine.open(settings)) {
            Space cases = engine.catalog().space(Table.DOCUMENTS, "hall.cases");
            Space entries = engine.catalog().space(Table.INDEXES, "hall.cases\0index");
            assertThat(engine.<String>write(() -> written(cases, "1"))).isEqualTo("1");
            assertThat(engine.<String>write(() -> text(cases))).isEqualTo("1");
            assertThat(engine.<String>read(() -> text(cases))).isEqualTo("1");

            assertThat(engine.<String>write(() -> {
                        assertThatThrownBy(() -> engine.whole(() -> {
                                    written(cases, "2");
                                    throw new IllegalStateException("refused");
                                }))
                                .hasMessage("refused");
                        return text(cases);
                    }))
                    .isEqualTo("1");
            assertThat(engine.<String>read(() -> text(cases))).isEqualTo("1");
            assertThatThrownBy(() -> engine.write(() -> {
                        written(cases, "3");
                        throw new AssertionError("nothing of it is written");
                    }))
                    .isInstanceOf(AssertionError.class);
            assertThat(engine.<String>read(() -> text(cases))).isEqualTo("1");

            assertThat(engine.<String>write(() -> written(entries, "of an index")))
                    .isEqualTo("of an index");
            assertThat(engine.<String>read(() -> text(cases))).isEqualTo("1");
            assertThat(engine.<String>write(() -> {
                        cases.remove(KEY);
                        return text(cases);
                    }))
                    .isEqualTo("nothing");
            assertThat(engine.<String>read(() -> text(cases))).isEqualTo("nothing");
        }
    }

    private Rocks rocks() throws RocksDBException {
        NativeLibrary.load(data);
        return Rocks.open(data, true, new AbstractEventListener() {});
    }

    /** Takes its time. */
    private static final class Disk implements GroupCommit.Log {
        static final int ALWAYS = 1_000;
        /** Each waits in a thread of its own. */
        static final Executor WRITERS = task -> Thread.ofPlatform().start(task);

        final Semaphore free = new Semaphore(ALWAYS);

        @Override
        public void sync() {
            free.acquireUninterruptibly();
        }

        @Override
        public void reached(long sequence) {}

        @Override
        public void close() {}
    }

    private static String written(Space space, String text) {
        space.put(KEY, text.getBytes(UTF_8));
        return text(space);
    }

    private static String text(Space space) {
        byte[] found = space.get(KEY);
        return found == null ? "nothing" : new String(found, UTF_8);
    }

    private void put(String key, long since, byte @Nullable [] document) {
        latest.forget(Set.of(key(key)));
        Map<ByteBuffer, byte @Nullable []> written = new HashMap<>();
        written.put(key(key), document);
        latest.put(written, since);
    }

    private byte @Nullable [] bytes(String key, long moment) {
        return Objects.requireNonNull(latest.get(key(key), moment)).bytes();
    }

    private static ByteBuffer key(String text) {
        return ByteBuffer.wrap(text.getBytes(UTF_8));
    }
}
