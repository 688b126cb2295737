package org.servicehall.intake.api.erasure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.servicehall.intake.testing.Refusals.refused;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.servicehall.contracts.erasure.ErasureEvent;
import org.servicehall.contracts.erasure.ErasureEvent.ErasureGranted;
import org.servicehall.contracts.erasure.ErasureEvent.ErasureGround;
import org.servicehall.intake.testing.Door;
import org.servicehall.intake.testing.Door.Answer;
import org.servicehall.intake.testing.WholeService;
import org.servicehall.platform.event.Streams;
import org.servicehall.platform.http.ReadingReason;
import org.servicehall.platform.security.Role;
import org.servicehall.platform.testing.TestTokens;
import org.servicehall.platform.testing.TopicTexts;
import org.servicehall.platform.vault.Erasing;
import org.servicehall.platform.vault.ErasureRules;
import org.servicehall.platform.vault.Vault;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** From the request at the counter to nothing being readable, in what a backup brings back included (R3, ADR 21). */
@Tag("R3")
@ExtendWith(OutputCaptureExtension.class)
@Tag("S11")
class ErasureServiceTest implements WholeService {
    private static final String OFFICE_ELSEWHERE = TestTokens.of("luo.wei", "340123", Role.OFFICE);
    private static final String GRANT = """
            {"granted":true,"ground":"CONSENT_WITHDRAWN","legalBasis":"个人信息保护法第四十七条","reason":"本人撤回同意"}""";

    @LocalServerPort
    int port;

    @Autowired
    MongoDatabase database;

    @Autowired
    Streams streams;

    @Autowired
    Erasing erasing;

    @Autowired
    ErasureRules rules;

    @Autowired
    Vault vault;

    @Autowired
    Clock clock;

    private Door door;

    @BeforeEach
    void open() {
        door = new Door(port);
    }

    @Test
    void theOfficeDecidesOnceNothingIsOpenAndTheRecordSaysThatItWasDone() {
        var someone = new Resident("司徒静安", "330106198802143019", "13812345001", "白石村九号");
        String application = received(someone);
        String no = requested("\"idNumber\":\"" + someone.idNumber + "\"");
        assertThat(no).matches("330106-SC[0-9]{8}-[0-9]{4}");

        refused(door.post(Door.WANG, decision(no), GRANT), 403, "forbidden", null);
        refused(door.post(OFFICE_ELSEWHERE, decision(no), GRANT), 404, "unknown-number", null);
        refused(door.post(Door.OFFICE, decision(no), GRANT), 409, "erasure-affairs-open", "R3");

        withdrawn(application);
        assertThat(door.post(Door.OFFICE, decision(no), GRANT).text("status")).isEqualTo("GRANTED");
        await().until(() -> sheet(no).at("/erasure/status").asString().equals("EXECUTED"));
        assertThat(sheet(no).at("/erasure/decision/legalBasis").asString()).contains("第四十七条");
        refused(door.post(Door.OFFICE, decision(no), GRANT), 409, "erasure-decided", "R3");
        assertThat(door.get(Door.AUDITOR, "/api/erasures?status=EXECUTED")
                        .body()
                        .path("items")
                        .findValuesAsString("no"))
                .contains(no);
    }

    @Test
    void aRefusalNamesItsGroundAndErasesNothing() {
        var someone = new Resident("东方明月", "330106197706155023", "13812345002", "白石村十号");
        String application = received(someone);
        String no = requested("\"no\":\"" + application + "\"");
        refused(
                door.post(Door.OFFICE, decision(no), GRANT.replace("true", "false")),
                422,
                "erasure-ground-required",
                "R3");
        assertThat(door.post(Door.OFFICE, decision(no), """
                        {"granted":false,"refusalGround":"STILL_NEEDED","legalBasis":"个人信息保护法第四十七条",
                         "reason":"申请仍在办理"}""").text("status")).isEqualTo("REFUSED");
        assertThat(applicant(application).text("name")).isEqualTo(someone.name);
    }

    @Test
    void oneOfIdNumberAndNumberSaysWhoAsks() {
        refused(request(""), 422, "erasure-of-one-person", "R3");
        refused(request("\"no\":\"330106-20251103-9999\","), 404, "unknown-number", null);
        refused(request("\"no\":\"340123-20251103-0001\","), 404, "unknown-number", null);
    }

    @Test
    void nothingOfThePersonIsReadableAnyMoreNorInWhatABackupBringsBack(CapturedOutput output) {
        var someone = new Resident("百里怀远", "330106199508086046", "13812345003", "白石村十一号");
        String application = received(someone);
        String notice = door.post(
                        Door.WANG,
                        "/api/applications/" + application + "/supplement-request",
                        "{\"items\":[\"CERTIFICATION_FORM\"]}")
                .text("noticeNo");
        await().until(() ->
                door.page(Door.WANG, "/api/notices/" + notice).body().contains(someone.name));
        String call = called(someone);
        withdrawn(application);
        Map<String, List<Document>> backup = backup();

        String no = erased(someone);

        assertErased(application, notice, call);
        assertThat(everythingStored()).noneMatch(text -> someone.texts().anyMatch(text::contains));
        assertThat(TopicTexts.all())
                .isNotEmpty()
                .noneMatch(text -> someone.texts().anyMatch(text::contains));
        assertThat(output.getAll()).doesNotContain(someone.texts().toList());
        assertThat(door.get(Door.LEAD, "/api/applications/" + application).text("applicant"))
                .as("the sheet stays as it was")
                .isEqualTo("百里**");

        restore(backup);
        assertThat(applicant(application).text("name"))
                .as("an old backup is readable")
                .isEqualTo(someone.name);
        erasing.execute(granted(no), rules);
        assertErased(application, notice, call);

        String again = received(someone);
        erasing.execute(granted(no), rules);
        assertThat(applicant(again).text("name")).as("who comes again").isEqualTo(someone.name);
        assertErased(application, notice, call);
    }

