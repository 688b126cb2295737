package org.servicehall.platform.settings;

import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import org.servicehall.calendar.HolidaySchedule;
import org.servicehall.contracts.calendar.CalendarEvent.SchedulePublished;

/** Published schedules as the calendar counts by them (rule D1). */
public final class Schedules {
    private Schedules() {}

    public static HolidaySchedule of(SchedulePublished event) {
        return new HolidaySchedule(
                Integer.parseInt(event.year()), event.version(), days(event.holidays()), days(event.makeUpWorkdays()));
    }

    private static Map<LocalDate, String> days(Map<String, String> days) {
        return days.entrySet().stream()
                .collect(Collectors.toMap(day -> LocalDate.parse(day.getKey()), Map.Entry::getValue));
    }
}
