package org.servicehall.accountability.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.servicehall.accountability.api.Complaining.*;

import com.mongodb.client.MongoDatabase;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.servicehall.platform.testing.EmbeddedStack;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What of a reporter is left where (rule B7). */
@ExtendWith(OutputCaptureExtension.class)
class ReporterSecrecyTest implements WholeService {
    private static final List<String> SECRETS = List.of(NAME, PHONE, ID_NUMBER, TEXT);

    @LocalServerPort
    private int port;

    @Autowired
    private MongoDatabase database;

    private Door door;
    private Complaining now;

    @BeforeEach
    void open() {
        door = new Door(port);
        now = new Complaining(door);
    }

    @Test
    @Tag("B7")
    void nothingThatTellsTheReporterIsAnywhereButInTheVault(CapturedOutput output) {
        var receipt = now.file();
        String no = receipt.get("no").asString();
        now.toTold(no);
        List<String> answers = new ArrayList<>();
        for (String path : List.of("", "/timeline", "/readings", "/personal-notice", "/text", "/reporter", "/result")) {
            for (String token : List.of("", OFFICE, LEADER, ACCUSED, AUDITOR)) {
                answers.add(door.get("/api/complaints/" + no + path, token).text());
            }
        }
        answers.add(door.post("/api/complaints/" + no + "/closing", "", OFFICE).text());
        answers.add(door.post("/api/complaints", complaint().replace("\"ground\"", "\"round\""), "")
                .text());
        answers.add(door.get("/api/ledger/export", AUDITOR).text());
        assertThat(answers).noneMatch(answer -> SECRETS.stream().anyMatch(answer::contains));
        for (String collection : database.listCollectionNames()) {
            for (Document document : database.getCollection(collection).find()) {
                assertThat(document.toJson()).as(collection).doesNotContain(SECRETS);
            }
        }
        assertThat(records()).isNotEmpty().noneMatch(record -> SECRETS.stream().anyMatch(record::contains));
        assertThat(output.getAll()).doesNotContain(SECRETS);
    }

    @Test
    @Tag("B7")
    void whatIsRefusedLeavesNothingInTheVaultAndTakesNoNumber() {
        now.file();
        List<Document> before = kept();
        String elsewhere = complaint().replace("\"ground\"", "\"caseNo\":\"340123-20250926-0001\",\"ground\"");
        assertThat(door.post("/api/complaints", elsewhere, "").status()).isEqualTo(422);
        String byPhone = complaint().replace("\"ground\"", "\"channel\":\"PHONE\",\"ground\"");
        assertThat(door.post("/api/complaints", byPhone, "").status()).isEqualTo(422);
        assertThat(kept()).isEqualTo(before);
    }

    /** What the vault holds, and how far the numbers have come. */
    private List<Document> kept() {
        List<Document> all = new ArrayList<>();
        for (String collection : List.of("vault", "vaultKeys", "drawnNumbers")) {
            database.getCollection(collection).find().into(all);
        }
        return all;
    }

    /** Everything on every topic so far, keys and headers included. */
    private static List<String> records() {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers",
                EmbeddedStack.get().kafka(),
                "group.id",
                "reader",
                "auto.offset.reset",
                "earliest");
        List<String> found = new ArrayList<>();
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(Pattern.compile("hall\\..*"));
            await().atMost(Duration.ofSeconds(30)).until(() -> {
                consumer.poll(Duration.ofMillis(500)).forEach(record -> {
                    found.add(record.key() + record.value());
                    record.headers().forEach(header -> found.add(new String(header.value(), StandardCharsets.UTF_8)));
                });
                return found.stream().anyMatch(record -> record.contains("complaint.notified"));
            });
        }
        return found;
    }
}
