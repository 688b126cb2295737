package org.servicehall.platform.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.MongoNamespace;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.bulk.ClientNamespacedWriteModel;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.servicehall.platform.cost.StoreCommands.Cost;
import org.servicehall.platform.testing.EmbeddedStack;

class StoreCommandsTest {
    private static final String TEXT = "a".repeat(10_000);

    private final StoreCommands counting = new StoreCommands();

    @Test
    void commandsAndTheirBytesAreCountedByCommandAndCollection() {
        try (MongoClient client = client()) {
            MongoDatabase database = client.getDatabase("hall_" + UUID.randomUUID());
            database.getCollection("streams").insertOne(new Document("_id", "1").append("text", TEXT));
            database.getCollection("streams").insertMany(List.of(new Document("_id", "2"), new Document("_id", "3")));
            database.getCollection("streams").find(new Document("_id", "1")).first();
            database.getCollection("streams")
                    .updateOne(new Document("_id", "1"), new Document("$set", new Document("text", TEXT + TEXT)));
        }

        assertThat(counting.costs())
                .filteredOn(cost -> cost.collection().equals("streams"))
                .extracting(Cost::command, Cost::commands)
                .containsExactly(tuple("find", 1L), tuple("insert", 2L), tuple("update", 1L));
        assertThat(bytes("insert")).isBetween(10_200L, 11_000L);
        assertThat(bytes("update")).isBetween(20_100L, 20_600L);
        assertThat(bytes("find")).isBetween(60L, 400L);
    }

    @Test
    void whatIsWrittenToSeveralCollectionsAtOnceIsOneCommand() {
        try (MongoClient client = client()) {
            String database = "hall_" + UUID.randomUUID();
            client.bulkWrite(List.of(
                    insert(database, "case-sheets-1"), insert(database, "register-2"), insert(database, "register-2")));
            client.bulkWrite(List.of(insert(database, "register-2"), insert(database, "register-2")));
        }

        assertThat(counting.costs())
                .filteredOn(cost -> cost.command().equals("bulkWrite"))
                .extracting(Cost::collection, Cost::commands)
                .containsExactly(tuple("register", 1L), tuple("several", 1L));
        assertThat(counting.costs())
                .filteredOn(cost -> cost.collection().equals("several"))
                .allSatisfy(cost -> assertThat(cost.bytes()).isBetween(30_100L, 31_500L));
    }

    private static ClientNamespacedWriteModel insert(String database, String collection) {
        return ClientNamespacedWriteModel.insertOne(
                new MongoNamespace(database, collection),
                new Document("_id", UUID.randomUUID().toString()).append("text", TEXT));
    }

    @Test
    void aViewsGenerationsAreOneCollectionAndMetersFollow() {
        SimpleMeterRegistry metrics = new SimpleMeterRegistry();
        try (MongoClient client = client()) {
            MongoDatabase database = client.getDatabase("hall_" + UUID.randomUUID());
            database.getCollection("case-sheets-1").find().first();
            counting.bindTo(metrics);
            database.getCollection("case-sheets-12").find().first();
            database.getCollection("case-sheets-compare-" + UUID.randomUUID())
                    .find()
                    .first();
            database.getCollection("register-1").find().first();
        }

        assertThat(metrics.get(StoreCommands.COMMANDS)
                        .tags("command", "find", "collection", "case-sheets")
                        .functionCounter()
                        .count())
                .isEqualTo(3);
        assertThat(metrics.get(StoreCommands.BYTES)
                        .tags("command", "find", "collection", "register")
                        .functionCounter()
                        .count())
                .isPositive();
    }

    private long bytes(String command) {
        return counting.costs().stream()
                .filter(cost ->
                        cost.collection().equals("streams") && cost.command().equals(command))
                .mapToLong(Cost::bytes)
                .sum();
    }

    private MongoClient client() {
        return MongoClients.create(MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(EmbeddedStack.get().mongoUri("hall_test")))
                .addCommandListener(counting)
                .build());
    }
}
