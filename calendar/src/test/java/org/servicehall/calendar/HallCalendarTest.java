package org.servicehall.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;
import static org.servicehall.calendar.Halls.CALENDAR;
import static org.servicehall.calendar.Halls.at;

import java.io.StringReader;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Period;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.servicehall.calendar.Explanation.Counting;

class HallCalendarTest {
    @ParameterizedTest
    @Tag("K7")
    @CsvSource({"1899-12-31", "2201-01-01", "+999999999-12-31"})
    void noHallCountsToAnAbsurdYear(LocalDate date) {
        assertThatExceptionOfType(DateOutOfCalendar.class).isThrownBy(() -> CALENDAR.day(date));
        assertThatExceptionOfType(DateOutOfCalendar.class).isThrownBy(() -> CALENDAR.closingOf(date));
    }

    @ParameterizedTest
    @Tag("D1")
    @CsvSource({
        "2025-09-26, WORKDAY",
        "2025-09-27, WEEKEND",
        "2025-09-28, MAKE_UP_WORKDAY",
        "2025-10-01, HOLIDAY",
        "2025-10-06, HOLIDAY",
        "2025-10-09, WORKDAY",
        "2025-10-11, MAKE_UP_WORKDAY",
        "2024-02-29, WORKDAY",
        "2026-02-14, MAKE_UP_WORKDAY",
        "2026-02-16, HOLIDAY"
    })
    void publishedSchedulesDecideWhatADayIs(LocalDate date, Day.Kind kind) {
        assertThat(CALENDAR.day(date).kind()).isEqualTo(kind);
        assertThat(CALENDAR.day(date).provisional()).isFalse();
    }

    @ParameterizedTest
    @Tag("D1")
    @CsvSource({"2027-01-01, HOLIDAY", "2027-01-02, WEEKEND", "2027-01-04, WORKDAY", "2027-10-03, HOLIDAY"})
    void aYearWithoutAScheduleIsProvisional(LocalDate date, Day.Kind kind) {
        assertThat(CALENDAR.day(date).kind()).isEqualTo(kind);
        assertThat(CALENDAR.day(date).provisional()).isTrue();
    }

    /** 28 September is a Sunday that is worked, 1 to 8 October are off; what was told for a worked day stays, before closing too. */
    @ParameterizedTest
    @Tag("D1")
    @CsvSource({
        "2025-09-26T16:30:00, 2025-09-26T16:30:00",
        "2025-09-28T23:59:59, 2025-09-28T23:59:59",
        "2025-09-27T17:00:00, 2025-09-28T17:00:00",
        "2025-10-01T17:00:00, 2025-10-09T16:30:00"
    })
    void theHallsOwnEndMovesFromADayOffToTheNextThatIsWorkedAndStaysOnAnyOther(String told, String ends) {
        assertThat(CALENDAR.onWorkingDay(at(told))).isEqualTo(at(ends));
    }

    @Test
    @Tag("D1")
    void aScheduleThatIsPublishedLaterEndsTheProvisionalYear() throws Exception {
        var text = "version=2027.1\nholiday.2027-02-08=春节\nmakeUp.2027-02-14=春节\n";
        var published = HolidaySchedules.published().with(HolidaySchedule.read(2027, new StringReader(text)));
        var calendar = new HallCalendar(WorkingHours.standard(), published);
        assertThat(calendar.day(LocalDate.of(2027, 2, 8)))
                .isEqualTo(new Day(LocalDate.of(2027, 2, 8), Day.Kind.HOLIDAY, "春节", false));
        assertThat(calendar.day(LocalDate.of(2027, 2, 14)).isWorking()).isTrue();
        assertThat(calendar.version()).isEqualTo("2027.1");
    }

    @Test
    @Tag("D1")
    void theVersionChangesWithEverySchedule() throws Exception {
        var brought = HolidaySchedules.published();
        var far = brought.with(HolidaySchedule.read(2036, new StringReader("version=2036.2")));
        var nearer = far.with(HolidaySchedule.read(2027, new StringReader("version=2027.2")));
        var revised = nearer.with(HolidaySchedule.read(2025, new StringReader("version=2025.2")));
        assertThat(brought.version()).isEqualTo("2026.1");
        assertThat(far.version()).isEqualTo("2036.2");
        assertThat(nearer.version()).isEqualTo("2036.2+2027.2");
        assertThat(revised.version()).isEqualTo("2036.2+2027.2+2025.2");
        assertThat(HolidaySchedules.none().version()).isEqualTo("none");
    }

    @Test
    @Tag("D3")
    @Tag("K4")
    void aLimitOfMinutesIsExplainedOnTheDayItself() {
        var from = at("2025-09-26T16:50");
        var why = CALENDAR.explain(from, CALENDAR.plusWorkingMinutes(from, 30), Counting.WORKING_MINUTES);
        assertThat(why.days())
                .extracting(Explanation.ExplainedDay::reason, Explanation.ExplainedDay::minutes)
                .containsExactly(
                        tuple(Explanation.Reason.WORKING_MINUTES, 10L),
                        tuple(Explanation.Reason.WEEKEND, 0L),
                        tuple(Explanation.Reason.WORKING_MINUTES, 20L));
    }

