package org.servicehall.standalone.store;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.type.ByteArrayDataType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is read for a page: that page, not the collection. */
class IndexScanTest {
    private static final Document URGENT_THEN_LATEST =
            new Document("urgent", -1).append("no", -1).append("_id", -1);
    private static final Document MINE = new Document("hall", "330106").append("clerk", "li.na");

    private final MVStore file = MVStore.open(null);
    private final OrderedIndex byClerk = index(
            "clerk",
            new IndexKey("hall", true),
            new IndexKey("clerk", true),
            new IndexKey("urgent", false),
            new IndexKey("no", false),
            new IndexKey("_id", false));
    private final OrderedIndex byTerm = index("term", new IndexKey("next", true));

    /** A thousand cases: every tenth urgent, each third without a term, two clerks in turn. */
    @BeforeEach
    void fill() {
        IntStream.range(0, 1000).forEach(n -> add("%04d".formatted(n), n));
    }

    @AfterEach
    void close() {
        file.close();
    }

    @Test
    void beginsAtTheTopOfTheList() {
        IndexScan scan = scan(MINE, URGENT_THEN_LATEST).orElseThrow();
        assertThat(scan.isOrdered()).isTrue();
        assertThat(scan.index()).isSameAs(byClerk);
        assertThat(scan.ids().limit(3)).containsExactly("0990", "0980", "0970");
    }

    @Test
    void continuesBehindTheCursorWithoutReadingWhatLiesBefore() {
        Document behind = new Document(
                "$and",
                List.of(
                        MINE,
                        new Document(
                                "$or",
                                List.of(
                                        new Document(
                                                "$or", List.of(lower("urgent", false), new Document("urgent", null))),
                                        new Document(
                                                "$and", List.of(new Document("urgent", false), lower("no", "0500"))),
                                        new Document(
                                                "$and",
                                                List.of(
                                                        new Document("urgent", false),
                                                        new Document("no", "0500"),
                                                        lower("_id", "0500")))))));
        IndexScan scan = scan(behind, URGENT_THEN_LATEST).orElseThrow();
        assertThat(scan.isOrdered()).isTrue();
        assertThat(scan.ids()).startsWith("0498", "0496", "0494").hasSize(200);
    }

    @Test
    void servesTheReverseOfItsOrder() {
        Document reverse = new Document("urgent", 1).append("no", 1).append("_id", 1);
        IndexScan scan = scan(MINE, reverse).orElseThrow();
        assertThat(scan.isOrdered()).isTrue();
        assertThat(scan.ids()).startsWith("0002", "0004").endsWith("0990");
    }

    @Test
    void leavesAnotherOrderToSorting() {
        IndexScan scan = scan(MINE, new Document("no", -1)).orElseThrow();
        assertThat(scan.isOrdered()).isFalse();
        assertThat(scan.ids()).hasSize(500);
    }

    @Test
    void findsWhatIsDueWithoutThoseThatHaveNoTerm() {
        IndexScan scan =
                scan(new Document("next", new Document("$lte", 6)), null).orElseThrow();
        assertThat(scan.ids()).containsExactly("0001", "0002", "0004", "0005");
    }

    @Test
    void followsEachValueOfAList() {
        Document some = new Document("next", new Document("$in", List.of(700, 1, 3)));
        assertThat(scan(some, null).orElseThrow().ids()).containsExactly("0001", "0700");
    }

    @Test
    void readsNothingWhereNothingCanMatch() {
        assertThat(scan(new Document("next", new Document("$in", List.of())), null)
                        .orElseThrow()
                        .ids())
                .isEmpty();
    }

    @Test
    void followsChangesAndRemovals() {
        Document before = document("0001", 1);
        Document after = document("0001", 1).append("next", 5000);
        byTerm.updateInPlace(before, after, "0001", null);
        assertThat(scan(new Document("next", new Document("$gt", 998)), null)
                        .orElseThrow()
                        .ids())
                .containsExactly("0001");
        byTerm.remove(after);
        assertThat(scan(new Document("next", new Document("$gt", 998)), null)
                        .orElseThrow()
                        .ids())
                .isEmpty();
    }

    @Test
    void findsADocumentByEachValueOfItsList() {
        byTerm.add(new Document("_id", "x").append("next", List.of(1, 2, 2)), "x", null);
        byTerm.add(new Document("_id", "y").append("next", List.of()), "y", null);
        assertThat(scan(new Document("next", 2), null).orElseThrow().ids()).containsExactly("0002", "x");
        assertThat(scan(new Document("next", new Document("$lt", 3)), null))
                .as("x stands in the range twice")
                .isEmpty();
        byTerm.updateInPlace(
                new Document("_id", "x").append("next", List.of(1, 2)),
                new Document("_id", "x").append("next", List.of(1)),
                "x",
                null);
        assertThat(scan(new Document("next", 2), null).orElseThrow().ids()).containsExactly("0002");
    }

