package org.servicehall.accountability.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.servicehall.accountability.api.ledger.LedgerOfHall;
import org.servicehall.platform.security.Role;
import org.servicehall.platform.settings.Halls;
import org.servicehall.platform.testing.TestTokens;
import org.servicehall.platform.testing.Unchanged;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** What waits of complaints and of the ledger, and for whom. */
class DeskTest implements WholeService {
    private static final String LEADER = TestTokens.of("jiang.wei", "330106", Role.LEADING_GROUP);
    private static final String OFFICE = TestTokens.of("wu.gang", "330106", Role.OFFICE);
    private static final String AUDITOR = TestTokens.of("xu.jing", "330106", Role.AUDITOR);
    private static final String CLERK = TestTokens.of("sun.yan", "330106", Role.CLERK);

    /** Whom the complaint of these tests is about, and no other test's; they have brought none. */
    private static final String ACCUSED = TestTokens.of("he.miao", "330106", Role.LEADING_GROUP);

    private static final String FILED = "complaints-filed";

    @LocalServerPort
    private int port;

    @Autowired
    private Halls halls;

    private Door door;

    @BeforeEach
    void open() {
        door = new Door(port);
    }

    @Test
    @Tag("B7")
    void aComplaintWaitsForThoseWhoDecideAndNotForWhomItIsAbout() {
        String no = file();

        await().untilAsserted(() -> {
            assertThat(waiting(LEADER, FILED)).contains(no).hasSize(counted(LEADER));
            assertThat(waiting(ACCUSED, FILED)).doesNotContain(no).hasSize(counted(ACCUSED));
        });
        JsonNode filed = queue(LEADER, FILED);
        Instant nextDue = OffsetDateTime.parse(filed.path("nextDue").asString()).toInstant();
        assertThat(filed.path("nextDueProvisional").asBoolean(false))
                .isEqualTo(halls.calendar("330106").isProvisional(nextDue));
        assertThat(found(LEADER, no)).containsExactly(no);
        assertThat(found(ACCUSED, no)).isEmpty();
        assertThat(found(CLERK, no)).isEmpty();
    }

    @Test
    @Tag("B7")
    void nobodyIsFoundByHavingBroughtAComplaint() {
        file();
        String body = "{\"q\":\"13900001234\"}";

        assertThat(door.post("/api/search", body, TestTokens.of("zhou.min", "330106", Role.LEAD))
                        .json()
                        .path("items")
                        .isEmpty())
                .isTrue();
    }

    @Test
    void eachRoleHasItsOwnQueues() {
        assertThat(codes(CLERK)).containsExactly("ledger-to-explain");
        assertThat(codes(AUDITOR)).containsExactly("ledger-unsigned");
        assertThat(codes(TestTokens.of("feng.li", "330106", Role.DEPARTMENT)))
                .containsExactlyInAnyOrder(
                        "complaints-under-investigation",
                        "complaints-investigated",
                        "complaints-pressing",
                        "ledger-to-explain");
        assertThat(codes(OFFICE)).contains("complaints-filed", "complaints-notified", "ledger-to-explain");
    }

    /** Also of what nobody is to see, has brought, or only others do. */
    @Test
    void aQueueCountsWhatTheListBehindItsLinkHolds() {
        var now = new Complaining(door);
        String investigator = TestTokens.of("zheng.hua", "330106", Role.LEADING_GROUP);
        now.suggested();
        String assigned = now.assigned();
        LedgerOfHall.explain(LedgerOfHall.overdue("zhou.min"));
        LedgerOfHall.explain(LedgerOfHall.overdue("bai.he"));
        String reporter = TestTokens.of("sun.yan", "330106", Role.LEADING_GROUP, Role.OFFICE);
        String lead = TestTokens.of("zhou.min", "330106", Role.LEAD);
        for (String who : List.of(LEADER, OFFICE, AUDITOR, CLERK, Complaining.ACCUSED, reporter, investigator, lead)) {
            await().untilAsserted(() -> desk(who).forEach(queue -> listedBehind(queue, who)));
        }
        String investigating = "complaints-under-investigation";
        await().untilAsserted(() -> {
            assertThat(waiting(investigator, investigating)).contains(assigned);
            assertThat(waiting(LEADER, investigating)).doesNotContain(assigned);
            assertThat(waiting(lead, "ledger-explained")).isNotEmpty();
        });
    }

