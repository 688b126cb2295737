package org.servicehall.accountability.api.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.servicehall.accountability.api.Door;
import org.servicehall.accountability.api.WholeService;
import org.servicehall.platform.security.Role;
import org.servicehall.platform.testing.TestTokens;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** The ledger over HTTP: who sees what, who may answer what, and what comes of it. */
@Tag("B9")
class LedgerApiTest implements WholeService {
    private static final String AUDITOR = TestTokens.of("xu.jing", "330106", Role.AUDITOR);
    private static final String LEAD = TestTokens.of("zhao.lin", "330106", Role.LEAD);
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
    void aClerkSeesWhatIsHeldAgainstOneselfAndNothingElse() {
        var own = LedgerOfHall.overdue("tang.min").number();
        var other = LedgerOfHall.overdue("gao.xin").number();
        assertThat(numbers("", clerk("tang.min"))).contains(own).doesNotContain(other);
        assertThat(numbers("?person=gao.xin", clerk("tang.min"))).isEmpty();
        assertThat(numbers("?person=gao.xin", LEAD)).contains(other);
        assertThat(door.get("/api/ledger/" + own, clerk("tang.min")).status()).isEqualTo(200);
        assertThat(door.get("/api/ledger/" + other, clerk("tang.min")).status()).isEqualTo(404);
        var foreign = TestTokens.of("tan.yu", "340123", Role.AUDITOR);
        assertThat(door.get("/api/ledger/" + own, foreign).status()).isEqualTo(404);
        assertThat(door.get("/api/ledger/counts", clerk("tang.min")).status()).isEqualTo(403);
    }

    @Test
    @Tag("B7")
    void nobodyReadsInTheLedgerThatTheyAreInvestigated() {
        var entry = LedgerOfHall.overdue("mei.lan");
        var taken = LedgerOfHall.investigate(entry);
        var line = "/api/ledger/" + entry.number();
        assertThat(state(entry.number())).isEqualTo("UNDER_INVESTIGATION");
        var seen = door.get(line, clerk("mei.lan")).json();
        assertThat(seen.at("/finding/status").asString()).isEqualTo("OPEN");
        assertThat(seen.at("/finding/version").asLong()).isEqualTo(1);
        assertThat(seen.at("/finding/lastNumber").asLong()).isEqualTo(entry.number());
        assertThat(seen.get("answers")).isEmpty();
        assertThat(numbers("?status=OPEN", clerk("mei.lan"))).containsExactly(entry.number());
        assertThat(numbers("?state=UNDER_INVESTIGATION", clerk("mei.lan"))).isEmpty();
        assertThat(numbers("?state=UNDER_INVESTIGATION&person=mei.lan", AUDITOR))
                .containsExactly(entry.number());
        assertThat(door.get("/api/ledger/" + taken.number(), clerk("mei.lan")).status())
                .isEqualTo(404);
        var explained = door.post(line + "/explanation", "{\"text\":\"系统停电\"}", clerk("mei.lan"), "If-Match", "\"1\"");
        assertThat(explained.status()).as(explained.text()).isEqualTo(201);
        assertThat(explained.json().get("version").asLong()).isEqualTo(2);
    }

    @Test
    @Tag("B7")
    void anInvestigationThatCameToNothingLeavesNoTraceForThePerson() {
        var entry = LedgerOfHall.overdue("mei.hua");
        LedgerOfHall.investigate(entry);
        LedgerOfHall.drop(entry);
        var seen = door.get("/api/ledger/" + entry.number(), clerk("mei.hua"));
        assertThat(seen.json().get("answers")).isEmpty();
        assertThat(seen.text()).doesNotContain("TS20260901");
        assertThat(door.get("/api/ledger/" + entry.number(), AUDITOR).json().get("answers"))
                .hasSize(2);
    }

    @Test
    @Tag("B7")
    void thePersonDoesNotReadWhatAComplaintRestsOn() {
        var entry = LedgerOfHall.decided("mei.fang");
        var detail = door.get("/api/ledger/" + entry.number(), clerk("mei.fang"));
        assertThat(detail.status()).isEqualTo(200);
        assertThat(detail.text()).doesNotContain("Complaint:", "Case:");
        assertThat(door.get("/api/ledger", clerk("mei.fang")).text()).doesNotContain("Complaint:", "Case:");
        assertThat(door.get("/api/ledger?person=mei.fang", AUDITOR).text()).contains(entry.source(), "Case:");
    }

