package org.servicehall.cases.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.bson.BsonDocument;
import org.bson.BsonValue;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.servicehall.cases.deadlines.OpenDeadlines;
import org.servicehall.cases.view.archive.ArchivedFiles;
import org.servicehall.cases.view.archive.Loans;
import org.servicehall.cases.view.board.DueBoard;
import org.servicehall.cases.view.grant.Grants;
import org.servicehall.cases.view.rating.Ratings;
import org.servicehall.cases.view.register.Register;
import org.servicehall.cases.view.sheet.CaseSheets;
import org.servicehall.platform.projection.Projection;
import org.servicehall.platform.testing.EmbeddedStack;

/** Each query of the service, and that MongoDB answers it from an index, in order and without sorting afterwards. */
@Tag("D7")
class IndexesTest {
    private static final String HALL = "330106";
    private static final Date NOW = Date.from(Instant.parse("2025-11-03T01:00:00Z"));

    /**
     * @param sort null where any order will do
     * @param by field that the index has to begin with, after the hall; null when any index in the order will do
     */
    record Query(String what, Projection<?> view, Bson filter, Bson sort, String by) {
        Query(String what, Projection<?> view, Bson filter, Bson sort) {
            this(what, view, filter, sort, null);
        }
    }

    @TestFactory
    List<DynamicTest> everyQueryHasItsIndex() {
        return queries().stream()
                .map(query -> DynamicTest.dynamicTest(query.what(), () -> explained(query)))
                .toList();
    }

    private static List<Query> queries() {
        List<Query> all = new ArrayList<>();
        for (var narrowed : List.of("opened", "status", "handler", "matterId", "window", "maskedName")) {
            all.add(new Query("GET /api/cases by " + narrowed, new CaseSheets(), hall(narrowed), CaseSheets.ORDER));
            Bson asAsked = Filters.and(Filters.eq("opened", true), hall(narrowed));
            all.add(new Query("GET /api/cases?" + narrowed, new CaseSheets(), asAsked, CaseSheets.ORDER, narrowed));
        }
        for (var sorted : CaseSheets.ORDERS.values()) {
            all.add(new Query(
                    "GET /api/cases?sort=" + sorted, new CaseSheets(), hall("opened"), Sorts.ascending(sorted)));
            all.add(new Query(
                    "GET /api/cases?sort=-" + sorted, new CaseSheets(), hall("opened"), Sorts.descending(sorted)));
        }
        for (var sorted : DueBoard.ORDERS.values()) {
            Bson ofHall = Filters.eq("hall", HALL);
            for (var sort : List.of(sorted, "-" + sorted)) {
                all.add(new Query("GET /api/due-board?sort=" + sort, new DueBoard(), ofHall, DueBoard.ordered(sort)));
            }
        }
        for (var sorted : Register.ORDERS.values()) {
            Bson ofHall = Filters.eq("hall", HALL);
            all.add(new Query("GET /api/register?sort=-" + sorted, new Register(), ofHall, Sorts.descending(sorted)));
        }
        all.add(new Query("GET /api/due-board?window=", new DueBoard(), hall("window"), DueBoard.ORDER));
        Bson oneDay = Filters.and(hall("opened"), Filters.gte("no", "330106-20251103-0490"));
        all.add(new Query("GET /api/cases?no=", new CaseSheets(), oneDay, null, "opened_1_no"));
        all.add(new Query("GET /api/search?q=", new CaseSheets(), oneDay, Sorts.descending("no"), "opened_1_no"));
        all.add(new Query(
                "GET /api/public/notices",
                new CaseSheets(),
                Filters.and(Filters.eq("hall", HALL), Filters.gte("publishedUntil", NOW)),
                Sorts.ascending("publishedUntil")));
        all.add(new Query(
                "GET /api/public/completions",
                new CaseSheets(),
                Filters.and(Filters.eq("hall", HALL), Filters.lte("announcedAt", NOW)),
                Sorts.descending("announcedAt")));
        all.add(new Query("GET /api/due-board", new DueBoard(), Filters.eq("hall", HALL), DueBoard.ORDER));
        all.add(new Query("GET /api/due-board?awaits=", new DueBoard(), hall("awaits"), DueBoard.ORDER));
        Bson mine = Filters.or(
                Filters.eq("handler", "x1"), Filters.and(Filters.eq("agent", "x1"), Filters.eq("handler", null)));
        all.add(new Query(
                "GET /api/due-board?mine=true",
                new DueBoard(),
                Filters.and(Filters.eq("hall", HALL), mine),
                DueBoard.ORDER));
        for (var first : List.of("acceptedAt", "dueAt")) {
            Bson those = Filters.and(Filters.eq("hall", HALL), Filters.gte(first, NOW));
            all.add(new Query("GET /api/desk, the first by " + first, new DueBoard(), those, Sorts.ascending(first)));
        }
        Bson soon = Filters.and(Filters.eq("hall", HALL), Filters.lte("warnAt", NOW), Filters.gte("dueAt", NOW));
        all.add(new Query("GET /api/desk, what is due soon", new DueBoard(), soon, null));
        all.add(new Query("GET /api/register", new Register(), Filters.eq("hall", HALL), Register.ORDER));
        for (var narrowed : List.of("matterId", "window")) {
            all.add(new Query("GET /api/register by " + narrowed, new Register(), hall(narrowed), Register.ORDER));
        }
        for (var happened : List.of("receivedAt", "closedAt", "acceptedAt", "dueAt", "completedAt")) {
            Bson month = Filters.and(Filters.eq("hall", HALL), Filters.gte(happened, NOW));
            all.add(new Query("GET /api/statistics by " + happened, new Register(), month, null));
        }
        all.add(new Query(
                "GET /api/archive", new ArchivedFiles(), Filters.eq("hall", HALL), Sorts.descending("archiveNo")));
        Bson latest = Sorts.descending("requestedAt");
        all.add(new Query("GET /api/archive/loans", new Loans(), Filters.eq("hall", HALL), latest));
        Bson out = Filters.and(Filters.eq("hall", HALL), Filters.eq("state", "APPROVED"), Filters.eq("kind", "BORROW"));
        all.add(new Query("GET /api/archive/loans?overdue=true", new Loans(), out, latest));
        Bson begun = Sorts.descending("begunAt");
        all.add(new Query("GET /api/grants", new Grants(), Filters.eq("hall", HALL), begun));
        all.add(new Query("GET /api/grants?matter=", new Grants(), hall("matterId"), begun));
        Bson running = Filters.and(Filters.eq("hall", HALL), Filters.eq("endedAt", null));
        all.add(new Query("GET /api/grants?running=true", new Grants(), running, begun));
        all.add(new Query("a person's grants", new Grants(), Filters.eq("holder", "x1"), Sorts.ascending("begunAt")));
        for (Projection<?> swept : List.of(new Grants(), new OpenDeadlines())) {
            Bson due = Filters.lte("next", NOW);
            all.add(new Query("the sweep of " + swept.name(), swept, due, Sorts.ascending("next")));
        }
        all.add(new Query(
                "deadlines of another schedule",
                new OpenDeadlines(),
                Filters.ne("calendarVersion", "2026.1"),
                Sorts.ascending("calendarVersion", "no")));
        Bson rated = Filters.and(Filters.eq("hall", HALL), Filters.gte("ratedAt", NOW));
        all.add(new Query("GET /api/ratings", new Ratings(), rated, Sorts.ascending("ratedAt")));
        return all;
    }

