package org.servicehall.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.servicehall.calendar.Halls.CALENDAR;
import static org.servicehall.calendar.Halls.at;

import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.servicehall.calendar.Explanation.Counting;
import org.servicehall.calendar.Explanation.Reason;

/** A date is explained by the schedule it was counted with, and not by a later one. */
@Tag("D3")
class SchedulesByVersionTest {
    private static final HolidaySchedule SECOND_OF_2026 =
            new HolidaySchedule(2026, "2026.2", Map.of(LocalDate.of(2026, 10, 8), "国庆节"), Map.of());
    private static final HolidaySchedule SECOND_OF_2027 = new HolidaySchedule(2027, "2027.2", Map.of(), Map.of());
    private static final Map<String, HolidaySchedule> KNOWN =
            Map.of("2026.2", SECOND_OF_2026, "2027.2", SECOND_OF_2027);

    @Test
    void aVersionNamesTheSchedulesItWasCountedWith() {
        var both = HolidaySchedules.published().with(SECOND_OF_2026).with(SECOND_OF_2027);
        for (var schedules : new HolidaySchedules[] {
            HolidaySchedules.none(),
            HolidaySchedules.published(),
            both,
            HolidaySchedules.published().with(SECOND_OF_2026)
        }) {
            assertThat(HolidaySchedules.of(schedules.version(), KNOWN))
                    .hasValueSatisfying(found -> assertThat(found.version()).isEqualTo(schedules.version()));
        }
        assertThat(HolidaySchedules.of(both.version(), KNOWN))
                .hasValueSatisfying(
                        found -> assertThat(found.day(LocalDate.of(2026, 10, 8)).isWorking())
                                .isFalse());
        assertThat(HolidaySchedules.of("2026.1", KNOWN))
                .hasValueSatisfying(
                        found -> assertThat(found.day(LocalDate.of(2026, 10, 8)).isWorking())
                                .isTrue());
    }

    @Test
    @Tag("D1")
    void aYearTellsTheVersionItIsPublishedIn() {
        var calendar = new HallCalendar(
                WorkingHours.standard(), HolidaySchedules.published().with(SECOND_OF_2026));
        assertThat(calendar.versionOf(2025)).hasValue("2025.1");
        assertThat(calendar.versionOf(2026)).hasValue("2026.2");
        assertThat(calendar.versionOf(2027)).isEmpty();
    }

    @Test
    void whatNobodyKnowsIsNotGuessed() {
        assertThat(HolidaySchedules.of("2026.9", KNOWN)).isEmpty();
        assertThat(HolidaySchedules.of("", KNOWN)).isEmpty();
        assertThat(HolidaySchedules.of("none+2026.2", KNOWN)).isEmpty();
    }

    @Test
    void anotherScheduleDiffersOnlyWhereADayDoes() {
        var later = new HallCalendar(
                WorkingHours.standard(), HolidaySchedules.published().with(SECOND_OF_2026));
        assertThat(later.differsFrom(CALENDAR, at("2026-09-29T10:00"), at("2026-10-09T16:30")))
                .isTrue();
        assertThat(later.differsFrom(CALENDAR, at("2026-11-02T10:00"), at("2026-11-20T16:30")))
                .isFalse();
    }

    /** Else the days that the other schedule adds to the promise were swallowed: it is not counted anew after that. */
    @Test
    @Tag("D1")
    @Tag("D4")
    void anExtensionByAnotherScheduleIsNotLessThanAllDaysOfThePromiseByIt() {
        Map<LocalDate, String> off = IntStream.rangeClosed(1, 10)
                .boxed()
                .collect(Collectors.toMap(day -> LocalDate.of(2026, 10, day), _ -> "国庆节"));
        var longer = new DeadlineRules(new HallCalendar(
                WorkingHours.standard(),
                HolidaySchedules.published().with(new HolidaySchedule(2026, "2026.2", off, Map.of()))));
        var told = new DeadlineRules(CALENDAR).promised(at("2026-09-29T10:00"), 3);
        assertThat(told.dueAt()).isEqualTo(at("2026-10-09T16:30"));
        assertThat(longer.extendedByWorkingDays(told, 2))
                .isEqualTo(longer.promised(at("2026-09-29T10:00"), 5))
                .extracting(DueDate::dueAt)
                .isEqualTo(at("2026-10-15T16:30"));
        var kept = longer.moved(
                longer.promised(at("2026-09-29T10:00"), 3), at("2026-10-16T16:30"), at("2026-10-12T10:00"));
        assertThat(longer.extendedByWorkingDays(kept, 2).dueAt()).isEqualTo(at("2026-10-20T16:30"));
    }

    @Test
    void whatLiesAfterTheLastDayCountedIsKeptAsPromised() {
        var from = at("2026-11-02T10:00");
        var why = CALENDAR.explain(from, at("2026-11-06T16:30"), Counting.WORKING_DAYS, 3);
        assertThat(why.days())
                .extracting(Explanation.ExplainedDay::reason)
                .containsExactly(
                        Reason.DAY_OF_ACCEPTANCE,
                        Reason.WORKDAY,
                        Reason.WORKDAY,
                        Reason.WORKDAY,
                        Reason.KEPT_AS_PROMISED);
        assertThat(why.workingDays()).isEqualTo(3);
    }
}
