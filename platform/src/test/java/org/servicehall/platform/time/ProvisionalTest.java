package org.servicehall.platform.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.servicehall.calendar.HallCalendar;
import org.servicehall.calendar.HolidaySchedules;
import org.servicehall.calendar.WorkingHours;

/** A date is told as provisional while nobody has published the holidays of its year, and not after. */
@Tag("D1")
class ProvisionalTest {
    private static final HallCalendar CALENDAR =
            new HallCalendar(WorkingHours.standard(), HolidaySchedules.published());

    @Test
    void aDateInAYearWithoutAScheduleIsMarkedAndNoOther() {
        assertThat(Provisional.of(CALENDAR, Instant.parse("2051-01-03T01:00:00Z")))
                .isTrue();
        assertThat(Provisional.of(CALENDAR, Instant.parse("2025-09-01T01:00:00Z")))
                .isNull();
        assertThat(Provisional.of(CALENDAR, null)).isNull();
    }
}
