package org.servicehall.standalone.store;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.servicehall.standalone.store.engine.Space;
import org.servicehall.standalone.store.engine.Table;

/** What is read for a page: that page, not the collection. */
class IndexScanTest {
    private static final Document URGENT_THEN_LATEST =
            new Document("urgent", -1).append("no", -1).append("_id", -1);
    private static final Document MINE = new Document("hall", "330106").append("clerk", "li.na");

    @RegisterExtension
    private static final Commands commands = new Commands();

    private static int made;

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

    @Test
    void beginsAtTheTopOfTheList() {
        IndexScan scan = scan(MINE, URGENT_THEN_LATEST).orElseThrow();
        assertThat(scan.isOrdered()).isTrue();
        assertThat(scan.index()).isSameAs(byClerk);
        assertThat(ids(scan).limit(3)).containsExactly("0990", "0980", "0970");
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
        assertThat(ids(scan)).startsWith("0498", "0496", "0494").hasSize(200);
    }

    @Test
    void servesTheReverseOfItsOrder() {
        Document reverse = new Document("urgent", 1).append("no", 1).append("_id", 1);
        IndexScan scan = scan(MINE, reverse).orElseThrow();
        assertThat(scan.isOrdered()).isTrue();
        assertThat(ids(scan)).startsWith("0002", "0004").endsWith("0990");
    }

    @Test
    void leavesAnotherOrderToSorting() {
        IndexScan scan = scan(MINE, new Document("no", -1)).orElseThrow();
        assertThat(scan.isOrdered()).isFalse();
        assertThat(ids(scan)).hasSize(500);
    }

    @Test
    void findsWhatIsDueWithoutThoseThatHaveNoTerm() {
        IndexScan scan =
                scan(new Document("next", new Document("$lte", 6)), null).orElseThrow();
        assertThat(ids(scan)).containsExactly("0001", "0002", "0004", "0005");
    }

    @Test
    void followsEachValueOfAList() {
        Document some = new Document("next", new Document("$in", List.of(700, 1, 3)));
        assertThat(ids(scan(some, null).orElseThrow())).containsExactly("0001", "0700");
    }

    @Test
    void readsNothingWhereNothingCanMatch() {
        assertThat(ids(scan(new Document("next", new Document("$in", List.of())), null)
                        .orElseThrow()))
                .isEmpty();
    }

    @Test
    void followsChangesAndRemovals() {
        Document before = document("0001", 1);
        Document after = document("0001", 1).append("next", 5000);
        byTerm.updateInPlace(before, after, Key.of("0001"), null);
        assertThat(ids(scan(new Document("next", new Document("$gt", 998)), null)
                        .orElseThrow()))
                .containsExactly("0001");
        byTerm.remove(after);
        assertThat(ids(scan(new Document("next", new Document("$gt", 998)), null)
                        .orElseThrow()))
                .isEmpty();
    }

    @Test
    void findsADocumentByEachValueOfItsList() {
        byTerm.add(new Document("_id", "x").append("next", List.of(1, 2, 2)), Key.of("x"), null);
        byTerm.add(new Document("_id", "y").append("next", List.of()), Key.of("y"), null);
        assertThat(ids(scan(new Document("next", 2), null).orElseThrow())).containsExactly("0002", "x");
        assertThat(scan(new Document("next", new Document("$lt", 3)), null))
                .as("x stands in the range twice")
                .isEmpty();
        byTerm.updateInPlace(
                new Document("_id", "x").append("next", List.of(1, 2)),
                new Document("_id", "x").append("next", List.of(1)),
                Key.of("x"),
                null);
        assertThat(ids(scan(new Document("next", 2), null).orElseThrow())).containsExactly("0002");
    }

    @Test
    void isOfNoUseOnceItHeldWhatHasNoOrder() {
        byTerm.add(new Document("_id", "x").append("next", new Document("at", 1)), Key.of("x"), null);
        assertThat(scan(new Document("next", 1), null)).isEmpty();
    }

    @Test
    void readsTheFewWhereTheOrderWouldMeanReadingTheMany() {
        OrderedIndex byHall = index("hall", new IndexKey("hall", true), new IndexKey("no", true));
        IntStream.range(0, 1000)
                .forEach(n -> byHall.add(document("%04d".formatted(n), n), Key.of("%04d".formatted(n)), null));
        Conditions five = Conditions.of(new Document("hall", "330106").append("next", new Document("$lt", 8)));
        IndexScan few = IndexScan.of(List.of(byHall, byTerm), five, new Document("no", 1), 51)
                .orElseThrow();
        assertThat(few.index()).isSameAs(byTerm);
        Conditions most = Conditions.of(new Document("hall", "330106").append("next", new Document("$gt", 8)));
        IndexScan page = IndexScan.of(List.of(byHall, byTerm), most, new Document("no", 1), 51)
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
        IntStream.range(0, 1000)
                .forEach(n -> byHall.add(document("%04d".formatted(n), n), Key.of("%04d".formatted(n)), null));
        for (List<OrderedIndex> indexes : List.of(List.of(byHall, byClerk), List.of(byClerk, byHall))) {
            assertThat(IndexScan.of(indexes, Conditions.of(MINE), URGENT_THEN_LATEST, 51))
                    .hasValueSatisfying(scan -> assertThat(scan.index()).isSameAs(byClerk));
        }
    }

    @Test
    void isOfNoUseToAQueryAboutSomethingElse() {
        assertThat(scan(new Document("matter", "A"), new Document("matter", 1))).isEmpty();
    }

    @Test
    void servesWhatDemandsTheFieldWhenItLeavesOutThoseWithout() {
        OrderedIndex sparse = new OrderedIndex(space(), "sparse", List.of(new IndexKey("mark", true)), true);
        sparse.add(new Document("_id", "a"), Key.of("a"), null);
        sparse.add(new Document("_id", "b").append("mark", 1), Key.of("b"), null);
        assertThat(sparse.getCount()).isEqualTo(1);
        Document marked = new Document("mark", new Document("$exists", true));
        assertThat(IndexScan.of(List.of(sparse), Conditions.of(marked), null, 0))
                .hasValueSatisfying(scan -> assertThat(ids(scan)).containsExactly("b"));
        assertThat(IndexScan.of(List.of(sparse), Conditions.of(new Document("mark", null)), null, 0))
                .isEmpty();
    }

    private void add(String id, int n) {
        Document document = document(id, n);
        byClerk.add(document, Key.of(id), null);
        byTerm.add(document, Key.of(id), null);
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
        return IndexScan.of(List.of(byTerm, byClerk), Conditions.of(query), orderBy, 51);
    }

    private static Document lower(String field, Object than) {
        return new Document(field, new Document("$lt", than));
    }

    private static OrderedIndex index(String name, IndexKey... keys) {
        return new OrderedIndex(space(), name, List.of(keys), false);
    }

    private static Space space() {
        return commands.engine().catalog().space(Table.INDEXES, "index-" + made++);
    }

    /** Of the documents found, read from their keys. */
    private static Stream<String> ids(IndexScan scan) {
        return scan.found().map(key -> {
            StringBuilder id = new StringBuilder();
            for (int i = 1; i < key.bytes().length - 1; i++) {
                id.append((char) (key.bytes()[i] - 1));
            }
            return id.toString();
        });
    }
}
