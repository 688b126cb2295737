package org.servicehall.attendance.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.servicehall.platform.security.Role;
import org.servicehall.platform.testing.TestTokens;
import org.servicehall.platform.testing.badinput.Example;

/** Corrections, absences, leave and the month: a valid request for each operation. */
final class OfficeExamples {
    private static final String OFFICE = TestTokens.of("deng.ke", "340123", Role.OFFICE);
    private static final String LEAD = TestTokens.of("luo.wei", "340123", Role.LEAD);
    private static final Set<Role> KEEPERS = EnumSet.of(Role.LEAD, Role.OFFICE);
    private static final Set<Role> DECIDERS = EnumSet.of(Role.LEAD, Role.LEADING_GROUP);
    private static final Set<Role> ASKERS = EnumSet.complementOf(EnumSet.of(Role.DEPARTMENT, Role.OPS));
    private static final String ABSENCES = "/api/attendance/absences";
    private static final String LEAVES = "/api/leaves";
    private static final String ABSENCE = """
            {"clerk":"he.ping","day":"2025-09-24","from":"2025-09-24T09:00:00+08:00",
             "to":"2025-09-24T09:40:00+08:00","note":"窗口无人"}""";

    private final Counter counter;
    private Instant nextLeave = Instant.parse("2025-11-10T00:00:00Z");
    private YearMonth nextMonth = YearMonth.of(2025, 5);

    OfficeExamples(Counter counter) {
        this.counter = counter;
    }

    List<Example> all() {
        return List.of(
                new Example("/api/attendance/corrections", () -> "/api/attendance/corrections", """
                        {"clerk":"he.ping","day":"2025-09-24","half":"MORNING","mark":"IN",
                         "at":"2025-09-24T08:05:00+08:00","reason":"漏签"}""", OFFICE, KEEPERS),
                new Example(ABSENCES, () -> ABSENCES, ABSENCE, OFFICE, KEEPERS),
                new Example(ABSENCES + "/{clerkDay}/{number}/revocation", this::absent, """
                        {"reason":"去开会"}""", LEAD, KEEPERS),
                new Example(LEAVES, () -> LEAVES, """
                        {"clerk":"he.ping","kind":"SICK","from":"2025-11-03T08:00:00+08:00",
                         "to":"2025-11-03T11:00:00+08:00","reason":"复诊"}""", OFFICE, ASKERS),
                new Example(LEAVES + "/{no}/approval", () -> asked() + "/approval", "", LEAD, DECIDERS),
                new Example(LEAVES + "/{no}/refusal", () -> asked() + "/refusal", """
                        {"reason":"窗口无人替班"}""", LEAD, DECIDERS),
                new Example(LEAVES + "/{no}/cancellation", () -> asked() + "/cancellation", "", OFFICE, ASKERS),
                new Example(
                        "/api/attendance/months/{month}/publication",
                        this::counted,
                        """
                        {"reason":"首次公布"}""",
                        OFFICE,
                        EnumSet.of(Role.OFFICE)));
    }

    private String absent() {
        var answer = counter.postTo(ABSENCES, LEAD, ABSENCE.replace("09-24", "09-23"));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        var absence = answer.json();
        return ABSENCES + "/" + absence.get("clerkDay").asString() + "/"
                + absence.get("number").asInt() + "/revocation";
    }

    private String asked() {
        var from = nextLeave;
        nextLeave = from.plusSeconds(3600);
        var answer = counter.postTo(LEAVES, OFFICE, """
                {"clerk":"he.ping","kind":"PERSONAL","from":"%s","to":"%s","reason":"家事"}""".formatted(from, nextLeave));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return LEAVES + "/" + answer.json().get("no").asString();
    }

    private String counted() {
        var month = nextMonth;
        nextMonth = month.minusMonths(1);
        return "/api/attendance/months/" + month + "/publication";
    }
}
