package org.servicehall.intake.api.queue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.LocalizedText;
import org.servicehall.contracts.Person;
import org.servicehall.contracts.queue.PriorityGround;
import org.servicehall.contracts.queue.QueueEvent.TicketTaken;
import org.servicehall.intake.domain.queue.TicketState;
import org.servicehall.intake.view.queue.QueuedTicket;
import org.servicehall.platform.action.Action;

/** Answers about queues (rule S2). Those to commands are functions of the recorded events alone. */
final class QueueAnswers {
    private QueueAnswers() {}

    /**
     * A ticket, as its slip has it.
     *
     * @param priority why it goes before others
     * @param priorityToShow why it will, once that was shown at the desk
     * @param ahead how many were to be called before
     * @param estimatedMinutes how long that would take; null before the day's first was served
     */
    record TicketSlip(
            String no,
            LocalizedText hallName,
            String window,
            LocalizedText windowName,
            @Nullable LocalizedText matterName,
            @Nullable PriorityGround priority,
            @Nullable PriorityGround priorityToShow,
            int ahead,
            @Nullable Integer estimatedMinutes,
            Instant takenAt,
            long version) {
        static TicketSlip of(
                TicketTaken event, LocalizedText hall, String window, LocalizedText windowName, long version) {
            return new TicketSlip(
                    event.ticketNo(),
                    hall,
                    window,
                    windowName,
                    event.matterName(),
                    event.priority(),
                    event.priorityToShow(),
                    event.ahead(),
                    event.estimatedMinutes(),
                    event.takenAt(),
                    version);
        }
    }

    /** How far a ticket came by what was just done. */
    record TicketStep(String no, TicketState status, Instant at, long version) {}

    /**
     * One window's queue of today.
     *
     * @param waiting how many wait
     * @param averageWaitSeconds of those called today; null before the first
     * @param priority grounds that are posted
     * @param tickets in the order in which they came to the window
     * @param actions what the asker may do now
     */
    record WindowQueueSheet(
            String hall,
            String window,
            LocalizedText windowName,
            LocalDate day,
            boolean closed,
            long waiting,
            @Nullable Long averageWaitSeconds,
            List<PriorityGround> priority,
            List<QueuedTicket> tickets,
            List<Action> actions) {}

    /**
     * What hangs on the wall: nothing but numbers.
     *
     * @param givesTickets whether tickets are given now at the public page
     * @param priority grounds that are posted
     */
    record QueueBoard(
            String hall,
            LocalizedText hallName,
            LocalDate day,
            boolean givesTickets,
            List<PriorityGround> priority,
            List<BoardLine> windows) {}

    /**
     * A window on the board.
     *
     * @param attended whether somebody is there, as far as is known
     * @param full whether it gives no more tickets today
     * @param called numbers at the window now, latest call first
     * @param averageWaitMinutes of those called today, rounded up; null before the first
     */
    record BoardLine(
            String window,
            LocalizedText windowName,
            boolean attended,
            boolean full,
            long waiting,
            List<BoardCall> called,
            @Nullable Long averageWaitMinutes) {}

    /**
     * Who is at a window now.
     *
     * @param clerk who called
     * @param post of whoever called, as the staff directory has it; null where it has none
     */
    record BoardCall(
            String no,
            TicketState status,
            @Person @Nullable String clerk,
            @Nullable String post,
            int calls,
            @Nullable Instant calledAt) {}

    /**
     * How long people waited at a window on a day.
     *
     * @param taken tickets that came to the window, handed on here included
     * @param unserved who waited until the queue closed
     * @param medianWaitSeconds of those called; null where nobody was
     * @param longestWaitSeconds as that
     */
    record WaitsOfDay(
            LocalDate day,
            String window,
            LocalizedText windowName,
            long taken,
            long served,
            long missed,
            long gone,
            long handedOn,
            long unserved,
            @Nullable Long medianWaitSeconds,
            @Nullable Long longestWaitSeconds) {}
}
