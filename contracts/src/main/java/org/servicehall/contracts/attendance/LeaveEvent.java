package org.servicehall.contracts.attendance;

import java.time.Instant;
import org.axonframework.eventsourcing.annotation.EventTag;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.Person;

/**
 * The leaves 请假 of one clerk in one year (rule T6), in one stream so that no two can overlap; topic
 * {@code hall.attendance}. Reasons are in the vault: they may tell of an illness.
 */
public sealed interface LeaveEvent {
    String NAMESPACE = "org.servicehall.leave";
    String STREAM = "Leaves";

    /** Hall, clerk and year in which the leaves begin: {@code 330106-wang.fang-2026}. */
    String leaves();

    /** Counts the leaves of the stream, from 1. */
    int number();

    /**
     * Asked for. It covers {@code from} up to but without {@code to}.
     *
     * @param window null for who serves none
     * @param requestedBy the clerk, or the office where it came on paper
     */
    @Event(namespace = NAMESPACE, name = "requested", version = "1")
    record LeaveRequested(
            @EventTag(key = STREAM) String leaves,
            String hall,
            @Person String clerk,
            @Nullable String window,
            int number,
            LeaveKind kind,
            Instant from,
            Instant to,
            @Person String requestedBy,
            Instant requestedAt)
            implements LeaveEvent {}

    /** Approved by the lead: it excuses exactly its span (rule T6). */
    @Event(namespace = NAMESPACE, name = "approved", version = "1")
    record LeaveApproved(
            @EventTag(key = STREAM) String leaves,
            String hall,
            @Person String clerk,
            int number,
            LeaveKind kind,
            Instant from,
            Instant to,
            @Person String approvedBy,
            Instant approvedAt)
            implements LeaveEvent {}

    @Event(namespace = NAMESPACE, name = "refused", version = "1")
    record LeaveRefused(
            @EventTag(key = STREAM) String leaves,
            String hall,
            @Person String clerk,
            int number,
            String reason,
            @Person String refusedBy,
            Instant refusedAt)
            implements LeaveEvent {}

    /** Taken back; an approved one excuses nothing any more. */
    @Event(namespace = NAMESPACE, name = "cancelled", version = "1")
    record LeaveCancelled(
            @EventTag(key = STREAM) String leaves,
            String hall,
            @Person String clerk,
            int number,
            @Person String cancelledBy,
            Instant cancelledAt)
            implements LeaveEvent {}
}
