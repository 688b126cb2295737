package org.servicehall.standalone.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.bson.Document;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.servicehall.standalone.store.engine.Engine;

/** What is remembered from one command to the next is what the store holds (ADR 73). */
class RememberedTest {
    @TempDir
    private Path data;

    @Test
    void theNumberOfDocumentsIsThatOfThoseThatStayed() {
        try (Engine engine = StoreCheck.open(data)) {
            StoreCollection cases = engine.write(() -> made(engine));
            engine.write(() -> added(cases, "a"));
            engine.write(() -> {
                added(cases, "b");
                assertThatThrownBy(() -> engine.whole(() -> {
                            added(cases, "c");
                            throw new IllegalStateException("undone");
                        }))
                        .hasMessage("undone");
                return added(cases, "d");
            });
            assertThat(engine.<Integer>read(cases::count)).isEqualTo(3);
            assertThatThrownBy(() -> engine.write(() -> {
                        added(cases, "e");
                        throw new AssertionError("nothing of it is written");
                    }))
                    .isInstanceOf(AssertionError.class);
            engine.write(() -> added(cases, "f"));
            assertThat(engine.<Integer>read(cases::count)).isEqualTo(4);
        }
        assertThat(StoreCheck.doctor(data)).startsWith("0 ");
    }

    @Test
    void aListThatComesAfterAnIndexWasAskedIsFoundOnce() {
        onCases(cases -> {
            cases.createIndex(Indexes.ascending("tags"));
            cases.insertOne(document("a", 1));
            assertThat(ids(cases)).containsExactly("a");
            cases.insertOne(document("b", List.of(1, 2, 3)));
            assertThat(ids(cases)).containsExactlyInAnyOrder("a", "b");
            cases.updateOne(Filters.eq("a"), Updates.set("tags", List.of(2, 3)));
            assertThat(ids(cases)).containsExactlyInAnyOrder("a", "b");
        });
        onCases(cases -> {
            assertThat(ids(cases)).containsExactlyInAnyOrder("a", "b");
            cases.deleteMany(Filters.empty());
            cases.insertOne(document("c", List.of(1, 2)));
            assertThat(ids(cases)).containsExactly("c");
        });
        assertThat(StoreCheck.doctor(data)).startsWith("0 ");
    }

    @Test
    void aValueWithoutOrderThatComesAfterAnIndexWasAskedIsFound() {
        onCases(cases -> {
            cases.createIndex(Indexes.ascending("tags"));
            cases.insertOne(document("a", 1));
            assertThat(ids(cases)).containsExactly("a");
            cases.insertOne(document("b", List.of(new org.bson.Document("no", 1), 7)));
            assertThat(ids(cases)).containsExactlyInAnyOrder("a", "b");
        });
        onCases(cases -> assertThat(ids(cases)).containsExactlyInAnyOrder("a", "b"));
    }

    @Test
    void anIndexMadeAnewBeginsAnew() {
        onCases(cases -> {
            for (int round = 0; round < 3; round++) {
                cases.createIndex(Indexes.ascending("tags"));
                cases.insertOne(document("a" + round, List.of(1, 2)));
                assertThat(ids(cases)).hasSize(round + 1);
                cases.dropIndex(Indexes.ascending("tags"));
                assertThat(ids(cases)).hasSize(round + 1);
            }
        });
        assertThat(StoreCheck.doctor(data)).startsWith("0 ");
    }

    private static StoreCollection made(Engine engine) {
        StoreDatabase database = new StoreDatabase("hall", engine, new CursorRegistry());
        return (StoreCollection) database.createCollectionOrThrowIfExists("cases", CollectionOptions.withDefaults());
    }

    private static String added(StoreCollection cases, String id) {
        cases.addDocument(new Document("_id", id));
        return id;
    }

    private void onCases(Consumer<MongoCollection<org.bson.Document>> action) {
        try (Engine engine = StoreCheck.open(data);
                DocumentStore store = DocumentStore.serve(engine, 0);
                MongoClient client = MongoClients.create("mongodb://" + store.address())) {
            action.accept(client.getDatabase("hall").getCollection("cases"));
        }
    }

    private static org.bson.Document document(String id, Object tags) {
        return new org.bson.Document("_id", id).append("tags", tags);
    }

    private static List<String> ids(MongoCollection<org.bson.Document> cases) {
        return cases.find(Filters.gte("tags", 1))
                .map(found -> found.getString("_id"))
                .into(new ArrayList<>());
    }
}
