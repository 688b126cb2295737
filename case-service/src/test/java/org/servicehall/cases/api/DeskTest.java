package org.servicehall.cases.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.servicehall.cases.domain.Cases;
import org.servicehall.platform.security.Role;
import org.servicehall.platform.testing.TestTokens;
import org.servicehall.platform.testing.Unchanged;
import org.servicehall.platform.time.HallClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** What somebody finds in the morning, and how a case is found. */
class DeskTest implements WholeService {
    private static final String TO_HANDLER = "{'handler':'sun.li','window':'CIVIL_AFFAIRS'}";
    private static final String AT_LABOUR = TestTokens.withWindow("sun.yan", Cases.HALL, "LABOUR", Role.CLERK);
    private static final String AT_CIVIL_AFFAIRS =
            TestTokens.withWindow("gao.jun", Cases.HALL, "CIVIL_AFFAIRS", Role.CLERK);

    private static final String GROUP = TestTokens.of("zheng.hua", Cases.HALL, Role.LEADING_GROUP);

    @LocalServerPort
    private int port;

    @Autowired
    private HallClock clock;

    private Hall hall;

    @BeforeEach
    void nine() {
        hall = new Hall(port);
        clock.set(Cases.ACCEPTED);
    }

    @Test
    @Tag("C1")
    void myDeskHasWhatIHandleAndWhatIAccompanyWhileNobodyHandlesIt() throws Exception {
        var no = WholeService.open(hall, Cases.promised());
        shows(Hall.AGENT, "mine=true", no, true);
        shows(Hall.AGENT, "mine=true&awaits=HANDLER", no, true);
        shows(AT_CIVIL_AFFAIRS, "mine=true&awaits=HANDLER", no, true);
        shows(AT_LABOUR, "mine=true&awaits=HANDLER", no, false);
        ok(Hall.AGENT, no, "handler", TO_HANDLER);
        shows(Hall.HANDLER, "mine=true", no, true);
        shows(Hall.AGENT, "mine=true", no, false);
        shows(Hall.AGENT, "awaits=HANDLER", no, false);
    }

    @Test
    @Tag("D9")
    @Tag("D4")
    void whatWaitsForASignatureOrTheLeadShowsToThoseWhoMay() throws Exception {
        var no = handled();
        ok(Hall.HANDLER, no, "extension", "{'days':5,'reason':'需实地复核'}");
        shows(Hall.LEAD, "mine=true&awaits=EXTENSION", no, true);
        shows(Hall.AGENT, "mine=true&awaits=EXTENSION", no, false);
        shows(Hall.AGENT, "awaits=EXTENSION", no, true);
        ok(Hall.LEAD, no, "extension/refusal", "{'reason':'材料已齐'}");
        ok(Hall.HANDLER, no, "decision", "{'outcome':'GRANTED'}");
        shows(Hall.LEAD, "mine=true&awaits=REPLY", no, true);
        shows(Hall.HANDLER, "mine=true&awaits=REPLY", no, false);
        shows(Hall.LEAD, "awaits=EXTENSION", no, false);
    }

    @Test
    @Tag("K4")
    @Tag("D9")
    void whatWasDecidedAsItWasAcceptedWaitsForWhoIsAskedToSignAndEndsWithThat() throws Exception {
        var no = WholeService.open(hall, Cases.decidedAtOnce("sun.li"));
        shows(Hall.HANDLER, "mine=true&awaits=REPLY", no, true);
        shows(Hall.LEAD, "mine=true&awaits=REPLY", no, true);
        shows(Hall.clerk("dai.li"), "mine=true&awaits=REPLY", no, false);
        shows(Hall.AGENT, "mine=true&awaits=REPLY", no, false);
        shows(Hall.AGENT, "mine=true", no, true);
        ok(Hall.HANDLER, no, "reply", "");
        var sheet = Hall.json(hall.get(Hall.AGENT, "/api/cases/" + no, "If-Version-At-Least", "6"));
        assertThat(sheet.path("status").asString()).as(sheet.toString()).isEqualTo("COMPLETED");
        assertThat(sheet.at("/handling/ending/decided/signer").asString()).isEqualTo("sun.li");
    }

