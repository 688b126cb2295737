package org.servicehall.attendance.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.servicehall.platform.security.Role;
import org.servicehall.platform.testing.TestTokens;
import org.servicehall.platform.time.HallClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Corrections and absences over HTTP, on a Wednesday of their own. */
class OfficeServiceTest implements WholeService {
    private static final String DAY = "/api/attendance/days/2025-09-24";
    private static final String CORRECTIONS = "/api/attendance/corrections";
    private static final String ABSENCES = "/api/attendance/absences";
    private static final String OFFICE = TestTokens.of("wu.gang", "330106", Role.OFFICE);
    private static final String LEAD = TestTokens.of("zhou.min", "330106", Role.LEAD);

    @LocalServerPort
    private int port;

    @Autowired
    private HallClock clock;

    private Counter counter;

    @BeforeEach
    void evening() {
        counter = new Counter(port);
        clock.set(at("18:00"));
    }

    @Test
    @Tag("T2")
    void aCorrectedSignatureCountsAndShowsWhatWasSigned() {
        clock.set(at("08:20"));
        counter.sign(clerk("chen.jie"), "IN");
        clock.set(at("18:00"));
        assertThat(counter.postTo(CORRECTIONS, OFFICE, correction("chen.jie", "OUT", "11:00"))
                        .status())
                .isEqualTo(200);
        var corrected = counter.postTo(CORRECTIONS, OFFICE, correction("chen.jie", "IN", "08:00"));
        assertThat(corrected.json().get("signed").asString()).contains("08:20");
        await().untilAsserted(() -> {
            var half = row("chen.jie").at("/halves/0");
            assertThat(half.at("/verdicts/0/verdict").asString()).isEqualTo("PRESENT");
            assertThat(half.at("/signedIn").asString()).contains("08:00");
            assertThat(half.at("/corrections/1/signed").asString()).contains("08:20");
            assertThat(half.at("/corrections/1/by").asString()).isEqualTo("wu.gang");
            assertThat(half.at("/corrections/1/reason").asString()).isEqualTo("漏签");
        });
    }

    @ParameterizedTest
    @Tag("T2")
    @CsvSource({
        "a.stranger, 2025-09-24, 2025-09-24T08:00:00+08:00, 422, invalid",
        "li.na, 9999-12-31, 2025-09-24T08:00:00+08:00, 422, date-out-of-range",
        "li.na, +999999999-12-31, 2025-09-24T08:00:00+08:00, 400, malformed",
        "li.na, 2025-09-24, +999999999-12-31T23:59:59Z, 422, date-out-of-range",
        "li.na, 2025-09-27, 2025-09-24T08:00:00+08:00, 422, correction-outside-half-day",
        "li.na, 2025-09-25, 2025-09-25T08:00:00+08:00, 422, attendance-in-future"
    })
    void whatCanNotBeCorrectedIsTold(String clerk, String day, String at, int status, String code) {
        var answer = counter.postTo(CORRECTIONS, OFFICE, """
                {"clerk":"%s","day":"%s","half":"MORNING","mark":"IN","at":"%s","reason":"漏签"}""".formatted(clerk, day, at));
        assertThat(answer.code()).as(answer.text()).isEqualTo(code);
        assertThat(answer.status()).isEqualTo(status);
    }

    @Test
    @Tag("T2")
    void whatAnOfficeOfOneForgotALeadCorrects() {
        assertThat(counter.postTo(CORRECTIONS, OFFICE, correction("wu.gang", "IN", "08:00"))
                        .code())
                .isEqualTo("own-attendance");
        assertThat(counter.postTo(CORRECTIONS, LEAD, correction("wu.gang", "IN", "08:00"))
                        .status())
                .isEqualTo(200);
        assertThat(counter.postTo(CORRECTIONS, LEAD, correction("zhou.min", "IN", "08:00"))
                        .code())
                .isEqualTo("corrected-by-the-office");
    }

