package org.servicehall.bench.fill;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.servicehall.bench.fill.Originals.Chosen;
import org.servicehall.standalone.Backbone;
import org.servicehall.standalone.BackboneSettings;

class StoresTest {
    private static final Document APPLICATION = new Document("_id", "Application:a").append("publishedVersion", 0L);
    private static final Document CASE = new Document("_id", "Case:a").append("publishedVersion", 0L);

    @TempDir
    private Path data;

    private Backbone backbone;
    private String mongo;
    private MongoClient client;

    @BeforeEach
    void start() {
        backbone = Backbone.start(BackboneSettings.in(data).withTopics(List.of(), 1));
        mongo = backbone.mongoUri("").replaceFirst("/$", "");
        client = MongoClients.create(mongo);
    }

    @AfterEach
    void stop() {
        client.close();
        backbone.close();
    }

    @Test
    void aRunThatIsBegunAgainCopiesTheSameCases() {
        Originals chosen =
                new Originals(List.of(new Chosen(250, List.of("a", "b", "c")), new Chosen(400, List.of("d"))));
        try (Stores stores = new Stores(mongo)) {
            assertThat(stores.originals()).isEqualTo(new Originals(List.of()));
            assertThat(stores.done()).isZero();
            stores.originals(chosen);
            assertThat(stores.done()).isZero();
            stores.done(100);
        }

        try (Stores again = new Stores(mongo)) {
            assertThat(again.originals()).isEqualTo(chosen);
            assertThat(again.done()).isEqualTo(100);
        }
    }

    @Test
    void whatIsBegunIsKnownUntilItHasEnded() {
        Laying first = new Laying(100, Instant.parse("2026-11-23T01:00:00Z"));
        try (Stores stores = new Stores(mongo)) {
            assertThat(stores.laying()).isEmpty();
            stores.began(first);
        }

        try (Stores again = new Stores(mongo)) {
            again.began(new Laying(300, Instant.parse("2026-11-24T01:00:00Z")));
            assertThat(again.laying()).contains(first);
            again.ended();
            assertThat(again.laying()).isEmpty();
        }
    }

    @Test
    void aBatchThatIsLaidAgainAddsWhatLacksAndMarksAll() {
        streams("hall_intake").insertOne(new Document(APPLICATION).append("version", 3L));
        try (Stores stores = new Stores(mongo)) {
            stores.lay(List.of(APPLICATION), List.of(CASE));

            assertThat(stores.unpublished(2)).isEqualTo(1);
        }

        assertThat(streams("hall_intake").find())
                .singleElement()
                .satisfies(stream ->
                        assertThat(stream).containsEntry("version", 3L).containsKey("unpublishedSince"));
        assertThat(streams("hall_cases").find())
                .singleElement()
                .satisfies(stream -> assertThat(stream).containsKey("unpublishedSince"));
    }

    @Test
    void copiesHaveWaitedLongerThanAnythingElseAndAreToldFromIt() {
        Document other = new Document("_id", "Grant:a").append("unpublishedSince", Date.from(Instant.now()));
        streams("hall_cases").insertOne(other);
        try (Stores stores = new Stores(mongo)) {
            stores.lay(List.of(APPLICATION), List.of(CASE));

            assertThat(stores.unpublished(3)).isEqualTo(1);
        }

        assertThat(streams("hall_cases")
                        .find()
                        .sort(new Document("unpublishedSince", 1))
                        .first())
                .containsEntry("_id", "Case:a");
    }

    private MongoCollection<Document> streams(String database) {
        return client.getDatabase(database).getCollection("streams");
    }
}
