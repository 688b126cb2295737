package org.servicehall.platform.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.servicehall.platform.view.StoredSheets.sheet;

import com.mongodb.client.MongoClient;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import com.mongodb.event.ConnectionPoolClearedEvent;
import com.mongodb.event.ConnectionPoolListener;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.bson.BsonBoolean;
import org.bson.BsonDateTime;
import org.bson.BsonInt32;
import org.bson.BsonInt64;
import org.bson.BsonNull;
import org.bson.BsonObjectId;
import org.bson.BsonString;
import org.bson.BsonValue;
import org.bson.conversions.Bson;
import org.bson.types.ObjectId;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.servicehall.platform.view.StoredSheets.Sheet;

/** The pages of a view in each of its orders, and what somebody makes of their cursors. */
class PagesTest {
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

    @AutoClose
    private final StoredSheets stored = new StoredSheets();

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void pagesShowEverythingOnceAndInOrder(boolean ascending) {
        // Equal and missing due times, so that ties and nulls fall on page ends.
        IntStream.range(0, 23)
                .forEach(i -> stored.store(sheet(i, i % 4 == 0 ? null : Instant.ofEpochSecond(i % 5)), "S:" + i));
        Bson sort = ascending ? Sorts.ascending("dueAt") : Sorts.descending("dueAt");
        List<String> paged = new ArrayList<>();
        Page<Sheet> page = stored.view.page(Filters.empty(), sort, null, 4);
        page.items().forEach(sheet -> paged.add(sheet.no()));
        while (page.next() != null) {
            page = stored.view.page(Filters.empty(), sort, page.next(), 4);
            page.items().forEach(sheet -> paged.add(sheet.no()));
        }
        List<String> whole = new ArrayList<>();
        stored.view.forEach(Filters.empty(), sort, sheet -> whole.add(sheet.no()));
        assertThat(whole).hasSize(23).doesNotHaveDuplicates();
        assertThat(paged).isEqualTo(whole);
    }

    @Test
    void aPageHasNoMoreThanTheFilterLetsThroughAndNothingThatIsGone() {
        stored.store(sheet(1, null), "S:1");
        stored.store(sheet(2, null), "S:2");
        stored.sheets.insertOne(stored.codec.encode(Stored.<Sheet>absent("3").with(null, "S:3", 1)));
        assertThat(stored.view
                        .page(Filters.empty(), Sorts.ascending("no"), null, 1000)
                        .items())
                .hasSize(2);
        assertThat(stored.view
                        .page(Filters.eq("no", "2"), Sorts.ascending("no"), null, 10)
                        .items())
                .extracting(Sheet::no)
                .containsExactly("2");
        assertThat(stored.view.find("3")).isEmpty();
    }

    @Test
    void pagesOfWhatATestLetsThroughShowAllOfItOnceAndInOrder() {
        IntStream.range(0, 23).forEach(i -> stored.store(sheet(i, Instant.ofEpochSecond(i % 5)), "S:" + i));
        List<String> seen = new ArrayList<>();
        Bson order = AskedOrder.of("-no", Sorts.ascending("dueAt"), Map.of("no", "no"));
        String after = null;
        do {
            Page<Sheet> page =
                    stored.view.page(Filters.empty(), sheet -> Integer.parseInt(sheet.no()) % 3 == 0, order, after, 4);
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
    void aCursorOfAnotherListOrOrderIsUnreadable() {
        stored.store(sheet(1, null), "S:1");
        stored.store(sheet(2, null), "S:2");
        String cursor = Objects.requireNonNull(stored.view
                .page(Filters.empty(), Sorts.ascending("no"), null, 1)
                .next());
        var elsewhere = new View<>("others", () -> stored.sheets, stored.codec, new Progress());
        assertThat(stored.view
                        .page(Filters.empty(), Sorts.ascending("no"), cursor, 10)
                        .items())
                .extracting(Sheet::no)
                .containsExactly("2");
        unreadable(stored.view, Sorts.descending("no"), cursor);
        unreadable(stored.view, Sorts.ascending("dueAt"), cursor);
        unreadable(elsewhere, Sorts.ascending("no"), cursor);
        unreadable(stored.view, Sorts.ascending("no"), "eyJrIjpbMV19");
    }

    private static void unreadable(View<Sheet> view, Bson sort, String cursor) {
        assertThatThrownBy(() -> view.page(Filters.empty(), sort, cursor, 10)).isInstanceOf(UnreadableCursor.class);
    }

    /** A value that the store can't take would end the connection, and with it those of everybody else. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whateverSomebodyWritesForAPlaceGivesARightPageAndLeavesTheStoreAlone(boolean ascending) {
        IntStream.range(0, 12)
                .forEach(i -> stored.store(sheet(i, i % 4 == 0 ? null : Instant.ofEpochSecond(i % 5)), "S:" + i));
        Bson sort = ascending ? Sorts.ascending("dueAt") : Sorts.descending("dueAt");
        AtomicInteger cleared = new AtomicInteger();
        try (MongoClient watched = stored.client(settings ->
                settings.applyToConnectionPoolSettings(pool -> pool.addConnectionPoolListener(new Cleared(cleared))))) {
            var attacked = stored.readBy(watched, new Progress());
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
}
