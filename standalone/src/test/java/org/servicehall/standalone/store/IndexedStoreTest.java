package org.servicehall.standalone.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.servicehall.standalone.BackboneFailure;
import org.servicehall.standalone.store.engine.EngineSettings;

/** With indexes the store answers as it would without any. */
class IndexedStoreTest {
    @TempDir
    private Path data;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void answersAsAStoreWithoutIndexes(long seed) {
        Random random = new Random(seed);
        MongoServer plain = new MongoServer(new MemoryBackend());
        try (MongoClient other = MongoClients.create(plain.bindAndGetConnectionString())) {
            for (int restart = 0; restart < 3; restart++) {
                onCases(indexed -> play(List.of(indexed, cases(other)), random));
            }
        } finally {
            plain.shutdownNow();
        }
        assertThat(StoreCheck.doctor(data)).startsWith("0 ");
    }

    private static void play(List<MongoCollection<Document>> both, Random random) {
        createIndexes(both.getFirst());
        for (int round = 0; round < 20; round++) {
            change(both, random);
            compare(both, random);
        }
    }

    @Test
    void findsDocumentsWhoseIdsItMade() {
        onCases(cases -> {
            createIndexes(cases);
            cases.insertMany(List.of(new Document("due", 1), new Document("due", 2)));
            assertThat(plan(cases, Filters.gte("due", 2), null)).contains("IXSCAN");
            assertThat(cases.countDocuments(Filters.gte("due", 2))).isEqualTo(1);
        });
    }

    @Test
    void keepsItsIndexesOverARestartAndDropsThemWithTheirCollection() {
        onCases(cases -> {
            createIndexes(cases);
            cases.insertMany(List.of(document("a", 7), document("b", 8)));
        });
        onCases(cases -> {
            cases.updateOne(Filters.eq("a"), Updates.set("due", Instant.ofEpochMilli(9)));
            assertThat(ids(cases, Filters.gte("due", Instant.ofEpochMilli(8)), Sorts.ascending("due")))
                    .containsExactly("b", "a");
            cases.drop();
            createIndexes(cases);
            assertThat(ids(cases, Filters.gte("due", Instant.ofEpochMilli(8)), Sorts.ascending("due")))
                    .isEmpty();
            cases.insertOne(document("c", 8));
        });
        onCases(cases -> {
            assertThat(ids(cases, Filters.gte("due", Instant.ofEpochMilli(8)), Sorts.ascending("due")))
                    .containsExactly("c");
            assertThatThrownBy(() -> cases.insertOne(document("c", 9))).hasMessageContaining("E11000");
        });
    }

    @Test
    void explainsWhatItWouldUse() {
        onCases(cases -> {
            createIndexes(cases);
            cases.insertMany(List.of(document("a", 7), document("b", 8).append("hall", "B")));
            Bson order = Sorts.descending("urgent", "no", "_id");
            assertThat(plan(cases, Filters.and(Filters.eq("hall", "A"), Filters.exists("gone", false)), order))
                    .contains("hall_1_urgent_-1_no_-1__id_-1")
                    .doesNotContain("SORT");
            assertThat(plan(cases, Filters.eq("hall", "A"), Sorts.ascending("name")))
                    .contains("SORT", "IXSCAN");
            assertThat(plan(cases, Filters.eq("name", "x"), Sorts.ascending("name")))
                    .contains("SORT", "COLLSCAN");
            assertThat(plan(cases, Filters.eq("a"), null)).contains("\"_id_\"");
            assertThat(plan(cases, Filters.and(Filters.eq("a"), Filters.eq("revision", 1)), null))
                    .contains("IDHACK");
            Bson two = Filters.in("_id", "a", "b", "missing");
            assertThat(plan(cases, Filters.and(two, Filters.eq("hall", "A")), null))
                    .contains("IDHACK");
            assertThat(cases.find(Filters.and(two, Filters.exists("gone", false)))
                            .map(found -> found.getString("_id")))
                    .containsExactlyInAnyOrder("a", "b");
            assertThat(cases.find(Filters.and(two, Filters.eq("hall", "B"))).map(found -> found.getString("_id")))
                    .containsExactly("b");
        });
    }

    @Test
    void mergesWhatIsFoundByOneFieldOrAnotherInTheOrderOfBoth() {
        onCases(cases -> {
            createIndexes(cases);
            for (int n = 0; n < 400; n++) {
                Document document = document("%03d".formatted(n), 1_000 - n).append("part", new Document("kind", "K1"));
                cases.insertOne(n % 40 == 0 ? document.append("state", "S1") : document.append("part", null));
            }
            cases.insertOne(document("x", 5).append("part", new Document("kind", "K1")));
            Bson mine = Filters.and(Filters.eq("hall", "A"), RandomQueries.carriedBy("S1", "K1"));
            Bson pressing = Sorts.orderBy(Sorts.descending("urgent"), Sorts.ascending("due", "_id"));
            assertThat(plan(cases, mine, pressing))
                    .contains("SORT_MERGE", "hall_1_state_1_urgent", "hall_1_part.kind_1_state")
                    .doesNotContain("\"SORT\"");
            assertThat(ids(cases, mine, pressing, 3)).containsExactly("x", "360", "320");
            assertThat(plan(cases, mine, Sorts.ascending("name"))).contains("\"SORT\"", "\"OR\"");
            assertThat(cases.countDocuments(mine)).isEqualTo(11);
        });
    }

