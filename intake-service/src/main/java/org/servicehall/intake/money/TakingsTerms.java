package org.servicehall.intake.money;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.servicehall.calendar.HallCalendar;

/**
 * By when a day's takings are closed (rule S12).
 *
 * @param closeBy the end of that working day, or of the next where the hall is closed on it
 * @param lateAfter null where the hall enters no lateness
 */
public record TakingsTerms(Instant closeBy, @Nullable Instant lateAfter) {
    public static TakingsTerms of(LocalDate day, HallCalendar calendar, TakingsSettings settings) {
        Instant closeBy =
                calendar.endOfWorkingDay(day.atStartOfDay(calendar.zone()).toInstant());
        int days = settings.ledgerAfterWorkingDays();
        return new TakingsTerms(closeBy, days == 0 ? null : calendar.closingAfterWorkingDays(closeBy, days));
    }

    /** When it is late that takings sent back were not counted again: the end of the next working day; null as above. */
    public static @Nullable Instant lateAfterSendingBack(Instant at, HallCalendar calendar, TakingsSettings settings) {
        return settings.ledgerAfterWorkingDays() == 0 ? null : calendar.closingAfterWorkingDays(at, 1);
    }

    /** The working day after that day, to which belongs what comes when it is closed. */
    public static LocalDate dayAfter(LocalDate day, HallCalendar calendar) {
        Instant noon = day.atTime(12, 0).atZone(calendar.zone()).toInstant();
        return calendar.dateOf(calendar.closingAfterWorkingDays(noon, 1));
    }
}
