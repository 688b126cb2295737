package org.servicehall.platform.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.servicehall.platform.view.StoredSheets.sheet;

import com.mongodb.client.MongoClient;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandSucceededEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.IntStream;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.servicehall.platform.view.StoredSheets.Colour;
import org.servicehall.platform.view.StoredSheets.Sheet;
import org.servicehall.platform.view.StoredSheets.Step;

class ViewTest {
    record Hidden(String no) {}

    public record Holder(List<Hidden> hidden) {}

    public record Taken(String applied) {}

    @AutoClose
    private final StoredSheets stored = new StoredSheets();

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
        stored.store(full, "ClerkDay:330106-wang.fang-20250926");
        stored.store(empty, "Case:100%$");
        assertThat(stored.view.find("1")).contains(full);
        assertThat(stored.view.find("2")).contains(empty);
        assertThat(stored.view.find("3")).isEmpty();
        assertThat(stored.view.version("1", "ClerkDay:330106-wang.fang-20250926"))
                .hasValue(1);
        assertThat(stored.view.version("2", "Case:100%$")).hasValue(1);
        assertThat(stored.view.version("2", "Case:1")).isEmpty();
    }

    @Test
    void aSheetIsReadTogetherWithTheVersionThatItShows() {
        Sheet first = sheet(1, null);
        stored.sheets.insertOne(stored.codec.encode(Stored.<Sheet>absent("1").with(first, "S:1.a", 4)));
        assertThat(stored.view.findWithVersion("1", "S:1.a", OptionalLong.empty()))
                .contains(new Versioned<>(first, 5));
        assertThat(stored.view.findWithVersion("1", "S:1.a", OptionalLong.of(5)))
                .contains(new Versioned<>(first, 5));
        assertThat(stored.view.findWithVersion("1", sheet -> "S:" + sheet.no() + ".a"))
                .contains(new Versioned<>(first, 5));
        assertThat(stored.view.findWithVersion("1", "S:2", OptionalLong.empty()))
                .contains(new Versioned<>(first, 0));
        assertThat(stored.view.findWithVersion("2", "S:2", OptionalLong.empty()))
                .isEmpty();
        stored.sheets.insertOne(stored.codec.encode(Stored.<Sheet>absent("3").with(null, "S:3", 1)));
        assertThat(stored.view.findWithVersion("3", "S:3", OptionalLong.of(2))).isEmpty();
    }

    @Test
    void anExportHasNoMoreInMemoryThanABatch() {
        List<Integer> batches = new ArrayList<>();
        stored.sheets.insertMany(IntStream.range(0, 1_700)
                .mapToObj(n -> stored.codec.encode(Stored.<Sheet>absent("%05d".formatted(n))
                        .with(sheet(n, n % 3 == 0 ? null : Instant.ofEpochSecond(n % 50)), "S:" + n, 0)))
                .toList());
        try (MongoClient watched = stored.client(settings -> settings.addCommandListener(new Batches(batches)))) {
            var exporting = stored.readBy(watched, new Progress());
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
    void whatCouldNotBeStoredIsRefusedAtTheStart() {
        assertThatThrownBy(() -> new StoredCodec<>(Holder.class, stored.database.getCodecRegistry()))
                .hasMessageContaining("Hidden must be public");
        assertThatThrownBy(() -> new StoredCodec<>(Taken.class, stored.database.getCodecRegistry()))
                .hasMessageContaining("Taken.applied");
    }

    @Test
    void whatWaitsIsCountedWithTheOldestAndTheNextDue() {
        stored.store(sheet(1, Instant.ofEpochSecond(30)), "S:1");
        stored.store(sheet(2, Instant.ofEpochSecond(20)), "S:2");
        stored.store(sheet(3, null), "S:3");
        assertThat(stored.view.backlog(Filters.eq("urgent", false), "dueAt", "steps.at"))
                .isEqualTo(new Backlog(3, false, Instant.ofEpochSecond(20), null));
        assertThat(stored.view.backlog(Filters.eq("urgent", true), "dueAt", "dueAt"))
                .isEqualTo(Backlog.NONE);
        assertThat(stored.view.count(Filters.eq("colour", "GREEN")).count()).isEqualTo(3);
    }

    @Test
    void ofWhatIsDueNextItIsToldWhetherItHasAValueBeside() {
        stored.store(sheet(1, Instant.ofEpochSecond(30)), "S:1");
        stored.store(sheet(2, Instant.ofEpochSecond(20)), "S:2");
        assertThat(nextIs("2")).isTrue();
        assertThat(nextIs("1")).isFalse();
        stored.store(sheet(3, null), "S:3");
        assertThat(stored.view.backlog(Filters.eq("no", "3"), "dueAt", "dueAt", "no", new BsonString("3")))
                .isEqualTo(new Backlog(1, false, null, null, false));
        IntStream.rangeClosed(4, Backlog.MOST + 2)
                .forEach(no -> stored.store(sheet(no, Instant.ofEpochSecond(40)), "S:" + no));
        assertThat(nextIs("2")).isTrue();
        assertThat(nextIs("1")).isFalse();
    }

    private boolean nextIs(String no) {
        return stored.view
                .backlog(Filters.empty(), "dueAt", "dueAt", "no", new BsonString(no))
                .nextHasIt();
    }

    @Test
    void whatIsTooMuchIsNotCountedToItsEnd() {
        int many = Backlog.MOST + 2;
        stored.sheets.insertMany(IntStream.rangeClosed(1, many)
                .mapToObj(no -> sheet(no, Instant.ofEpochSecond(many - no)))
                .map(sheet ->
                        stored.codec.encode(Stored.<Sheet>absent(sheet.no()).with(sheet, "S:" + sheet.no(), 0)))
                .toList());
        assertThat(stored.view.backlog(Filters.empty(), "dueAt", null))
                .isEqualTo(new Backlog(Backlog.MOST, true, Instant.EPOCH, null));
        assertThat(stored.view.count(Filters.empty())).isEqualTo(new Backlog(View.LARGEST_PAGE, true, null, null));
    }
}
