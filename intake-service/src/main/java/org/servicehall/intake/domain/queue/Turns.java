package org.servicehall.intake.domain.queue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Whose turn it is (rule S2): who has priority first, then by time; after so many with priority in a row one of the others, if
 * any waits. One that was missed and brought back has to let others go first, as long as there are any.
 *
 * @param calls how many tickets were called for the first time
 * @param priorityInARow how many of the last of them had priority, one after another
 */
record Turns(int calls, int priorityInARow) {
    private static final Comparator<Ticket> BY_TIME =
            Comparator.comparing(Ticket::takenAt).thenComparing(Ticket::no);
    private static final Comparator<Ticket> BY_TURN =
            Comparator.comparingInt(Ticket::turn).thenComparing(BY_TIME);

    static final Turns NONE = new Turns(0, 0);

    Turns after(Ticket called) {
        return new Turns(calls + 1, called.hasPriority() ? priorityInARow + 1 : 0);
    }

    Optional<Ticket> next(List<Ticket> waiting, int mostInARow) {
        List<Ticket> ready =
                waiting.stream().filter(ticket -> ticket.turn() <= calls).toList();
        if (ready.isEmpty()) {
            return waiting.stream().min(BY_TURN);
        }
        boolean others = priorityInARow >= mostInARow && ready.stream().anyMatch(ticket -> !ticket.hasPriority());
        return ready.stream()
                .filter(ticket -> !others || !ticket.hasPriority())
                .min(Comparator.comparing((Ticket ticket) -> !ticket.hasPriority())
                        .thenComparing(BY_TIME));
    }

    /** In which order those who wait would be called if nobody came any more. */
    List<Ticket> order(List<Ticket> waiting, int mostInARow) {
        List<Ticket> left = new ArrayList<>(waiting);
        List<Ticket> order = new ArrayList<>();
        Turns turns = this;
        while (!left.isEmpty()) {
            Ticket next = turns.next(left, mostInARow).orElseThrow();
            left.remove(next);
            order.add(next);
            turns = turns.after(next);
        }
        return order;
    }
}
