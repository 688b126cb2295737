package org.servicehall.accountability.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.servicehall.accountability.api.Complaining.*;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.servicehall.contracts.EventTypes;
import org.servicehall.contracts.Topics;
import org.servicehall.contracts.erasure.ErasureEvent;
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
        order("330106-SC20251103-0002", vault.personRef("330106", OPEN));
        order("330106-SC20251103-0001", vault.personRef("330106", SETTLED));

        await().until(() -> !isKept(settled));
        assertThat(isKept(open)).isTrue();
        assertThat(door.get("/api/complaints/" + settled, OFFICE).status()).isEqualTo(200);
        assertThat(door.get("/api/complaints/" + open, OFFICE).status()).isEqualTo(200);
        assertThat(output.getAll()).doesNotContain("330106-SC20251103-000");
    }

    /** Whether anything that the reporter said is kept. */
    private boolean isKept(String complaintNo) {
        return database.getCollection("vault")
                        .countDocuments(Filters.and(Filters.regex("_id", complaintNo), Filters.exists("fields")))
                > 0;
    }

    private String filed(String idNumber, String ground) {
        var answer = door.post(
                "/api/complaints", complaint().replace(ID_NUMBER, idNumber).replace("RUDE_CONDUCT", ground), "");
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.json().get("complaintNo").asString();
    }

    private void order(String no, String person) {
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
