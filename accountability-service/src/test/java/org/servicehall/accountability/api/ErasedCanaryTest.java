package org.servicehall.accountability.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.servicehall.accountability.api.Complaining.*;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.bson.types.Binary;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.servicehall.accountability.vault.ComplaintKind;
import org.servicehall.contracts.EventTypes;
import org.servicehall.contracts.Topics;
import org.servicehall.contracts.erasure.ErasureEvent;
import org.servicehall.contracts.erasure.ErasureEvent.ErasureGranted;
import org.servicehall.contracts.erasure.ErasureEvent.ErasureGround;
import org.servicehall.platform.event.RecordedEvent;
import org.servicehall.platform.security.QueryCodes;
import org.servicehall.platform.testing.OpenedVault;
import org.servicehall.platform.testing.StoredTexts;
import org.servicehall.platform.testing.TopicTexts;
import org.servicehall.platform.testing.badinput.Canary;
import org.servicehall.platform.testing.badinput.EveryAnswer;
import org.servicehall.platform.vault.Erasing;
import org.servicehall.platform.vault.Vault;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A reporter is erased: none of what was told or handed in is read again, here or in a backup (R3, B7, ADR 21). */
@Tag("R3")
@Tag("B7")
@ExtendWith(OutputCaptureExtension.class)
class ErasedCanaryTest implements WholeService {
    private static final String ID = "330106196503120010";
    private static final Canary FILE = new Canary("attachment", "PNG 鹈鹈鹄", "鹈鹈鹄");
    private static final List<Canary> SAID = List.of(
            new Canary("name", "澹台鹈鹈鹂", "鹈鹈鹂"),
            new Canary("id number", ID, ID),
            new Canary("phone", "13612340986", "13612340986"),
            new Canary("staff id", "canary.zz", "canary.zz"),
            new Canary("text", "鹈鹈鸢张口就骂", "鹈鹈鸢"));
    private static final List<Canary> ALL =
            Stream.concat(SAID.stream(), Stream.of(FILE)).toList();

    private static final String FILES = "complaintFiles";

    @LocalServerPort
    private int port;

    @Autowired
    private MongoDatabase database;

    @Autowired
    private Vault vault;

    @Autowired
    private Erasing erasing;

    @Autowired
    private Clock clock;

    private OpenedVault opened;

    @BeforeEach
    void open() {
        opened = new OpenedVault(vault, database, ComplaintKind.values());
    }

    @Test
    void nothingOfWhatAReporterErasedSaidIsReadAgainNorOpenedInABackup(CapturedOutput output) throws Exception {
        var door = new Door(port);
        var receipt = door.post("/api/complaints", complaint(), "").json();
        String no = receipt.get("no").asString();
        attached(no, receipt.get("queryCode").asString());
        assertThat(lost(everythingOpened())).as("kept before").isEmpty();
        new Complaining(door).step(no, "answer", "{\"answer\":\"已整改\"}", OFFICE);
        var documents = opened.backup("vault", FILES);
        var keys = opened.backup("vaultKeys");

        ordered("330106-SC20251103-0017");
        await().until(() -> Canary.found(ALL, everythingOpened()).isEmpty());

        assertThat(Canary.found(ALL, answered(no))).isEmpty();
        assertThat(Canary.found(ALL, StoredTexts.all(database))).isEmpty();
        assertThat(Canary.found(ALL, TopicTexts.all())).isEmpty();
        assertThat(Canary.found(ALL, List.of(output.getAll()))).isEmpty();

        opened.restore(documents);
        assertThat(Canary.found(ALL, everythingOpened()))
                .as("a backup and the keys that are left")
                .isEmpty();
        assertThat(Canary.found(ALL, answered(no))).isEmpty();
        opened.restore(keys);
        assertThat(lost(everythingOpened())).as("with its own keys it opens").isEmpty();
        ordered("330106-SC20251103-0018");
        await().until(() -> Canary.found(ALL, everythingOpened()).isEmpty());
    }

    private static String complaint() {
        return """
                {"hall":"330106","ground":"SUGGESTION","window":"LABOUR","person":"li.na","text":"%s",
                 "reporter":{"name":"%s","idNumber":"%s","phone":"%s","staffId":"%s"}}""".formatted(
                        SAID.get(4).value(),
                        SAID.get(0).value(),
                        ID,
                        SAID.get(2).value(),
                        SAID.get(3).value());
    }

    private void attached(String no, String code) throws IOException, InterruptedException {
        byte[] picture = ("xPNG\r\n\u001a\n" + FILE.value()).getBytes(StandardCharsets.UTF_8);
        picture[0] = (byte) 0x89;
        var request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + port + "/api/complaints/" + no + "/attachments"))
                .headers("Content-Type", "application/octet-stream", QueryCodes.HEADER, code)
                .POST(BodyPublishers.ofByteArray(picture));
        try (var client = HttpClient.newHttpClient()) {
            assertThat(client.send(request.build(), BodyHandlers.ofString()).statusCode())
                    .isEqualTo(200);
        }
    }

    /** What lies in the vault, and the files that are too large for it. */
    private List<String> everythingOpened() {
        List<String> all = new ArrayList<>(opened.texts());
        database.getCollection(FILES)
                .find(Filters.exists("sealed"))
                .forEach(file -> vault.unseal(
                                file.getString("_id"),
                                file.getString("owner"),
                                file.get("sealed", Binary.class).getData())
                        .ifPresent(content -> all.add(new String(content, StandardCharsets.UTF_8))));
        return all;
    }

    private static List<Canary> lost(List<String> texts) {
        return ALL.stream()
                .filter(canary -> texts.stream().noneMatch(canary::standsIn))
                .toList();
    }

    /** What is shown to those who give a reason, and to all others. */
    private List<String> answered(String no) {
        return new EveryAnswer(
                        port,
                        List.of("", OFFICE, LEADER, INVESTIGATOR, AUDITOR),
                        Map.of("hall", "330106", "month", "2025-09", "year", "2025", "limit", "200"))
                .withReason(List.of(no))
                .texts();
    }

    /** Reception's service publishes it. */
    private void ordered(String no) {
        String person = vault.personRef("330106", ID);
        Instant at = clock.instant();
        var order = new ErasureGranted(
                no,
                "330106",
                person,
                List.of(),
                ErasureGround.CONSENT_WITHDRAWN,
                "第四十七条",
                "本人申请",
                "wu.gang",
                at,
                erasing.proof(no, person, List.of(), at));
        Topic.publish(
                Topics.CONTROL,
                List.of(new RecordedEvent(
                        ErasureEvent.STREAM + ":" + no,
                        0,
                        EventTypes.all().typeOf(ErasureGranted.class),
                        at,
                        "wu.gang",
                        order)));
    }
}
