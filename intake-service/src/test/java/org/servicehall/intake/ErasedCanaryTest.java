package org.servicehall.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.util.EnumSet;
import java.util.HashSet;
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
import org.servicehall.intake.api.acting.ActingExamples;
import org.servicehall.intake.api.appointment.AppointmentBodies;
import org.servicehall.intake.api.household.HouseholdExamples;
import org.servicehall.intake.api.season.SeasonExamples;
import org.servicehall.intake.testing.Door;
import org.servicehall.intake.testing.Door.Answer;
import org.servicehall.intake.testing.WholeService;
import org.servicehall.intake.vault.IntakeKind;
import org.servicehall.platform.event.RecordedEvent;
import org.servicehall.platform.event.Streams;
import org.servicehall.platform.testing.OpenedVault;
import org.servicehall.platform.testing.StoredTexts;
import org.servicehall.platform.testing.TopicTexts;
import org.servicehall.platform.testing.badinput.Canary;
import org.servicehall.platform.testing.badinput.EveryAnswer;
import org.servicehall.platform.vault.Erasing;
import org.servicehall.platform.vault.ErasureRules;
import org.servicehall.platform.vault.Vault;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Somebody who left something of every kind is erased: none of it is read again, here or in a backup (R3, ADR 21). */
@Tag("R3")
@ExtendWith(OutputCaptureExtension.class)
class ErasedCanaryTest implements WholeService {
    private static final String ID = "330106196503120010";
    private static final Canary NAME = new Canary("name", "澹台鹭鹭鹂", "鹭鹭鹂");
    private static final Canary ID_CARD = new Canary("id number", ID, ID);
    private static final Canary TELEPHONE = new Canary("phone", "13612340987", "13612340987");
    private static final Canary ADDRESS = new Canary("address", "鹭鹭鹄巷七号", "鹭鹭鹄");
    private static final Canary QUESTION = new Canary("question", "鹭鹭鹞怎么办", "鹭鹭鹞");
    private static final Canary ANSWER = new Canary("answer", "鹭鹭鸢这样办", "鹭鹭鸢");
    private static final Canary CONTACT = new Canary("contact", "找鹭鹭鹳转告", "鹭鹭鹳");
    private static final Canary VISITED = new Canary("address of the visit", "鹭鹭鹈院三楼", "鹭鹭鹈");
    private static final Canary E_MAIL = new Canary("e-mail of the booking", "lulu.hong@example.cn", "lulu.hong@");
    private static final Canary DOCUMENT = new Canary("document", "鹭鹭鹕字第七号", "鹭鹭鹕");
    private static final Canary CALLED = new Canary("address of the call", "鹭鹭鸹院二楼", "鹭鹭鸹");
    private static final List<Canary> ALL =
            List.of(NAME, ID_CARD, TELEPHONE, ADDRESS, QUESTION, ANSWER, CONTACT, VISITED, E_MAIL, DOCUMENT, CALLED);

    private static final String VAULT = "vault";
    private static final String KEYS = "vaultKeys";

    @LocalServerPort
    int port;

    @Autowired
    MongoDatabase database;

    @Autowired
    Streams streams;

    @Autowired
    Vault vault;

    @Autowired
    Erasing erasing;

    @Autowired
    ErasureRules rules;

    private Door door;
    private OpenedVault opened;
    private String actedIn = "";

    @BeforeEach
    void open() {
        door = new Door(port);
        opened = new OpenedVault(vault, database, IntakeKind.values());
    }

