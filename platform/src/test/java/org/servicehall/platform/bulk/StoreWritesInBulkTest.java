package org.servicehall.platform.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.mongodb.ClientBulkWriteException;
import com.mongodb.ErrorCategory;
import com.mongodb.MongoNamespace;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import com.mongodb.client.model.bulk.ClientBulkWriteOptions;
import com.mongodb.client.model.bulk.ClientBulkWriteResult;
import com.mongodb.client.model.bulk.ClientNamespacedWriteModel;
import com.mongodb.client.model.bulk.ClientReplaceOneOptions;
import com.mongodb.client.model.bulk.ClientUpdateOneOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.bson.BsonString;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.servicehall.platform.testing.EmbeddedStack;

/** One write to several collections, as the driver sees it: on MongoDB where there is one, else on the embedded store (ADR 62). */
class StoreWritesInBulkTest {
    private static final ClientBulkWriteOptions EACH =
            ClientBulkWriteOptions.clientBulkWriteOptions().ordered(false).verboseResults(true);
    private static final ClientBulkWriteOptions IN_ORDER =
            ClientBulkWriteOptions.clientBulkWriteOptions().ordered(true).verboseResults(true);

    private final MongoClient client = MongoClients.create(EmbeddedStack.get().mongoUri("hall_test"));
    private final MongoDatabase database = client.getDatabase("hall_" + UUID.randomUUID());

    @AfterEach
    void close() {
        database.drop();
        client.close();
    }

    @Test
    void tellsOfEachWriteWhatItFound() {
        collection("cases").insertMany(List.of(document("a", 1), document("b", 1), document("c", 1)));
        collection("files").insertMany(List.of(document("a", 1), document("b", 1)));

        ClientBulkWriteResult.VerboseResults results = client.bulkWrite(
                        List.of(
                                insert("cases", "d"),
                                replace("cases", "a", 1),
                                replace("files", "a", 7),
                                ClientNamespacedWriteModel.updateOne(
                                        in("files"), found("b", 1), Updates.set("revision", 2)),
                                ClientNamespacedWriteModel.deleteOne(in("cases"), Filters.eq("b"))),
                        EACH)
                .getVerboseResults()
                .orElseThrow();

        assertThat(results.getInsertResults().get(0).getInsertedId()).contains(new BsonString("d"));
        assertThat(results.getUpdateResults().get(1).getMatchedCount()).isEqualTo(1);
        assertThat(results.getUpdateResults().get(2).getMatchedCount()).isZero();
        assertThat(results.getUpdateResults().get(3).getModifiedCount()).isEqualTo(1);
        assertThat(results.getDeleteResults().get(4).getDeletedCount()).isEqualTo(1);
        assertThat(ids("cases")).containsExactly("a", "c", "d");
        assertThat(collection("files").find(found("b", 2)).first()).isNotNull();
        assertThat(collection("files").find(found("a", 1)).first()).isNotNull();
    }

    @Test
    void whatIsRefusedKeepsNothingFromTheOthers() {
        collection("cases").insertOne(document("a", 1));
        ClientBulkWriteException refusal = refusal(
                List.of(
                        insert("files", "a"),
                        insert("cases", "a"),
                        ClientNamespacedWriteModel.updateOne(in("cases"), Filters.eq("a"), Updates.set("_id", "z")),
                        replace("cases", "a", 1)),
                EACH);

        assertThat(refusal.getWriteErrors()).containsOnlyKeys(1, 2);
        assertThat(refusal.getWriteErrors().get(1).getCategory()).isEqualTo(ErrorCategory.DUPLICATE_KEY);
        assertThat(refusal.getWriteErrors().get(2).getCode()).isEqualTo(66);
        ClientBulkWriteResult partial = refusal.getPartialResult().orElseThrow();
        assertThat(partial.getInsertedCount()).isEqualTo(1);
        assertThat(partial.getMatchedCount()).isEqualTo(1);
        assertThat(partial.getVerboseResults().orElseThrow().getUpdateResults()).containsOnlyKeys(3);
        assertThat(ids("files")).containsExactly("a");
    }

    @Test
    void refusesAsTheCommandForOneCollectionDoes() {
        collection("cases").insertOne(document("a", 1));
        assertThatThrownBy(() -> collection("cases").updateOne(Filters.eq("a"), Updates.set("_id", "z")))
                .hasMessageContaining("immutable");
        ClientBulkWriteException refusal = refusal(
                List.of(ClientNamespacedWriteModel.updateOne(in("cases"), Filters.eq("a"), Updates.set("_id", "z"))),
                EACH);
        assertThat(refusal.getWriteErrors().get(0).getMessage()).contains("immutable");
        assertThat(refusal.getPartialResult()).isEmpty();
    }