    @Test
    @Tag("P5")
    void whatIsDeclinedWaitsToBeToldAndWhatIsAnsweredToBeClosed() {
        var now = new Complaining(door);
        String no = now.step(now.filed(), "declining", "{\"reason\":\"不属本大厅职责\"}", OFFICE);
        String suggestion = now.step(now.suggested(), "answer", "{\"answer\":\"已增设饮水机\"}", OFFICE);
        await().untilAsserted(() -> {
            assertThat(waiting(OFFICE, "complaints-declined")).contains(no);
            assertThat(waiting(LEADER, "complaints-answered")).contains(suggestion);
        });

        now.step(no, "notification", "", OFFICE);
        now.step(suggestion, "closing", "", OFFICE);
        await().untilAsserted(() -> {
            assertThat(waiting(OFFICE, "complaints-declined")).doesNotContain(no);
            assertThat(waiting(LEADER, "complaints-answered")).doesNotContain(suggestion);
        });
    }

    private List<String> waiting(String who, String code) {
        return listedBehind(queue(who, code), who);
    }

    /**
     * What the list behind a queue's link holds, which is as much as the queue counts. What waited before is no measure: what other
     * tests did may still be coming into the view.
     */
    private List<String> listedBehind(JsonNode queue, String who) {
        String link = queue.path("link").asString();
        List<String> listed = listed(link, who);
        assertThat(listed).as(link).hasSize(queue.path("count").asInt());
        return listed;
    }

    private List<String> listed(String link, String who) {
        List<String> found = new ArrayList<>();
        String next = "";
        do {
            var page = door.get(link + "&limit=200" + next, who).json();
            page.path("items").forEach(item -> found.add(item.path("no").asString("")));
            next = page.path("next").isString() ? "&after=" + page.path("next").asString() : "";
        } while (!next.isEmpty());
        return found;
    }

    @Test
    void whileNothingChangesNothingIsSentAgain() {
        file();
        assertThat(new Unchanged(port, OFFICE, () -> {})
                        .sentAgain(
                                "/api/ledger",
                                "/api/ledger/counts",
                                "/api/ledger/status-counts",
                                "/api/conduct/inspections",
                                "/api/conduct/postings",
                                "/api/sanctions"))
                .isEmpty();
    }

    private String file() {
        return door.post("/api/complaints", """
                        {"hall":"330106","ground":"RUDE_CONDUCT","window":"LABOUR","person":"he.miao","text":"窗口人员张口就骂",
                         "reporter":{"name":"欧阳静怡","phone":"13900001234"}}""", "").json().path("no").asString();
    }

    private List<JsonNode> desk(String who) {
        return door.get("/api/desk", who).json().path("queues").valueStream().toList();
    }

    private List<String> codes(String who) {
        return desk(who).stream().map(queue -> queue.path("code").asString()).toList();
    }

    private JsonNode queue(String who, String code) {
        return desk(who).stream()
                .filter(queue -> queue.path("code").asString().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private int counted(String who) {
        return door.get("/api/complaints/counts", who)
                .json()
                .path("items")
                .valueStream()
                .filter(one -> one.path("status").asString().equals("FILED"))
                .mapToInt(one -> one.path("count").asInt())
                .sum();
    }

    private List<String> found(String who, String no) {
        return door.get("/api/search?q=" + no, who)
                .json()
                .path("items")
                .valueStream()
                .map(hit -> hit.path("no").asString())
                .toList();
    }
}