    /** A hall's one lead has to be told apart from nobody: the leading group finds what it alone decides. */
    @Test
    @Tag("D4")
    void whatALeadAsksForWaitsForTheLeadingGroupAndNotForTheLead() throws Exception {
        var others = handled();
        clock.set(Cases.at("2025-11-04T09:00"));
        var no = WholeService.open(hall, Cases.promised());
        ok(Hall.LEAD, no, "handler", "{'handler':'dai.li','window':'CIVIL_AFFAIRS'}");
        ok(Hall.clerk("dai.li"), no, "extension", "{'days':5,'reason':'需实地复核'}");
        shows(GROUP, "mine=true&awaits=EXTENSION", no, true);
        shows(Hall.LEAD, "mine=true&awaits=EXTENSION", no, true);
        shows(Hall.clerk("dai.li"), "mine=true&awaits=EXTENSION", no, false);
        ok(Hall.HANDLER, others, "extension", "{'days':5,'reason':'需实地复核'}");
        shows(Hall.LEAD, "mine=true&awaits=EXTENSION", others, true);
        shows(GROUP, "mine=true&awaits=EXTENSION", others, false);
        await().untilAsserted(() -> assertThat(counted(GROUP)).isEqualTo(listed(GROUP)));
        ok(GROUP, no, "extension/approval", "");
    }

    @Test
    @Tag("R2")
    void aLeadsLoanWaitsForTheLeadingGroupAndNobodysOwnForThemselves() throws Exception {
        var file = new Closing(hall).archived();
        var loans = "/api/archive/loans?toDecide=true&limit=200";
        assertThat(hall.post(
                                Hall.LEAD,
                                "/api/archive/" + file + "/loans",
                                "{'kind':'BORROW','purpose':'复核','returnBy':'2025-11-10'}")
                        .statusCode())
                .isEqualTo(200);
        await().untilAsserted(() -> assertThat(hall.get(GROUP, loans).body()).contains(file));
        assertThat(hall.get(Hall.LEAD, loans).body()).doesNotContain(file);
        assertThat(hall.get(Hall.OFFICE, loans).body()).doesNotContain(file);
        for (String who : List.of(GROUP, Hall.LEAD)) {
            await().untilAsserted(() -> assertThat(counted(who)).isEqualTo(listed(who)));
        }
    }

    @Test
    @Tag("F5")
    @Tag("C3")
    void openPartsShowToTheirWindowAndObjectionsToThoseWhoDecide() throws Exception {
        var no = handled();
        ok(Hall.LEAD, no, "joint-handling", "{'leadWindow':'CIVIL_AFFAIRS','coWindows':['LABOUR']}");
        shows(AT_LABOUR, "mine=true&awaits=JOINT_PART", no, true);
        shows(AT_CIVIL_AFFAIRS, "mine=true&awaits=JOINT_PART", no, false);
        var published = WholeService.open(hall, Cases.promised(Cases.PUBLICITY));
        ok(Hall.AGENT, published, "objection", "{'summary':'收入不符'}");
        shows(Hall.LEAD, "mine=true&awaits=OBJECTION", published, true);
        shows(Hall.OFFICE, "mine=true&awaits=OBJECTION", published, true);
        shows(Hall.AGENT, "mine=true&awaits=OBJECTION", published, false);
        shows(AT_LABOUR, "mine=true&awaits=OBJECTION", published, false);
    }

    @Test
    @Tag("P3")
    void theBoardAndTheListHaveUrgentOnesFirst() throws Exception {
        var urgent = WholeService.open(hall, Cases.urgent());
        WholeService.open(hall, Cases.promised());
        for (String list : List.of("/api/due-board?limit=200", "/api/cases?limit=200")) {
            await().untilAsserted(
                            () -> assertThat(hall.get(Hall.LEAD, list).body()).contains(urgent));
            var flags = Hall.json(hall.get(Hall.LEAD, list))
                    .path("items")
                    .valueStream()
                    .map(line -> line.path("item").isMissingNode() ? line : line.path("item"))
                    .map(line -> line.path("urgent").asBoolean())
                    .toList();
            assertThat(flags.lastIndexOf(true)).isLessThan(flags.indexOf(false));
        }
    }

    @Test
    void aCaseIsFoundByNumberNameMatterStateDayAndHandlerAsALine() throws Exception {
        var no = handled();
        var narrowed = Map.of(
                "limit=5", "no=330106-20240101",
                "name=%E5%BC%A0*", "name=%E6%9D%8E*",
                "matter=low-rent-housing", "matter=pension-certification",
                "status=IN_PROGRESS", "state=COMPLETED",
                "from=2025-11-03&to=2025-11-03", "from=2025-11-04",
                "handler=sun.li", "handler=sun.yan",
                "window=CIVIL_AFFAIRS", "window=LABOUR");
        await().untilAsserted(
                        () -> assertThat(numbers("handler=sun.li&no=" + no)).containsExactly(no));
        for (var entry : narrowed.entrySet()) {
            assertThat(numbers("no=" + no + "&" + entry.getKey()))
                    .as(entry.getKey())
                    .containsExactly(no);
            assertThat(numbers(entry.getValue() + "&limit=200"))
                    .as(entry.getValue())
                    .doesNotContain(no);
        }
        assertThat(hall.get(Hall.LEAD, "/api/cases?no=" + no).body()).doesNotContain("timeline", "eventId");
    }

