package org.servicehall.accountability.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.servicehall.contracts.EventTypes;
import org.servicehall.contracts.Topics;
import org.servicehall.contracts.cases.CaseEvent.CaseOverdue;
import org.servicehall.contracts.cases.Held;
import org.servicehall.platform.event.EventJson;
import org.servicehall.platform.security.Role;
import org.servicehall.platform.testing.EmbeddedStack;
import org.servicehall.platform.testing.TestTokens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The service as a process would run it: real HTTP, a real broker, a real store. */
class AccountabilityServiceTest implements WholeService {
    private static final String COMPLAINT = """
            {"hall":"330106","ground":"RUDE_CONDUCT","window":"LABOUR","text":"窗口人员张口就骂",
             "reporter":{"name":"欧阳静怡","phone":"13900001234"}}""";
    private static final JsonMapper JSON = JsonMapper.shared();

    private final HttpClient http = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    @Autowired
    private MongoDatabase database;

    @Test
    @Tag("P5")
    void anyoneFilesAComplaintAndGetsAReceipt() throws Exception {
        var answer = post(COMPLAINT, null);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        var receipt = JSON.readTree(answer.body());
        assertThat(receipt.get("no").asString()).matches("330106-TS\\d{8}-\\d{4}");
        assertThat(receipt.get("queryCode").asString()).matches("[0-9A-Z]{4}-[0-9A-Z]{4}");
        assertThat(answer.headers().firstValue("ETag")).hasValue("\"1\"");
        assertThat(answer.headers().firstValue("Location")).isPresent();
    }

    @Test
    void aRepeatedRequestGetsTheSameReceiptAndFilesOnce() throws Exception {
        String key = UUID.randomUUID().toString();
        var first = post(COMPLAINT, key);
        var second = post(COMPLAINT, key);
        assertThat(second.statusCode()).as(second.body()).isEqualTo(201);
        assertThat(second.body()).isEqualTo(first.body());
    }

    @Test
    void anotherComplaintUnderTheSameKeyLeavesTheFirstOnesWordsAlone() throws Exception {
        String key = UUID.randomUUID().toString();
        var first = JSON.readTree(post(COMPLAINT, key).body());
        var inVault = new Document("_id", "COMPLAINT:" + first.get("no").asString());
        var kept = database.getCollection("vault").find(inVault).first();
        assertThat(kept).isNotNull();
        assertThat(kept.get("fields")).isNotNull();
        var second = post(COMPLAINT.replace("张口就骂", "态度很好"), key);
        assertThat(second.statusCode()).isEqualTo(422);
        assertThat(database.getCollection("vault").find(inVault))
                .singleElement()
                .satisfies(still -> assertThat(still.get("fields")).isEqualTo(kept.get("fields")));
    }

    @Test
    void whoComplainsAndWhatTheySayIsInNoEvent() throws Exception {
        assertThat(post(COMPLAINT, null).statusCode()).isEqualTo(201);
        for (Document stream : database.getCollection("streams").find()) {
            assertThat(stream.toJson()).doesNotContain("欧阳", "13900001234", "张口就骂");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{                                                          | 400",
                "{}                                                         | 422",
                "{'hall':'330106','ground':'RUDE_CONDUCT'}                  | 422",
                "{'hall':'330106','ground':'NONSENSE','text':'x'}           | 422,400",
                "{'hall':'999999','ground':'RUDE_CONDUCT','text':'x'}       | 404",
                "{'hall':['330106'],'ground':'RUDE_CONDUCT','text':'x'}     | 400",
                "{'hall':'330106','ground':'RUDE_CONDUCT','text':'x','u':1} | 400",
                "{'hall':'330106','ground':'RUDE_CONDUCT','text':'x','caseNo':'340123-20250926-0001'} | 422"
            })
    void badInputGetsAProblemDocument(String body, String statuses) throws Exception {
        var answer = post(body.replace('\'', '"'), null);
        assertThat(statuses.split(",")).contains(String.valueOf(answer.statusCode()));
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(JSON.readTree(answer.body()).get("code").asString()).isNotBlank();
        assertThat(answer.body()).doesNotContain("Exception", "\tat ");
    }

    @Test
    @Tag("D5")
    @Tag("B9")
    void anOverdueCaseOnTheTopicBecomesOneEntryThatVerifies(@TempDir Path folder) throws Exception {
        publishTwice(new CaseOverdue(
                "330106-20250926-0042",
                "330106",
                "original",
                Instant.parse("2025-09-26T09:00:00Z"),
                "bian.yi",
                "LABOUR",
                Instant.parse("2025-09-26T09:00:01Z")));
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(
                        () -> assertThat(ledger("?person=bian.yi").get("items")).hasSize(1));
        var entry = ledger("?person=bian.yi").get("items").get(0);
        assertThat(entry.get("rule").asString()).isEqualTo("D5");
        assertThat(entry.get("evidence").get(0).asString()).isEqualTo("Case:330106-20250926-0042@7");
        assertThat(ledger("/verification").get("defects")).isEmpty();
        var export = Files.writeString(
                folder.resolve("export"), get("/export", auditor()).body());
        assertThat(Files.readAllLines(export)).hasSizeGreaterThanOrEqualTo(2);
    }

    @Test
    @Tag("D5")
    @Tag("C1")
    void theEntryOfAMissedDeadlineShowsWhoHeldTheCaseWhen() throws Exception {
        var nine = Instant.parse("2025-09-25T01:00:00Z");
        var given = Instant.parse("2025-09-26T08:59:00Z");
        var due = Instant.parse("2025-09-26T09:00:00Z");
        publishTwice(new CaseOverdue(
                "330106-20250926-0044",
                "330106",
                "original",
                due,
                "gong.he",
                "LABOUR",
                due.plusSeconds(1),
                List.of(new Held("gong.he", "LABOUR", nine, given, 659), new Held("mo.li", "FINANCE", given, due, 1))));
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(held("gong.he")).hasSize(2));
        assertThat(held("gong.he").get(0).get("person").asString()).isEqualTo("gong.he");
        assertThat(held("gong.he").get(1).get("workingMinutes").asLong()).isEqualTo(1);
        assertThat(ledger("?person=mo.li").get("items")).isEmpty();
    }

