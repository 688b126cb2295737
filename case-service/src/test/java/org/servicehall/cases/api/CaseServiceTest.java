package org.servicehall.cases.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.servicehall.cases.CaseApplication;
import org.servicehall.cases.deadlines.OpenDeadline;
import org.servicehall.cases.domain.Cases;
import org.servicehall.contracts.AcceptanceType;
import org.servicehall.contracts.application.ApplicationEvent.ApplicationAccepted;
import org.servicehall.contracts.cases.CaseEvent.CaseDueSoon;
import org.servicehall.contracts.cases.CaseEvent.CaseOverdue;
import org.servicehall.platform.due.DueSweep;
import org.servicehall.platform.event.RecordedEvent;
import org.servicehall.platform.event.Streams;
import org.servicehall.platform.security.QueryCodes;
import org.servicehall.platform.testing.EmbeddedStack;
import org.servicehall.platform.testing.TestTokens;
import org.servicehall.platform.time.HallClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;

/** The service as a process would run it: real HTTP, a real broker, a real store. */
class CaseServiceTest implements WholeService {
    private static final String TO_HANDLER = "{'handler':'li.na','window':'CIVIL_AFFAIRS'}";

    @LocalServerPort
    private int port;

    @Autowired
    private HallClock clock;

    @Autowired
    private Streams streams;

    @Autowired
    private DueSweep<OpenDeadline> sweep;

    private Hall hall;

    @BeforeEach
    void nine() {
        hall = new Hall(port);
        clock.set(Cases.ACCEPTED);
    }

    @Test
    @Tag("D9")
    void anAcceptedApplicationIsHandledAndRepliedTo() throws Exception {
        var no = open();
        ok(hall.post(Hall.AGENT, "/api/cases/" + no + "/handler", TO_HANDLER));
        ok(hall.post(Hall.HANDLER, "/api/cases/" + no + "/decision", "{'outcome':'GRANTED'}"));
        assertThat(hall.post(Hall.HANDLER, "/api/cases/" + no + "/reply", "").statusCode())
                .isEqualTo(403);
        clock.advance(Duration.ofHours(1));
        var reply = ok(hall.post(Hall.LEAD, "/api/cases/" + no + "/reply", ""));
        assertThat(Hall.json(reply).get("onTime").asBoolean()).isTrue();
        var sheet = Hall.json(ok(hall.get(Hall.LEAD, "/api/cases/" + no, "If-Version-At-Least", "6")));
        assertThat(sheet.get("status").asString()).isEqualTo("COMPLETED");
        assertThat(sheet.get("version").asLong()).isEqualTo(6);
        var before = URLEncoder.encode("2025-11-03T09:59:00+08:00", StandardCharsets.UTF_8);
        var asOf = hall.get(Hall.LEAD, "/api/cases/" + no + "?asOf=" + before);
        assertThat(Hall.json(ok(asOf)).get("status").asString()).isEqualTo("DECIDED");
    }

    @Test
    @Tag("D7")
    void everybodySeesTheRegisterAndTheHolderOfTheCodeTheProgress() throws Exception {
        var no = open();
        await().untilAsserted(() -> assertThat(
                        ok(hall.get("", "/api/register.csv?hall=330106")).body())
                .startsWith("\uFEFF受理编号")
                .contains(no)
                .doesNotContain("张"));
        assertThat(ok(hall.get("", "/api/register?hall=330106&limit=200")).body())
                .contains(no);
        var progress = hall.get(
                "",
                "/api/public/progress/" + no,
                QueryCodes.HEADER,
                Hall.code(no).toLowerCase(Locale.ROOT));
        assertThat(Hall.json(ok(progress)).get("dueAt").asString()).startsWith("2025-11-17T");
        assertThat(progress.body()).doesNotContain("张", "P-1");
        var wrong = hall.get("", "/api/public/progress/" + no, QueryCodes.HEADER, "AAAA-AAAA");
        var nobodys = hall.get("", "/api/public/progress/330106-20251103-9999", QueryCodes.HEADER, "AAAA-AAAA");
        assertThat(wrong.statusCode()).isEqualTo(404).isEqualTo(nobodys.statusCode());
        assertThat(Hall.json(wrong).get("code")).isEqualTo(Hall.json(nobodys).get("code"));
    }

    @Test
    @Tag("D3")
    void aDeadlineIsExplainedDayByDay() throws Exception {
        var no = open();
        var why = Hall.json(ok(hall.get(Hall.HANDLER, "/api/cases/" + no + "/deadline")));
        assertThat(why.get("rule").asString()).isEqualTo("K5");
        assertThat(why.get("workingDays").asLong()).isEqualTo(10);
        assertThat(why.get("days")).hasSize(15);
    }

