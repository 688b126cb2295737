package org.servicehall.platform.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import com.mongodb.event.CommandSucceededEvent;
import com.mongodb.event.ConnectionPoolClearedEvent;
import com.mongodb.event.ConnectionPoolListener;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.bson.BsonBoolean;
import org.bson.BsonDateTime;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonInt64;
import org.bson.BsonNull;
import org.bson.BsonObjectId;
import org.bson.BsonString;
import org.bson.BsonValue;
import org.bson.conversions.Bson;
import org.bson.types.ObjectId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.servicehall.platform.testing.EmbeddedStack;

class ViewTest {
    public enum Colour {
        GREEN,
        RED
    }

    public record Step(String by, @Nullable Instant at) {}

    public record Sheet(
            String no,
            Colour colour,
            @Nullable Instant dueAt,
            @Nullable LocalDate day,
            boolean urgent,
            int count,
            @Nullable Long many,
            List<Step> steps,
            Map<String, Step> byWindow,
            Set<Colour> colours) {}

    record Hidden(String no) {}

    public record Holder(List<Hidden> hidden) {}

    public record Taken(String applied) {}

    private static final List<BsonValue> PLACES = List.of(
            BsonNull.VALUE,
            BsonBoolean.TRUE,
            new BsonInt32(7),
            new BsonInt64(Long.MIN_VALUE),
            new BsonDateTime(2_000),
            new BsonDateTime(Long.MAX_VALUE),
            new BsonDateTime(Long.MIN_VALUE),
            new BsonString("5"),
            new BsonString("a\u0000\ufffe$where"),
            new BsonObjectId(new ObjectId("68d5f0a1b2c3d4e5f6a7b8c9")));

    private MongoClient client;
    private MongoDatabase database;
    private MongoCollection<BsonDocument> sheets;
    private StoredCodec<Sheet> codec;
    private View<Sheet> view;

    @BeforeEach
    void open() {
        String name = "view" + System.nanoTime();
        client = MongoClients.create(EmbeddedStack.get().mongoUri(name));
        database = client.getDatabase(name);
        sheets = database.getCollection("sheets-1", BsonDocument.class);
        codec = new StoredCodec<>(Sheet.class, database.getCodecRegistry());
        view = new View<>("sheets", () -> sheets, codec, new Progress());
    }

    @AfterEach
    void close() {
        database.drop();
        client.close();
    }

    @Test
    void aRecordComesBackAsItWasStored() {
        Sheet full = new Sheet(
                "1",
                Colour.RED,
                Instant.parse("2025-09-26T08:30:00.123Z"),
                LocalDate.of(2025, 9, 28),
                true,
                3,
                4L,
                List.of(new Step("王芳", Instant.EPOCH), new Step("li.na", null)),
                Map.of("CIVIL_AFFAIRS", new Step("wang.fang", Instant.EPOCH)),
                Set.of(Colour.GREEN));
        Sheet empty = new Sheet("2", Colour.GREEN, null, null, false, 0, null, List.of(), Map.of(), Set.of());
        store(full, "ClerkDay:330106-wang.fang-20250926");
        store(empty, "Case:100%$");
        assertThat(view.find("1")).contains(full);
        assertThat(view.find("2")).contains(empty);
        assertThat(view.find("3")).isEmpty();
        assertThat(view.version("1", "ClerkDay:330106-wang.fang-20250926")).hasValue(1);
        assertThat(view.version("2", "Case:100%$")).hasValue(1);
        assertThat(view.version("2", "Case:1")).isEmpty();
    }

    @Test
    void aSheetIsReadTogetherWithTheVersionThatItShows() {
        Sheet stored = sheet(1, null);
        sheets.insertOne(codec.encode(Stored.<Sheet>absent("1").with(stored, "S:1.a", 4)));
        assertThat(view.findWithVersion("1", "S:1.a", OptionalLong.empty())).contains(new Versioned<>(stored, 5));
        assertThat(view.findWithVersion("1", "S:1.a", OptionalLong.of(5))).contains(new Versioned<>(stored, 5));
        assertThat(view.findWithVersion("1", sheet -> "S:" + sheet.no() + ".a")).contains(new Versioned<>(stored, 5));
        assertThat(view.findWithVersion("1", "S:2", OptionalLong.empty())).contains(new Versioned<>(stored, 0));
        assertThat(view.findWithVersion("2", "S:2", OptionalLong.empty())).isEmpty();
        sheets.insertOne(codec.encode(Stored.<Sheet>absent("3").with(null, "S:3", 1)));
        assertThat(view.findWithVersion("3", "S:3", OptionalLong.of(2))).isEmpty();
    }

