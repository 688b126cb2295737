package org.servicehall.attendance.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.servicehall.calendar.HallCalendar;
import org.servicehall.calendar.HolidaySchedules;
import org.servicehall.calendar.WorkingHours;

class HalfDayRecordTest {
    private static final HallCalendar CALENDAR =
            new HallCalendar(WorkingHours.standard(), HolidaySchedules.published());
    private static final LocalDate FRIDAY = LocalDate.of(2025, 9, 26);

    @ParameterizedTest
    @Tag("T3")
    @CsvSource({"07:50, PRESENT", "08:15, PRESENT", "08:15:01, LATE", "09:00, LATE", "09:00:01, ABSENT"})
    void comingLateCountsFromMoreThanFifteenMinutesOn(String in, Verdict verdict) {
        assertThat(morning(in, "11:00", "18:00")).containsExactly(verdict);
    }

    @ParameterizedTest
    @CsvSource({"11:05, PRESENT", "10:45, PRESENT", "10:44:59, LEFT_EARLY", "10:30, LEFT_EARLY"})
    @Tag("T4")
    void leavingEarlyCountsFromMoreThanFifteenMinutesOn(String out, Verdict verdict) {
        assertThat(morning("08:00", out, "18:00")).containsExactly(verdict);
    }

    @ParameterizedTest
    @Tag("T5")
    @CsvSource({"10:29:59, OFF_POST", "10:00, OFF_POST", "09:59:59, ABSENT"})
    void leavingMoreThanHalfAnHourEarlyIsBeingOffPost(String out, Verdict verdict) {
        assertThat(morning("08:00", out, "18:00")).containsExactly(verdict);
    }

    @Test
    void lateAndEarlyStandTogether() {
        assertThat(morning("08:20", "10:40", "18:00")).containsExactlyInAnyOrder(Verdict.LATE, Verdict.LEFT_EARLY);
    }

    @Test
    void absentSwallowsEverythingElse() {
        assertThat(morning("08:20", "09:00", "18:00")).containsExactly(Verdict.ABSENT);
    }

    @ParameterizedTest
    @CsvSource({"10:59, OPEN", "11:00, ABSENT"})
    void whoNeverSignedInIsAbsentOnceTheHalfDayIsOver(String now, Verdict verdict) {
        assertThat(morning(null, null, now)).containsExactly(verdict);
    }

    @ParameterizedTest
    @CsvSource({"08:00, 12:00, OPEN", "08:20, 12:00, LATE"})
    void whoHasNotSignedOutYetMayStillDoSo(String in, String now, Verdict verdict) {
        assertThat(morning(in, null, now)).containsExactly(verdict);
    }

    /** Away from then on, until a correction shows otherwise. */
    @ParameterizedTest
    @Tag("T2")
    @Tag("T5")
    @CsvSource({"08:00, ABSENT+NOT_SIGNED_OUT", "08:20, ABSENT+NOT_SIGNED_OUT", "10:59, ABSENT+NOT_SIGNED_OUT"})
    void whoNeverSignedOutWasAwayFromSigningInOnOnceTheDayIsOver(String in, String mark) {
        assertThat(afterTheDay(in).mark()).isEqualTo(mark);
    }

    /** It shows when the clerk left, and not that the clerk had come before. */
    @ParameterizedTest
    @Tag("T2")
    @CsvSource({"08:10, ABSENT", "09:30, ABSENT", "11:00, ABSENT", "12:30, ABSENT"})
    void aSigningOutAloneProvesNoComing(String out, Verdict verdict) {
        assertThat(morning(null, out, "18:00")).containsExactly(verdict);
    }

    @Test
    void thresholdsMustGrow() {
        var hour = Duration.ofHours(1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Thresholds(hour, hour, hour, Duration.ofMinutes(30), hour));
    }

    private static HalfDayRecord afterTheDay(String in) {
        var session = CALENDAR.sessions(FRIDAY).getFirst();
        var midnight = at("23:59");
        return HalfDayRecord.judge(
                session,
                HalfDayFacts.signed(new Signatures(at(in), null)),
                midnight.plus(Duration.ofHours(9)),
                midnight,
                Thresholds.standard());
    }

    private static Set<Verdict> morning(@Nullable String in, @Nullable String out, String now) {
        var session = CALENDAR.sessions(FRIDAY).getFirst();
        return HalfDayRecord.judge(
                        session,
                        HalfDayFacts.signed(new Signatures(in == null ? null : at(in), out == null ? null : at(out))),
                        at(now),
                        at("23:59:59"),
                        Thresholds.standard())
                .verdicts();
    }

    private static Instant at(String time) {
        return LocalDateTime.parse(FRIDAY + "T" + time).atZone(CALENDAR.zone()).toInstant();
    }
}