    private JsonNode held(String person) throws Exception {
        var found = ledger("?person=" + person).get("items");
        return found.isEmpty()
                ? found
                : ledger("/" + found.get(0).get("number").asLong()).get("held");
    }

    @Test
    @Tag("B9")
    void anEntryTakenOutOfTheStoreIsMissedByTheEventOnItsTopic() throws Exception {
        publishTwice(new CaseOverdue(
                "330106-20250926-0043",
                "330106",
                "original",
                Instant.parse("2025-09-26T09:00:00Z"),
                "yan.ning",
                "LABOUR",
                Instant.parse("2025-09-26T09:00:01Z")));
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(
                                ledger("/verification").at("/sources/waiting").asLong(1))
                        .isZero());
        var sound = ledger("/verification");
        assertThat(sound.get("defects")).isEmpty();
        assertThat(sound.at("/sources/entered").asLong())
                .isPositive()
                .isEqualTo(sound.at("/sources/demanded").asLong());
        assertThat(sound.get("promisedEntries").asLong())
                .isEqualTo(sound.get("entries").asLong());
        assertThat(get("/sources", auditor()).body()).contains("Case:330106-20250926-0043@7");
        var book = database.getCollection("ledger");
        var entry = book.findOneAndDelete(new Document("source", "Case:330106-20250926-0043@7"));
        try {
            assertThat(ledger("/verification").get("defects").toString())
                    .contains("UNENTERED", "event Case:330106-20250926-0043@7 (OVERDUE) has no entry");
        } finally {
            book.insertOne(Objects.requireNonNull(entry));
        }
    }

    @Test
    void theLedgerIsForTheOwnHallAlone() throws Exception {
        assertThat(get("", null).statusCode()).isEqualTo(401);
        assertThat(get("", TestTokens.of("wu.di", "330106", Role.OPS)).statusCode())
                .isEqualTo(403);
        assertThat(ledgerOf(TestTokens.of("wu.di", "330106", Role.DEPARTMENT)).get("items"))
                .isEmpty();
        assertThat(ledgerOf(TestTokens.of("tan.yu", "340123", Role.AUDITOR)).get("items"))
                .isEmpty();
    }

    private void publishTwice(CaseOverdue overdue) throws Exception {
        var type = EventTypes.all().typeOf(CaseOverdue.class);
        var stream = "Case:" + overdue.caseNo();
        try (var producer = new KafkaProducer<>(
                Map.<String, Object>of("bootstrap.servers", EmbeddedStack.get().kafka()),
                new StringSerializer(),
                new StringSerializer())) {
            for (int time = 0; time < 2; time++) {
                var record = new ProducerRecord<>(Topics.CASES, stream, new EventJson().write(overdue));
                Map.of(
                                "ce_specversion", "1.0",
                                "ce_id", stream + "@7",
                                "ce_type", type,
                                "ce_source", "/cases",
                                "ce_subject", stream,
                                "ce_time", overdue.recordedAt().toString(),
                                "ce_sequence", "7",
                                "ce_actor", "sweep",
                                "content-type", "application/json")
                        .forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
                producer.send(record).get();
            }
        }
    }

    private HttpResponse<String> post(String body, @Nullable String key) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/complaints"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        if (key != null) {
            request.header("Idempotency-Key", key);
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private JsonNode ledger(String query) throws Exception {
        return JSON.readTree(get(query, auditor()).body());
    }

    private JsonNode ledgerOf(String token) throws Exception {
        return JSON.readTree(get("", token).body());
    }

    private static String auditor() {
        return TestTokens.of("xu.jing", "330106", Role.AUDITOR);
    }

    private HttpResponse<String> get(String path, @Nullable String token) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/ledger" + path));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
