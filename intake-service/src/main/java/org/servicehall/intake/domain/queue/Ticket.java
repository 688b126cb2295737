package org.servicehall.intake.domain.queue;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.LocalizedText;
import org.servicehall.contracts.queue.PriorityGround;

/**
 * One ticket as its window's queue remembers it.
 *
 * @param takenAt by which it has its place
 * @param clerk who called it last; null while nobody has
 * @param calls how often it was called since it waited last
 * @param calledAt when it was called last
 * @param back whether it was missed and brought back
 * @param turn after how many first calls of the queue it may be called
 */
record Ticket(
        String no,
        @Nullable String matterId,
        @Nullable LocalizedText matterName,
        @Nullable PriorityGround priority,
        Instant takenAt,
        TicketState state,
        @Nullable String clerk,
        int calls,
        @Nullable Instant calledAt,
        boolean back,
        int turn) {
    static Ticket waiting(
            String no,
            @Nullable String matterId,
            @Nullable LocalizedText matterName,
            @Nullable PriorityGround priority,
            Instant takenAt) {
        return new Ticket(no, matterId, matterName, priority, takenAt, TicketState.WAITING, null, 0, null, false, 0);
    }

    Ticket become(TicketState next) {
        return new Ticket(no, matterId, matterName, priority, takenAt, next, clerk, calls, calledAt, back, turn);
    }

    Ticket called(String by, int call, Instant at) {
        return new Ticket(no, matterId, matterName, priority, takenAt, TicketState.CALLED, by, call, at, back, turn);
    }

    Ticket broughtBack(int after) {
        return new Ticket(no, matterId, matterName, priority, takenAt, TicketState.WAITING, null, 0, null, true, after);
    }

    boolean hasPriority() {
        return priority != null;
    }

    boolean isWaiting() {
        return state == TicketState.WAITING;
    }

    boolean isAtTheWindowOf(String person) {
        return state.isAtTheWindow() && person.equals(clerk);
    }

    long waitedSeconds() {
        return calledAt == null ? 0 : Math.max(0, calledAt.getEpochSecond() - takenAt.getEpochSecond());
    }
}
