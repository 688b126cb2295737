package org.servicehall.cases.api.handling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.servicehall.cases.api.Hall;
import org.servicehall.cases.api.WholeService;
import org.servicehall.cases.domain.Cases;
import org.servicehall.contracts.cases.CaseEvent.CaseOverdue;
import org.servicehall.contracts.cases.Held;
import org.servicehall.platform.event.RecordedEvent;
import org.servicehall.platform.event.Streams;
import org.servicehall.platform.time.HallClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** How a case was thrown at others shortly before it was due, request by request. */
@Tag("C1")
class HandOverServiceTest implements WholeService {
    private static final String THROWN = "{'handler':'sun.yan','window':'FINANCE','reason':'忙'}";
    private static final String COLLEAGUE = Hall.clerk("sun.yan");

    @LocalServerPort
    private int port;

    @Autowired
    private HallClock clock;

    @Autowired
    private Streams streams;

    private Hall hall;

    @BeforeEach
    void nine() {
        hall = new Hall(port);
        clock.set(Cases.ACCEPTED);
    }

    @Test
    @Tag("D5")
    void aMinuteBeforeItIsDueItStaysWithWhoThrowsItAwayAndSoDoesTheOverdue() throws Exception {
        var no = handled();
        clock.set(Cases.at("2025-11-17T16:29"));
        var thrown = Hall.json(ok(post(Hall.HANDLER, no, "handler", THROWN)));
        assertThat(thrown.get("proposedAt")).isNotNull();
        assertThat(thrown.get("assignedAt")).isNull();
        clock.set(Cases.at("2025-11-17T16:31"));
        await().atMost(Duration.ofSeconds(20)).until(() -> !overdues(no).isEmpty());
        assertThat(overdues(no)).singleElement().satisfies(overdue -> {
            assertThat(overdue.answerable()).isEqualTo(Cases.HANDLER);
            assertThat(overdue.held().getLast().person()).isEqualTo(Cases.HANDLER);
            assertThat(overdue.held()).extracting(Held::person).doesNotContain("sun.yan");
        });
    }

    @Test
    void nobodyButAClerkOfTheWindowIsNamed() throws Exception {
        var no = handled();
        for (var refused : Map.of(
                        "{'handler':'ghost','window':'CIVIL_AFFAIRS','reason':'忙'}", "unknown-person",
                        "{'handler':'xu.jing','window':'CIVIL_AFFAIRS','reason':'忙'}", "not-of-role",
                        "{'handler':'sun.yan','window':'CIVIL_AFFAIRS','reason':'忙'}", "not-of-window")
                .entrySet()) {
            var answer = post(Hall.HANDLER, no, "handler", refused.getKey());
            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(answer.body()).contains(refused.getValue());
        }
        var agent = post(Hall.LEAD, no, "agent", "{'agent':'ghost','reason':'忙'}");
        assertThat(agent.statusCode()).isEqualTo(422);
        assertThat(agent.body()).contains("unknown-person");
    }

    @Test
    void whoIsAskedFindsItOnTheDeskAndConfirms() throws Exception {
        var no = handled();
        ok(post(Hall.HANDLER, no, "handler", THROWN));
        await().untilAsserted(() -> assertThat(waiting(COLLEAGUE)).contains(no));
        assertThat(waiting(Hall.HANDLER)).doesNotContain(no);
        assertThat(queues(COLLEAGUE)).contains("cases-to-confirm");
        var asked = sheet(no);
        assertThat(asked.at("/handling/responsible/handler").asString()).isEqualTo(Cases.HANDLER);
        assertThat(asked.at("/handling/responsible/proposed/handler").asString())
                .isEqualTo("sun.yan");
        assertThat(post(Hall.AGENT, no, "handler/confirmation", "").statusCode())
                .isEqualTo(403);
        var confirmed = Hall.json(ok(post(COLLEAGUE, no, "handler/confirmation", "")));
        assertThat(confirmed.get("assignedAt")).isNotNull();
        await().untilAsserted(() -> assertThat(
                        sheet(no).at("/handling/responsible/handler").asString())
                .isEqualTo("sun.yan"));
        assertThat(waiting(COLLEAGUE)).doesNotContain(no);
        assertThat(hall.get(Hall.HANDLER, "/api/cases/" + no + "/timeline").body())
                .contains("提出由他人承办");
    }

    @Test
    void whatIsDeclinedOrWithdrawnStaysWhereItWas() throws Exception {
        for (var end : List.of(
                new String[] {COLLEAGUE, "handler/refusal", "{'reason':'手头已满'}"},
                new String[] {Hall.HANDLER, "handler/withdrawal", ""})) {
            var no = handled();
            ok(post(Hall.HANDLER, no, "handler", THROWN));
            ok(post(end[0], no, end[1], end[2]));
            await().untilAsserted(() -> assertThat(sheet(no)
                                    .at("/handling/responsible/proposed")
                                    .isMissingNode()
                            || sheet(no).at("/handling/responsible/proposed").isNull())
                    .isTrue());
            assertThat(sheet(no).at("/handling/responsible/handler").asString()).isEqualTo(Cases.HANDLER);
            assertThat(post(COLLEAGUE, no, "handler/confirmation", "").statusCode())
                    .isEqualTo(409);
        }
    }

    private String handled() throws Exception {
        var no = WholeService.open(hall, Cases.promised());
        ok(post(Hall.AGENT, no, "handler", "{'handler':'sun.li','window':'CIVIL_AFFAIRS'}"));
        await().untilAsserted(() -> assertThat(
                        sheet(no).at("/handling/responsible/handler").asString())
                .isEqualTo(Cases.HANDLER));
        return no;
    }

    private List<CaseOverdue> overdues(String no) {
        return streams.read("Case:" + no).orElse(List.of()).stream()
                .map(RecordedEvent::payload)
                .filter(CaseOverdue.class::isInstance)
                .map(CaseOverdue.class::cast)
                .toList();
    }

    private String waiting(String token) throws Exception {
        return hall.get(token, "/api/due-board?mine=true&awaits=CONFIRMATION&limit=200")
                .body();
    }

    private String queues(String token) throws Exception {
        return hall.get(token, "/api/desk").body();
    }

    private JsonNode sheet(String no) throws Exception {
        return Hall.json(hall.get(Hall.LEAD, "/api/cases/" + no));
    }

    private HttpResponse<String> post(String token, String no, String what, String body) throws Exception {
        return hall.post(token, "/api/cases/" + no + "/" + what, body);
    }

    private static HttpResponse<String> ok(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer;
    }
}