    @ParameterizedTest
    @Tag("S6")
    @Tag("D1")
    @CsvSource({
        "2025-09-26T09:00, P60D, 2025-11-25",
        "2025-09-26T09:00, P6M, 2026-03-26",
        // the month has no 31st; Saturday 28 February 2026 is worked
        "2025-08-31T09:00, P6M, 2026-02-28",
        // Saturday
        "2025-11-08T09:00, P3M, 2026-02-09"
    })
    void aRightOfMonthsEndsOnTheSameDateOrTheNextWorkingDay(String from, String period, LocalDate last) {
        assertThat(CALENDAR.dateOf(CALENDAR.endOfRight(at(from), Period.parse(period))))
                .isEqualTo(last);
    }

    @Test
    @Tag("D3")
    @Tag("K6")
    void aLimitOfCalendarDaysCountsHolidaysToo() {
        var from = at("2025-09-26T09:00");
        var why = CALENDAR.explain(from, CALENDAR.endAfterCalendarDays(from, 15), Counting.CALENDAR_DAYS);
        assertThat(why.days().getFirst().reason()).isEqualTo(Explanation.Reason.DAY_OF_ACCEPTANCE);
        assertThat(why.days().stream().skip(1))
                .hasSize(15)
                .allMatch(day -> day.counted() && day.reason() == Explanation.Reason.CALENDAR_DAY);
    }

    @ParameterizedTest
    @Tag("D1")
    @CsvSource({
        "'holiday.2027-02-08=春节', version",
        "'version=1\nholiday.2026-02-08=春节', another year",
        "'version=1\nfoo=1', foo"
    })
    void aBrokenScheduleSaysWhatIsWrong(String text, String complaint) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> HolidaySchedule.read(2027, new StringReader(text)))
                .withMessageContaining("2027")
                .withMessageContaining(complaint);
    }

    @ParameterizedTest
    @Tag("D2")
    @CsvSource({
        "2025-04-30T13:29, false",
        "2025-04-30T13:30, true",
        "2025-04-30T16:29, true",
        "2025-04-30T16:30, false",
        "2025-05-06T13:59, false",
        "2025-05-06T14:00, true",
        "2025-05-06T16:59, true",
        "2025-09-30T16:59, true",
        "2025-10-09T16:59, false",
        "2025-10-09T07:59, false",
        "2025-10-09T08:00, true",
        "2025-10-09T11:00, false",
        "2025-10-01T09:00, false"
    })
    void theHallIsOpenBySeason(String wallClock, boolean open) {
        assertThat(CALENDAR.isWorkingTime(at(wallClock))).isEqualTo(open);
    }

    @Test
    @Tag("D2")
    void aHallMaySetItsOwnSeason() {
        var hours = WorkingHours.withSummer(MonthDay.of(6, 1), MonthDay.of(8, 31));
        var calendar = new HallCalendar(hours, HolidaySchedules.published());
        assertThat(calendar.isWorkingTime(at("2025-05-06T13:30"))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "2025-09-26T16:50, 10, 2025-09-26T17:00",
        "2025-09-26T16:50, 30, 2025-09-28T08:20",
        "2025-09-26T10:50, 20, 2025-09-26T14:10",
        "2025-09-27T12:00, 0, 2025-09-28T08:00",
        "2025-09-30T16:45, 30, 2025-10-09T08:15",
        "2024-12-31T16:20, 20, 2025-01-02T08:10"
    })
    void minutesPassOnlyWhileTheHallIsOpen(String from, long minutes, String to) {
        assertThat(CALENDAR.plusWorkingMinutes(at(from), minutes)).isEqualTo(at(to));
        assertThat(CALENDAR.workingMinutesBetween(at(from), at(to))).isEqualTo(minutes);
    }

    @Test
    void nothingPassesBackwards() {
        assertThat(CALENDAR.workingMinutesBetween(at("2025-09-26T10:00"), at("2025-09-26T09:00")))
                .isZero();
        assertThatIllegalArgumentException().isThrownBy(() -> CALENDAR.plusWorkingMinutes(at("2025-09-26T10:00"), -1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CALENDAR.closingAfterWorkingDays(at("2025-09-26T10:00"), 0));
    }

    @Test
    @Tag("D3")
    void aDeadlineIsExplainedDayByDay() {
        var from = at("2025-09-26T15:00");
        var explanation = CALENDAR.explain(from, CALENDAR.closingAfterWorkingDays(from, 4));
        var reasons = explanation.days().stream()
                .collect(Collectors.toMap(Explanation.ExplainedDay::date, Explanation.ExplainedDay::reason));
        assertThat(reasons)
                .containsAllEntriesOf(Map.of(
                        LocalDate.of(2025, 9, 26), Explanation.Reason.DAY_OF_ACCEPTANCE,
                        LocalDate.of(2025, 9, 27), Explanation.Reason.WEEKEND,
                        LocalDate.of(2025, 9, 28), Explanation.Reason.MAKE_UP_WORKDAY,
                        LocalDate.of(2025, 9, 29), Explanation.Reason.WORKDAY,
                        LocalDate.of(2025, 10, 1), Explanation.Reason.HOLIDAY,
                        LocalDate.of(2025, 10, 9), Explanation.Reason.WORKDAY));
        assertThat(explanation.workingDays()).isEqualTo(4);
        assertThat(explanation.workingMinutes()).isEqualTo(120 + 4 * 360);
        assertThat(explanation.provisional()).isFalse();
    }
}
