package org.servicehall.attendance.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoDatabase;
import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.util.List;
import org.bson.Document;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.servicehall.attendance.api.Counter.Answer;
import org.servicehall.platform.security.Role;
import org.servicehall.platform.testing.TestTokens;
import org.servicehall.platform.time.HallClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** The month over HTTP. Nobody signed in these months: each test has one of its own, of 2024 and 2025. */
@Tag("T7")
class MonthServiceTest implements WholeService {
    private static final String MONTHS = "/api/attendance/months/";
    private static final String PUBLIC = "/api/public/attendance/330106/";
    private static final String OFFICE = TestTokens.of("wu.gang", "330106", Role.OFFICE);
    private static final String WANG_FANG = TestTokens.of("wang.fang", "330106", Role.CLERK);
    private static final String AUDITOR = TestTokens.of("xu.jing", "330106", Role.AUDITOR);

    @LocalServerPort
    private int port;

    @Autowired
    private HallClock clock;

    @Autowired
    private MongoDatabase database;

    private Counter counter;

    @BeforeEach
    void august() {
        counter = new Counter(port);
        clock.set(Instant.parse("2025-08-05T10:00:00+08:00"));
    }

    @Test
    void aPublishedMonthNeverChangesAndANewVersionSaysWhatBecameKnown() {
        assertThat(publish("2025-07", "{}").json().get("publication").asInt()).isEqualTo(1);
        assertThat(publish("2025-07", "{\"reason\":\"再来\"}").code()).isEqualTo("month-unchanged");
        var first = counter.get(OFFICE, MONTHS + "2025-07?version=1");
        correct("wang.fang", "2025-07-01", "IN", "08:00");
        correct("wang.fang", "2025-07-01", "OUT", "11:00");
        await().untilAsserted(() -> assertThat(counter.get(OFFICE, MONTHS + "2025-07")
                        .json()
                        .get("newVersionDue")
                        .asBoolean())
                .isTrue());
        await().untilAsserted(() -> assertThat(counter.get(OFFICE, MONTHS + "2025-07?draft=true")
                        .json()
                        .at("/differences/0/after")
                        .asString())
                .isEqualTo("PRESENT"));
        assertThat(row(counter.get(OFFICE, MONTHS + "2025-07"), "wang.fang")
                        .get("absent")
                        .asInt())
                .isEqualTo(46);
        assertThat(publish("2025-07", "{}").code()).isEqualTo("new-version-needs-reason");
        assertThat(publish("2025-07", "{\"reason\":\"补签\"}")
                        .json()
                        .get("publication")
                        .asInt())
                .isEqualTo(2);
        assertThat(row(counter.get(AUDITOR, MONTHS + "2025-07"), "wang.fang")
                        .get("absent")
                        .asInt())
                .isEqualTo(45);
        var firstAgain = counter.get(OFFICE, MONTHS + "2025-07?version=1").json();
        assertThat(firstAgain.get("rows")).isEqualTo(first.json().get("rows"));
        assertThat(firstAgain.get("faults")).isEqualTo(first.json().get("faults"));
    }

    @Test
    void theTagOfAMonthIsGoodForItsPublication() {
        var path = MONTHS + "2024-12/publication";
        assertThat(counter.postTo(path, OFFICE, "{}", "If-Match", "\"1\"").status())
                .isEqualTo(412);
        var counted = counter.tag(OFFICE, MONTHS + "2024-12");
        assertThat(counter.postTo(path, OFFICE, "{}", "If-Match", counted).status())
                .isEqualTo(200);
        assertThat(counter.postTo(path, OFFICE, "{\"reason\":\"再来\"}", "If-Match", counted)
                        .status())
                .isEqualTo(412);
        var published = counter.tag(OFFICE, MONTHS + "2024-12");
        assertThat(counter.postTo(path, OFFICE, "{\"reason\":\"再来\"}", "If-Match", published)
                        .code())
                .isEqualTo("month-unchanged");
    }

