package org.servicehall.attendance.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.servicehall.attendance.Happened.at;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.servicehall.attendance.Happened;
import org.servicehall.attendance.api.Counter.Answer;
import org.servicehall.platform.security.Role;
import org.servicehall.platform.testing.TestTokens;
import org.servicehall.platform.time.HallClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** The service as a process would run it: real HTTP, a real broker, a real store. Each test has a clerk of its own. */
class AttendanceServiceTest implements WholeService {
    private static final String DAY = "/api/attendance/days/2025-09-26";
    private static final String OFFICE = TestTokens.of("wu.gang", "330106", Role.OFFICE);

    @LocalServerPort
    private int port;

    @Autowired
    private HallClock clock;

    private Counter counter;

    @BeforeEach
    void eight() {
        counter = new Counter(port);
        clock.set(at("08:00"));
    }

    @Test
    @Tag("T2")
    void aClerkSignsInAndOutAndSeesTheOwnRowAtOnce() {
        var clerk = clerk("wang.fang");
        assertThat(counter.sign(clerk, "IN").json().get("half").asString()).isEqualTo("MORNING");
        clock.set(at("11:01"));
        var out = counter.sign(clerk, "OUT");
        assertThat(out.status()).as(out.text()).isEqualTo(200);
        var own = counter.get(
                clerk, DAY, "If-Version-At-Least", out.json().get("version").asString());
        assertThat(own.json().get("clerks")).hasSize(1);
        assertThat(verdict(own, "wang.fang", 0)).isEqualTo("PRESENT");
    }

    @Test
    @Tag("T3")
    void whoComesSixteenMinutesLateIsLateForTheOfficeToo() {
        clock.set(at("08:16"));
        assertThat(counter.sign(clerk("li.na"), "IN").status()).isEqualTo(200);
        await().untilAsserted(() ->
                assertThat(verdict(counter.get(OFFICE, DAY), "li.na", 0)).isEqualTo("LATE"));
    }

    @Test
    @Tag("T9")
    void actingWithoutHavingSignedInIsShownToTheOfficeAndNotToClerks() throws Exception {
        Counter.publish(Happened.replied("chen.jie", "330106-20250926-0901", "09:00"));
        await().untilAsserted(() -> assertThat(
                        counter.get(OFFICE, DAY + "/discrepancies").text())
                .contains("Case:330106-20250926-0901@0", "chen.jie", "复核签字并回复"));
        assertThat(counter.get(clerk("chen.jie"), DAY + "/discrepancies").status())
                .isEqualTo(403);
    }

    @Test
    void aRepeatedRequestGetsTheSameAnswerAlsoWhenTheHalfDayIsOver() {
        String[] key = {"Idempotency-Key", "signed-in-once"};
        var clerk = clerk("zhao.lei");
        var first = counter.sign(clerk, "IN", key);
        clock.set(at("17:30"));
        assertThat(counter.sign(clerk, "IN", key).text()).isEqualTo(first.text());
        assertThat(counter.sign(clerk, "OUT", key).code()).isEqualTo("idempotency-key-reused");
        assertThat(counter.sign(clerk, "IN").code()).isEqualTo("day-is-over");
    }

    @Test
    void anotherHallSeesNothingOfThisOne() {
        counter.sign(clerk("sun.yan"), "IN");
        var elsewhere = counter.get(TestTokens.of("luo.wei", "340123", Role.LEAD), DAY);
        assertThat(elsewhere.text()).contains("he.ping").doesNotContain("sun.yan");
    }

    @Test
    @Tag("T1")
    void onADayOffTheRecordSaysWhy() {
        var holiday = counter.get(OFFICE, "/api/attendance/days/2025-10-01").json();
        assertThat(holiday.get("working").asBoolean()).isFalse();
        assertThat(holiday.get("holiday").asString()).contains("国庆");
        clock.set(at("08:00").plus(Duration.ofDays(5)));
        assertThat(counter.sign(clerk("sun.yan"), "IN").code()).isEqualTo("hall-closed-that-day");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{                     | 400 | malformed",
                "{}                    | 422 | invalid",
                "{\"kind\":null}       | 422 | invalid",
                "{\"kind\":\"SIGN\"}   | 422 | invalid",
                "{\"kind\":1}          | 422 | invalid",
                "{\"kind\":\"IN\",\"clerk\":\"li.na\"} | 400 | unknown-property",
                "{\"kind\":\"OUT\"}    | 409 | not-signed-in"
            })
    void badInputIsToldApart(String body, int status, String code) {
        var answer = counter.post(TestTokens.of("he.ping", "340123", Role.CLERK), body);
        assertThat(answer.code()).as(answer.text()).isEqualTo(code);
        assertThat(answer.status()).isEqualTo(status);
    }

    @Test
    @Tag("T2")
    void leadAndOfficeSignAndAreJudgedLikeEverybody() {
        clock.set(at("08:20"));
        var office = counter.sign(OFFICE, "IN");
        assertThat(office.status()).as(office.text()).isEqualTo(200);
        assertThat(office.json().get("window").asString()).isEqualTo("OFFICE");
        await().untilAsserted(() ->
                assertThat(verdict(counter.get(OFFICE, DAY), "wu.gang", 0)).isEqualTo("LATE"));
        clock.set(at("18:00"));
        assertThat(verdict(counter.get(OFFICE, DAY), "zhou.min", 0)).isEqualTo("ABSENT");
        assertThat(verdict(counter.get(OFFICE, DAY), "zheng.hua", 0)).isEqualTo("nobody");
    }

    @Test
    @Tag("T2")
    void onlyWhoIsOnTheStaffOfTheHallItselfSigns() {
        assertThat(counter.sign("", "IN").status()).isEqualTo(401);
        assertThat(counter.sign(TestTokens.of("zheng.hua", "330106", Role.LEADING_GROUP), "IN")
                        .status())
                .isEqualTo(403);
        assertThat(counter.sign(clerk("a.stranger"), "IN").code()).isEqualTo("not-on-the-staff");
        assertThat(counter.get(OFFICE, "/api/attendance/days/2025-09-31").status())
                .isEqualTo(400);
    }

    private static String clerk(String name) {
        return TestTokens.of(name, "330106", Role.CLERK);
    }

    private static String verdict(Answer day, String clerk, int half) {
        for (JsonNode row : day.json().get("clerks")) {
            if (row.get("clerk").asString().equals(clerk)) {
                return row.at("/halves/" + half + "/verdicts/0/verdict").asString();
            }
        }
        return "nobody";
    }
}
