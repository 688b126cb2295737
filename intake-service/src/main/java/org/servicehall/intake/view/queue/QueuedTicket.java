package org.servicehall.intake.view.queue;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.LocalizedText;
import org.servicehall.contracts.Person;
import org.servicehall.contracts.queue.PriorityGround;
import org.servicehall.contracts.queue.QueueEvent.TicketTaken;
import org.servicehall.contracts.queue.QueueEvent.TicketTakenOver;
import org.servicehall.intake.domain.queue.TicketState;

/**
 * One ticket of a window's queue (rule S2); nothing tells who holds it.
 *
 * @param ticketNo as {@code A001}
 * @param matterId what they come for; null where they didn't say
 * @param priority why they go before others; null for most
 * @param priorityToShow why they would, once that was shown at the desk; null for most
 * @param fromWindow from where it was handed on; null for most
 * @param takenAt by which it has its place
 * @param clerk who called it last; null while nobody has
 * @param calls how often it was called since it waited last
 * @param back whether it was missed and brought back, which is done once
 * @param waitedSeconds from when it was taken until the last call; null while not called
 * @param applicationNo what it became; null where nothing was received
 */
public record QueuedTicket(
        @JsonProperty("no") String ticketNo,
        @JsonProperty("status") TicketState state,
        @Nullable String matterId,
        @Nullable LocalizedText matterName,
        @Nullable PriorityGround priority,
        @Nullable PriorityGround priorityToShow,
        @Nullable String fromWindow,
        Instant takenAt,
        @Person @Nullable String clerk,
        int calls,
        @Nullable Instant calledAt,
        boolean back,
        @Nullable Long waitedSeconds,
        @Nullable String applicationNo) {

    static QueuedTicket of(TicketTaken e) {
        return waiting(e.ticketNo(), e.matterId(), e.matterName(), e.priority(), e.priorityToShow(), null, e.takenAt());
    }

    static QueuedTicket of(TicketTakenOver e) {
        return waiting(
                e.ticketNo(),
                e.matterId(),
                e.matterName(),
                e.priority(),
                e.priorityToShow(),
                e.fromWindow(),
                e.takenAt());
    }

    private static QueuedTicket waiting(
            String no,
            @Nullable String matterId,
            @Nullable LocalizedText matterName,
            @Nullable PriorityGround priority,
            @Nullable PriorityGround priorityToShow,
            @Nullable String fromWindow,
            Instant takenAt) {
        return new QueuedTicket(
                no,
                TicketState.WAITING,
                matterId,
                matterName,
                priority,
                priorityToShow,
                fromWindow,
                takenAt,
                null,
                0,
                null,
                false,
                null,
                null);
    }

    /** @param counts what was shown at the desk; null where nothing was */
    QueuedTicket shown(@Nullable PriorityGround counts) {
        return new QueuedTicket(
                ticketNo,
                state,
                matterId,
                matterName,
                counts,
                null,
                fromWindow,
                takenAt,
                clerk,
                calls,
                calledAt,
                back,
                waitedSeconds,
                applicationNo);
    }

    QueuedTicket become(TicketState next) {
        return with(next, clerk, calls, calledAt, back, waitedSeconds, applicationNo);
    }

    QueuedTicket called(String by, int call, Instant at) {
        long waited = Math.max(0, at.getEpochSecond() - takenAt.getEpochSecond());
        return with(TicketState.CALLED, by, call, at, back, waited, applicationNo);
    }

    QueuedTicket broughtBack() {
        return with(TicketState.WAITING, null, 0, null, true, null, applicationNo);
    }

    QueuedTicket served(@Nullable String as) {
        return with(TicketState.SERVED, clerk, calls, calledAt, back, waitedSeconds, as);
    }

    private QueuedTicket with(
            TicketState next,
            @Nullable String by,
            int times,
            @Nullable Instant at,
            boolean again,
            @Nullable Long waited,
            @Nullable String as) {
        return new QueuedTicket(
                ticketNo,
                next,
                matterId,
                matterName,
                priority,
                priorityToShow,
                fromWindow,
                takenAt,
                by,
                times,
                at,
                again,
                waited,
                as);
    }
}
