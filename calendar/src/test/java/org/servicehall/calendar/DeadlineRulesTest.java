package org.servicehall.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.servicehall.calendar.Halls.CALENDAR;
import static org.servicehall.calendar.Halls.at;

import java.time.LocalDate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeadlineRulesTest {
    private final DeadlineRules rules = new DeadlineRules(CALENDAR);

    @ParameterizedTest
    @Tag("K4")
    @CsvSource({
        "2025-09-26T09:00, 2025-09-26T09:30",
        "2025-09-26T10:45, 2025-09-26T14:15",
        "2025-09-26T16:45, 2025-09-28T08:15",
        "2025-09-26T22:00, 2025-09-28T08:30"
    })
    void anInstantCaseIsDueAfterThirtyWorkingMinutes(String acceptedAt, String dueAt) {
        assertThat(rules.instant(at(acceptedAt)).dueAt()).isEqualTo(at(dueAt));
    }

    @ParameterizedTest
    @Tag("K5")
    @CsvSource({
        "2025-09-26T09:00, 1, 2025-09-28T17:00",
        "2025-09-26T16:59, 4, 2025-10-09T16:30",
        "2025-09-27T10:00, 1, 2025-09-28T17:00",
        "2025-04-29T10:00, 2, 2025-05-06T17:00",
        "2024-02-28T10:00, 1, 2024-02-29T16:30",
        "2025-09-26T09:00, 20, 2025-10-30T16:30"
    })
    void aPromisedCaseIsDueAtClosingOfTheNthWorkingDayAfter(String acceptedAt, int days, String dueAt) {
        assertThat(rules.promised(at(acceptedAt), days).dueAt()).isEqualTo(at(dueAt));
    }

    @ParameterizedTest
    @Tag("P3")
    @CsvSource({"50, 2025-10-09T16:30", "25, 2025-09-29T11:00"})
    void anUrgentCaseWarnsByTheHallsOwnShareOfItsTime(int percent, String warnAt) {
        var calendar = new HallCalendar(WorkingHours.standard(), HolidaySchedules.published(), percent);
        var accepted = at("2025-09-25T17:00");
        var ordinary = new DeadlineRules(calendar).promised(accepted, 10);
        var urgent = new DeadlineRules(calendar).when(true).promised(accepted, 10);
        assertThat(urgent.dueAt()).isEqualTo(ordinary.dueAt());
        assertThat(urgent.warnAt()).isEqualTo(at(warnAt)).isBefore(ordinary.warnAt());
    }

    @Test
    @Tag("P3")
    void anExtendedUrgentCaseStillWarnsAsAnUrgentOne() {
        var running = rules.when(true).promised(at("2025-09-25T17:00"), 5);
        assertThat(rules.when(true).extendedByWorkingDays(running, 5).warnAt())
                .isBefore(rules.extendedByWorkingDays(running, 5).warnAt());
    }

    @Test
    @Tag("K6")
    void aPetitionHasFifteenCalendarDaysToDecideAndSixtyToFinish() {
        assertThat(rules.petitionDecideBy(at("2025-09-26T09:00"))).isEqualTo(at("2025-10-11T23:59:59"));
        assertThat(rules.petition(at("2025-09-26T09:00")).dueAt()).isEqualTo(at("2025-11-25T23:59:59"));
    }

    @Test
    @Tag("K6")
    void aPetitionIsExtendedByCalendarDays() {
        var running = rules.petition(at("2025-09-26T09:00"));
        assertThat(rules.extendedByCalendarDays(running, 30).dueAt()).isEqualTo(at("2025-12-25T23:59:59"));
    }

    @Test
    @Tag("K7")
    void aForwardedCaseIsDueOnTheDateTheSuperiorHasSet() {
        assertThat(rules.forwarded(at("2025-09-26T09:00"), LocalDate.of(2025, 10, 10))
                        .dueAt())
                .isEqualTo(at("2025-10-10T16:30"));
        assertThat(rules.forwarded(at("2025-09-26T09:00"), LocalDate.of(2025, 10, 5))
                        .dueAt())
                .isEqualTo(at("2025-10-05T23:59:59"));
    }

    @Test
    @Tag("D4")
    void anExtensionRunsOnFromTheDayTheDeadlineFallsOn() {
        var running = rules.promised(at("2025-09-26T09:00"), 4);
        var extended = rules.extendedByWorkingDays(running, 2);
        assertThat(extended.dueAt()).isEqualTo(at("2025-10-11T16:30"));
        assertThat(extended.startedAt()).isEqualTo(running.startedAt());
        assertThat(extended.workingDays()).isEqualTo(6);
    }

    @Test
    @Tag("D6")
    void aLongPromiseWarnsWhenOneWorkingDayIsLeft() {
        assertThat(rules.promised(at("2025-09-26T09:00"), 20).warnAt()).isEqualTo(at("2025-10-29T16:30"));
    }

    @Test
    @Tag("D6")
    void aShortPromiseWarnsWhenFourFifthsOfItsWorkingTimeHavePassed() {
        // 300 minutes are left of Friday and 360 come on Sunday: 528 of 660 have passed on Sunday at 14:48.
        assertThat(rules.promised(at("2025-09-26T09:00"), 1).warnAt()).isEqualTo(at("2025-09-28T14:48"));
    }

    @Test
    @Tag("D6")
    void anInstantCaseWarnsAfterTwentyFourMinutes() {
        assertThat(rules.instant(at("2025-09-26T09:00")).warnAt()).isEqualTo(at("2025-09-26T09:24"));
    }

    @Test
    @Tag("D1")
    void aDeadlineThatReachesIntoAnUnpublishedYearIsProvisional() {
        assertThat(rules.promised(at("2026-12-20T09:00"), 5).provisional()).isFalse();
        assertThat(rules.promised(at("2026-12-28T09:00"), 5).provisional()).isTrue();
    }

    /** A mark would promise that it moves when the schedule comes. */
    @Test
    @Tag("D1")
    @Tag("K6")
    @Tag("K7")
    void aDateThatNoScheduleMovesIsFirmInAnUnpublishedYearToo() {
        var petition = rules.petition(at("2026-12-25T09:00"));
        assertThat(petition.dueAt()).isEqualTo(at("2027-02-23T23:59:59"));
        assertThat(petition.provisional()).isFalse();
        assertThat(rules.extendedByCalendarDays(petition, 30).provisional()).isFalse();
        assertThat(rules.forwarded(at("2026-12-25T09:00"), LocalDate.of(2027, 1, 8))
                        .provisional())
                .isFalse();
        var fixed = rules.fixed(at("2026-12-25T09:00"), at("2027-01-08T16:30"));
        assertThat(fixed.provisional()).isFalse();
        assertThat(rules.moved(fixed, fixed.dueAt(), at("2026-12-26T09:00")).provisional())
                .isFalse();
    }

    @Test
    @Tag("D3")
    void anInstantCaseIsExplainedByThirtyMinutesThoughItBeganWithinASecond() {
        var due = rules.instant(at("2026-10-12T16:20:00.342"));
        var why = CALENDAR.explain(due.startedAt(), due.dueAt(), Explanation.Counting.WORKING_MINUTES);
        assertThat(why.days()).extracting(Explanation.ExplainedDay::minutes).containsExactly(10L, 20L);
        assertThat(why.workingMinutes()).isEqualTo(DeadlineRules.INSTANT_MINUTES);
    }

    @ParameterizedTest
    @Tag("D1")
    @Tag("B8")
    @Tag("C3")
    @CsvSource({"2026-09-01T10:00, 30, 2026-10-08T23:59:59", "2026-09-08T10:00, 30, 2026-10-08T23:59:59"})
    void aRightInCalendarDaysEndsOnTheNextWorkingDay(String from, int days, String end) {
        assertThat(CALENDAR.endOfRight(at(from), days)).isEqualTo(at(end));
        assertThat(CALENDAR.endOfRight(CALENDAR.endOfRight(at(from), days))).isEqualTo(at(end));
    }

    @ParameterizedTest
    @Tag("D6")
    @CsvSource({"2026-10-12T16:20:05", "2026-10-12T08:00:55", "2026-10-12T13:41:12.999"})
    void oneWorkingDayIsLeftAtTheSecondWhateverTheSecondOfTheAcceptance(String acceptedAt) {
        assertThat(rules.promised(at(acceptedAt), 8).warnAt()).isEqualTo(at("2026-10-21T16:30"));
    }
}