    @Test
    @Tag("D3")
    void eachKindOfDeadlineIsExplainedByWhatItCounts() throws Exception {
        var petition = deadline(open(Cases.accepted(AcceptanceType.PETITION)));
        assertThat(petition.get("rule").asString()).isEqualTo("K6");
        assertThat(petition.get("counted").asLong()).isEqualTo(60);
        assertThat(petition.at("/days/5/reason").asString()).isEqualTo("CALENDAR_DAY");
        var instant = deadline(open(Cases.accepted(AcceptanceType.INSTANT)));
        assertThat(instant.get("rule").asString()).isEqualTo("K4");
        assertThat(instant.at("/days/0/reason").asString()).isEqualTo("WORKING_MINUTES");
        assertThat(instant.at("/days/0/minutes").asLong()).isEqualTo(30);
        var forwarded = deadline(open(Cases.accepted(AcceptanceType.FORWARDED)));
        assertThat(forwarded.get("rule").asString()).isEqualTo("K7");
        assertThat(forwarded.get("counted").asLong()).isZero();
        assertThat(forwarded.at("/days/3/reason").asString()).isEqualTo("WITHIN_SET_DATE");
    }

    @Test
    @Tag("D7")
    void absurdDaysAreRefused() throws Exception {
        for (String day : List.of("%2B999999999-12-31", "9999-12-31", "1900-01-01")) {
            for (String list : List.of("/api/cases?", "/api/register?hall=330106&", "/api/register.csv?hall=330106&")) {
                for (String end : List.of("from=", "to=")) {
                    var answer = hall.get(Hall.LEAD, list + end + day);
                    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
                    assertThat(answer.body()).contains("date-out-of-range");
                }
            }
        }
    }

    @Test
    @Tag("D7")
    void aYearOfTheRegisterIsTakenAwayAtOnceAndNoMore() throws Exception {
        for (String form : List.of("csv", "xlsx")) {
            var register = "/api/register." + form + "?hall=330106";
            assertThat(ok(hall.get("", register + "&from=2024-03-01&to=2025-02-28"))
                            .body())
                    .isNotEmpty();
            var refused = hall.get("", register + "&from=2024-03-01&to=2025-03-01");
            assertThat(refused.statusCode()).as(refused.body()).isEqualTo(422);
            assertThat(refused.body()).contains("export-too-long", "D7");
        }
    }

    @Test
    @Tag("D4")
    void theLeadGrantsMoreTime() throws Exception {
        var no = open();
        ok(hall.post(Hall.AGENT, "/api/cases/" + no + "/handler", TO_HANDLER));
        ok(hall.post(Hall.HANDLER, "/api/cases/" + no + "/extension", "{'days':5,'reason':'需实地复核'}"));
        assertThat(hall.post(Hall.HANDLER, "/api/cases/" + no + "/extension/approval", "")
                        .statusCode())
                .isEqualTo(403);
        var extended = Hall.json(ok(hall.post(Hall.LEAD, "/api/cases/" + no + "/extension/approval", "")));
        assertThat(extended.get("noticeNo").asString()).matches("330106-YQ-2025-[0-9]{4}");
    }

    @Test
    @Tag("C3")
    void anObjectionToWhatIsPublishedStopsTheCaseAndItsWordsStayInTheVault() throws Exception {
        var no = open(Cases.promised(Cases.PUBLICITY));
        await().untilAsserted(() -> assertThat(ok(hall.get("", "/api/public/notices?hall=330106&limit=200"))
                        .body())
                .contains(no)
                .doesNotContain("P-1"));
        var objection = "{'summary':'收入不符','statement':'邻居司马青云在外地有房','name':'诸葛明月','phone':'13900001234'}";
        ok(hall.post(Hall.AGENT, "/api/cases/" + no + "/objection", objection));
        assertThat(streams.read("Case:" + no).orElseThrow().toString())
                .contains("收入不符")
                .doesNotContain("司马青云", "诸葛明月", "13900001234");
        var upheld = "{'upheld':true,'reason':'属实','legalBasis':'办法第九条'}";
        var decided = hall.post(Hall.LEAD, "/api/cases/" + no + "/objection/1/decision", upheld);
        assertThat(Hall.json(ok(decided)).get("caseStopped").asBoolean()).isTrue();
        assertThat(hall.post(Hall.LEAD, "/api/cases/" + no + "/reply", "").statusCode())
                .isEqualTo(403);
        var reply = ok(hall.post(Hall.HANDLER, "/api/cases/" + no + "/reply", ""));
        assertThat(Hall.json(reply).get("outcome").asString()).isEqualTo("STOPPED");
    }

    @Test
    @Tag("C2")
    void stagesAreCompletedOneAfterTheOther() throws Exception {
        var no = open(Cases.promised(Cases.REVIEW, Cases.PUBLICITY));
        ok(hall.post(Hall.AGENT, "/api/cases/" + no + "/handler", TO_HANDLER));
        var first = hall.post(Hall.HANDLER, "/api/cases/" + no + "/stages/community-review/completion", "");
        assertThat(Hall.json(ok(first)).get("nextStage").asString()).isEqualTo("publicity");
        assertThat(hall.post(Hall.HANDLER, "/api/cases/" + no + "/stages/publicity/completion", "")
                        .statusCode())
                .isEqualTo(409);
    }

