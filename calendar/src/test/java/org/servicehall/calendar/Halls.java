package org.servicehall.calendar;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

/** Calendars and wall-clock times for tests. */
final class Halls {
    static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    static final HallCalendar CALENDAR = new HallCalendar(WorkingHours.standard(), HolidaySchedules.published());

    private Halls() {}

    /** {@code 2025-09-26T15:40} on the hall's wall. */
    static Instant at(String wallClock) {
        return LocalDateTime.parse(wallClock).atZone(SHANGHAI).toInstant();
    }
}