    @Test
    void aQueueCountsWhatTheListBehindItsLinkHolds() throws Exception {
        var no = handled();
        ok(Hall.HANDLER, no, "extension", "{'days':5,'reason':'需实地复核'}");
        shows(Hall.LEAD, "mine=true&awaits=EXTENSION", no, true);
        shows(Hall.HANDLER, "mine=true", no, true);
        for (String who : List.of(Hall.HANDLER, Hall.LEAD, Hall.OFFICE)) {
            await().untilAsserted(() -> assertThat(counted(who)).isEqualTo(listed(who)));
        }
        assertThat(counted(Hall.LEAD).get("/api/due-board?mine=true&awaits=EXTENSION"))
                .isPositive();
        var mine = Hall.json(hall.get(Hall.HANDLER, "/api/desk"))
                .path("queues")
                .valueStream()
                .filter(queue -> queue.path("code").asString().equals("cases-mine"))
                .findFirst()
                .orElseThrow();
        assertThat(mine.path("oldest").asString()).startsWith("2025-11-03T09:00");
        assertThat(mine.path("nextDue").isMissingNode()).isFalse();
    }

    private Map<String, Long> counted(String who) throws Exception {
        Map<String, Long> counts = new TreeMap<>();
        Hall.json(hall.get(who, "/api/desk"))
                .path("queues")
                .forEach(queue -> counts.put(
                        queue.path("link").asString(), queue.path("count").asLong()));
        return counts;
    }

    private Map<String, Long> listed(String who) throws Exception {
        Map<String, Long> counts = new TreeMap<>();
        for (String link : counted(who).keySet()) {
            var list = Hall.json(hall.get(who, link + "&limit=200"));
            counts.put(link, (long) list.path("items").size());
        }
        return counts;
    }

    @Test
    void whileNothingChangesNothingIsSentAgain() throws Exception {
        shows(Hall.LEAD, "mine=false", WholeService.open(hall, Cases.promised()), true);
        var unchanged = new Unchanged(port, Hall.LEAD, () -> clock.set(Cases.ACCEPTED.plusSeconds(119)));
        assertThat(unchanged.sentAgain(
                        "/api/desk",
                        "/api/due-board",
                        "/api/cases",
                        "/api/cases/counts",
                        "/api/archive",
                        "/api/archive/loans",
                        "/api/archive/loans/counts",
                        "/api/grants",
                        "/api/register"))
                .isEmpty();
    }

    @Test
    void aCaseAndItsApplicationAreFoundByTheOneNumberTheyHave() throws Exception {
        var no = handled();
        await().untilAsserted(() -> assertThat(found(Hall.LEAD, no)).containsExactly("CASE " + no));
        assertThat(hall.post(Hall.LEAD, "/api/search", "{'q':'" + no + "'}").body())
                .contains("\"CASE\"");
        assertThat(found(Hall.ELSEWHERE, no)).isEmpty();
        for (var none : List.of(Set.of(Role.DEPARTMENT), Set.of(Role.DEPARTMENT, Role.OPS))) {
            var who = TestTokens.of("feng.li", Cases.HALL, none.toArray(Role[]::new));
            assertThat(found(who, no)).isEmpty();
            assertThat(hall.get(who, "/api/cases/" + no).statusCode()).isEqualTo(404);
        }
        assertThat(hall.get(Hall.LEAD, "/api/search?q=%E5%BC%A0%E4%B8%89").statusCode())
                .isEqualTo(422);
    }

    private List<String> found(String who, String q) throws Exception {
        return Hall.json(hall.get(who, "/api/search?q=" + q))
                .path("items")
                .valueStream()
                .map(hit -> hit.path("kind").asString() + " " + hit.path("no").asString())
                .toList();
    }

    private List<String> numbers(String query) throws Exception {
        return Hall.json(hall.get(Hall.LEAD, "/api/cases?" + query))
                .path("items")
                .valueStream()
                .map(line -> line.path("no").asString())
                .toList();
    }

    private void shows(String who, String query, String no, boolean shown) {
        await().untilAsserted(() -> assertThat(Hall.json(hall.get(who, "/api/due-board?limit=200&" + query))
                        .path("items")
                        .valueStream()
                        .map(line -> line.at("/item/no"))
                        .map(JsonNode::asString)
                        .toList()
                        .contains(no))
                .as("%s %s", query, no)
                .isEqualTo(shown));
    }

    private String handled() throws Exception {
        var no = WholeService.open(hall, Cases.promised());
        ok(Hall.AGENT, no, "handler", TO_HANDLER);
        return no;
    }

    private void ok(String who, String no, String action, String body) throws Exception {
        var answer = hall.post(who, "/api/cases/" + no + "/" + action, body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }
}
