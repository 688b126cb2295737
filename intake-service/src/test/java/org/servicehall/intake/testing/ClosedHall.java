package org.servicehall.intake.testing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import org.servicehall.calendar.HallCalendar;
import org.servicehall.calendar.HolidaySchedules;
import org.servicehall.calendar.WorkingHours;
import org.servicehall.platform.time.HallClock;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;

/**
 * Starts the service's clock on the morning of the next day off, from where it goes on: calls on duty are taken at any
 * hour at which the tests run, and nothing else minds. It is a day outside the pensioners' window, so that they are late
 * whenever the tests run.
 */
public final class ClosedHall implements ApplicationContextInitializer<GenericApplicationContext> {
    public static final HallCalendar CALENDAR = new HallCalendar(WorkingHours.standard(), HolidaySchedules.published());
    private static final LocalTime MORNING = LocalTime.of(9, 0);
    public static final LocalDate DAY = nextDayOff();
    public static final Instant BEGINS =
            DAY.atTime(MORNING).atZone(HallClock.ZONE).toInstant();

    @Override
    public void initialize(GenericApplicationContext context) {
        HallClock clock = HallClock.system();
        clock.set(BEGINS);
        context.registerBean("hallClock", HallClock.class, () -> clock);
    }

    private static LocalDate nextDayOff() {
        LocalDate tomorrow = LocalDate.now(HallClock.ZONE).plusDays(1);
        return tomorrow.datesUntil(tomorrow.plusDays(90))
                .filter(date -> !CALENDAR.day(date).isWorking() && outsidePensionWindow(MonthDay.from(date)))
                .findFirst()
                .orElseThrow();
    }

    private static boolean outsidePensionWindow(MonthDay day) {
        return day.isBefore(MonthDay.of(11, 15));
    }

    /** The n-th working day after the service's today; before it when negative. */
    public static LocalDate workingDay(int n) {
        LocalDate date = DAY;
        for (int left = Math.abs(n); left > 0; ) {
            date = date.plusDays(Integer.signum(n));
            left -= CALENDAR.day(date).isWorking() ? 1 : 0;
        }
        return date;
    }
}
