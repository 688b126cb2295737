package org.servicehall.intake.domain.queue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.servicehall.calendar.HallCalendar;
import org.servicehall.calendar.Session;
import org.servicehall.contracts.Refusal;
import org.servicehall.contracts.queue.PriorityGround;

/**
 * What the hall has set about its queues (rule S2).
 *
 * @param lead how long before each opening tickets are given
 * @param closing how long after the last closing time the day's queues end
 * @param tickets how many a window gives a day at most
 * @param publicTickets how many of them at the public page at most
 * @param recalls how often a ticket is called again at most
 * @param priorityInARow how many with priority are called one after another at most while others wait
 * @param behind how many others are called before one that was missed and brought back
 * @param posted grounds of priority that hang on the wall
 */
public record QueueRules(
        HallCalendar calendar,
        Duration lead,
        Duration closing,
        int tickets,
        int publicTickets,
        int recalls,
        int priorityInARow,
        int behind,
        Set<PriorityGround> posted) {
    public QueueRules {
        posted = Set.copyOf(posted);
    }

    /** Whether tickets are given at the public page: in working time, and shortly before each half day opens. */
    public boolean givesTicketsAt(Instant at) {
        return calendar.sessions(calendar.dateOf(at)).stream()
                .anyMatch(session -> !at.isBefore(session.opens().minus(lead)) && at.isBefore(session.closes()));
    }

    /** When the queues of that day end; with the day itself where the hall is closed. */
    Instant closesAt(LocalDate day) {
        List<Session> sessions = calendar.sessions(day);
        return sessions.isEmpty()
                ? day.plusDays(1).atStartOfDay(calendar.zone()).toInstant()
                : sessions.getLast().closes().plus(closing);
    }

    /**
     * Held to nobody at the desk: whoever gives a ticket there is there.
     *
     * @throws Refusal {@code queue-not-open}, {@code window-unattended}
     */
    void checkOpen(boolean attended, Instant at) {
        if (!givesTicketsAt(at)) {
            throw Refusal.conflict("queue-not-open", "S2", lead.toMinutes());
        }
        if (!attended) {
            throw Refusal.conflict("window-unattended", "S2");
        }
    }

    /** @throws Refusal {@code priority-not-posted} */
    void checkPosted(@Nullable PriorityGround priority) {
        if (priority != null && !posted.contains(priority)) {
            throw Refusal.unprocessable("priority-not-posted", "S2").at("priority");
        }
    }
}
