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
import org.servicehall.cases.Recorded;
import org.servicehall.cases.domain.Cases;
import org.servicehall.contracts.application.ApplicationEvent.ApplicationAccepted;
import org.servicehall.contracts.application.ApplicationEvent.ApplicationReturned;
import org.servicehall.platform.event.Streams;
import org.servicehall.platform.security.QueryCodes;
import org.servicehall.platform.time.HallClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The service as a process would run it: real HTTP, a real broker, a real store. */
class CaseServiceTest implements WholeService {
    private static final String TO_HANDLER = "{'handler':'sun.li','window':'CIVIL_AFFAIRS'}";

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
        assertThat(ok(hall.get(Hall.LEAD, "/api/register?limit=200")).body()).contains(no);
        assertThat(hall.get("", "/api/register").statusCode()).isEqualTo(400);
        var progress = hall.get(
                "",
                "/api/public/progress/" + no,
                QueryCodes.HEADER,
                Hall.code(no).toLowerCase(Locale.ROOT));
        assertThat(Hall.json(ok(progress)).get("dueAt").asString()).startsWith("2025-11-17T");
        assertThat(Hall.json(progress).get("matterName").propertyNames()).containsExactly("zh", "en");
        assertThat(progress.body()).doesNotContain("张", "P-1");
        var wrong = hall.get("", "/api/public/progress/" + no, QueryCodes.HEADER, "AAAA-AAAA");
        var nobodys = hall.get("", "/api/public/progress/330106-20251103-9999", QueryCodes.HEADER, "AAAA-AAAA");
        assertThat(wrong.statusCode()).isEqualTo(404).isEqualTo(nobodys.statusCode());
        assertThat(Hall.json(wrong).get("code")).isEqualTo(Hall.json(nobodys).get("code"));
    }

    @Test
    @Tag("K3")
    void whoseApplicationWasReturnedReadsWhy() throws Exception {
        var no = Hall.publish(List.of(
                Recorded.received(Cases.promised()),
                new ApplicationReturned(
                        Cases.NO,
                        Cases.HALL,
                        "330106-TH-2025-0001",
                        "不属于本大厅办理范围",
                        "《行政许可法》第三十二条",
                        List.of(),
                        Cases.AGENT,
                        Cases.ACCEPTED)));
        await().untilAsserted(() -> {
            var progress = Hall.json(ok(hall.get("", "/api/public/progress/" + no, QueryCodes.HEADER, Hall.code(no))));
            assertThat(progress.path("status").asString()).isEqualTo("RETURNED");
            assertThat(progress.path("returnReason").asString()).isEqualTo("不属于本大厅办理范围");
            assertThat(progress.path("matterName").propertyNames()).containsExactly("zh", "en");
        });
    }

    @Test
    @Tag("D7")
    void absurdDaysAreRefused() throws Exception {
        for (String day : List.of("9999-12-31", "1900-01-01")) {
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
        var review = "/api/cases/" + no + "/stages/community-review/completion";
        assertThat(hall.post(Hall.HANDLER, review, "").statusCode()).isEqualTo(400);
        assertThat(hall.post(Hall.HANDLER, review, STAGE.replace("true", "false"))
                        .body())
                .contains("stage-done-before", "C2");
        var first = hall.post(Hall.HANDLER, review, STAGE);
        assertThat(Hall.json(ok(first)).get("nextStage").asString()).isEqualTo("publicity");
        assertThat(Hall.json(first).get("result").asString()).isEqualTo("PASSED");
        assertThat(hall.post(Hall.HANDLER, "/api/cases/" + no + "/stages/publicity/completion", STAGE)
                        .body())
                .contains("publicity-not-ended");
        var version = Hall.json(first).get("version").asString();
        var line = Hall.json(ok(hall.get(Hall.HANDLER, "/api/cases/" + no, "If-Version-At-Least", version)))
                .at("/handling/stages/0/record");
        assertThat(line.path("documentNo").asString()).isEqualTo("社区〔2025〕3号");
        assertThat(line.at("/body/en").asString()).isEqualTo("community");
        var progress = hall.get("", "/api/public/progress/" + no, QueryCodes.HEADER, Hall.code(no));
        assertThat(Hall.json(ok(progress)).at("/stages/0/result").asString()).isEqualTo("PASSED");
        assertThat(progress.body()).doesNotContain("居委会主任", "情况属实");
    }

    @Test
    @Tag("C2")
    @Tag("S4")
    void aStagesScanIsAPaperThatWasKeptForIt() throws Exception {
        var no = open(Cases.promised(Cases.REVIEW, Cases.PUBLICITY));
        ok(hall.post(Hall.AGENT, "/api/cases/" + no + "/handler", TO_HANDLER));
        var review = "/api/cases/" + no + "/stages/community-review/completion";
        var scanned = STAGE.replace("}", ",'scan':'paper:1'}");
        Closing.keepPaper(no, 1, "publicity", "ab12");
        assertThat(hall.post(Hall.HANDLER, review, scanned).body()).contains("scan-not-kept", "S4");
        assertThat(hall.post(Hall.HANDLER, review, STAGE.replace("}", ",'scan':'drawer 7'}"))
                        .statusCode())
                .isEqualTo(422);
        Closing.keepPaper(no, 2, "community-review", "cd34");
        var second = STAGE.replace("}", ",'scan':'paper:2'}");
        await().atMost(Duration.ofSeconds(20))
                .until(() -> hall.post(Hall.HANDLER, review, second).statusCode() == 200);
    }

    @Test
    @Tag("C2")
    void theOfficeRecordsWhatABodyRefusedAndTheCaseIsDecided() throws Exception {
        var no = open(Cases.promised(Cases.REVIEW, Cases.PUBLICITY));
        ok(hall.post(Hall.AGENT, "/api/cases/" + no + "/handler", TO_HANDLER));
        var review = "/api/cases/" + no + "/stages/community-review/completion";
        var refused = STAGE.replace("PASSED", "REFUSED").replace("'documentNo':'社区〔2025〕3号',", "");
        assertThat(hall.post(Hall.clerk("li.na"), review, refused).statusCode()).isEqualTo(403);
        assertThat(hall.post(Hall.HANDLER, review, refused).body()).contains("stage-needs-document");
        ok(hall.post(Hall.OFFICE, review, refused));
        assertThat(hall.post(Hall.OFFICE, review, STAGE).body()).contains("stage-refused");
        var decision = "/api/cases/" + no + "/decision";
        assertThat(hall.post(Hall.HANDLER, decision, "{'outcome':'GRANTED'}").body())
                .contains("stage-refused");
        ok(hall.post(Hall.HANDLER, decision, "{'outcome':'REFUSED','reason':'社区审核不通过','legalBasis':'办法第三条'}"));
    }

    private static final String STAGE =
            "{'result':'PASSED','signedBy':'社区居委会主任','opinion':'情况属实','documentNo':'社区〔2025〕3号',"
                    + "'date':'2025-11-01','doneBefore':true}";

    @Test
    @Tag("C1")
    void theLeadPutsAnotherAgentInCharge() throws Exception {
        var no = open();
        var agent = "{'agent':'dai.li','reason':'调岗'}";
        assertThat(hall.post(Hall.AGENT, "/api/cases/" + no + "/agent", agent).statusCode())
                .isEqualTo(403);
        ok(hall.post(Hall.LEAD, "/api/cases/" + no + "/agent", agent));
    }

    @Test
    @Tag("C1")
    void handlerAndAgentAreClerksOfTheWindowOrOfOneThatHandlesItToo() throws Exception {
        var no = open();
        var agent = "{'agent':'li.na','reason':'调岗'}";
        var elsewhere = hall.post(Hall.LEAD, "/api/cases/" + no + "/agent", agent);
        assertThat(elsewhere.statusCode()).isEqualTo(422);
        assertThat(elsewhere.body()).contains("not-of-window");
        assertThat(hall.post(
                                Hall.LEAD,
                                "/api/cases/" + no + "/handler",
                                "{'handler':'zhou.min','window':'CIVIL_AFFAIRS'}")
                        .body())
                .contains("not-of-role");
        var joint = "{'leadWindow':'CIVIL_AFFAIRS','coWindows':['LABOUR']}";
        ok(hall.post(Hall.OFFICE, "/api/cases/" + no + "/joint-handling", joint));
        ok(hall.post(Hall.LEAD, "/api/cases/" + no + "/agent", agent));
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

    private static HttpResponse<String> ok(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer;
    }
}
