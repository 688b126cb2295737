package org.servicehall.platform.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.servicehall.calendar.HallCalendar;
import org.servicehall.calendar.HolidaySchedules;
import org.servicehall.calendar.WorkingHours;

/** From Friday 5 September 2025 fifteen days end on Saturday the 20th: a right on the Monday after, a duty on that day. */
@Tag("D1")
class DayOffTest {
    private static final HallCalendar CALENDAR =
            new HallCalendar(WorkingHours.standard(), HolidaySchedules.published());
    private static final Instant FROM = at("2025-09-05T09:00:00");
    private static final Instant SATURDAY = at("2025-09-20T23:59:59");
    private static final Instant MONDAY = at("2025-09-22T23:59:59");

    @Test
    @Tag("C3")
    @Tag("P2")
    void aRightEndsOnTheNextWorkingDayAndSaysWhy() {
        assertThat(CALENDAR.endOfRight(FROM, 15)).isEqualTo(MONDAY);
        var why = Objects.requireNonNull(DayOff.ofRight(CALENDAR, FROM, 15, MONDAY));
        assertThat(why.zh()).contains("权利").endsWith("顺延至其后第一个工作日");
        assertThat(why.en()).endsWith("the next working day");
        assertThat(DayOff.ofRight(CALENDAR, FROM, 17, MONDAY)).isNull();
        assertThat(DayOff.ofRight(CALENDAR, FROM, 15, SATURDAY)).isNull();
        assertThat(DayOff.ofRight(CALENDAR, null, 15, MONDAY)).isNull();
        assertThat(DayOff.ofRight(CALENDAR, FROM, null, MONDAY)).isNull();
        assertThat(DayOff.ofRight(CALENDAR, FROM, 15, null)).isNull();
    }

    @Test
    @Tag("C3")
    @Tag("P2")
    void theHallsOwnPeopleAreToldTheRuleAsWell() {
        var why = Objects.requireNonNull(DayOff.forStaff(DayOff.ofRight(CALENDAR, FROM, 15, MONDAY)));
        assertThat(why.zh()).endsWith("顺延至其后第一个工作日（D1）");
        assertThat(why.en()).endsWith("(D1)");
        assertThat(DayOff.forStaff(DayOff.ofRight(CALENDAR, FROM, 17, MONDAY))).isNull();
    }

    @Test
    @Tag("K6")
    void theHallsOwnDutyStaysOnTheDayOffAndSaysWhy() {
        var why = Objects.requireNonNull(DayOff.ofDuty(CALENDAR, "K6", SATURDAY));
        assertThat(why.zh()).endsWith("应尽的职责，不顺延（K6）");
        assertThat(why.en()).endsWith("(K6)");
        assertThat(DayOff.ofDuty(CALENDAR, "K6", MONDAY)).isNull();
        assertThat(DayOff.ofDuty(CALENDAR, "K6", null)).isNull();
    }

    @Test
    @Tag("K7")
    void aDateThatASuperiorHasSetStaysOnADayOff() {
        assertThat(Objects.requireNonNull(DayOff.ofSuperior(CALENDAR, SATURDAY)).zh())
                .endsWith("照原定日期（K7）");
        assertThat(DayOff.ofSuperior(CALENDAR, MONDAY)).isNull();
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(CALENDAR.zone()).toInstant();
    }
}
