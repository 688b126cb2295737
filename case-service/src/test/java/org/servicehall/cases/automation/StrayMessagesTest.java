package org.servicehall.cases.automation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.servicehall.cases.api.Hall;
import org.servicehall.cases.api.WholeService;
import org.servicehall.cases.domain.Cases;
import org.servicehall.contracts.EventTypes;
import org.servicehall.contracts.Topics;
import org.servicehall.contracts.cases.CaseEvent.CaseCompleted;
import org.servicehall.contracts.cases.CaseEvent.CaseOverdue;
import org.servicehall.platform.event.Streams;
import org.servicehall.platform.security.Role;
import org.servicehall.platform.testing.EmbeddedStack;
import org.servicehall.platform.testing.TestTokens;
import org.servicehall.platform.time.HallClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Messages that no relay sent, with the key of an open case and in its partition; and events that never came. */
class StrayMessagesTest implements WholeService {
    private static final String OPS = TestTokens.of("ops", Cases.HALL, Role.OPS);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @LocalServerPort
    private int port;

    @Autowired
    private HallClock clock;

    @Autowired
    private Streams streams;

    @Autowired
    private MongoDatabase database;

    private Hall hall;

    @BeforeEach
    void nine() {
        hall = new Hall(port);
        clock.set(Cases.ACCEPTED);
    }

    @Test
    @Tag("D5")
    void aCaseGoesOnAndItsDeadlineIsRecordedWhateverStrangersSendWithItsKey() throws Exception {
        String no = WholeService.open(hall, Cases.promised());
        String stream = "Case:" + no;
        send(stream, "garbage", Map.of());
        send(stream, null, Map.of("ce_type", type(CaseOverdue.class)));
        send(stream, "{}", Map.of("ce_type", type(CaseOverdue.class)));
        send(stream, "{\"caseNo\":", headers(stream, type(CaseOverdue.class), 99));
        send(stream, "{}", headers(stream, type(CaseCompleted.class), 50));

        clock.set(Cases.at("2025-11-18T09:00"));
        await().atMost(PATIENCE).until(() -> overdue(no) == 1);
        String version = String.valueOf(streams.version(stream));
        assertThat(hall.get(Hall.LEAD, "/api/cases/" + no, "If-Version-At-Least", version)
                        .statusCode())
                .isEqualTo(200);
        JsonNode letters = letters("stream=" + stream);
        assertThat(letters)
                .isNotEmpty()
                .noneMatch(letter -> letter.get("blocks").asBoolean());
        assertThat(letters)
                .filteredOn(letter -> letter.get("kind").asString().equals("STRAY"))
                .hasSize(3);
        assertThat(Hall.json(hall.get(OPS, "/actuator/health")).get("status").asString())
                .isEqualTo("DEGRADED");
    }

    @Test
    @Tag("D5")
    void aDeadlineIsRecordedFromTheStoreWhileItsEventsDoNotComeThrough() throws Exception {
        String no = WholeService.open(hall, Cases.promised());
        String stream = "Case:" + no;
        // the view of deadlines sees parts of a stream alone: that some are missing shows in the board beside it
        for (String view : List.of("deadlines-1", "due-board-1")) {
            MongoCollection<Document> documents = database.getCollection(view);
            await().until(() -> documents.deleteOne(new Document("_id", no)).getDeletedCount() == 1);
        }
        hall.post(Hall.AGENT, "/api/cases/" + no + "/handler", "{'handler':'sun.li','window':'CIVIL_AFFAIRS'}");
        await().until(() -> letters("kind=EARLY&stream=" + stream).size() == 1);

        clock.set(Cases.at("2025-11-18T09:00"));
        await().atMost(PATIENCE).until(() -> overdue(no) == 1);

        assertThat(hall.post(Hall.LEAD, "/api/ops/streams/" + stream + "/republish", "")
                        .statusCode())
                .isEqualTo(403);
        assertThat(hall.post(OPS, "/api/ops/streams/Case:none/republish", "").statusCode())
                .isEqualTo(404);
        assertThat(hall.post(OPS, "/api/ops/streams/" + stream + "/republish", "")
                        .body())
                .contains("\"events\":" + streams.version(stream));
        await().until(() -> letters("stream=" + stream).isEmpty());
    }

    private JsonNode letters(String query) throws Exception {
        return Hall.json(hall.get(OPS, "/api/ops/letters?" + query)).get("items");
    }

    private long overdue(String no) {
        return streams.read("Case:" + no).orElseThrow().stream()
                .filter(event -> event.payload() instanceof CaseOverdue)
                .count();
    }

    private static String type(Class<?> event) {
        return EventTypes.all().typeOf(event);
    }

    private static Map<String, String> headers(String stream, String type, long sequence) {
        return Map.of(
                "ce_specversion",
                "1.0",
                "ce_id",
                stream + "@" + sequence,
                "ce_type",
                type,
                "ce_source",
                "/cases",
                "ce_subject",
                stream,
                "ce_time",
                "2025-11-03T01:00:00Z",
                "ce_sequence",
                String.valueOf(sequence),
                "ce_actor",
                "somebody");
    }

    private static void send(String key, @Nullable String value, Map<String, String> headers) throws Exception {
        var record = new ProducerRecord<>(Topics.CASES, key, value);
        headers.forEach((name, text) -> record.headers().add(name, text.getBytes(UTF_8)));
        try (var producer = new KafkaProducer<>(
                Map.<String, Object>of("bootstrap.servers", EmbeddedStack.get().kafka()),
                new StringSerializer(),
                new StringSerializer())) {
            producer.send(record).get();
        }
    }
}
