package org.servicehall.accountability.api.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.servicehall.accountability.api.conduct.ConductExamples.OFFICE;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.servicehall.accountability.api.Door;
import org.servicehall.accountability.api.Topic;
import org.servicehall.accountability.api.WholeService;
import org.servicehall.accountability.api.conduct.ConductExamples;
import org.servicehall.accountability.view.assessment.Happened;
import org.servicehall.accountability.view.assessment.Happened.CaseStory;
import org.servicehall.contracts.Topics;
import org.servicehall.contracts.cases.CaseEvent.Outcome;
import org.servicehall.platform.event.RecordedEvent;
import org.servicehall.platform.security.Role;
import org.servicehall.platform.testing.TestTokens;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** A month from the topics to its publication and correction. */
@Tag("D8")
class AssessmentServiceTest implements WholeService {
    private static final String SEPTEMBER = "/api/assessments/2024-09";
    private static final String CLERK = TestTokens.of("li.na", "330106", Role.CLERK);
    private static final String LEAD = TestTokens.of("zhou.min", "330106", Role.LEAD);

    @LocalServerPort
    private int port;

    private Door door;

    @BeforeEach
    void open() {
        door = new Door(port);
    }

    @Test
    @Tag("H2")
    void aMonthIsCountedPublishedFixedAndCorrected() throws Exception {
        happened();
        isNotForClerksYet();
        published();
        corrected();
        isOnTheBoardWithoutAnybodysScore();
        isAFileForTheNoticeBoard();
    }

