package org.servicehall.demo.checks;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.servicehall.calendar.DueDate;
import org.servicehall.calendar.HallCalendar;
import org.servicehall.calendar.Session;

/**
 * From when on a deadline is certain to be missed by whoever still holds it (D5), in a hall that sets nothing else: from the
 * opening of its last working day on, of an instant case in its last ten working minutes.
 */
record Certainty(HallCalendar calendar) {
    private static final int INSTANT_MINUTES = 10;

    /** The deadline itself where nothing of it is certain before. */
    Instant from(DueDate due, boolean instant) {
        Instant certain = instant ? lastMinutes(due) : lastWorkingDay(due);
        return certain.isBefore(due.startedAt()) ? due.startedAt() : certain;
    }

    private Instant lastMinutes(DueDate due) {
        long all = calendar.workingMinutesBetween(due.startedAt(), due.dueAt());
        return calendar.plusWorkingMinutes(due.startedAt(), Math.max(0, all - INSTANT_MINUTES));
    }

    private Instant lastWorkingDay(DueDate due) {
        LocalDate first = calendar.dateOf(due.startedAt());
        for (LocalDate day = calendar.dateOf(due.dueAt()); !day.isBefore(first); day = day.minusDays(1)) {
            List<Session> open = calendar.sessions(day);
            if (!open.isEmpty() && open.getFirst().opens().isBefore(due.dueAt())) {
                return open.getFirst().opens();
            }
        }
        return due.dueAt();
    }
}