    @Test
    void anOpenMonthFollowsWhatBecomesKnown() {
        var before = row(counter.get(OFFICE, MONTHS + "2025-06"), "sun.yan");
        assertThat(before.get("halfDays").asInt())
                .isEqualTo(before.get("absent").asInt())
                .isEqualTo(40);
        correct("sun.yan", "2025-06-03", "IN", "08:20");
        correct("sun.yan", "2025-06-03", "OUT", "11:00");
        await().untilAsserted(() -> {
            var after = row(counter.get(OFFICE, MONTHS + "2025-06"), "sun.yan");
            assertThat(after.get("late").asInt()).isEqualTo(1);
            assertThat(after.get("absent").asInt()).isEqualTo(39);
            assertThat(after.get("daysPresent").asString()).isEqualTo("0.5");
        });
    }

    @Test
    @Tag("T10")
    void publishingNamesEachFaultWithItsEvidence() {
        correct("li.na", "2025-05-06", "IN", "08:20");
        correct("li.na", "2025-05-06", "OUT", "11:00");
        await().until(() -> row(counter.get(OFFICE, MONTHS + "2025-05"), "li.na")
                        .get("late")
                        .asInt()
                == 1);
        assertThat(publish("2025-05", "{}").status()).isEqualTo(200);
        var stream = database.getCollection("streams")
                .find(new Document("_id", "AttendanceMonth:330106-202505"))
                .first();
        assertThat(stream).isNotNull();
        var faults = counter.get(OFFICE, MONTHS + "2025-05").json().get("faults");
        var late = faults.valueStream()
                .filter(fault -> fault.get("verdict").asString().equals("LATE"))
                .toList();
        assertThat(late).singleElement().satisfies(fault -> {
            assertThat(fault.get("clerk").asString()).isEqualTo("li.na");
            assertThat(fault.at("/evidence/0").asString()).isEqualTo("ClerkDay:330106-li.na-20250506@0");
        });
        assertThat(faults.valueStream()
                        .filter(fault -> fault.get("verdict").asString().equals("ABSENT"))
                        .map(fault -> fault.get("evidence").size()))
                .contains(0);
    }

    @Test
    @Tag("T10")
    void notSigningOutIsNoCheapWayToLeave() {
        correct("zhao.lei", "2024-11-04", "IN", "08:00");
        await().until(() -> row(counter.get(OFFICE, MONTHS + "2024-11"), "zhao.lei")
                        .get("notSignedOut")
                        .asInt()
                == 1);
        publish("2024-11", "{}");
        var month = counter.get(OFFICE, MONTHS + "2024-11");
        assertThat(row(month, "zhao.lei").get("daysPresent").asString()).isEqualTo("0.0");
        assertThat(month.json()
                        .get("faults")
                        .valueStream()
                        .filter(fault -> fault.get("evidence").size() > 0))
                .singleElement()
                .satisfies(fault -> {
                    assertThat(fault.get("verdict").asString()).isEqualTo("ABSENT");
                    assertThat(fault.at("/evidence/0").asString()).isEqualTo("ClerkDay:330106-zhao.lei-20241104@0");
                });
        correct("zhao.lei", "2024-11-04", "OUT", "11:00");
        await().untilAsserted(() -> assertThat(counter.get(OFFICE, MONTHS + "2024-11?draft=true")
                        .json()
                        .at("/differences/0/after")
                        .asString())
                .isEqualTo("PRESENT"));
    }

    @Test
    void everybodySeesThePublishedMonthAndNoKindOfLeave() {
        assertThat(counter.get("", PUBLIC + "2025-04").code()).isEqualTo("month-not-published");
        onSickLeave("wang.fang", "2025-04-02");
        publish("2025-04", "{}");
        var shown = counter.get("", PUBLIC + "2025-04");
        assertThat(shown.status()).as(shown.text()).isEqualTo(200);
        assertThat(row(shown, "wang.fang").get("leave").asInt()).isEqualTo(1);
        assertThat(row(shown, "wang.fang").get("absent").asInt())
                .isEqualTo(row(shown, "li.na").get("absent").asInt() - 1);
        assertThat(shown.text()).doesNotContain("SICK", "PERSONAL", "marks");
        assertThat(counter.get("", "/api/public/attendance/999999/2025-04").status())
                .isEqualTo(404);
        assertThat(counter.get("", "/api/public/attendance/340123/2020-04").status())
                .isEqualTo(404);
    }

