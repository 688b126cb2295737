package org.servicehall.intake.domain.queue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.Refusal;

/** Who waits at a window, in which order, and what is done with them (rule S2). */
final class Line {
    /** The store refuses a longer stream; a few are kept for what has to be recorded at the end. */
    private static final int MOST_EVENTS = 990;
    /** Called, served, and once something between: so much is kept for each who is not served yet. */
    private static final int EVENTS_OF_ONE = 3;

    private final Map<String, Ticket> tickets = new LinkedHashMap<>();
    private Turns turns = Turns.NONE;
    private Duration served = Duration.ZERO;
    private int servedTickets;
    private int issued;
    private int issuedPublicly;
    private int events;
    private boolean closed;

    /** @throws Refusal {@code unknown-ticket}, 404 */
    Ticket ticket(String no) {
        Ticket ticket = tickets.get(no);
        if (ticket == null) {
            throw Refusal.notFound("unknown-ticket", no);
        }
        return ticket;
    }

    boolean knows(String no) {
        return tickets.containsKey(no);
    }

    boolean isEmpty() {
        return events == 0;
    }

    /** How many events the stream has. */
    int length() {
        return events;
    }

    boolean isClosed() {
        return closed;
    }

    String nextNo(String letter) {
        return String.format("%s%03d", letter, issued + 1);
    }

    List<Ticket> waiting() {
        return tickets.values().stream().filter(Ticket::isWaiting).toList();
    }

    /** How many are called before this one, were nobody to come any more. */
    int ahead(Ticket newcomer, int mostInARow) {
        List<Ticket> all = new ArrayList<>(waiting());
        all.add(newcomer);
        return turns.order(all, mostInARow).indexOf(newcomer);
    }

    /** Whole minutes for so many at this day's average from call to end, one after another; null before the first. */
    @Nullable
    Integer estimatedMinutes(int ahead) {
        return servedTickets == 0
                ? null
                : Math.toIntExact(Math.ceilDiv(served.toSeconds() * ahead, 60L * servedTickets));
    }

    /** Each ticket with which something may be done still. */
    List<Map<String, String>> places() {
        return tickets.values().stream()
                .filter(ticket ->
                        ticket.isWaiting() || ticket.state().isAtTheWindow() || ticket.state() == TicketState.MISSED)
                .map(ticket -> Map.of(QueueAct.TICKET, ticket.no()))
                .toList();
    }

    void checkTaking(int most) {
        checkOpen();
        if (issued >= most || !hasRoomFor(1 + EVENTS_OF_ONE)) {
            throw Refusal.conflict("queue-full", "S2", issued);
        }
    }

    /** At the public page anybody takes as many as they like: what is left is given at the desk. */
    void checkTakingPublicly(int most) {
        if (issuedPublicly >= most) {
            throw Refusal.conflict("queue-full", "S2", issued);
        }
    }

    /** Whoever is there is served first: else two would be on their way to one person. */
    Ticket next(QueueRules rules, String by) {
        checkOpen();
        tickets.values().stream()
                .filter(ticket -> ticket.isAtTheWindowOf(by))
                .findFirst()
                .ifPresent(ticket -> {
                    throw Refusal.conflict("ticket-in-hand", "S2", ticket.no());
                });
        return turns.next(waiting(), rules.priorityInARow()).orElseThrow(() -> Refusal.conflict("nobody-waits", "S2"));
    }

    void checkCallAgain(Ticket ticket, int recalls) {
        checkState(ticket, TicketState.CALLED);
        if (ticket.calls() > recalls || !hasRoomFor(1)) {
            throw Refusal.conflict("called-enough", "S2", ticket.no(), ticket.calls());
        }
    }

    void checkBringBack(Ticket ticket) {
        checkState(ticket, TicketState.MISSED);
        if (ticket.back()) {
            throw Refusal.conflict("brought-back-already", "S2", ticket.no());
        }
        if (!hasRoomFor(1 + EVENTS_OF_ONE)) {
            throw Refusal.conflict("queue-full", "S2", issued);
        }
    }

    /** While they wait: who is called goes before nobody any more. */
    void checkPriorityToShow(Ticket ticket) {
        checkState(ticket, TicketState.WAITING);
        if (ticket.priorityToShow() == null) {
            throw Refusal.conflict("no-priority-to-show", "S2", ticket.no());
        }
        if (!hasRoomFor(1)) {
            throw Refusal.conflict("queue-full", "S2", issued);
        }
    }

    void checkState(Ticket ticket, TicketState... wanted) {
        checkOpen();
        checkIs(ticket, wanted);
    }

    /** Whoever is at the window when the queue closes is still told to have gone, or not to have come. */
    void checkEnding(Ticket ticket, TicketState... wanted) {
        if (!ticket.state().isAtTheWindow()) {
            checkOpen();
        }
        checkIs(ticket, wanted);
    }

    private static void checkIs(Ticket ticket, TicketState... wanted) {
        if (!Arrays.asList(wanted).contains(ticket.state())) {
            throw Refusal.conflict(
                    "ticket-not-so-far", "S2", ticket.no(), ticket.state().text());
        }
    }

    /** Whoever is at the window when the queue closes is still served. */
    static void checkAtTheWindow(Ticket ticket) {
        if (!ticket.state().isAtTheWindow()) {
            throw Refusal.conflict(
                    "ticket-not-so-far", "S2", ticket.no(), ticket.state().text());
        }
    }

    void checkOpen() {
        if (closed) {
            throw Refusal.conflict("queue-closed", "S2");
        }
    }

    boolean hasRoomFor(int more) {
        long open = tickets.values().stream()
                .filter(ticket -> ticket.isWaiting() || ticket.state().isAtTheWindow())
                .count();
        return events + more + EVENTS_OF_ONE * open <= MOST_EVENTS;
    }

    int turnAfter(int behind) {
        return turns.calls() + behind;
    }

    void opened() {
        events++;
    }

    void issued(Ticket ticket, boolean publicly) {
        issued++;
        issuedPublicly += publicly ? 1 : 0;
        joined(ticket);
    }

    void joined(Ticket ticket) {
        events++;
        tickets.put(ticket.no(), closed ? ticket.become(TicketState.UNSERVED) : ticket);
    }

    void called(String no, String clerk, int call, Instant at) {
        Ticket ticket = ticket(no);
        if (call == 1) {
            turns = turns.after(ticket);
        }
        changed(ticket.called(clerk, call, at));
    }

    void served(String no, Instant at) {
        Ticket ticket = ticket(no);
        if (ticket.calledAt() != null) {
            served = served.plus(Duration.between(ticket.calledAt(), at));
            servedTickets++;
        }
        changed(ticket.become(TicketState.SERVED));
    }

    /** Who had not come when the queue closed comes no more that day. */
    void missed(String no) {
        changed(ticket(no).become(closed ? TicketState.UNSERVED : TicketState.MISSED));
    }

    void changed(Ticket ticket) {
        events++;
        tickets.put(ticket.no(), ticket);
    }

    void closed() {
        events++;
        closed = true;
        tickets.replaceAll((_, ticket) -> ticket.isWaiting() || ticket.state() == TicketState.MISSED
                ? ticket.become(TicketState.UNSERVED)
                : ticket);
    }
}