    @Test
    void anExplanationIsGivenByThePersonAndAcceptedByTheLead() {
        var number = LedgerOfHall.overdue("tang.min").number();
        assertThat(explain(number, "gao.xin").status()).isEqualTo(404);
        assertThat(accept(number, true, LEAD).status()).isEqualTo(409);
        var explained = explain(number, "tang.min");
        assertThat(explained.status()).as(explained.text()).isEqualTo(201);
        assertThat(explained.json().get("version").asLong()).isEqualTo(2);
        assertThat(explain(number, "tang.min").json().get("code").asString()).isEqualTo("ledger-entry-not-open");
        assertThat(accept(number, false, LEAD).status()).isEqualTo(201);
        assertThat(state(number)).isEqualTo("OPEN");
        assertThat(explain(number, "tang.min").status()).isEqualTo(201);
        assertThat(accept(number, true, LEAD).status()).isEqualTo(201);
        assertThat(state(number)).isEqualTo("EXCUSED");
        var detail = door.get("/api/ledger/" + number, AUDITOR).json();
        assertThat(detail.get("answers")
                        .valueStream()
                        .map(answer -> answer.get("status").asString()))
                .containsExactly("EXPLAINED", "OPEN", "EXPLAINED", "EXCUSED");
        assertThat(detail.get("evidence").get(0).get("link").asString())
                .isEqualTo("/api/cases/330106-20260901-0001/timeline");
        assertThat(door.get("/api/ledger/verification", AUDITOR).json().get("defects"))
                .isEmpty();
    }

    @Test
    @Tag("B5")
    void nobodyAcceptsOrCorrectsWhatIsAboutThemselves() {
        var lead = LedgerOfHall.overdue("zhao.lin");
        LedgerOfHall.explain(lead);
        assertThat(accept(lead.number(), true, LEAD).status()).isEqualTo(403);
        var office = LedgerOfHall.overdue("chen.jie").number();
        assertThat(correct(office, OFFICE).json().get("code").asString()).isEqualTo("own-ledger-entry");
        assertThat(correct(office, TestTokens.of("lu.fang", "330106", Role.OFFICE))
                        .status())
                .isEqualTo(201);
    }

    @Test
    void aTextWithAPhoneNumberIsRefused() {
        var number = LedgerOfHall.overdue("tang.min").number();
        var answer =
                door.post("/api/ledger/" + number + "/explanation", "{\"text\":\"见13900001234\"}", clerk("tang.min"));
        assertThat(answer.json().get("code").asString()).isEqualTo("personal-data-in-text");
    }

    @Test
    void auditorsAskByKindStatePeriodAndMomentAndPageByCursor() {
        var first = LedgerOfHall.enter("shi.lei", "LATE", "T10", "2026-08-03T01:00:00Z");
        var second = LedgerOfHall.enter("shi.lei", "LEFT_EARLY", "T10", "2026-08-04T01:00:00Z");
        var before = second.enteredAt();
        assertThat(explain(second.number(), "shi.lei").status()).isEqualTo(201);
        var about = "?person=shi.lei&rule=T10&window=LABOUR";
        assertThat(numbers(about + "&fault=LATE", AUDITOR)).containsExactly(first.number());
        assertThat(numbers(about + "&state=EXPLAINED", AUDITOR)).containsExactly(second.number());
        assertThat(numbers(about + "&status=OPEN&asOf=" + before, AUDITOR))
                .containsExactly(first.number(), second.number());
        var then = door.get("/api/ledger/" + second.number() + "?asOf=" + before, AUDITOR)
                .json();
        assertThat(then.get("finding").get("status").asString()).isEqualTo("OPEN");
        assertThat(then.get("answers")).isEmpty();
        assertThat(numbers(about + "&from=2026-08-04T00:00:00%2B08:00", AUDITOR))
                .containsExactly(second.number());
        assertThat(numbers(about + "&from=2026-08-04", AUDITOR)).containsExactly(second.number());
        assertThat(numbers(about + "&from=2026-08-03&to=2026-08-03", AUDITOR)).containsExactly(first.number());
        assertThat(numbers(about + "&to=2026-08-04T00:00:00%2B08:00", AUDITOR)).containsExactly(first.number());
        var page = door.get("/api/ledger" + about + "&limit=1", AUDITOR).json();
        assertThat(page.get("items")).hasSize(1);
        assertThat(numbers(about + "&limit=1&after=" + page.get("next").asString(), AUDITOR))
                .containsExactly(second.number());
    }

