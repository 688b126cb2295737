package org.servicehall.accountability.api.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.servicehall.accountability.api.Door;
import org.servicehall.accountability.api.WholeService;
import org.servicehall.platform.security.Role;
import org.servicehall.platform.testing.TestTokens;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An entry that was wrong is corrected over HTTP: by whom, with what, and once. */
@Tag("B9")
class LedgerCorrectionTest implements WholeService {
    private static final String AUDITOR = TestTokens.of("xu.jing", "330106", Role.AUDITOR);
    private static final String OFFICE = TestTokens.of("chen.jie", "330106", Role.OFFICE);
    private static final String LEADER = TestTokens.of("jiang.wei", "330106", Role.LEADING_GROUP);

    @LocalServerPort
    private int port;

    private Door door;

    @BeforeEach
    void open() {
        door = new Door(port);
    }

    @Test
    @Tag("D5")
    void whatTheSystemProvedIsCorrectedByTwoWithEvidenceAndStaysToBeRead() {
        var number = LedgerOfHall.overdue("tang.min").number();
        var before = door.get("/api/ledger/" + number, AUDITOR).json().get("entry");
        var bare = door.post("/api/ledger/" + number + "/correction", "{\"reason\":\"误记\"}", OFFICE);
        assertThat(bare.json().get("code").asString()).isEqualTo("correction-needs-evidence");
        assertThat(confirm(number, true, LEADER).json().get("code").asString()).isEqualTo("correction-not-proposed");
        assertThat(correct(number, OFFICE).status()).isEqualTo(201);
        assertThat(state(number)).as("proposed is not corrected").isEqualTo("OPEN");
        var proposal = door.get("/api/ledger/" + number, LEADER).json().get("proposal");
        assertThat(proposal.get("by").asString()).isEqualTo("chen.jie");
        assertThat(proposal.get("reason").asString()).isEqualTo("日历有误，当日放假");
        assertThat(correct(number, LEADER).json().get("code").asString()).isEqualTo("correction-already-proposed");
        assertThat(confirm(number, true, OFFICE).json().get("code").asString()).isEqualTo("correction-takes-two");
        assertThat(confirm(number, false, LEADER).status()).isEqualTo(201);
        assertThat(state(number)).as("turned down").isEqualTo("OPEN");
        assertThat(door.get("/api/ledger/" + number, LEADER).json().has("proposal"))
                .isFalse();
        assertThat(confirm(number, true, LEADER).status()).isEqualTo(409);
        assertThat(correct(number, OFFICE).status()).isEqualTo(201);
        assertThat(confirm(number, true, LEADER).status()).isEqualTo(201);
        assertThat(correct(number, OFFICE).json().get("code").asString()).isEqualTo("ledger-entry-corrected");
        var detail = door.get("/api/ledger/" + number, AUDITOR).json();
        assertThat(detail.get("entry")).isEqualTo(before);
        assertThat(detail.at("/finding/status").asString()).isEqualTo("CORRECTED");
        assertThat(detail.at("/answers/0/remark").asString()).isEqualTo("日历有误，当日放假");
        assertThat(detail.at("/answers/3/evidence").toString()).contains("Case:330106-20260901-0001@6");
        assertThat(door.get("/api/ledger/verification", AUDITOR).json().get("defects"))
                .isEmpty();
    }

    @Test
    @Tag("B5")
    void nobodyCorrectsWhatIsAboutThemselvesNorConfirmsIt() {
        var number = LedgerOfHall.overdue("jiang.wei").number();
        assertThat(correct(number, LEADER).json().get("code").asString()).isEqualTo("own-ledger-entry");
        assertThat(correct(number, OFFICE).status()).isEqualTo(201);
        assertThat(confirm(number, true, LEADER).json().get("code").asString()).isEqualTo("own-ledger-entry");
    }

    @Test
    void evidenceIsAnEventOfThisHall() {
        var number = LedgerOfHall.overdue("tang.min").number();
        var elsewhere = LedgerExamples.CORRECTION.replace("Case:330106", "Case:340123");
        assertThat(door.post("/api/ledger/" + number + "/correction", elsewhere, OFFICE)
                        .json()
                        .get("code")
                        .asString())
                .isEqualTo("no-event-of-this-hall");
    }

    @Test
    void theSameKeyGivesTheSameAnswerAndAnotherRequestUnderItIsRefused() {
        var number = LedgerOfHall.overdue("tang.min").number();
        var path = "/api/ledger/" + number + "/correction";
        var first = door.post(path, LedgerExamples.CORRECTION, OFFICE, "Idempotency-Key", "correct-it-once");
        var again = door.post(path, LedgerExamples.CORRECTION, OFFICE, "Idempotency-Key", "correct-it-once");
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.text()).isEqualTo(first.text());
        var other = door.post(
                path, LedgerExamples.CORRECTION.replace("放假", "休息"), OFFICE, "Idempotency-Key", "correct-it-once");
        assertThat(other.json().get("code").asString()).isEqualTo("idempotency-key-reused");
    }

    @Test
    void anAnswerToAnotherVersionThanWasSeenIsRefused() {
        var number = LedgerOfHall.overdue("tang.min").number();
        var path = "/api/ledger/" + number + "/correction";
        assertThat(door.post(path, LedgerExamples.CORRECTION, OFFICE, "If-Match", "\"2\"")
                        .status())
                .isEqualTo(412);
        assertThat(door.post(path, LedgerExamples.CORRECTION, OFFICE, "If-Match", "\"1\"")
                        .status())
                .isEqualTo(201);
    }

    private Door.Answer correct(long number, String token) {
        return door.post("/api/ledger/" + number + "/correction", LedgerExamples.CORRECTION, token);
    }

    private Door.Answer confirm(long number, boolean confirmed, String token) {
        return door.post(
                "/api/ledger/" + number + "/correction-confirmation", "{\"confirmed\":" + confirmed + "}", token);
    }

    private String state(long number) {
        return door.get("/api/ledger/" + number, AUDITOR)
                .json()
                .at("/finding/status")
                .asString();
    }
}
