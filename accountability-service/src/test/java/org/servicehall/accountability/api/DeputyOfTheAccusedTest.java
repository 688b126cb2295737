package org.servicehall.accountability.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;
import static org.servicehall.accountability.api.Complaining.AUDITOR;
import static org.servicehall.accountability.api.Complaining.LEADER;
import static org.servicehall.accountability.api.Complaining.complaint;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.servicehall.accountability.api.conduct.ConductExamples;
import org.servicehall.accountability.api.ledger.LedgerOfHall;
import org.servicehall.platform.http.ReadingReason;
import org.servicehall.platform.security.Role;
import org.servicehall.platform.testing.TestTokens;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whom a complaint or a finding is about has nobody else judge it in their name, nor has who brought it. */
@Tag("B5")
@Tag("B7")
class DeputyOfTheAccusedTest implements WholeService {
    /** A clerk who stands in for wu.gang, the office. */
    private static final String DEPUTY = TestTokens.of("lu.yao", "330106", Role.CLERK);
    /** A clerk who stands in for zhou.min, the lead. */
    private static final String LEADS_DEPUTY = TestTokens.of("dai.li", "330106", Role.CLERK);

    private static final String REASON = "{\"reason\":\"不属本大厅职责\"}";

    @LocalServerPort
    private int port;

    private Door door;
    private Complaining now;

    @BeforeEach
    void open() {
        door = new Door(port);
        now = new Complaining(door);
    }

    @Test
    void forTheDeputyOfWhomItIsAboutThereIsNoSuchComplaint() {
        String no = filed("\"li.na\"", "\"wu.gang\"");
        String other = now.filed();
        await().untilAsserted(() -> assertThat(now.listed(LEADER)).contains(no, other));

        noFigureTellsOfMoreThanIsListed(other, no);
        assertThat(found(other)).containsExactly(other);
        isUnknown(no);
        now.step(other, "acceptance", "", DEPUTY);
    }

    @Test
    void norForThatOfWhoBroughtIt() {
        String no = filed("\"sun.yan\"", "\"wu.gang\"");
        String other = now.filed();
        await().untilAsserted(() -> assertThat(now.listed(LEADER)).contains(no, other));

        noFigureTellsOfMoreThanIsListed(other, no);
        isUnknown(no);
    }

    /** The rest of what the office does goes on. */
    @Test
    void whatIsAboutOthersTheDeputyBringsToItsEnd() {
        String no = now.step(now.filed(), "declining", REASON, DEPUTY);
        now.step(no, "notification", "", DEPUTY);
        now.step(no, "closing", "", DEPUTY);
    }

    @Test
    @Tag("B9")
    void theLedgerShowsNoMoreOfALeadToTheLeadsDeputyThanToAClerk() {
        var about = LedgerOfHall.overdue("zhou.min");
        var other = LedgerOfHall.overdue("bai.he");
        LedgerOfHall.explain(about);
        LedgerOfHall.explain(other);
        String since = "?limit=200&afterNumber=" + (about.number() - 1);

        assertThat(numbers(since, AUDITOR)).contains(about.number(), other.number());
        assertThat(numbers(since, LEADS_DEPUTY)).contains(other.number()).doesNotContain(about.number());
        assertThat(numbers(since + "&toDecide=true", LEADS_DEPUTY))
                .contains(other.number())
                .doesNotContain(about.number());
        assertThat(door.get("/api/ledger/" + about.number(), LEADS_DEPUTY).status())
                .isEqualTo(404);
        String accepted = "{\"accepted\":true}";
        assertThat(door.post("/api/ledger/" + about.number() + "/explanation-acceptance", accepted, LEADS_DEPUTY)
                        .text())
                .contains("own-ledger-entry");
        assertThat(door.post("/api/ledger/" + other.number() + "/explanation-acceptance", accepted, LEADS_DEPUTY)
                        .status())
                .isEqualTo(201);
        var answers = door.get("/api/ledger/" + other.number(), AUDITOR).json().at("/answers");
        assertThat(answers.valueStream().toList())
                .extracting(
                        answer -> answer.path("by").asString(),
                        answer -> answer.path("standsInFor").asString(""))
                .as("what is done for somebody else is on record as that")
                .containsExactly(tuple("bai.he", ""), tuple("dai.li", "zhou.min"));
    }

