package org.servicehall.cases.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.servicehall.cases.domain.Cases;
import org.servicehall.contracts.erasure.ErasureEvent.Contact;
import org.servicehall.contracts.erasure.ErasureEvent.ErasureGranted;
import org.servicehall.contracts.erasure.ErasureEvent.ErasureGround;
import org.servicehall.platform.http.ReadingReason;
import org.servicehall.platform.testing.ErasureOrderOnTopic;
import org.servicehall.platform.time.HallClock;
import org.servicehall.platform.vault.Erasing;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Reception's office erases a person; what the person left here is lost with it (R3, ADR 21). */
@Tag("R3")
class ErasedPersonTest implements WholeService {
    private static final String REMARK = "服务很热情";

    @LocalServerPort
    private int port;

    @Autowired
    private HallClock clock;

    @Autowired
    private Erasing erasing;

    @Autowired
    private MongoDatabase database;

    private Hall hall;

    @BeforeEach
    void nine() {
        hall = new Hall(port);
        clock.set(Cases.ACCEPTED);
    }

    @Test
    void aRemarkIsErasedAndTheRatingStillCounts() throws Exception {
        String erased = rated("P-erased");
        String stays = rated("P-stays");
        order("330106-SC20251103-0001", "P-erased", List.of());

        await().untilAsserted(() -> assertThat(remark(erased)).contains("personal-data-erased"));
        assertThat(remark(stays)).contains(REMARK);
        assertThat(hall.get(Hall.LEAD, "/api/cases/" + erased).statusCode()).isEqualTo(200);
    }

    @Test
    void anOrderWithoutProofErasesNobody() throws Exception {
        String one = rated("P-forged");
        String other = rated("P-genuine");
        ErasureOrderOnTopic.publish(
                order("330106-SC20251103-0003", "P-forged", List.of(), clock.instant(), "0".repeat(32)));
        order("330106-SC20251103-0003", "P-genuine", List.of());
        await().untilAsserted(() -> assertThat(remark(other)).contains("personal-data-erased"));
        assertThat(remark(one)).contains(REMARK);
    }

    @Test
    @Tag("C3")
    void whatTheSamePhoneAndNameObjectedIsErasedToo() throws Exception {
        String said = "{'summary':'收入不符','statement':'邻居在外地有房','name':'%s','phone':'13911112222'}";
        String erased = objected(said.formatted("公孙明月"));
        String stays = objected(said.formatted("公孙明日"));
        String objector = database.getCollection("vault")
                .find(Filters.regex("_id", erased))
                .first()
                .getString("person");
        order("330106-SC20251103-0004", "P-nothing", List.copyOf(erasing.contactsOf(objector)));
        await().untilAsserted(() -> assertThat(statement(erased)).contains("personal-data-erased"));
        assertThat(statement(stays)).contains("邻居在外地有房");
    }

    private String objected(String said) throws Exception {
        String no = WholeService.open(hall, Cases.promised(Cases.PUBLICITY));
        assertThat(hall.post(Hall.AGENT, "/api/cases/" + no + "/objection", said)
                        .statusCode())
                .isEqualTo(200);
        return no;
    }

    private String statement(String no) throws Exception {
        return hall.get(Hall.LEAD, "/api/cases/" + no + "/objections/1/statement", ReadingReason.HEADER, "decide")
                .body();
    }

    private String rated(String person) throws Exception {
        String no = new Closing(hall).completed(Cases.with(person, Closing.YEARLY));
        String rating = "{'no':'" + no + "','code':'" + Hall.code(no) + "','stars':4,'remark':'" + REMARK + "'}";
        assertThat(hall.post(Hall.LEAD, "/api/public/ratings", rating).statusCode())
                .isEqualTo(200);
        assertThat(remark(no)).contains(REMARK);
        return no;
    }

    private String remark(String no) throws Exception {
        return hall.get(Hall.LEAD, "/api/ratings/" + no + "/remark", ReadingReason.HEADER, "check")
                .body();
    }

    /** Reception's service publishes it. */
    private void order(String no, String person, List<Contact> contacts) throws Exception {
        Instant at = clock.instant();
        ErasureOrderOnTopic.publish(order(no, person, contacts, at, erasing.proof(no, person, contacts, at)));
    }

    private static ErasureGranted order(String no, String person, List<Contact> contacts, Instant at, String proof) {
        return new ErasureGranted(
                no,
                Cases.HALL,
                person,
                contacts,
                ErasureGround.CONSENT_WITHDRAWN,
                "第四十七条",
                "本人申请",
                "wu.gang",
                at,
                proof);
    }
}