    private void happened() {
        Topic.publish(Topics.CASES, cases());
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(
                                draft("wang.fang").at("/figures/ratings").asString())
                        .isEqualTo("1"));
        assertThat(publish("{}").json().get("code").asString()).isEqualTo("assessment-needs-attendance");
        Topic.publish(Topics.ATTENDANCE, List.of(attendance(1, 3)));
        await().untilAsserted(() -> assertThat(
                        draft("li.na").at("/figures/attendanceLate").asString())
                .isEqualTo("3"));
    }

    private void isNotForClerksYet() {
        assertThat(door.get(SEPTEMBER, CLERK).status()).isEqualTo(404);
        assertThat(door.get(SEPTEMBER + "?draft=true", CLERK).status()).isEqualTo(403);
    }

    private void published() {
        var first = publish("{}");
        assertThat(first.status()).as(first.text()).isEqualTo(201);
        var published = door.get(SEPTEMBER, CLERK, "If-Version-At-Least", "1").json();
        assertThat(published.get("status").asString()).isEqualTo("PUBLISHED");
        assertThat(published.get("version").asInt()).isEqualTo(1);
        var wang = of(published, "wang.fang");
        assertThat(wang.get("figures").toString())
                .isEqualTo(
                        "{\"accepted\":\"3\",\"onTime\":\"1\",\"late\":\"1\",\"lateExcused\":\"0\",\"extended\":\"0\","
                                + "\"averageShare\":\"40.00\",\"ratings\":\"1\",\"averageRating\":\"5.00\","
                                + "\"complaintsFounded\":\"0\",\"attendanceLate\":\"0\",\"leftEarly\":\"0\",\"offPost\":\"0\","
                                + "\"absent\":\"0\",\"inspections\":\"0\",\"commendations\":\"0\"}");
        assertThat(wang.at("/parts/averageShare").asString()).isEqualTo("4.00");
        assertThat(wang.get("score").asString())
                .as("60 + 0.60 + 0.25 - 5 + 4 + 6")
                .isEqualTo("65.85");
        assertThat(of(published, "li.na").get("score").asString()).isEqualTo("57.00");
    }

    private void corrected() {
        assertThat(publish("{\"reason\":\"再公布\"}").json().get("code").asString())
                .isEqualTo("assessment-unchanged");
        Topic.publish(Topics.ATTENDANCE, List.of(attendance(2, 2)));
        await().untilAsserted(
                        () -> assertThat(draft("li.na").get("score").asString()).isEqualTo("58.00"));
        assertThat(score(SEPTEMBER)).as("fixed").isEqualTo("57.00");
        assertThat(publish("{}").json().get("code").asString()).isEqualTo("assessment-needs-reason");
        assertThat(publish("{\"reason\":\"考勤更正\"}", "If-Match", "\"0\"").status())
                .isEqualTo(412);
        assertThat(publish("{\"reason\":\"考勤更正\"}", "If-Match", tag()).status()).isEqualTo(201);
        var second = door.get(SEPTEMBER, CLERK, "If-Version-At-Least", "2").json();
        assertThat(second.get("versions").toString()).isEqualTo("[1,2]");
        assertThat(score(SEPTEMBER)).isEqualTo("58.00");
        assertThat(score(SEPTEMBER + "?version=1")).isEqualTo("57.00");
        assertThat(door.get(SEPTEMBER + "?version=3", OFFICE).status()).isEqualTo(404);
    }

    private void isOnTheBoardWithoutAnybodysScore() {
        await().untilAsserted(() -> assertThat(board().get("assessments").toString())
                .contains("\"month\":\"2024-09\",\"version\":2", SEPTEMBER)
                .doesNotContain("li.na", "58.00"));
        assertThat(board().get("attendance").toString()).contains("/api/public/attendance/330106/2024-09");
    }

    private Door.Answer publish(String body, String... headers) {
        return door.post(SEPTEMBER + "/publication", body, OFFICE, headers);
    }

    private String tag() {
        return door.tag(SEPTEMBER, OFFICE);
    }

    private JsonNode draft(String clerk) {
        return of(door.get(SEPTEMBER + "?draft=true", LEAD).json(), clerk);
    }

    private String score(String address) {
        return of(door.get(address, CLERK).json(), "li.na").get("score").asString();
    }

    @Test
    void aMonthThatIsNotOverIsNotPublished() {
        var now = YearMonth.from(ConductExamples.today());
        var refused = door.post("/api/assessments/" + now + "/publication", "{}", OFFICE);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.json().get("code").asString()).isEqualTo("assessment-month-not-over");
    }

    @Test
    void aMonthOfNoCalendarIsRefused() {
        assertThat(door.get("/api/assessments/2024-13", LEAD).status()).isEqualTo(422);
        assertThat(door.get("/api/assessments/9999-01", LEAD).status()).isEqualTo(422);
    }

    @Test
    void anotherHallsAssessmentIsItsOwn() {
        var theirs = door.get("/api/assessments/2024-09", TestTokens.of("tan.yu", "340123", Role.AUDITOR));
        assertThat(theirs.json().get("status").asString()).isEqualTo("DRAFT");
        assertThat(theirs.text()).doesNotContain("wang.fang");
    }

    private void isAFileForTheNoticeBoard() throws Exception {
        try (var http = HttpClient.newHttpClient()) {
            var file = http.send(
                    HttpRequest.newBuilder(URI.create("http://localhost:" + port + SEPTEMBER + ".xlsx"))
                            .header("Authorization", "Bearer " + CLERK)
                            .build(),
                    HttpResponse.BodyHandlers.ofByteArray());
            assertThat(file.statusCode()).isEqualTo(200);
            try (var book = new ReadableWorkbook(new ByteArrayInputStream(file.body()))) {
                var rows = book.getFirstSheet().read();
                assertThat(rows.get(0).getCellText(0)).isEqualTo("青溪镇便民服务大厅2024年9月考核表");
                assertThat(rows.get(1).getCellText(0)).contains("第 2 版", "考勤更正");
                assertThat(rows.get(3).getCellText(1)).isEqualTo("王芳（1001）");
                assertThat(rows.get(3).getCellText(2)).isEqualTo("65.85");
                var windows = book.getSheet(1).orElseThrow().read();
                assertThat(windows.get(3).getCellText(1)).isEqualTo("民政救济");
                assertThat(windows.get(3).getCellText(2)).isEqualTo("65.85");
                assertThat(windows).hasSize(3 + 9 + 1);
                assertThat(windows.getLast().getCellText(0)).startsWith("党政办（盖章）");
            }
        }
    }

    private static JsonNode of(JsonNode assessment, String clerk) {
        return assessment
                .get("clerks")
                .valueStream()
                .filter(line -> line.get("subject").asString().equals(clerk))
                .findFirst()
                .orElseThrow(() -> new AssertionError(clerk + " is not in " + assessment));
    }

    private JsonNode board() {
        return door.get("/api/public/board?hall=330106", "").json();
    }

    private static RecordedEvent attendance(int version, int late) {
        return Happened.attendance("2024-09", version, Happened.row("li.na", "LABOUR", late, 0));
    }

    /** One in time, one late, one still to be answered. Monday the second to Friday the sixth: summer hours, six a day. */
    private static List<RecordedEvent> cases() {
        List<RecordedEvent> events = new ArrayList<>();
        var inTime = story("330106-20240902-0001", "2024-09-02T08:00", "2024-09-06T17:00")
                .completed("2024-09-03T17:00", Outcome.GRANTED, true);
        events.add(inTime.rated("2024-09-04T09:00", 5));
        events.addAll(inTime.events());
        events.addAll(story("330106-20240902-0002", "2024-09-02T08:00", "2024-09-06T17:00")
                .overdue("2024-09-06T17:00")
                .events());
        events.addAll(story("330106-20240902-0003", "2024-09-27T08:00", "2024-10-10T16:30")
                .events());
        return events;
    }

    private static CaseStory story(String no, String accepted, String due) {
        return new CaseStory(no).accepted(accepted).due(accepted, due);
    }
}