    @Test
    void nothingOfWhatSomebodyErasedLeftIsReadAgainNorOpenedInABackup(CapturedOutput output) {
        List<String> numbers = Stream.of(consulted(), applied(), appointed(), called(), listed(), ofHousehold())
                .flatMap(List::stream)
                .toList();
        assertThat(kindsKept())
                .as("all but scans, which lie elsewhere, and a request to erase, under which nothing lies")
                .containsExactlyInAnyOrderElementsOf(
                        EnumSet.complementOf(EnumSet.of(IntakeKind.ERASURE, IntakeKind.PAPER)));
        assertThat(lost(opened.texts())).as("kept before").isEmpty();
        assertThat(lost(answered(numbers))).as("shown before").isEmpty();
        Map<String, List<Document>> documents = opened.backup(VAULT);
        Map<String, List<Document>> keys = opened.backup(KEYS);

        String erasure = erased();

        assertThat(Canary.found(ALL, answered(numbers))).isEmpty();
        assertThat(Canary.found(ALL, opened.texts())).isEmpty();
        assertThat(Canary.found(ALL, StoredTexts.all(database))).isEmpty();
        assertThat(Canary.found(ALL, TopicTexts.all())).isEmpty();
        assertThat(Canary.found(ALL, List.of(output.getAll()))).isEmpty();

        opened.restore(documents);
        assertThat(Canary.found(ALL, opened.texts()))
                .as("a backup and the keys that are left")
                .isEmpty();
        assertThat(Canary.found(ALL, answered(numbers))).isEmpty();
        opened.restore(keys);
        assertThat(lost(opened.texts())).as("with its own keys it opens").isEmpty();
        assertThat(erasing.execute(granted(erasure), rules)).isTrue();
        assertThat(Canary.found(ALL, opened.texts())).isEmpty();
    }

    /** A question, asked and answered; the answer is printed. */
    private List<String> consulted() {
        String no = done(door.post(Door.WANG, "/api/applications", """
                {"matterId":"information-request","channel":"COUNTER","question":"%s",
                 "applicant":{"name":"%s","idNumber":"%s","phone":"%s"}}""".formatted(
                                QUESTION.value(), NAME.value(), ID, TELEPHONE.value())))
                .text("no");
        String notice = done(door.post(
                        Door.WANG, "/api/applications/" + no + "/consultation", """
                {"answer":"%s","satisfied":true}""".formatted(ANSWER.value())))
                .text("noticeNo");
        printed(notice, ANSWER);
        return List.of(no, notice);
    }

    /** What is missing is printed, a meeting arranged; then it is over. */
    private List<String> applied() {
        String body = PENSION.replace(WholeService.NAME, NAME.value())
                .replace(ID_NUMBER, ID)
                .replace(PHONE, "13912340986")
                .replace("青溪镇一号", ADDRESS.value());
        String no = done(door.post(Door.WANG, "/api/applications", body)).text("no");
        String path = "/api/applications/" + no;
        done(door.post(Door.WANG, path + "/correction", """
                {"phone":"13612340987","reason":"录入时看错"}"""));
        actsForAnother();
        String notice = done(door.post(Door.WANG, path + "/supplement-request", "{\"items\":[\"CERTIFICATION_FORM\"]}"))
                .text("noticeNo");
        done(door.post(Door.WANG, path + "/hand-over", HAND_OVER.replace("0551-7654321", CONTACT.value())));
        done(door.post(Door.WANG, path + "/withdrawal", "{\"channel\":\"COUNTER\",\"proof\":\"SIGNED_FORM\"}"));
        printed(notice, NAME);
        return List.of(no, notice, actedIn);
    }

    /** Somebody else's application, in which they act; it is over too (S8). */
    private void actsForAnother() {
        String no = done(door.post(Door.WANG, "/api/applications", ActingExamples.RELIEF))
                .text("no");
        String path = "/api/applications/" + no;
        done(door.post(Door.WANG, path + "/representatives", """
                {"person":{"name":"%s","idNumber":"%s","phone":"%s"},"ground":"GUARDIANSHIP","documentNo":"%s","seen":"COPY_KEPT"}""".formatted(
                        NAME.value(), ID, TELEPHONE.value(), DOCUMENT.value())));
        done(door.post(Door.WANG, path + "/withdrawal", """
                {"channel":"COUNTER","proof":"SIGNED_FORM","representative":1}"""));
        actedIn = no;
    }

    private void printed(String notice, Canary canary) {
        await().until(() ->
                canary.standsIn(door.page(Door.WANG, "/api/notices/" + notice).body()));
    }