    @Test
    void whoeverWaitsReadsTheWholeOnceItIsThere() {
        store(sheet(1, null), "S:1");
        List<BsonDocument> finds = new CopyOnWriteArrayList<>();
        var settings = MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(EmbeddedStack.get().mongoUri(database.getName())))
                .addCommandListener(new Finds(finds, () -> {
                    if (finds.size() == 3) {
                        sheets.replaceOne(
                                Filters.eq("_id", "1"),
                                codec.encode(new Stored<>("1", sheet(1, Instant.EPOCH), Map.of("S:1", 1L), 1)));
                    }
                }))
                .build();
        try (MongoClient watched = MongoClients.create(settings)) {
            var collection = watched.getDatabase(database.getName()).getCollection("sheets-1", BsonDocument.class);
            var awaited = new View<>("sheets", () -> collection, codec, new Progress());
            assertThat(awaited.findAtLeast("1", "S:1", 2)).map(Sheet::dueAt).contains(Instant.EPOCH);
        }
        assertThat(finds).extracting(find -> find.containsKey("projection")).startsWith(false, true, true);
        assertThat(finds).filteredOn(find -> !find.containsKey("projection")).hasSize(2);
    }

    /** ADR 64: what this instance writes tells how far it is. */
    @Test
    void whatIsWrittenHereIsAwaitedWithoutAskingTheStore() {
        List<BsonDocument> finds = new CopyOnWriteArrayList<>();
        Progress progress = new Progress();
        try (MongoClient watched = watched(new Finds(finds, () -> {}))) {
            var collection = watched.getDatabase(database.getName()).getCollection("sheets-1", BsonDocument.class);
            var awaited = new View<>("sheets", () -> collection, codec, progress);
            Stored<Sheet> first = Stored.<Sheet>absent("1").with(sheet(1, null), "S:1", 0);
            Stored<Sheet> second = first.with(sheet(1, null), "S:1", 1);
            assertThat(progress.shows("sheets-1", "1", "S:1", 1)).isFalse();
            progress.written("sheets-2", List.of(second));
            progress.written("sheets-1", List.of(first));
            assertThat(progress.shows("sheets-1", "1", "S:1", 2)).isFalse();

            progress.written("sheets-1", List.of(second));

            awaited.awaitAtLeast("1", "S:1", 2);
            assertThat(finds).isEmpty();
        }
    }

    @Test
    void whereOneAfterTheOtherIsWrittenHereTheNextIsAwaitedBeforeItIsAskedFor() throws InterruptedException {
        Progress progress = new Progress();
        var awaited = new View<>("sheets", () -> sheets, codec, progress);
        for (int version = 1; version <= 6; version++) {
            assertThat(progress.isWrittenHere()).as("after %s", version - 1).isEqualTo(version > 4);
            int wanted = version;
            Thread reader = Thread.ofVirtual().start(() -> awaited.awaitAtLeast("1", "S:1", wanted));
            while (!reader.join(Duration.ofMillis(10))) {
                progress.written("sheets-1", List.of(Stored.<Sheet>absent("1").with(sheet(1, null), "S:1", wanted)));
            }
        }

        store(sheet(2, null), "S:2");
        awaited.awaitAtLeast("2", "S:2", 1);
        assertThat(progress.isWrittenHere()).as("another wrote one").isTrue();
        awaited.awaitAtLeast("2", "S:2", 1);
        assertThat(progress.isWrittenHere()).as("another writes").isFalse();
    }

    @Test
    void whatAnotherInstanceHasWrittenIsAskedForWithoutReadingIt() {
        store(sheet(1, null), "S:1");
        List<BsonDocument> finds = new CopyOnWriteArrayList<>();
        try (MongoClient watched = watched(new Finds(finds, () -> {}))) {
            var collection = watched.getDatabase(database.getName()).getCollection("sheets-1", BsonDocument.class);
            var awaited = new View<>("sheets", () -> collection, codec, new Progress());
            awaited.awaitAtLeast("1", "S:1", 1);
            assertThat(finds).singleElement().matches(find -> find.containsKey("projection"));
            assertThatThrownBy(() -> awaited.awaitAtLeast("1", "S:1", 2)).isInstanceOf(ViewBehind.class);
        }
    }

    /** ADR 81: what is not wanted of a single document is less than to say so; of a line it is said. */
    @Test
    void oneDocumentIsAskedForAsItIs() {
        store(sheet(1, Instant.EPOCH), "S:1");
        List<BsonDocument> finds = new CopyOnWriteArrayList<>();
        try (MongoClient watched = watched(new Finds(finds, () -> {}))) {
            var collection = watched.getDatabase(database.getName()).getCollection("sheets-1", BsonDocument.class);
            assertThat(new View<>("sheets", () -> collection, codec, new Progress()).find("1"))
                    .contains(sheet(1, Instant.EPOCH));
        }
        assertThat(finds).singleElement().matches(find -> !find.containsKey("projection"));
    }

    /** As where the store was made anew from a copy while this instance went on. */
    @Test
    void whatWasShownHereAndIsNotInTheStoreIsAwaitedAnew() {
        store(sheet(1, null), "S:1");
        Progress progress = new Progress();
        var awaited = new View<>("sheets", () -> sheets, codec, progress);
        awaited.awaitAtLeast("1", "S:1", 1);
        progress.written("sheets-1", List.of(Stored.<Sheet>absent("1").with(sheet(1, null), "S:1", 7)));

        assertThatThrownBy(() -> awaited.findAtLeast("1", "S:1", 8)).isInstanceOf(ViewBehind.class);
    }

    private MongoClient watched(CommandListener listener) {
        return MongoClients.create(MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(EmbeddedStack.get().mongoUri(database.getName())))
                .addCommandListener(listener)
                .build());
    }

    /** Of which the store is told, and what happens before it answers. */
    private record Finds(List<BsonDocument> finds, Runnable meanwhile) implements CommandListener {
        @Override
        public void commandStarted(CommandStartedEvent event) {
            if (event.getCommandName().equals("find")) {
                finds.add(event.getCommand().clone());
                meanwhile.run();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void pagesShowEverythingOnceAndInOrder(boolean ascending) {
        // Equal and missing due times, so that ties and nulls fall on page ends.
        IntStream.range(0, 23)
                .forEach(i -> store(sheet(i, i % 4 == 0 ? null : Instant.ofEpochSecond(i % 5)), "S:" + i));
        Bson sort = ascending ? Sorts.ascending("dueAt") : Sorts.descending("dueAt");
        List<String> paged = new ArrayList<>();
        Page<Sheet> page = view.page(Filters.empty(), sort, null, 4);
        page.items().forEach(sheet -> paged.add(sheet.no()));
        while (page.next() != null) {
            page = view.page(Filters.empty(), sort, page.next(), 4);
            page.items().forEach(sheet -> paged.add(sheet.no()));
        }
        List<String> whole = new ArrayList<>();
        view.forEach(Filters.empty(), sort, sheet -> whole.add(sheet.no()));
        assertThat(whole).hasSize(23).doesNotHaveDuplicates();
        assertThat(paged).isEqualTo(whole);
    }

    @Test
    void aPageHasNoMoreThanTheFilterLetsThroughAndNothingThatIsGone() {
        store(sheet(1, null), "S:1");
        store(sheet(2, null), "S:2");
        sheets.insertOne(codec.encode(Stored.<Sheet>absent("3").with(null, "S:3", 1)));
        assertThat(view.page(Filters.empty(), Sorts.ascending("no"), null, 1000).items())
                .hasSize(2);
        assertThat(view.page(Filters.eq("no", "2"), Sorts.ascending("no"), null, 10)
                        .items())
                .extracting(Sheet::no)
                .containsExactly("2");
        assertThat(view.find("3")).isEmpty();
    }

    @Test
    void pagesOfWhatATestLetsThroughShowAllOfItOnceAndInOrder() {
        IntStream.range(0, 23).forEach(i -> store(sheet(i, Instant.ofEpochSecond(i % 5)), "S:" + i));
        List<String> seen = new ArrayList<>();
        Bson order = AskedOrder.of("-no", Sorts.ascending("dueAt"), Map.of("no", "no"));
        String after = null;
        do {
            Page<Sheet> page =
                    view.page(Filters.empty(), sheet -> Integer.parseInt(sheet.no()) % 3 == 0, order, after, 4);
            page.items().forEach(sheet -> seen.add(sheet.no()));
            after = page.next();
        } while (after != null);
        assertThat(seen).containsExactly("9", "6", "3", "21", "18", "15", "12", "0");
    }

    @Test
    void anOrderThatAListDoesNotOfferIsNone() {
        Bson usual = Sorts.ascending("dueAt");
        assertThat(AskedOrder.of(null, usual, Map.of())).isSameAs(usual);
        assertThatThrownBy(() -> AskedOrder.of("-dueAt", usual, Map.of("no", "no")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anExportHasNoMoreInMemoryThanABatch() {
        List<Integer> batches = new ArrayList<>();
        var settings = MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(EmbeddedStack.get().mongoUri(database.getName())))
                .addCommandListener(new Batches(batches))
                .build();
        sheets.insertMany(IntStream.range(0, 1_700)
                .mapToObj(n -> codec.encode(Stored.<Sheet>absent("%05d".formatted(n))
                        .with(sheet(n, n % 3 == 0 ? null : Instant.ofEpochSecond(n % 50)), "S:" + n, 0)))
                .toList());
        try (MongoClient watched = MongoClients.create(settings)) {
            var collection = watched.getDatabase(database.getName()).getCollection("sheets-1", BsonDocument.class);
            var exporting = new View<>("sheets", () -> collection, codec, new Progress());
            for (Bson order : List.of(Sorts.ascending("no"), Sorts.ascending("dueAt"), Sorts.descending("dueAt"))) {
                List<String> seen = new ArrayList<>();
                exporting.forEach(Filters.empty(), order, sheet -> seen.add(sheet.no()));
                assertThat(seen).hasSize(1_700).doesNotHaveDuplicates();
            }
        }
        assertThat(batches).hasSizeGreaterThan(3).allMatch(size -> size <= View.EXPORT_BATCH);
    }

    private record Batches(List<Integer> sizes) implements CommandListener {
        @Override
        public void commandSucceeded(CommandSucceededEvent event) {
            BsonDocument cursor = event.getResponse().getDocument("cursor", new BsonDocument());
            for (String batch : List.of("firstBatch", "nextBatch")) {
                if (cursor.containsKey(batch)) {
                    sizes.add(cursor.getArray(batch).size());
                }
            }
        }
    }

    @Test
    void aCursorOfAnotherListOrOrderIsUnreadable() {
        store(sheet(1, null), "S:1");
        store(sheet(2, null), "S:2");
        String cursor = Objects.requireNonNull(
                view.page(Filters.empty(), Sorts.ascending("no"), null, 1).next());
        var elsewhere = new View<>("others", () -> sheets, codec, new Progress());
        assertThat(view.page(Filters.empty(), Sorts.ascending("no"), cursor, 10).items())
                .extracting(Sheet::no)
                .containsExactly("2");
        unreadable(view, Sorts.descending("no"), cursor);
        unreadable(view, Sorts.ascending("dueAt"), cursor);
        unreadable(elsewhere, Sorts.ascending("no"), cursor);
        unreadable(view, Sorts.ascending("no"), "eyJrIjpbMV19");
    }

    private static void unreadable(View<Sheet> view, Bson sort, String cursor) {
        assertThatThrownBy(() -> view.page(Filters.empty(), sort, cursor, 10)).isInstanceOf(UnreadableCursor.class);
    }

    /** A value that the store can't take would end the connection, and with it those of everybody else. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whateverSomebodyWritesForAPlaceGivesARightPageAndLeavesTheStoreAlone(boolean ascending) {
        IntStream.range(0, 12)
                .forEach(i -> store(sheet(i, i % 4 == 0 ? null : Instant.ofEpochSecond(i % 5)), "S:" + i));
        Bson sort = ascending ? Sorts.ascending("dueAt") : Sorts.descending("dueAt");
        AtomicInteger cleared = new AtomicInteger();
        var settings = MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(EmbeddedStack.get().mongoUri(database.getName())))
                .applyToConnectionPoolSettings(pool -> pool.addConnectionPoolListener(new Cleared(cleared)))
                .build();
        try (MongoClient watched = MongoClients.create(settings)) {
            var collection = watched.getDatabase(database.getName()).getCollection("sheets-1", BsonDocument.class);
            var attacked = new View<>("sheets", () -> collection, codec, new Progress());
            List<String> whole = new ArrayList<>();
            attacked.forEach(Filters.empty(), sort, sheet -> whole.add(sheet.no()));
            String order = ascending ? "sheets dueAt _id" : "sheets -dueAt -_id";
            assertThat(whole).hasSize(12);
            for (BsonValue due : PLACES) {
                for (BsonValue id : PLACES) {
                    String cursor = Cursor.write(order, List.of(due, id));
                    List<String> shown = attacked.page(Filters.empty(), sort, cursor, 50).items().stream()
                            .map(Sheet::no)
                            .toList();
                    assertThat(shown)
                            .isEqualTo(whole.stream().filter(shown::contains).toList());
                }
            }
        }
        assertThat(cleared).hasValue(0);
    }

    private record Cleared(AtomicInteger times) implements ConnectionPoolListener {
        @Override
        public void connectionPoolCleared(ConnectionPoolClearedEvent event) {
            times.incrementAndGet();
        }
    }

    @Test
    void whatCouldNotBeStoredIsRefusedAtTheStart() {
        assertThatThrownBy(() -> new StoredCodec<>(Holder.class, database.getCodecRegistry()))
                .hasMessageContaining("Hidden must be public");
        assertThatThrownBy(() -> new StoredCodec<>(Taken.class, database.getCodecRegistry()))
                .hasMessageContaining("Taken.applied");
    }

    @Test
    void whatWaitsIsCountedWithTheOldestAndTheNextDue() {
        store(sheet(1, Instant.ofEpochSecond(30)), "S:1");
        store(sheet(2, Instant.ofEpochSecond(20)), "S:2");
        store(sheet(3, null), "S:3");
        assertThat(view.backlog(Filters.eq("urgent", false), "dueAt", "steps.at"))
                .isEqualTo(new Backlog(3, false, Instant.ofEpochSecond(20), null));
        assertThat(view.backlog(Filters.eq("urgent", true), "dueAt", "dueAt")).isEqualTo(Backlog.NONE);
        assertThat(view.count(Filters.eq("colour", "GREEN")).count()).isEqualTo(3);
    }

    @Test
    void ofWhatIsDueNextItIsToldWhetherItHasAValueBeside() {
        store(sheet(1, Instant.ofEpochSecond(30)), "S:1");
        store(sheet(2, Instant.ofEpochSecond(20)), "S:2");
        assertThat(nextIs("2")).isTrue();
        assertThat(nextIs("1")).isFalse();
        store(sheet(3, null), "S:3");
        assertThat(view.backlog(Filters.eq("no", "3"), "dueAt", "dueAt", "no", new BsonString("3")))
                .isEqualTo(new Backlog(1, false, null, null, false));
        IntStream.rangeClosed(4, Backlog.MOST + 2)
                .forEach(no -> store(sheet(no, Instant.ofEpochSecond(40)), "S:" + no));
        assertThat(nextIs("2")).isTrue();
        assertThat(nextIs("1")).isFalse();
    }

    private boolean nextIs(String no) {
        return view.backlog(Filters.empty(), "dueAt", "dueAt", "no", new BsonString(no))
                .nextHasIt();
    }

    @Test
    void whatIsTooMuchIsNotCountedToItsEnd() {
        int many = Backlog.MOST + 2;
        sheets.insertMany(IntStream.rangeClosed(1, many)
                .mapToObj(no -> sheet(no, Instant.ofEpochSecond(many - no)))
                .map(sheet -> codec.encode(Stored.<Sheet>absent(sheet.no()).with(sheet, "S:" + sheet.no(), 0)))
                .toList());
        assertThat(view.backlog(Filters.empty(), "dueAt", null))
                .isEqualTo(new Backlog(Backlog.MOST, true, Instant.EPOCH, null));
        assertThat(view.count(Filters.empty())).isEqualTo(new Backlog(View.LARGEST_PAGE, true, null, null));
    }

    private void store(Sheet sheet, String stream) {
        sheets.insertOne(codec.encode(Stored.<Sheet>absent(sheet.no()).with(sheet, stream, 0)));
    }

    private static Sheet sheet(int no, @Nullable Instant dueAt) {
        return new Sheet("" + no, Colour.GREEN, dueAt, null, false, 0, null, List.of(), Map.of(), Set.of());
    }
}