    @Test
    void aClerkSeesTheOwnRowOnlyAndPublishesNothing() {
        var own = counter.get(WANG_FANG, MONTHS + "2025-03").json();
        assertThat(own.get("rows")).hasSize(1);
        assertThat(own.get("faults")
                        .valueStream()
                        .map(fault -> fault.get("clerk").asString()))
                .containsOnly("wang.fang");
        assertThat(counter.get(WANG_FANG, MONTHS + "2025-03.xlsx").status()).isEqualTo(403);
        assertThat(counter.postTo(MONTHS + "2025-03/publication", WANG_FANG, "{}")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void whatCanNotBePublishedOrShownIsTold() {
        assertThat(publish("2025-08", "{}").code()).isEqualTo("month-not-over");
        assertThat(publish("9999-01", "{}").code()).isEqualTo("date-out-of-range");
        assertThat(counter.get(OFFICE, MONTHS + "9999-01").code()).isEqualTo("date-out-of-range");
        assertThat(counter.get(OFFICE, MONTHS + "2025-13").status()).isEqualTo(400);
        assertThat(counter.get(OFFICE, MONTHS + "2025-02?version=1").status()).isEqualTo(404);
    }

    @Test
    void theSheetIsWrittenAsAnOfficePostsIt() throws Exception {
        correct("chen.jie", "2025-02-05", "IN", "08:20");
        correct("chen.jie", "2025-02-05", "OUT", "11:00");
        await().until(() -> row(counter.get(OFFICE, MONTHS + "2025-02"), "chen.jie")
                        .get("late")
                        .asInt()
                == 1);
        onSickLeave("chen.jie", "2025-02-07");
        correct("chen.jie", "2025-02-10", "IN", "08:20");
        correct("chen.jie", "2025-02-10", "OUT", "10:40");
        await().until(() -> row(counter.get(OFFICE, MONTHS + "2025-02"), "chen.jie")
                        .get("leftEarly")
                        .asInt()
                == 1);
        publish("2025-02", "{}");
        var rows = sheet("2025-02");
        assertThat(rows.getFirst().getCellText(0)).isEqualTo("青溪镇便民服务大厅2025年2月考勤表");
        var chen = rows.stream()
                .filter(row -> row.getCellText(0).equals("陈杰（1003）"))
                .findFirst()
                .orElseThrow();
        assertThat(chen.getCellText(1)).isEqualTo("信访稳定");
        assertThat(chen.getCellText(2 + 5)).isEqualTo("迟");
        assertThat(chen.getCellText(2 + 6)).isEqualTo("缺");
        assertThat(chen.getCellText(2 + 7)).isEqualTo("病");
        assertThat(chen.getCellText(2 + 10)).isEqualTo("迟/早");
        assertThat(chen.getCellText(2 + 1)).isEmpty();
        assertThat(rows.getLast().getCellText(0)).contains("党政办", "2025年8月5日");
    }

    /** For the morning of that day, entered by the office afterwards. */
    private void onSickLeave(String clerk, String day) {
        var leave = counter.postTo("/api/leaves", OFFICE, """
                {"clerk":"%s","kind":"SICK","from":"%sT08:00:00+08:00","to":"%sT12:00:00+08:00","reason":"发烧"}""".formatted(clerk, day, day));
        assertThat(leave.status()).as(leave.text()).isEqualTo(201);
        var path = "/api/leaves/" + leave.json().get("no").asString() + "/approval";
        var lead = TestTokens.of("zhou.min", "330106", Role.LEAD);
        assertThat(counter.postTo(path, lead, "").status()).isEqualTo(200);
        await().until(() -> row(counter.get(OFFICE, MONTHS + day.substring(0, 7)), clerk)
                .get("leave")
                .has("SICK"));
    }

    private List<Row> sheet(String month) throws Exception {
        var file = counter.file(OFFICE, MONTHS + month + ".xlsx");
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            return book.getFirstSheet().read();
        }
    }

    private Answer publish(String month, String body) {
        return counter.postTo(MONTHS + month + "/publication", OFFICE, body);
    }

    private void correct(String clerk, String day, String mark, String time) {
        var answer = counter.postTo("/api/attendance/corrections", OFFICE, """
                {"clerk":"%s","day":"%s","half":"MORNING","mark":"%s",
                 "at":"%sT%s:00+08:00","reason":"补签"}""".formatted(clerk, day, mark, day, time));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }

    private static JsonNode row(Answer month, String clerk) {
        return month.json()
                .get("rows")
                .valueStream()
                .filter(row -> row.get("clerk").asString().equals(clerk))
                .findFirst()
                .orElseThrow(() -> new AssertionError(month.text()));
    }
}
