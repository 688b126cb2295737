package org.servicehall.intake.money;

import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.servicehall.calendar.HallCalendar;
import org.servicehall.intake.domain.money.TakingsStatus;

/**
 * By when a day's takings are closed (rule S12). A working day at whose end the clerk is on leave does not count: nobody
 * counts the drawer for them (T6).
 *
 * @param closeBy the end of that working day, or of the next on which hall and clerk are there
 * @param lateAfter null where the hall enters no lateness
 */
public record TakingsTerms(Instant closeBy, @Nullable Instant lateAfter) {
    /** No leave is longer. */
    private static final int MOST_DAYS = 400;

    /** @param onLeave whether the clerk is, at a moment */
    public static TakingsTerms of(
            LocalDate day, HallCalendar calendar, TakingsSettings settings, Predicate<Instant> onLeave) {
        Instant end = calendar.endOfWorkingDay(day.atStartOfDay(calendar.zone()).toInstant());
        return counted(end, settings.ledgerAfterWorkingDays(), calendar, settings, onLeave);
    }

    /** Those of takings sent back at that moment: late after the end of the next working day. */
    public static TakingsTerms sentBack(
            Instant at, HallCalendar calendar, TakingsSettings settings, Predicate<Instant> onLeave) {
        return counted(calendar.closingAfterWorkingDays(at, 1), 0, calendar, settings, onLeave);
    }

    /**
     * What became of terms by leave that was approved since, as far as that moment: then they are not late, wherever leave ends;
     * and by a schedule that makes their day one off (D1).
     */
    public TakingsTerms anew(
            TakingsStatus status,
            HallCalendar calendar,
            TakingsSettings settings,
            Predicate<Instant> onLeave,
            Instant now) {
        int days = status == TakingsStatus.SENT_BACK ? 0 : settings.ledgerAfterWorkingDays();
        return counted(
                calendar.onWorkingDay(closeBy), days, calendar, settings, at -> !at.isAfter(now) && onLeave.test(at));
    }

    private static TakingsTerms counted(
            Instant end, int days, HallCalendar calendar, TakingsSettings settings, Predicate<Instant> onLeave) {
        Instant closeBy = there(end, calendar, onLeave);
        Instant late = closeBy;
        for (int day = 0; day < days; day++) {
            late = there(calendar.closingAfterWorkingDays(late, 1), calendar, onLeave);
        }
        return new TakingsTerms(closeBy, settings.ledgerAfterWorkingDays() == 0 ? null : late);
    }

    /** That closing time, or the next at which the clerk is not on leave. */
    private static Instant there(Instant closing, HallCalendar calendar, Predicate<Instant> onLeave) {
        Instant end = closing;
        for (int day = 0; day < MOST_DAYS && onLeave.test(end.minusMillis(1)); day++) {
            end = calendar.closingAfterWorkingDays(end, 1);
        }
        return end;
    }

    /** The working day after that day, to which belongs what comes when it is closed. */
    public static LocalDate dayAfter(LocalDate day, HallCalendar calendar) {
        Instant noon = day.atTime(12, 0).atZone(calendar.zone()).toInstant();
        return calendar.dateOf(calendar.closingAfterWorkingDays(noon, 1));
    }
}