    @Test
    @Tag("G2")
    void whatIsPostedAboutTheOfficeItsDeputyDoesNotTakeBack() {
        String circular = ConductExamples.posting("CIRCULAR", "情况通报").replace("li.na", "wu.gang");
        var posted = door.post("/api/conduct/postings", circular, TestTokens.of("chen.jie", "330106", Role.OFFICE));
        assertThat(posted.status()).as(posted.text()).isEqualTo(201);
        String path = "/api/conduct/postings/" + posted.json().get("no").asString() + "/withdrawal";
        assertThat(door.post(path, "{\"reason\":\"内容有误\"}", DEPUTY).text())
                .contains("conduct-about-whom-you-stand-in-for");
    }

    private void isUnknown(String no) {
        String path = "/api/complaints/" + no;
        assertThat(found(no)).isEmpty();
        for (String part : List.of("", "/timeline", "/text", "/readings", "/personal-notice")) {
            assertThat(door.get(path + part, DEPUTY, ReadingReason.HEADER, "x").status())
                    .as(part)
                    .isEqualTo(404);
        }
        assertThat(door.post(path + "/acceptance", "", DEPUTY).status()).isEqualTo(404);
        assertThat(door.post(path + "/declining", REASON, DEPUTY).status()).isEqualTo(404);
        assertThat(door.post(path + "/closing", "", DEPUTY).status()).isEqualTo(404);
        assertThat(door.get(path, LEADER).json().path("status").asString()).isEqualTo("FILED");
    }

    private String filed(String instead, String of) {
        return door.post("/api/complaints", complaint().replace(instead, of), "")
                .json()
                .get("no")
                .asString();
    }

    /**
     * Held to the list and not to what was counted before: what other tests did may still be coming into the view, and the counts
     * ask for one status after the other, so that a complaint that changes its own meanwhile is counted under both.
     */
    private void noFigureTellsOfMoreThanIsListed(String seen, String unseen) {
        await().untilAsserted(() -> {
            assertThat(now.listed(DEPUTY))
                    .as("by status")
                    .contains(seen)
                    .doesNotContain(unseen)
                    .hasSize(counted());
            assertThat(now.listedInTheYearOf(seen, DEPUTY))
                    .as("of the year")
                    .contains(seen)
                    .hasSize(now.countedInTheYearOf(seen, DEPUTY));
            assertThat(now.listed(DEPUTY, "&status=FILED"))
                    .as("on the desk")
                    .contains(seen)
                    .hasSize(waiting());
        });
    }

    private int waiting() {
        return door.get("/api/desk", DEPUTY)
                .json()
                .path("queues")
                .valueStream()
                .filter(queue -> queue.path("code").asString().equals("complaints-filed"))
                .findFirst()
                .orElseThrow(() -> new AssertionError("nothing waits"))
                .path("count")
                .asInt();
    }

    private int counted() {
        return door.get("/api/complaints/counts", DEPUTY)
                .json()
                .get("items")
                .valueStream()
                .mapToInt(figure -> figure.path("count").asInt())
                .sum();
    }

    private List<String> found(String no) {
        return door.get("/api/search?q=" + no, DEPUTY)
                .json()
                .path("items")
                .valueStream()
                .map(hit -> hit.path("no").asString())
                .toList();
    }

    private List<Long> numbers(String query, String token) {
        return door.get("/api/ledger" + query, token)
                .json()
                .get("items")
                .valueStream()
                .map(line -> line.get("number").asLong())
                .toList();
    }
}