    @Test
    @Tag("C1")
    void theLeadPutsAnotherAgentInCharge() throws Exception {
        var no = open();
        var agent = "{'agent':'sun.yan','reason':'调岗'}";
        assertThat(hall.post(Hall.AGENT, "/api/cases/" + no + "/agent", agent).statusCode())
                .isEqualTo(403);
        ok(hall.post(Hall.LEAD, "/api/cases/" + no + "/agent", agent));
    }

    @Test
    @Tag("D4")
    void theLeadRefusesMoreTimeWithAReason() throws Exception {
        var no = open();
        ok(hall.post(Hall.AGENT, "/api/cases/" + no + "/handler", TO_HANDLER));
        ok(hall.post(Hall.HANDLER, "/api/cases/" + no + "/extension", "{'days':5,'reason':'需实地复核'}"));
        ok(hall.post(Hall.LEAD, "/api/cases/" + no + "/extension/refusal", "{'reason':'材料已齐'}"));
        assertThat(hall.post(Hall.LEAD, "/api/cases/" + no + "/extension/approval", "")
                        .statusCode())
                .isEqualTo(409);
    }

    @Test
    @Tag("D6")
    void theDueBoardTurnsYellowThenRed() throws Exception {
        var no = open();
        await().untilAsserted(() -> assertThat(board("GREEN")).contains(no));
        clock.set(Cases.at("2025-11-17T09:00"));
        assertThat(board("YELLOW")).contains(no);
        clock.set(Cases.at("2025-11-17T16:31"));
        assertThat(board("RED")).contains(no);
    }

    @Test
    @Tag("D5")
    void twoInstancesOneOfThemKilledRecordEachDeadlineOnce() throws Exception {
        var no = open();
        try (var other = second()) {
            var late = Cases.at("2025-11-18T09:00");
            other.getBean(HallClock.class).set(late);
            other.getBean("deadlineSweep", DueSweep.class).sweep();
        }
        clock.set(Cases.at("2025-11-18T09:00"));
        await().atMost(Duration.ofSeconds(20)).until(() -> count(no, CaseOverdue.class) == 1);
        sweep.sweep();
        sweep.sweep();
        assertThat(count(no, CaseDueSoon.class)).isEqualTo(1);
        assertThat(count(no, CaseOverdue.class)).isEqualTo(1);
    }

    @Test
    void aRepeatedRequestGetsTheSameAnswerAndAStaleOneNone() throws Exception {
        var no = open();
        String[] key = {"Idempotency-Key", "the-same-key-twice"};
        var first = ok(hall.post(Hall.AGENT, "/api/cases/" + no + "/handler", TO_HANDLER, key));
        var second = ok(hall.post(Hall.AGENT, "/api/cases/" + no + "/handler", TO_HANDLER, key));
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(hall.post(Hall.AGENT, "/api/cases/" + no + "/decision", "{'outcome':'GRANTED'}", "If-Match", "\"1\"")
                        .statusCode())
                .isEqualTo(412);
    }

    @Test
    void anotherHallSeesNothing() throws Exception {
        var no = open();
        assertThat(hall.get(Hall.ELSEWHERE, "/api/cases/" + no).statusCode()).isEqualTo(404);
        assertThat(hall.post(Hall.ELSEWHERE, "/api/cases/" + no + "/reply", "").statusCode())
                .isEqualTo(404);
        assertThat(ok(hall.get(Hall.ELSEWHERE, "/api/cases")).body()).doesNotContain(no);
    }

    private String open() throws Exception {
        return open(Cases.promised());
    }

    private String open(ApplicationAccepted accepted) throws Exception {
        return WholeService.open(hall, accepted);
    }

    private JsonNode deadline(String no) throws Exception {
        return Hall.json(ok(hall.get(Hall.HANDLER, "/api/cases/" + no + "/deadline")));
    }

    private String board(String colour) throws Exception {
        return ok(hall.get(Hall.HANDLER, "/api/due-board?limit=200&colour=" + colour))
                .body();
    }

    private long count(String no, Class<?> type) {
        return streams.read("Case:" + no).orElse(List.of()).stream()
                .map(RecordedEvent::payload)
                .filter(type::isInstance)
                .count();
    }

    private static ConfigurableApplicationContext second() {
        return new SpringApplicationBuilder(CaseApplication.class)
                .initializers(new TestTokens.Trusted())
                .run(
                        "--server.port=0",
                        "--hall.sweep.interval=10m",
                        "--spring.mongodb.uri=" + EmbeddedStack.get().mongoUri(DATABASE),
                        "--spring.kafka.bootstrap-servers="
                                + EmbeddedStack.get().kafka());
    }

    private static HttpResponse<String> ok(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer;
    }
}