    @Test
    @Tag("B3")
    void faultsOfAYearAreCountedAcrossMonthsByMonthWindowRuleAndPerson() {
        LedgerOfHall.enter("bai.xue", "LATE", "T10", "2031-01-31T16:30:00Z");
        LedgerOfHall.enter("bai.xue", "OVERDUE", "D5", "2031-06-03T01:00:00Z");
        var wrong = LedgerOfHall.enter("bai.xue", "LATE", "T10", "2031-06-04T01:00:00Z");
        assertThat(correct(wrong.number(), OFFICE).status()).isEqualTo(201);
        assertThat(confirm(wrong.number(), true, LEADER).status()).isEqualTo(201);
        assertThat(counts("month")).isEqualTo(List.of("2031-02 1 1", "2031-06 2 1"));
        assertThat(counts("rule")).isEqualTo(List.of("D5 1 1", "T10 2 1"));
        assertThat(counts("window")).isEqualTo(List.of("LABOUR 3 2"));
        assertThat(counts("PERSON")).isEqualTo(counts("person"));
        assertThat(counts("person")).isEqualTo(List.of("bai.xue 3 2"));
        var all = door.get("/api/ledger/repeated?until=2032-01-01T00:00:00Z", LEAD)
                .json()
                .get("items");
        assertThat(all).hasSize(1);
        var one = door.get("/api/ledger/repeated?person=bai.xue&until=2032-03-01T00:00:00Z", LEAD)
                .json();
        assertThat(one.get("items").get(0).get("faults").asInt()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?from=9999-01-01T00:00:00Z",
                "?from=9999-01-01",
                "?to=%2B999999999-12-31",
                "?from=August",
                "?state=OPEN&status=EXCUSED",
                "?to=0001-01-01T00:00:00Z",
                "?asOf=%2B1000000-01-01T00:00:00Z",
                "?person=A%00",
                "?state=GONE",
                "?fault=NONE",
                "?after=x",
                "?after=-1",
                "?limit=0",
                "/0",
                "/1?asOf=9999-01-01T00:00:00Z",
                "/x",
                "/99999999999999999999",
                "/counts?year=9999",
                "/counts?by=moon",
                "/repeated?until=9999-01-01T00:00:00Z",
                "/export?format=exe"
            })
    void whatCannotBeAskedIsRefused(String query) {
        var answer = door.get("/api/ledger" + query, AUDITOR);
        assertThat(answer.status()).as(answer.text()).isIn(400, 422);
        assertThat(answer.json().get("code").asString()).isNotBlank();
    }

    private Door.Answer explain(long number, String person) {
        return door.post("/api/ledger/" + number + "/explanation", "{\"text\":\"系统停电\"}", clerk(person));
    }

    private Door.Answer accept(long number, boolean accepted, String token) {
        return door.post("/api/ledger/" + number + "/explanation-acceptance", "{\"accepted\":" + accepted + "}", token);
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

    @Test
    void theBookIsReadFromItsEndAsWell() {
        var first = LedgerOfHall.overdue("jin.ming").number();
        var second = LedgerOfHall.overdue("jin.ming").number();
        assertThat(numbers("?person=jin.ming&sort=number", AUDITOR)).containsExactly(first, second);
        assertThat(numbers("?person=jin.ming&sort=-number", AUDITOR)).containsExactly(second, first);
        assertThat(numbers("?sort=-number", clerk("jin.ming"))).containsExactly(second, first);
        assertThat(numbers("?person=jin.ming&sort=-number&afterNumber=" + first, AUDITOR))
                .containsExactly(second);
        String next = door.get("/api/ledger?person=jin.ming&sort=-number&limit=1", AUDITOR)
                .json()
                .get("next")
                .asString();
        assertThat(numbers("?person=jin.ming&sort=-number&after=" + next, AUDITOR))
                .containsExactly(first);
        assertThat(door.get("/api/ledger?person=jin.ming&after=" + next, AUDITOR)
                        .status())
                .isEqualTo(400);
        assertThat(door.get("/api/ledger?sort=occurredAt", AUDITOR).status()).isEqualTo(422);
    }

    private List<Long> numbers(String query, String token) {
        var answer = door.get("/api/ledger" + query, token);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json()
                .get("items")
                .valueStream()
                .map(item -> item.get("number").asLong())
                .toList();
    }

    private List<String> counts(String by) {
        return door.get("/api/ledger/counts?year=2031&by=" + by, AUDITOR)
                .json()
                .get("counts")
                .valueStream()
                .map(LedgerApiTest::count)
                .toList();
    }

    private static String count(JsonNode count) {
        return count.get("key").asString() + " " + count.get("found").asLong() + " "
                + count.get("counted").asLong();
    }

    private static String clerk(String person) {
        return TestTokens.of(person, "330106", Role.CLERK);
    }
}
