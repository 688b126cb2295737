package org.servicehall.cases.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.servicehall.calendar.HallCalendar;
import org.servicehall.calendar.Session;
import org.servicehall.contracts.AcceptanceType;
import org.servicehall.contracts.Deadline;
import org.servicehall.contracts.cases.Held;

/**
 * Who answers for a missed deadline (rules C1, D5): who held the case when its lateness became certain, since whoever gets
 * it after that has no time left that a person could use.
 *
 * @param workingDays from the opening of that many last working days of a promise on, lateness is certain; 0: never before
 *     the deadline
 * @param instantMinutes the same of an instant case, in its last working minutes
 */
public record LatenessRules(HallCalendar calendar, int workingDays, int instantMinutes) {
    /** What each held of the time there was, without a hole; the working minutes add up to it. */
    List<Held> shares(List<Hold> holds, Deadline deadline) {
        List<Held> shares = new ArrayList<>();
        Instant start = deadline.startedAt();
        Instant from = start;
        for (int i = 0; i < holds.size(); i++) {
            Instant until =
                    i + 1 < holds.size() ? earlier(holds.get(i + 1).from(), deadline.dueAt()) : deadline.dueAt();
            if (from.isBefore(until)) {
                shares.add(holds.get(i).over(from, until, minutes(start, from, until)));
                from = until;
            }
        }
        return List.copyOf(shares);
    }

    /** The one who answers. */
    Hold answering(List<Hold> holds, AcceptanceType type, Deadline deadline) {
        Instant certain = certainFrom(type, deadline);
        return holds.reversed().stream()
                .filter(hold -> !hold.from().isAfter(certain))
                .findFirst()
                .orElseGet(holds::getFirst);
    }

    /** From here on nobody gets the case in time to keep its deadline. */
    Instant certainFrom(AcceptanceType type, Deadline deadline) {
        Instant certain = type == AcceptanceType.INSTANT ? lastMinutes(deadline) : lastWorkingDays(deadline);
        return certain.isBefore(deadline.startedAt()) ? deadline.startedAt() : certain;
    }

    private Instant lastMinutes(Deadline deadline) {
        long all = calendar.workingMinutesBetween(deadline.startedAt(), deadline.dueAt());
        return calendar.plusWorkingMinutes(deadline.startedAt(), Math.max(0, all - instantMinutes));
    }

    /** Whether a deadline is missed whatever happens from that moment on; what is given back at the very end is in time. */
    boolean isCertain(AcceptanceType type, Deadline deadline, Instant at) {
        Instant certain = certainFrom(type, deadline);
        return deadline.dueAt().isBefore(at) || (certain.isBefore(deadline.dueAt()) && !at.isBefore(certain));
    }

    /** Opening of the last working days that the deadline leaves; it may itself fall on a day off (K6). */
    private Instant lastWorkingDays(Deadline deadline) {
        Instant certain = deadline.dueAt();
        LocalDate first = calendar.dateOf(deadline.startedAt());
        LocalDate day = calendar.dateOf(deadline.dueAt());
        for (int counted = 0; counted < workingDays && !day.isBefore(first); day = day.minusDays(1)) {
            List<Session> sessions = calendar.sessions(day);
            if (!sessions.isEmpty() && sessions.getFirst().opens().isBefore(certain)) {
                certain = sessions.getFirst().opens();
                counted++;
            }
        }
        return certain;
    }

    /** Counted from the start each time, so that what is cut off to whole minutes is in one of the shares. */
    private long minutes(Instant start, Instant from, Instant until) {
        return calendar.workingMinutesBetween(start, until) - calendar.workingMinutesBetween(start, from);
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
