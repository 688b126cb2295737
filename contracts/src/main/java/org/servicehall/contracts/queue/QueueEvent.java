package org.servicehall.contracts.queue;

import java.time.Instant;
import java.time.LocalDate;
import org.axonframework.eventsourcing.annotation.EventTag;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.LocalizedText;
import org.servicehall.contracts.Person;

/**
 * One window's queue of one day 取号叫号 (rule S2); topic {@code hall.applications}. Nothing tells who holds a ticket. Numbers
 * of tickets, as {@code A001}, are unique within a hall's day.
 */
public sealed interface QueueEvent {
    String NAMESPACE = "org.servicehall.queue";
    String STREAM = "Queue";

    /** Hall, day and window: {@code 330106-20261123-CIVIL_AFFAIRS}. */
    String queue();

    String hall();

    /**
     * The day's queue has its first ticket.
     *
     * @param closesAt when whoever still waits is sent home
     */
    @Event(namespace = NAMESPACE, name = "opened", version = "1")
    record QueueOpened(
            @EventTag(key = STREAM) String queue, String hall, String window, LocalDate day, Instant closesAt)
            implements QueueEvent {}

    /**
     * Somebody took a ticket.
     *
     * @param matterId what they come for; null where they didn't say
     * @param priority why they go before others; null for most
     * @param priorityToShow why they would go before others, as they said at the public page: it counts once it was shown at
     *     the desk; null for most, and in all of before this was asked
     * @param ahead how many were to be called before, as the ticket says
     * @param estimatedMinutes how long that would take by what this day's had taken, as the ticket says; null before the first
     * @param issuedBy who gave it at the desk; null at the public page
     */
    @Event(namespace = NAMESPACE, name = "ticket-taken", version = "1")
    record TicketTaken(
            @EventTag(key = STREAM) String queue,
            String hall,
            String ticketNo,
            @Nullable String matterId,
            @Nullable LocalizedText matterName,
            @Nullable PriorityGround priority,
            @Nullable PriorityGround priorityToShow,
            int ahead,
            @Nullable Integer estimatedMinutes,
            @Person @Nullable String issuedBy,
            Instant takenAt)
            implements QueueEvent {}

    /** What gives priority was shown at the desk: the ticket goes before others from now on. */
    @Event(namespace = NAMESPACE, name = "ticket-priority-confirmed", version = "1")
    record TicketPriorityConfirmed(
            @EventTag(key = STREAM) String queue,
            String hall,
            String ticketNo,
            PriorityGround priority,
            @Person String confirmedBy,
            Instant confirmedAt)
            implements QueueEvent {}

    /** What would give priority was not shown: the ticket stays where it is. */
    @Event(namespace = NAMESPACE, name = "ticket-priority-struck", version = "1")
    record TicketPriorityStruck(
            @EventTag(key = STREAM) String queue,
            String hall,
            String ticketNo,
            PriorityGround priority,
            @Person String struckBy,
            Instant struckAt)
            implements QueueEvent {}

    /**
     * Called to the window.
     *
     * @param call which call it is, from 1 on; more than 1 when called again
     */
    @Event(namespace = NAMESPACE, name = "ticket-called", version = "1")
    record TicketCalled(
            @EventTag(key = STREAM) String queue,
            String hall,
            String ticketNo,
            int call,
            @Person String clerk,
            Instant calledAt)
            implements QueueEvent {}

    /**
     * Called, and nobody came.
     *
     * @param afterClosing whether the queue had closed by then, so that they are not served that day; null in all of before
     */
    @Event(namespace = NAMESPACE, name = "ticket-missed", version = "1")
    record TicketMissed(
            @EventTag(key = STREAM) String queue,
            String hall,
            String ticketNo,
            @Person String recordedBy,
            @Nullable Boolean afterClosing,
            Instant missedAt)
            implements QueueEvent {}

    /**
     * Came after all, and waits again; once for each ticket.
     *
     * @param behind how many others are called first
     */
    @Event(namespace = NAMESPACE, name = "ticket-brought-back", version = "1")
    record TicketBroughtBack(
            @EventTag(key = STREAM) String queue,
            String hall,
            String ticketNo,
            int behind,
            @Person String broughtBackBy,
            Instant broughtBackAt)
            implements QueueEvent {}

    /** Whoever was called is there. */
    @Event(namespace = NAMESPACE, name = "ticket-service-begun", version = "1")
    record TicketServiceBegun(
            @EventTag(key = STREAM) String queue,
            String hall,
            String ticketNo,
            @Person String clerk,
            Instant begunAt) implements QueueEvent {}

    /**
     * Served.
     *
     * @param applicationNo what the ticket became; null where nothing was received
     * @param waitedSeconds from when the ticket was taken until it was called last, in seconds
     */
    @Event(namespace = NAMESPACE, name = "ticket-served", version = "1")
    record TicketServed(
            @EventTag(key = STREAM) String queue,
            String hall,
            String ticketNo,
            @Nullable String applicationNo,
            long waitedSeconds,
            @Person String clerk,
            Instant servedAt)
            implements QueueEvent {}

    /** Went away without being served. */
    @Event(namespace = NAMESPACE, name = "ticket-given-up", version = "1")
    record TicketGivenUp(
            @EventTag(key = STREAM) String queue,
            String hall,
            String ticketNo,
            @Person String recordedBy,
            Instant givenUpAt)
            implements QueueEvent {}

    /**
     * Sent to another window, with its number and the time it was taken.
     *
     * @param priorityToShow as the ticket has it; null for most, and in all of before
     */
    @Event(namespace = NAMESPACE, name = "ticket-handed-on", version = "1")
    record TicketHandedOn(
            @EventTag(key = STREAM) String queue,
            String hall,
            String ticketNo,
            String fromWindow,
            String toWindow,
            LocalDate day,
            @Nullable String matterId,
            @Nullable LocalizedText matterName,
            @Nullable PriorityGround priority,
            @Nullable PriorityGround priorityToShow,
            Instant takenAt,
            @Person String handedOnBy,
            Instant handedOnAt)
            implements QueueEvent {}

    /**
     * Came from another window's queue; waits here from when it was taken there.
     *
     * @param priorityToShow as the ticket has it; null for most, and in all of before
     */
    @Event(namespace = NAMESPACE, name = "ticket-taken-over", version = "1")
    record TicketTakenOver(
            @EventTag(key = STREAM) String queue,
            String hall,
            String ticketNo,
            String fromWindow,
            @Nullable String matterId,
            @Nullable LocalizedText matterName,
            @Nullable PriorityGround priority,
            @Nullable PriorityGround priorityToShow,
            Instant takenAt,
            Instant takenOverAt)
            implements QueueEvent {}

    /**
     * The day is over; who is at the window then is still served.
     *
     * @param waiting how many waited in vain, those who had missed their call left out
     */
    @Event(namespace = NAMESPACE, name = "closed", version = "1")
    record QueueClosed(@EventTag(key = STREAM) String queue, String hall, int waiting, Instant closedAt)
            implements QueueEvent {}
}
