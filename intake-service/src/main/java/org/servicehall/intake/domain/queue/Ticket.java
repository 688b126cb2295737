package org.servicehall.intake.domain.queue;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.LocalizedText;
import org.servicehall.contracts.queue.PriorityGround;
import org.servicehall.contracts.queue.QueueEvent.TicketTaken;
import org.servicehall.contracts.queue.QueueEvent.TicketTakenOver;

/**
 * One ticket as its window's queue remembers it.
 *
 * @param priority why it goes before others; null for most
 * @param priorityToShow why it would, once that was shown at the desk; null for most
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
        @Nullable PriorityGround priorityToShow,
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
            @Nullable PriorityGround priorityToShow,
            Instant takenAt) {
        return new Ticket(
                no,
                matterId,
                matterName,
                priority,
                priorityToShow,
                takenAt,
                TicketState.WAITING,
                null,
                0,
                null,
                false,
                0);
    }

    static Ticket of(TicketTaken event) {
        return waiting(
                event.ticketNo(),
                event.matterId(),
                event.matterName(),
                event.priority(),
                event.priorityToShow(),
                event.takenAt());
    }

    static Ticket of(TicketTakenOver event) {
        return waiting(
                event.ticketNo(),
                event.matterId(),
                event.matterName(),
                event.priority(),
                event.priorityToShow(),
                event.takenAt());
    }

    /** @param counts what was shown at the desk; null where nothing was */
    Ticket shown(@Nullable PriorityGround counts) {
        return new Ticket(no, matterId, matterName, counts, null, takenAt, state, clerk, calls, calledAt, back, turn);
    }

    Ticket become(TicketState next) {
        return new Ticket(
                no, matterId, matterName, priority, priorityToShow, takenAt, next, clerk, calls, calledAt, back, turn);
    }

    Ticket called(String by, int call, Instant at) {
        return new Ticket(
                no,
                matterId,
                matterName,
                priority,
                priorityToShow,
                takenAt,
                TicketState.CALLED,
                by,
                call,
                at,
                back,
                turn);
    }

    Ticket broughtBack(int after) {
        return new Ticket(
                no,
                matterId,
                matterName,
                priority,
                priorityToShow,
                takenAt,
                TicketState.WAITING,
                null,
                0,
                null,
                true,
                after);
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
