package org.servicehall.accountability.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.servicehall.accountability.api.Complaining.*;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.servicehall.accountability.retaliation.Reporters;
import org.servicehall.accountability.vault.ComplaintKind;
import org.servicehall.contracts.EventTypes;
import org.servicehall.contracts.Topics;
import org.servicehall.contracts.erasure.ErasureEvent;
import org.servicehall.contracts.erasure.ErasureEvent.Contact;
import org.servicehall.contracts.erasure.ErasureEvent.ErasureGranted;
import org.servicehall.contracts.erasure.ErasureEvent.ErasureGround;
import org.servicehall.platform.event.RecordedEvent;
import org.servicehall.platform.vault.Erasing;
import org.servicehall.platform.vault.Vault;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A person erased by the office may have reported somebody: nobody learns it, and what is open goes on (B7, ADR 21). */
@ExtendWith(OutputCaptureExtension.class)
class ErasedReporterTest implements WholeService {
    private static final String SETTLED = "330106198802143019";
    private static final String OPEN = "330106197706155023";
    private static final String AGAIN = "330106199508086046";

    @LocalServerPort
    private int port;

    @Autowired
    private Erasing erasing;

    @Autowired
    private Vault vault;

    @Autowired
    private MongoDatabase database;

    @Autowired
    private Clock clock;

    private Door door;

    @BeforeEach
    void open() {
        door = new Door(port);
    }

    @Test
    @Tag("B7")
    @Tag("P5")
    @Tag("R3")
    void whatIsSettledIsErasedWhatIsOpenGoesOnAndTheLogTellsNeither(CapturedOutput output) {
        String settled = filed(SETTLED, "SUGGESTION");
        new Complaining(door).step(settled, "answer", "{\"answer\":\"已整改\"}", OFFICE);
        String open = filed(OPEN, "RUDE_CONDUCT");
        publish(order("330106-SC20251103-0002", vault.personRef("330106", OPEN), List.of()));
        publish(order("330106-SC20251103-0001", vault.personRef("330106", SETTLED), List.of()));

        await().until(() -> !isKept(settled));
        assertThat(isKept(open)).isTrue();
        assertThat(door.get("/api/complaints/" + settled, OFFICE).status()).isEqualTo(200);
        assertThat(door.get("/api/complaints/" + open, OFFICE).status()).isEqualTo(200);
        assertThat(output.getAll()).doesNotContain("330106-SC20251103-000");
    }

    @Test
    @Tag("P5")
    @Tag("R3")
    void whatIsFiledWhileAnOrderWaitsCanBeReadOnWhenTheOrderIsDone() {
        String first = filed(AGAIN, "SUGGESTION");
        ErasureGranted order = order("330106-SC20251103-0003", vault.personRef("330106", AGAIN), List.of());
        publish(order);
        String second = filed(AGAIN, "RUDE_CONDUCT");
        new Complaining(door).step(first, "answer", "{\"answer\":\"已整改\"}", OFFICE);
        // as it comes again with a start, or in a minute by itself
        publish(order);

        await().until(() -> !isKept(first));
        assertThat(reporter(first)).isEmpty();
        assertThat(reporter(second)).containsEntry(Reporters.ID_NUMBER, AGAIN);
        assertThat(vault.forOwnUse(ComplaintKind.COMPLAINT.of(second))).contains(Map.of("text", TEXT));
    }

    @Test
    @Tag("B7")
    @Tag("R3")
    void whoGaveNameAndPhoneAloneIsFoundByBothAndNobodyByOne() {
        String erased = filedWithoutIdNumber("端木知远", "13812340001");
        String namesake = filedWithoutIdNumber("端木知远", "13812340002");
        String housemate = filedWithoutIdNumber("端木知行", "13812340001");
        Contact left = erasing.contact("330106", "138-1234-0001", "端木知远");
        publish(order("330106-SC20251103-0004", "P-desk", List.of(left)));

        await().until(() -> !isKept(erased));
        assertThat(reporter(namesake)).containsEntry("name", "端木知远");
        assertThat(reporter(housemate)).containsEntry("name", "端木知行");
        assertThat(database.getCollection("vault").find(Filters.regex("_id", namesake)))
                .isNotEmpty()
                .allSatisfy(kept -> assertThat(kept.toJson()).doesNotContain(left.phone(), left.name()));
    }

    /** What is known of who brought it; nothing when it is erased. */
    private Map<String, String> reporter(String complaintNo) {
        return vault.forOwnUse(Reporters.idOf(complaintNo)).orElse(Map.of());
    }

    private String filedWithoutIdNumber(String name, String phone) {
        String body = complaint()
                .replace(",\"idNumber\":\"" + ID_NUMBER + "\"", "")
                .replace(NAME, name)
                .replace(PHONE, phone);
        String no = filed(body.replace("RUDE_CONDUCT", "SUGGESTION"));
        return new Complaining(door).step(no, "answer", "{\"answer\":\"已整改\"}", OFFICE);
    }

    /** Whether anything that the reporter said is kept. */
    private boolean isKept(String complaintNo) {
        return database.getCollection("vault")
                        .countDocuments(Filters.and(Filters.regex("_id", complaintNo), Filters.exists("fields")))
                > 0;
    }

    private String filed(String idNumber, String ground) {
        return filed(complaint().replace(ID_NUMBER, idNumber).replace("RUDE_CONDUCT", ground));
    }

    private String filed(String complaint) {
        var answer = door.post("/api/complaints", complaint, "");
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.json().get("no").asString();
    }

    private ErasureGranted order(String no, String person, List<Contact> contacts) {
        Instant at = clock.instant();
        return new ErasureGranted(
                no,
                "330106",
                person,
                contacts,
                ErasureGround.CONSENT_WITHDRAWN,
                "第四十七条",
                "本人申请",
                "wu.gang",
                at,
                erasing.proof(no, person, contacts, at));
    }

    private static void publish(ErasureGranted order) {
        Topic.publish(
                Topics.CONTROL,
                List.of(new RecordedEvent(
                        ErasureEvent.STREAM + ":" + order.erasureNo(),
                        0,
                        EventTypes.all().typeOf(ErasureGranted.class),
                        order.grantedAt(),
                        "wu.gang",
                        order)));
    }
}