    @Test
    void refusesTheFileOfAnEarlierVersion() throws IOException {
        Files.writeString(data.resolve("store.mv.db"), "H:2,blockSize:1000");
        assertThatThrownBy(this::open).isInstanceOf(BackboneFailure.class).hasMessageContaining("another version");
    }

    private DocumentStore open() {
        return DocumentStore.open(
                        new EngineSettings(data.resolve("store"), data.resolve("kafka"), false, true, failure -> {}))
                .listen(0);
    }

    private void onCases(Consumer<MongoCollection<Document>> action) {
        try (DocumentStore store = open();
                MongoClient client = MongoClients.create("mongodb://" + store.address())) {
            action.accept(cases(client));
        }
    }

    private static MongoCollection<Document> cases(MongoClient client) {
        return client.getDatabase("hall").getCollection("cases");
    }

    private static Document document(String id, long due) {
        return new Document("_id", id).append("hall", "A").append("due", Instant.ofEpochMilli(due));
    }

    private static void createIndexes(MongoCollection<Document> cases) {
        cases.createIndex(Indexes.compoundIndex(Indexes.ascending("hall"), Indexes.descending("urgent", "no", "_id")));
        cases.createIndex(Indexes.compoundIndex(
                Indexes.ascending("hall", "state"), Indexes.descending("urgent"), Indexes.ascending("due", "_id")));
        cases.createIndex(Indexes.compoundIndex(
                Indexes.ascending("hall", "part.kind", "state"),
                Indexes.descending("urgent"),
                Indexes.ascending("due", "_id")));
        cases.createIndex(Indexes.ascending("due", "_id"));
        cases.createIndex(Indexes.ascending("no"), new IndexOptions().sparse(true));
        cases.createIndex(Indexes.ascending("part.kind", "due"));
        cases.createIndex(Indexes.ascending("tags", "due"));
    }

    private static void change(List<MongoCollection<Document>> both, Random random) {
        String id = "id" + random.nextInt(80);
        switch (random.nextInt(10)) {
            case 0 -> both.forEach(cases -> cases.deleteOne(Filters.eq(id)));
            case 3 -> {
                Document document = RandomQueries.document(id, random);
                both.forEach(cases ->
                        cases.replaceOne(Filters.eq(id), new Document(document), new ReplaceOptions().upsert(true)));
            }
            case 4 -> {
                Bson oldest = Sorts.ascending("due", "_id");
                Bson update = Updates.set("tags", List.of("y0", "z"));
                both.forEach(cases -> cases.findOneAndUpdate(
                        Filters.eq("hall", "A"), update, new FindOneAndUpdateOptions().sort(oldest)));
            }
            case 1 -> {
                Bson some = RandomQueries.filter(random);
                Bson update = Updates.set("state", "S" + random.nextInt(4));
                both.forEach(cases -> cases.updateMany(some, update));
            }
            case 2 -> {
                Bson update = Updates.combine(Updates.unset("no"), Updates.set("due", RandomQueries.due(random)));
                both.forEach(cases -> cases.updateOne(Filters.eq(id), update));
            }
            default -> {
                Document document = RandomQueries.document(id, random);
                both.forEach(cases -> {
                    cases.deleteOne(Filters.eq(id));
                    cases.insertOne(new Document(document));
                });
            }
        }
    }

    private static void compare(List<MongoCollection<Document>> both, Random random) {
        for (int i = 0; i < 12; i++) {
            Bson filter = RandomQueries.filter(random);
            Bson order = RandomQueries.ORDERS.get(random.nextInt(RandomQueries.ORDERS.size()));
            int limit = random.nextInt(12);
            List<List<String>> answers =
                    both.stream().map(cases -> ids(cases, filter, order, limit)).toList();
            assertThat(answers.getFirst())
                    .as("%s by %s", filter.toBsonDocument(), order.toBsonDocument())
                    .isEqualTo(answers.getLast());
            assertThat(both.getFirst()
                            .find(filter)
                            .map(document -> document.getString("_id"))
                            .into(new ArrayList<>()))
                    .hasSameElementsAs(both.getLast()
                            .find(filter)
                            .map(document -> document.getString("_id"))
                            .into(new ArrayList<>()))
                    .doesNotHaveDuplicates();
            assertThat(both.getFirst().countDocuments(filter))
                    .as(filter.toBsonDocument().toJson())
                    .isEqualTo(both.getLast().countDocuments(filter));
        }
    }

    private static String plan(MongoCollection<Document> cases, Bson filter, @Nullable Bson order) {
        return cases.find(filter)
                .sort(order)
                .explain()
                .get("queryPlanner", Document.class)
                .toJson();
    }

    private static List<String> ids(MongoCollection<Document> cases, Bson filter, Bson order) {
        return ids(cases, filter, order, 0);
    }

    private static List<String> ids(MongoCollection<Document> cases, Bson filter, Bson order, int limit) {
        return cases.find(filter).sort(order).limit(limit).into(new ArrayList<>()).stream()
                .map(document -> document.getString("_id"))
                .toList();
    }
}
