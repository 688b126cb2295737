package org.servicehall.intake.money;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.servicehall.calendar.HallCalendar;
import org.servicehall.calendar.HolidaySchedule;
import org.servicehall.calendar.HolidaySchedules;
import org.servicehall.calendar.WorkingHours;
import org.servicehall.intake.domain.money.TakingsStatus;

/** A day's takings are late by what the clerk could do: nobody counts the drawer for them. */
@Tag("S12")
@Tag("T6")
class TakingsTermsTest {
    private static final HallCalendar CALENDAR =
            new HallCalendar(WorkingHours.standard(), HolidaySchedules.published());
    private static final LocalDate FRIDAY = LocalDate.of(2025, 9, 26);
    private static final Instant NOON = Instant.parse("2025-09-26T04:00:00Z");
    /** The Sunday is worked before the holidays. */
    private static final Instant SUNDAY = closing(LocalDate.of(2025, 9, 28));

    private static final Instant MONDAY = closing(LocalDate.of(2025, 9, 29));
    private static final Instant TUESDAY = closing(LocalDate.of(2025, 9, 30));
    private static final Instant AFTER_THE_HOLIDAYS = closing(LocalDate.of(2025, 10, 9));
    private static final TakingsSettings WATCHED = new TakingsSettings(1);
    private static final TakingsSettings UNWATCHED = new TakingsSettings(0);

    @Test
    void beingSentBackWaitsForTheClerkToBeBackFromLeave() {
        assertThat(TakingsTerms.sentBack(NOON, CALENDAR, WATCHED, onLeaveUntil(Instant.MIN)))
                .isEqualTo(new TakingsTerms(SUNDAY, SUNDAY));
        assertThat(TakingsTerms.sentBack(NOON, CALENDAR, WATCHED, onLeaveUntil(MONDAY)))
                .isEqualTo(new TakingsTerms(TUESDAY, TUESDAY));
        assertThat(TakingsTerms.sentBack(NOON, CALENDAR, UNWATCHED, onLeaveUntil(TUESDAY)))
                .isEqualTo(new TakingsTerms(AFTER_THE_HOLIDAYS, null));
    }

    @Test
    void theDayItselfWaitsToo() {
        Instant friday = closing(FRIDAY);
        assertThat(TakingsTerms.of(FRIDAY, CALENDAR, WATCHED, onLeaveUntil(Instant.MIN)))
                .isEqualTo(new TakingsTerms(friday, SUNDAY));
        assertThat(TakingsTerms.of(FRIDAY, CALENDAR, WATCHED, onLeaveUntil(SUNDAY)))
                .isEqualTo(new TakingsTerms(MONDAY, TUESDAY));
        assertThat(TakingsTerms.of(FRIDAY, CALENDAR, WATCHED, at -> at.isAfter(friday) && at.isBefore(SUNDAY)))
                .isEqualTo(new TakingsTerms(friday, MONDAY));
    }

    @Test
    void leaveThatIsApprovedSinceMovesWhatWasTold() {
        TakingsTerms day = TakingsTerms.of(FRIDAY, CALENDAR, WATCHED, onLeaveUntil(Instant.MIN));
        assertThat(day.anew(TakingsStatus.OPEN, CALENDAR, WATCHED, onLeaveUntil(Instant.MIN), Instant.MAX))
                .isEqualTo(day);
        assertThat(day.anew(TakingsStatus.OPEN, CALENDAR, WATCHED, onLeaveUntil(SUNDAY), Instant.MAX)
                        .lateAfter())
                .isEqualTo(TUESDAY);
        TakingsTerms back = TakingsTerms.sentBack(NOON, CALENDAR, WATCHED, onLeaveUntil(Instant.MIN));
        assertThat(back.anew(TakingsStatus.SENT_BACK, CALENDAR, WATCHED, onLeaveUntil(SUNDAY), Instant.MAX)
                        .lateAfter())
                .isEqualTo(MONDAY);
    }

    /** The worked Sunday is off by it: what was to be counted by then is on Monday. */
    @Test
    @Tag("D1")
    void aScheduleThatTakesADayOffMovesWhatWasTold() {
        HallCalendar off = new HallCalendar(
                WorkingHours.standard(),
                HolidaySchedules.published()
                        .with(new HolidaySchedule(2025, "2025.2", Map.of(LocalDate.of(2025, 9, 28), "抗洪"), Map.of())));
        TakingsTerms day = TakingsTerms.of(FRIDAY, CALENDAR, WATCHED, onLeaveUntil(Instant.MIN));
        assertThat(day.anew(TakingsStatus.OPEN, off, WATCHED, onLeaveUntil(Instant.MIN), Instant.MAX))
                .isEqualTo(new TakingsTerms(closing(FRIDAY), MONDAY));
        TakingsTerms back = TakingsTerms.sentBack(NOON, CALENDAR, WATCHED, onLeaveUntil(Instant.MIN));
        assertThat(back.anew(TakingsStatus.SENT_BACK, off, WATCHED, onLeaveUntil(Instant.MIN), Instant.MAX))
                .isEqualTo(new TakingsTerms(MONDAY, MONDAY));
    }

    /** On that Sunday the hall closes at half past four by the other hours, and at five by those it was told with. */
    @Test
    @Tag("D1")
    void otherHoursOfTheHallMoveNoDay() {
        HallCalendar shorter = new HallCalendar(
                WorkingHours.withSummer(MonthDay.of(5, 1), MonthDay.of(8, 31)), HolidaySchedules.published());
        TakingsTerms back = TakingsTerms.sentBack(NOON, CALENDAR, WATCHED, onLeaveUntil(Instant.MIN));
        assertThat(shorter.closingOf(LocalDate.of(2025, 9, 28))).isBefore(SUNDAY);
        assertThat(back.anew(TakingsStatus.SENT_BACK, shorter, WATCHED, onLeaveUntil(Instant.MIN), Instant.MAX))
                .isEqualTo(back);
    }

    /** What is not late yet is asked about no further. */
    @Test
    void leaveIsLookedAtNoFurtherThanNow() {
        TakingsTerms day = TakingsTerms.of(FRIDAY, CALENDAR, WATCHED, onLeaveUntil(Instant.MIN));
        assertThat(day.anew(
                                TakingsStatus.OPEN,
                                CALENDAR,
                                WATCHED,
                                at -> {
                                    assertThat(at).isBeforeOrEqualTo(SUNDAY);
                                    return true;
                                },
                                SUNDAY)
                        .lateAfter())
                .isAfter(SUNDAY);
    }

    /** Up to that closing time. */
    private static Predicate<Instant> onLeaveUntil(Instant end) {
        return at -> at.isBefore(end);
    }

    private static Instant closing(LocalDate day) {
        return CALENDAR.sessions(day).getLast().closes();
    }
}