    private static Bson hall(String narrowed) {
        return Filters.and(Filters.eq("hall", HALL), Filters.eq(narrowed, narrowed.equals("opened") ? true : "x1"));
    }

    @ParameterizedTest
    @MethodSource("queries")
    void everyQueryFindsAnIndexThatNarrowsAsItDoesAndIsInItsOrder(Query query) {
        assumeTrue(query.sort() != null && !query.what().contains("mine"), "an $or is answered from two indexes");
        assumeTrue(query.by() == null, "narrowed by more than an index has");
        var equal = equal(rendered(query.filter()));
        var order = rendered(query.sort());
        assertThat(query.view().indexes().stream()
                        .map(IndexesTest::rendered)
                        .anyMatch(index -> serves(index, equal, order)))
                .as("%s needs %s then %s", query.what(), equal, order)
                .isTrue();
    }

    private static boolean serves(BsonDocument index, Set<String> equal, BsonDocument order) {
        var keys = List.copyOf(index.keySet());
        if (keys.size() != equal.size() + order.size()
                || !equal.equals(Set.copyOf(keys.subList(0, equal.size())))
                || !keys.subList(equal.size(), keys.size()).equals(List.copyOf(order.keySet()))) {
            return false;
        }
        var ways = order.keySet().stream()
                .map(field ->
                        index.getInt32(field).getValue() * order.getInt32(field).getValue())
                .distinct()
                .toList();
        return ways.size() == 1;
    }

    /** Fields of which one value is wanted. */
    private static Set<String> equal(BsonDocument filter) {
        Set<String> fields = new TreeSet<>();
        var clauses = filter.containsKey("$and")
                ? filter.getArray("$and").stream().map(BsonValue::asDocument).toList()
                : List.of(filter);
        clauses.forEach(clause -> clause.forEach((field, value) -> {
            if (!value.isDocument()) {
                fields.add(field);
            }
        }));
        return fields;
    }

    private static BsonDocument rendered(Bson bson) {
        return bson.toBsonDocument(BsonDocument.class, MongoClientSettings.getDefaultCodecRegistry());
    }

    private static void explained(Query query) {
        try (MongoClient client = MongoClients.create(EmbeddedStack.get().mongoUri("indexes"))) {
            var collection =
                    client.getDatabase("indexes").getCollection(query.view().name());
            if (collection.estimatedDocumentCount() == 0) {
                query.view().indexes().forEach(keys -> collection.createIndex(withId(keys)));
                collection.insertMany(documents());
            }
            String plan = plan(collection, query);
            assertThat(plan).contains("IXSCAN").doesNotContain("COLLSCAN");
            assertThat(plan).doesNotContain("\"SORT\"");
            assertThat(plan).contains(query.by() == null ? "" : "hall_1_" + query.by());
        }
    }

    /** As the platform makes indexes and orders pages. */
    private static BsonDocument withId(Bson keys) {
        var told = rendered(keys);
        told.append("_id", told.get(List.copyOf(told.keySet()).getLast()));
        return told;
    }

    private static String plan(MongoCollection<Document> collection, Query query) {
        var find = collection.find(query.filter()).limit(51);
        return (query.sort() == null ? find : find.sort(withId(query.sort())))
                .explain()
                .get("queryPlanner", Document.class)
                .get("winningPlan", Document.class)
                .toJson();
    }

    private static List<Document> documents() {
        return IntStream.range(0, 500)
                .mapToObj(n -> {
                    var document = new Document("_id", n).append("hall", n % 2 == 0 ? HALL : "340123");
                    for (String field :
                            List.of("status", "handler", "agent", "matterId", "window", "maskedName", "holder")) {
                        document.append(field, "x" + n % 7);
                    }
                    return document.append("opened", true)
                            .append("calendarVersion", n % 9 == 0 ? "2025.1" : "2026.1")
                            .append("no", "330106-20251103-%04d".formatted(n));
                })
                .toList();
    }
}
