package org.servicehall.intake.view.queue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.servicehall.intake.domain.queue.TicketState;
import org.servicehall.platform.due.Due;

/**
 * One window's queue of one day, as far as its tickets have come (rule S2).
 *
 * @param next when it is to be closed; null once it is
 * @param takenPublicly how many were taken at the public page
 * @param tickets in the order in which they came to this window
 */
public record QueueDay(
        String queue,
        String hall,
        String window,
        LocalDate day,
        @Nullable Instant next,
        int takenPublicly,
        List<QueuedTicket> tickets)
        implements Due {
    public QueueDay {
        tickets = List.copyOf(tickets);
    }

    /** One that comes when the queue has closed waits for nobody. */
    QueueDay with(QueuedTicket ticket) {
        List<QueuedTicket> all = new ArrayList<>(tickets);
        all.removeIf(known -> known.ticketNo().equals(ticket.ticketNo()));
        all.add(isClosed() ? ticket.become(TicketState.UNSERVED) : ticket);
        return new QueueDay(queue, hall, window, day, next, takenPublicly, all);
    }

    QueueDay oneMorePublicly() {
        return new QueueDay(queue, hall, window, day, next, takenPublicly + 1, tickets);
    }

    QueueDay change(String no, UnaryOperator<QueuedTicket> how) {
        return new QueueDay(
                queue,
                hall,
                window,
                day,
                next,
                takenPublicly,
                tickets.stream()
                        .map(ticket -> ticket.ticketNo().equals(no) ? how.apply(ticket) : ticket)
                        .toList());
    }

    QueueDay closed() {
        return new QueueDay(
                queue,
                hall,
                window,
                day,
                null,
                takenPublicly,
                tickets.stream()
                        .map(ticket -> ticket.state() == TicketState.WAITING || ticket.state() == TicketState.MISSED
                                ? ticket.become(TicketState.UNSERVED)
                                : ticket)
                        .toList());
    }

    /** What becomes of who is called and doesn't come; after the end nobody comes back. */
    TicketState missed() {
        return isClosed() ? TicketState.UNSERVED : TicketState.MISSED;
    }

    public boolean isClosed() {
        return next == null;
    }

    public long count(TicketState state) {
        return of(state).count();
    }

    public Stream<QueuedTicket> of(TicketState state) {
        return tickets.stream().filter(ticket -> ticket.state() == state);
    }

    /** What those who were called had waited, in seconds, shortest first. */
    public List<Long> waits() {
        return tickets.stream()
                .filter(ticket -> ticket.state() != TicketState.HANDED_ON)
                .flatMap(ticket -> Stream.ofNullable(ticket.waitedSeconds()))
                .sorted()
                .toList();
    }
}