    @Test
    void whatWasBeingFiledWhenTheOfficeDecidedCanBeReadUntilItIsOver() {
        var someone = new Resident("澹台明远", "330106199001012005", "13812345004", "白石村十二号");
        String application = received(someone);
        String person = vault.personRef("330106", someone.idNumber);
        Instant decided = clock.instant();
        String no = "330106-SC20251103-9001";
        var order = new ErasureGranted(
                no,
                "330106",
                person,
                List.of(),
                ErasureGround.CONSENT_WITHDRAWN,
                "个人信息保护法第四十七条",
                "本人撤回同意",
                "wu.gang",
                decided,
                erasing.proof(no, person, List.of(), decided));
        assertThat(erasing.execute(order, rules)).isTrue();
        assertThat(applicant(application).text("name")).isEqualTo(someone.name);

        withdrawn(application);
        erasing.execute(order, rules);
        refused(applicant(application), 404, "personal-data-erased", null);
    }

    private record Resident(String name, String idNumber, String phone, String address) {
        Stream<String> texts() {
            return Stream.of(name, idNumber, phone, address);
        }

        String in(String body) {
            return body.replace(NAME, name)
                    .replace(ID_NUMBER, idNumber)
                    .replace(PHONE, phone)
                    .replace("青溪镇一号", address);
        }
    }

    private void assertErased(String application, String notice, String call) {
        refused(applicant(application), 404, "personal-data-erased", null);
        refused(door.get(Door.WANG, "/api/notices/" + notice), 404, "personal-data-erased", null);
        refused(
                door.get(Door.WANG, "/api/duty-calls/" + call + "/person", ReadingReason.HEADER, "ERASURE"),
                404,
                "personal-data-erased",
                null);
    }

    private Answer applicant(String no) {
        return door.get(Door.WANG, "/api/applications/" + no + "/applicant", ReadingReason.HEADER, "ERASURE");
    }

    private String received(Resident someone) {
        return door.post(Door.WANG, "/api/applications", someone.in(PENSION)).text("no");
    }

    private void withdrawn(String application) {
        Answer answer = door.post(
                Door.WANG,
                "/api/applications/" + application + "/withdrawal",
                "{\"channel\":\"COUNTER\",\"proof\":\"SIGNED_FORM\"}");
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(200);
    }

    private String called(Resident someone) {
        return door.post(Door.WANG, "/api/duty-calls", """
                        {"matterId":"serious-illness-relief","channel":"PHONE","clerk":"wang.fang",
                         "person":{"name":"%s","phone":"%s"}}""".formatted(someone.name, someone.phone))
                .text("no");
    }

    private Answer request(String who) {
        return door.post(
                Door.WANG, "/api/erasures", "{" + who + "\"ground\":\"CONSENT_WITHDRAWN\",\"identified\":\"ID_CARD\"}");
    }

    private String requested(String who) {
        Answer answer = request(who + ",");
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(201);
        return answer.text("no");
    }

    private String erased(Resident someone) {
        String no = requested("\"idNumber\":\"" + someone.idNumber + "\"");
        assertThat(door.post(Door.OFFICE, decision(no), GRANT).status()).isEqualTo(200);
        await().until(() -> sheet(no).at("/erasure/status").asString().equals("EXECUTED"));
        return no;
    }

    private static String decision(String no) {
        return "/api/erasures/" + no + "/decision";
    }

    private JsonNode sheet(String no) {
        return door.get(Door.OFFICE, "/api/erasures/" + no).body();
    }

    private ErasureGranted granted(String no) {
        return streams.read(ErasureEvent.STREAM + ":" + no).orElseThrow().stream()
                .map(event -> event.payload())
                .filter(ErasureGranted.class::isInstance)
                .map(ErasureGranted.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private List<String> everythingStored() {
        List<String> all = new ArrayList<>();
        for (String collection : database.listCollectionNames()) {
            database.getCollection(collection).find().forEach(document -> all.add(document.toJson()));
        }
        return all;
    }

    private Map<String, List<Document>> backup() {
        Map<String, List<Document>> all = new HashMap<>();
        for (String name : List.of("vault", "vaultKeys")) {
            all.put(name, database.getCollection(name).find().into(new ArrayList<>()));
        }
        return all;
    }

    private void restore(Map<String, List<Document>> backup) {
        backup.forEach((name, documents) -> documents.forEach(document -> database.getCollection(name)
                .replaceOne(new Document("_id", document.get("_id")), document, new ReplaceOptions().upsert(true))));
    }
}