    @Test
    void isOfNoUseOnceItHeldWhatHasNoOrder() {
        byTerm.add(new Document("_id", "x").append("next", new Document("at", 1)), "x", null);
        assertThat(scan(new Document("next", 1), null)).isEmpty();
    }

    @Test
    void readsTheFewWhereTheOrderWouldMeanReadingTheMany() {
        OrderedIndex byHall = index("hall", new IndexKey("hall", true), new IndexKey("no", true));
        IntStream.range(0, 1000).forEach(n -> byHall.add(document("%04d".formatted(n), n), "%04d".formatted(n), null));
        Conditions five = Conditions.of(new Document("hall", "330106").append("next", new Document("$lt", 8)));
        IndexScan few = IndexScan.of(List.of(byHall, byTerm), five, new Document("no", 1), 51, 1000)
                .orElseThrow();
        assertThat(few.index()).isSameAs(byTerm);
        Conditions most = Conditions.of(new Document("hall", "330106").append("next", new Document("$gt", 8)));
        IndexScan page = IndexScan.of(List.of(byHall, byTerm), most, new Document("no", 1), 51, 1000)
                .orElseThrow();
        assertThat(page.index()).isSameAs(byHall);
        assertThat(page.isOrdered()).isTrue();
    }

    @Test
    void findsByTheNarrowestOfSeveralInTheSameOrder() {
        OrderedIndex byHall = index(
                "hall",
                new IndexKey("hall", true),
                new IndexKey("urgent", false),
                new IndexKey("no", false),
                new IndexKey("_id", false));
        IntStream.range(0, 1000).forEach(n -> byHall.add(document("%04d".formatted(n), n), "%04d".formatted(n), null));
        for (List<OrderedIndex> indexes : List.of(List.of(byHall, byClerk), List.of(byClerk, byHall))) {
            assertThat(IndexScan.of(indexes, Conditions.of(MINE), URGENT_THEN_LATEST, 51, 1000))
                    .hasValueSatisfying(scan -> assertThat(scan.index()).isSameAs(byClerk));
        }
    }

    @Test
    void isOfNoUseToAQueryAboutSomethingElse() {
        assertThat(scan(new Document("matter", "A"), new Document("matter", 1))).isEmpty();
    }

    @Test
    void servesWhatDemandsTheFieldWhenItLeavesOutThoseWithout() {
        MVMap<byte[], Object> places = places("sparse");
        OrderedIndex sparse = new OrderedIndex(places, "sparse", List.of(new IndexKey("mark", true)), true, true);
        sparse.add(new Document("_id", "a"), "a", null);
        sparse.add(new Document("_id", "b").append("mark", 1), "b", null);
        assertThat(places.keySet()).hasSize(1);
        Document marked = new Document("mark", new Document("$exists", true));
        assertThat(IndexScan.of(List.of(sparse), Conditions.of(marked), null, 0, 2))
                .hasValueSatisfying(scan -> assertThat(scan.ids()).containsExactly("b"));
        assertThat(IndexScan.of(List.of(sparse), Conditions.of(new Document("mark", null)), null, 0, 2))
                .isEmpty();
    }

    private void add(String id, int n) {
        Document document = document(id, n);
        byClerk.add(document, id, null);
        byTerm.add(document, id, null);
    }

    private static Document document(String id, int n) {
        Document document = new Document("_id", id)
                .append("hall", "330106")
                .append("clerk", n % 2 == 0 ? "li.na" : "wang.fang")
                .append("urgent", n % 10 == 0)
                .append("no", id);
        return n % 3 == 0 ? document : document.append("next", n);
    }

    private Optional<IndexScan> scan(Document query, @Nullable Document orderBy) {
        return IndexScan.of(List.of(byTerm, byClerk), Conditions.of(query), orderBy, 51, 1000);
    }

    private static Document lower(String field, Object than) {
        return new Document(field, new Document("$lt", than));
    }

    private OrderedIndex index(String name, IndexKey... keys) {
        return new OrderedIndex(places(name), name, List.of(keys), false, true);
    }

    private MVMap<byte[], Object> places(String name) {
        return file.openMap(name, new MVMap.Builder<byte[], Object>().keyType(ByteArrayDataType.INSTANCE));
    }
}
