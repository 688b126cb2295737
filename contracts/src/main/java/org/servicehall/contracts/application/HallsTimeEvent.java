package org.servicehall.contracts.application;

import java.time.Instant;
import org.axonframework.eventsourcing.annotation.EventTag;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.servicehall.contracts.Person;

/** The hall's time to accept or decide, warned of and passed (rules P2, K6, D5). */
public sealed interface HallsTimeEvent extends ApplicationEvent {
    /** The time to decide on accepting a petition has passed: a ledger entry against its holder (rule K6). */
    @Event(namespace = NAMESPACE, name = "petition-undecided", version = "1")
    record PetitionUndecided(
            @EventTag(key = STREAM) String applicationNo,
            String hall,
            Instant decideBy,
            @Person String holder,
            String holderWindow,
            Instant recordedAt)
            implements HallsTimeEvent {}

    /**
     * The time to accept a complete application, or to return it, is nearly over: once for each time it is complete (rule
     * P2).
     *
     * @param completeSince since when nothing is missing
     * @param decideBy until when the hall has time
     * @param holder who answers for it
     */
    @Event(namespace = NAMESPACE, name = "acceptance-due-soon", version = "1")
    record AcceptanceDueSoon(
            @EventTag(key = STREAM) String applicationNo,
            String hall,
            Instant completeSince,
            Instant decideBy,
            @Person String holder,
            Instant warnedAt)
            implements HallsTimeEvent {}

    /**
     * The time to accept a complete application, or to return it, is over: once for each time it is complete, a ledger entry
     * against its holder (rule P2).
     *
     * @param completeSince since when nothing is missing
     * @param holder who held it when that time was over, and answers for it
     */
    @Event(namespace = NAMESPACE, name = "acceptance-overdue", version = "1")
    record AcceptanceOverdue(
            @EventTag(key = STREAM) String applicationNo,
            String hall,
            Instant completeSince,
            Instant decideBy,
            @Person String holder,
            String holderWindow,
            Instant recordedAt)
            implements HallsTimeEvent {}

    /**
     * The time for the hall's first step on what came incomplete, or on a question, is nearly over: once (rule P2).
     *
     * @param receivedAt since when it is the hall's turn
     * @param actBy until when the hall has time to ask for what is missing, to return it, to answer
     * @param holder who answers for it
     */
    @Event(namespace = NAMESPACE, name = "reception-due-soon", version = "1")
    record ReceptionDueSoon(
            @EventTag(key = STREAM) String applicationNo,
            String hall,
            Instant receivedAt,
            Instant actBy,
            @Person String holder,
            Instant warnedAt)
            implements HallsTimeEvent {}

    /**
     * The hall let the time for its first step on what came incomplete, or on a question, pass: once, a ledger entry against
     * its holder (rule P2).
     *
     * @param receivedAt since when it was the hall's turn
     * @param holder who held it when that time was over, and answers for it
     */
    @Event(namespace = NAMESPACE, name = "reception-overdue", version = "1")
    record ReceptionOverdue(
            @EventTag(key = STREAM) String applicationNo,
            String hall,
            Instant receivedAt,
            Instant actBy,
            @Person String holder,
            String holderWindow,
            Instant recordedAt)
            implements HallsTimeEvent {}

    /**
     * A changed schedule gives the hall more time for its step, of which it was on record that it had passed: nobody was late
     * then (rules P2, D1, D5). That time runs on.
     *
     * @param since since when it is the hall's turn
     * @param missed the end that was recorded as passed
     * @param until until when the hall has time now
     */
    @Event(namespace = NAMESPACE, name = "halls-time-prolonged", version = "1")
    record HallsTimeProlonged(
            @EventTag(key = STREAM) String applicationNo,
            String hall,
            Instant since,
            Instant missed,
            Instant until,
            Instant prolongedAt)
            implements HallsTimeEvent {}
}
