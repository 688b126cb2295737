package org.servicehall.platform.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class StreamStoreTest {
    @RegisterExtension
    static final DocumentDatabase DATABASE = new DocumentDatabase();

    private static final Instant NOW = Instant.parse("2025-09-26T01:02:03.004Z");

    private MongoDatabase database;
    private StreamStore store;

    @BeforeEach
    void open() {
        database = DATABASE.fresh();
        store = new StreamStore(database, Clock.systemUTC());
        store.createIndexes();
        store.createIndexes();
    }

    @Test
    void aStreamIsOneDocumentOfTheFormThatOthersReadItBy() {
        store.append("Case:1", 0, List.of(event(0)));

        Document stream = database.getCollection("streams").find().first();
        assertThat(stream)
                .containsOnlyKeys("_id", "version", "events", "publishedVersion", "unpublishedSince")
                .containsEntry("_id", "Case:1")
                .containsEntry("version", 1L)
                .containsEntry("publishedVersion", 0L);
        assertThat(stream.getList("events", Document.class).getFirst())
                .containsOnlyKeys("id", "sequence", "type", "time", "by", "payload", "metadata", "command")
                .containsEntry("payload", "{\"a\":1}")
                .containsEntry("command", new Document("key", "k0"));
    }

    @Test
    void whatWasAppendedIsReadAsItWas() {
        store.append("Case:1", 0, List.of(event(0), event(1)));
        store.append("Case:1", 2, List.of(event(2)));

        assertThat(store.find("Case:1"))
                .contains(new StoredStream("Case:1", 3, List.of(event(0), event(1), event(2)), 0, 0));
    }

    @Test
    void anAppendToAnotherVersionWritesNothing() {
        assertThat(store.append("Case:1", 0, List.of(event(0)))).isTrue();

        assertThat(store.append("Case:1", 0, List.of(event(0)))).isFalse();
        assertThat(store.append("Case:1", 2, List.of(event(2)))).isFalse();
        assertThat(store.append("Case:2", 1, List.of(event(1)))).isFalse();
        assertThat(store.find("Case:1").orElseThrow().version()).isEqualTo(1);
        assertThat(store.find("Case:2")).isEmpty();
    }

    @Test
    void theMarkIsClearedOnlyWhenAllIsPublished() {
        store.append("Case:1", 0, List.of(event(0)));
        store.append("Case:1", 1, List.of(event(1)));

        assertThat(store.published("Case:1", 1, 0)).isFalse();
        assertThat(store.unpublished(10)).containsExactly("Case:1");
        assertThat(store.find("Case:1").orElseThrow().unpublishedOn(0)).containsExactly(event(1));

        assertThat(store.published("Case:1", 2, 0)).isTrue();
        assertThat(store.unpublished(10)).isEmpty();
        assertThat(store.find("Case:1").orElseThrow().unpublishedOn(0)).isEmpty();
    }

    @Test
    void aSlowRelayDoesNotTakeBackWhatAFasterOnePublished() {
        store.append("Case:1", 0, List.of(event(0), event(1), event(2)));
        store.published("Case:1", 2, 0);

        store.published("Case:1", 1, 0);

        assertThat(store.find("Case:1").orElseThrow().publishedVersion()).isEqualTo(2);
    }

    @Test
    void onANewEditionOfTheTopicAllOfAStreamIsUnpublished() {
        store.append("Case:1", 0, List.of(event(0), event(1)));
        store.published("Case:1", 2, 0);
        assertThat(store.find("Case:1").orElseThrow().unpublishedOn(1)).containsExactly(event(0), event(1));
        assertThat(store.missingOn(1, "Case")).containsExactly("Case:1");

        store.publishAgain(List.of("Case:1"), 1);
        assertThat(store.unpublished(10)).containsExactly("Case:1");
        assertThat(store.published("Case:1", 1, 1)).isFalse();
        assertThat(store.find("Case:1").orElseThrow().unpublishedOn(1)).containsExactly(event(1));

        assertThat(store.published("Case:1", 2, 1)).isTrue();
        assertThat(store.missingOn(1, "Case")).isEmpty();
        store.publishAgain(List.of("Case:1"), 1);
        assertThat(store.unpublished(10)).isEmpty();
    }

    @Test
    void whoKnowsAnOlderEditionOnlyTakesNothingBack() {
        store.append("Case:1", 0, List.of(event(0), event(1)));
        store.published("Case:1", 1, 1);

        assertThat(store.published("Case:1", 2, 0)).isFalse();

        assertThat(store.find("Case:1").orElseThrow().publishedOn(1)).isEqualTo(1);
        assertThat(store.unpublished(10)).containsExactly("Case:1");
    }

    @Test
    void theMarkKeepsSinceWhenTheOldestEventWaits() {
        store.append("Case:1", 0, List.of(event(0)));
        Object since = mark();

        store.append("Case:1", 1, List.of(event(1)));

        assertThat(mark()).isEqualTo(since);
    }

    @Test
    void whatIsRecentIsToldApartFromWhatWasMissedAndFromWhatAClockAheadHasMarked() {
        appendedAfter(Duration.ofSeconds(-3), "Case:old");
        appendedAfter(Duration.ofSeconds(-1), "Case:recent");
        appendedAfter(Duration.ofMillis(1), "Case:hardly-ahead");
        appendedAfter(Duration.ofHours(1), "Case:ahead");
        StreamStore now = new StreamStore(database, Clock.fixed(NOW, ZoneOffset.UTC));

        assertThat(now.unpublished(10, Duration.ofSeconds(2)))
                .isEqualTo(new Unpublished(List.of("Case:old", "Case:ahead"), 2));
        assertThat(now.unpublished(3, Duration.ofSeconds(2))).isEqualTo(new Unpublished(List.of("Case:old"), 2));
        assertThat(now.unpublished(10, Duration.ZERO))
                .isEqualTo(new Unpublished(List.of("Case:old", "Case:recent", "Case:hardly-ahead", "Case:ahead"), 0));
        assertThat(now.unpublished(10)).hasSize(4);
    }

    private void appendedAfter(Duration span, String stream) {
        Clock then = Clock.fixed(NOW.plus(span), ZoneOffset.UTC);
        new StreamStore(database, then).append(stream, 0, List.of(event(0)));
    }

    private Object mark() {
        return database.getCollection("streams")
                .find(new Document("_id", "Case:1"))
                .first()
                .get("unpublishedSince");
    }

    private static StoredEvent event(long sequence) {
        return new StoredEvent(
                "id-" + sequence,
                sequence,
                "org.servicehall.case.promised.v1",
                Instant.parse("2025-09-26T01:02:03.004Z"),
                "wang.fang",
                "{\"a\":1}",
                Map.of("traceparent", "00-1"),
                new StoredEvent.Command("k" + sequence, null));
    }
}