    @Test
    void inOrderItEndsWithWhatIsRefused() {
        ClientBulkWriteException refusal =
                refusal(List.of(insert("cases", "a"), insert("cases", "a"), insert("files", "a")), IN_ORDER);
        assertThat(refusal.getWriteErrors()).containsOnlyKeys(1);
        assertThat(ids("cases")).containsExactly("a");
        assertThat(ids("files")).isEmpty();
    }

    @Test
    void writesWhatIsNotThereAndManyAtOnce() {
        collection("cases").insertMany(List.of(document("a", 1), document("b", 1)));
        ClientBulkWriteResult result = client.bulkWrite(
                List.of(
                        ClientNamespacedWriteModel.replaceOne(
                                in("files"),
                                Filters.eq("a"),
                                document("a", 1),
                                ClientReplaceOneOptions.clientReplaceOneOptions()
                                        .upsert(true)),
                        ClientNamespacedWriteModel.updateOne(
                                in("files"),
                                Filters.eq("b"),
                                Updates.set("revision", 1),
                                ClientUpdateOneOptions.clientUpdateOneOptions().upsert(true)),
                        ClientNamespacedWriteModel.updateMany(
                                in("cases"), Filters.eq("revision", 1), Updates.set("revision", 2)),
                        ClientNamespacedWriteModel.deleteMany(in("cases"), Filters.eq("revision", 2))),
                EACH);
        assertThat(result.getUpsertedCount()).isEqualTo(2);
        assertThat(result.getMatchedCount()).isEqualTo(2);
        assertThat(result.getDeletedCount()).isEqualTo(2);
        assertThat(result.getVerboseResults()
                        .orElseThrow()
                        .getUpdateResults()
                        .get(1)
                        .getUpsertedId())
                .contains(new BsonString("b"));
        assertThat(ids("files")).containsExactly("a", "b");
        assertThat(ids("cases")).isEmpty();
    }

    @Test
    void changesWhatInAListIsMeant() {
        collection("cases").insertOne(document("a", 1).append("parts", List.of(part(1), part(2))));
        client.bulkWrite(
                List.of(ClientNamespacedWriteModel.updateOne(
                        in("cases"),
                        Filters.eq("a"),
                        Updates.set("parts.$[one].done", true),
                        ClientUpdateOneOptions.clientUpdateOneOptions().arrayFilters(List.of(Filters.eq("one.n", 2))))),
                EACH);
        assertThat(collection("cases").find().first().getList("parts", Document.class))
                .containsExactly(part(1), part(2).append("done", true));
    }

    @Test
    void takesMoreThanOneCommandHolds() {
        List<ClientNamespacedWriteModel> many = IntStream.range(0, 2_500)
                .mapToObj(n -> insert(n % 2 == 0 ? "cases" : "files", "n" + n))
                .toList();
        assertThat(client.bulkWrite(many, EACH)
                        .getVerboseResults()
                        .orElseThrow()
                        .getInsertResults())
                .hasSize(2_500);
        assertThat(collection("files").countDocuments()).isEqualTo(1_250);
    }

    private ClientBulkWriteException refusal(List<ClientNamespacedWriteModel> writes, ClientBulkWriteOptions options) {
        return catchThrowableOfType(ClientBulkWriteException.class, () -> client.bulkWrite(writes, options));
    }

    private ClientNamespacedWriteModel insert(String collection, String id) {
        return ClientNamespacedWriteModel.insertOne(in(collection), document(id, 1));
    }

    private ClientNamespacedWriteModel replace(String collection, String id, int revision) {
        return ClientNamespacedWriteModel.replaceOne(in(collection), found(id, revision), document(id, revision + 1));
    }

    private MongoNamespace in(String collection) {
        return new MongoNamespace(database.getName(), collection);
    }

    private MongoCollection<Document> collection(String name) {
        return database.getCollection(name);
    }

    private List<String> ids(String collection) {
        return collection(collection).find().map(each -> each.getString("_id")).into(new ArrayList<>()).stream()
                .sorted()
                .toList();
    }

    private static Bson found(String id, int revision) {
        return Filters.and(Filters.eq(id), Filters.eq("revision", revision));
    }

    private static Document document(String id, int revision) {
        return new Document("_id", id).append("revision", revision);
    }

    private static Document part(int n) {
        return new Document("n", n);
    }
}