    private List<String> appointed() {
        String body = AppointmentBodies.visit(AppointmentBodies.newClerk(), "09:00")
                .replace("\"person\":{", "\"messages\":[\"MAIL\"],\"person\":{\"email\":\"" + E_MAIL.value() + "\",");
        String no = done(door.post(Door.WANG, "/api/appointments", caller(body, "青溪镇三号", VISITED)))
                .text("no");
        toldByMail(no);
        return List.of(no);
    }

    /** Its message went out before anything is erased. */
    private void toldByMail(String no) {
        await().until(() -> door.get(Door.WANG, "/api/appointments/" + no)
                .body()
                .path("messages")
                .findValuesAsString("status")
                .contains("SENT"));
    }

    /** Who is to certify in a season (S9). */
    private List<String> listed() {
        var seasons = new SeasonExamples(port);
        seasons.open();
        byte[] list = SeasonExamples.one(NAME.value(), ID, "青溪村");
        var sent = seasons.send(Door.LI, SeasonExamples.PATH + "/lists", list);
        assertThat(sent.status()).as(sent.body().toString()).isIn(200, 201);
        return List.of();
    }

    /** Heads a household (S8). */
    private List<String> ofHousehold() {
        String body = HouseholdExamples.registration(ID).replace(WholeService.NAME, NAME.value());
        return List.of(done(door.post(Door.WANG, HouseholdExamples.PATH, body)).text("no"));
    }

    private List<String> called() {
        return List.of(
                done(door.post(Door.WANG, "/api/duty-calls", caller(AppointmentBodies.DUTY_CALL, "青溪镇二号", CALLED)))
                        .text("no"));
    }

    /** Without an id number, which nobody is asked for there. */
    private static String caller(String body, String address, Canary canary) {
        return body.replace(WholeService.NAME, NAME.value())
                .replace(PHONE, TELEPHONE.value())
                .replace(address, canary.value());
    }

    private String erased() {
        String no =
                done(door.post(Door.WANG, "/api/erasures", """
                {"idNumber":"%s","ground":"CONSENT_WITHDRAWN","identified":"ID_CARD"}""".formatted(ID))).text("no");
        String path = "/api/erasures/" + no;
        done(door.post(Door.OFFICE, path + "/decision", """
                {"granted":true,"ground":"CONSENT_WITHDRAWN","legalBasis":"个人信息保护法第四十七条","reason":"本人撤回同意"}"""));
        await().until(() -> door.get(Door.OFFICE, path)
                .body()
                .at("/erasure/status")
                .asString("")
                .equals("EXECUTED"));
        return no;
    }

    private static Answer done(Answer answer) {
        assertThat(answer.status()).as(answer.body().toString()).isIn(200, 201);
        return answer;
    }

    /** Kinds of what lies under the person's references. */
    private Stream<IntakeKind> kindsKept() {
        var persons = erasing.referencesOf(vault.personRef("330106", ID));
        return database
                .getCollection(VAULT)
                .find(Filters.in("person", persons))
                .map(document -> document.getString("_id"))
                .map(id -> IntakeKind.valueOf(id.substring(0, id.indexOf(':'))))
                .into(new HashSet<>())
                .stream();
    }

    private static List<Canary> lost(List<String> texts) {
        return ALL.stream()
                .filter(canary -> texts.stream().noneMatch(canary::standsIn))
                .toList();
    }

    /** What is shown to those who give a reason, and to all others. */
    private List<String> answered(List<String> numbers) {
        return new EveryAnswer(
                        port,
                        List.of("", Door.WANG, Door.LEAD, Door.OFFICE),
                        Map.of(
                                "id",
                                "pension-qualification",
                                "hall",
                                "330106",
                                "window",
                                "CONSTRUCTION",
                                "limit",
                                "200"))
                .withReason(numbers)
                .texts();
    }

    private ErasureGranted granted(String no) {
        return streams.read(ErasureEvent.STREAM + ":" + no).orElseThrow().stream()
                .map(RecordedEvent::payload)
                .filter(ErasureGranted.class::isInstance)
                .map(ErasureGranted.class::cast)
                .findFirst()
                .orElseThrow();
    }
}