    @Test
    @Tag("T2")
    void onlyTheOfficeCorrectsAndNeverItself() {
        assertThat(counter.postTo(CORRECTIONS, LEAD, correction("li.na", "IN", "08:00"))
                        .code())
                .isEqualTo("corrected-by-the-office");
        assertThat(counter.postTo(CORRECTIONS, clerk("li.na"), correction("li.na", "IN", "08:00"))
                        .status())
                .isEqualTo(403);
        var both = TestTokens.of("li.na", "330106", Role.CLERK, Role.OFFICE);
        assertThat(counter.postTo(CORRECTIONS, both, correction("li.na", "IN", "08:00"))
                        .code())
                .isEqualTo("own-attendance");
        assertThat(counter.postTo(
                                CORRECTIONS,
                                OFFICE,
                                correction("li.na", "IN", "08:00").replace("漏签", "见13900001234"))
                        .code())
                .isEqualTo("personal-data-in-text");
    }

    @Test
    @Tag("T5")
    void whoIsFoundAwayIsOffPostUntilTheRecordIsTakenBack() {
        counter.postTo(CORRECTIONS, OFFICE, correction("zhao.lei", "IN", "08:00"));
        counter.postTo(CORRECTIONS, OFFICE, correction("zhao.lei", "OUT", "11:00"));
        var absence = counter.postTo(ABSENCES, LEAD, """
                {"clerk":"zhao.lei","day":"2025-09-24","from":"2025-09-24T09:00:00+08:00",
                 "to":"2025-09-24T09:45:00+08:00","note":"窗口无人"}""");
        assertThat(absence.status()).as(absence.text()).isEqualTo(200);
        awaitVerdict("zhao.lei", "OFF_POST");
        var path = ABSENCES + "/" + absence.json().get("clerkDay").asString() + "/1/revocation";
        var other = TestTokens.of("luo.wei", "340123", Role.LEAD);
        assertThat(counter.postTo(path, other, "{\"reason\":\"误记\"}").code()).isEqualTo("unknown-number");
        assertThat(counter.postTo(path, OFFICE, "{\"reason\":\"去开会\"}").status())
                .isEqualTo(200);
        awaitVerdict("zhao.lei", "PRESENT");
        assertThat(row("zhao.lei").at("/absences/0/revocation/reason").asString())
                .isEqualTo("去开会");
        assertThat(counter.postTo(path, OFFICE, "{\"reason\":\"去开会\"}").code()).isEqualTo("absence-already-revoked");
    }

    @Test
    void anAbsurdDayIsRefusedAndNotWorkedOut() {
        for (var day : new String[] {"9999-12-31", "+999999999-12-31", "-999999999-01-01"}) {
            var path = "/api/attendance/days/" + day.replace("+", "%2B");
            assertThat(counter.get(OFFICE, path).status()).isIn(400, 422);
            assertThat(counter.get(OFFICE, path + "/discrepancies").status()).isIn(400, 422);
        }
    }

    private void awaitVerdict(String clerk, String verdict) {
        await().untilAsserted(() -> assertThat(
                        row(clerk).at("/halves/0/verdicts/0/verdict").asString())
                .isEqualTo(verdict));
    }

    private JsonNode row(String clerk) {
        return counter.get(OFFICE, DAY)
                .json()
                .get("clerks")
                .valueStream()
                .filter(row -> row.get("clerk").asString().equals(clerk))
                .findFirst()
                .orElseThrow();
    }

    private static String correction(String clerk, String mark, String time) {
        return """
                {"clerk":"%s","day":"2025-09-24","half":"MORNING","mark":"%s",
                 "at":"2025-09-24T%s:00+08:00","reason":"漏签"}""".formatted(clerk, mark, time);
    }

    private static String clerk(String name) {
        return TestTokens.of(name, "330106", Role.CLERK);
    }

    private static Instant at(String time) {
        return Instant.parse("2025-09-24T" + time + ":00+08:00");
    }
}
