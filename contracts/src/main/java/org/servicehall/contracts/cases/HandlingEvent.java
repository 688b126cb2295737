package org.servicehall.contracts.cases;

import java.time.Instant;
import java.util.List;
import org.axonframework.eventsourcing.annotation.EventTag;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.Person;

/** Who handles a case and who acts for them, and which part others have in it (rules C1, F5). */
public sealed interface HandlingEvent extends CaseEvent {
    /** Somebody handles the case from here on (rule C1). */
    @Event(namespace = NAMESPACE, name = "handler-assigned", version = "1")
    record HandlerAssigned(
            @EventTag(key = STREAM) String caseNo,
            String hall,
            @Person String handler,
            String window,
            @Person @Nullable String previous,
            @Nullable String reason,
            Instant assignedAt)
            implements HandlingEvent {}

    /**
     * Somebody is asked to handle the case; who holds it answers until they confirm, which {@link HandlerAssigned} tells
     * (rules C1, D5). A later one stands in the place of an earlier.
     *
     * @param handler who is asked
     * @param window at which they would handle it
     * @param holder who holds it until then
     */
    @Event(namespace = NAMESPACE, name = "handler-proposed", version = "1")
    record HandlerProposed(
            @EventTag(key = STREAM) String caseNo,
            String hall,
            @Person String handler,
            String window,
            @Person String holder,
            @Nullable String reason,
            @Person String proposedBy,
            Instant proposedAt)
            implements HandlingEvent {}

    /** Who was asked to handle the case does not; it stays with who holds it (rule C1). */
    @Event(namespace = NAMESPACE, name = "handler-declined", version = "1")
    record HandlerDeclined(
            @EventTag(key = STREAM) String caseNo,
            String hall,
            @Person String handler,
            String reason,
            Instant declinedAt)
            implements HandlingEvent {}

    /** Who was asked to handle the case is asked no longer; it stays with who holds it (rule C1). */
    @Event(namespace = NAMESPACE, name = "handler-proposal-withdrawn", version = "1")
    record HandlerProposalWithdrawn(
            @EventTag(key = STREAM) String caseNo,
            String hall,
            @Person String handler,
            @Person String withdrawnBy,
            Instant withdrawnAt)
            implements HandlingEvent {}

    /** Another agent 代办员 is responsible from here on (rule C1). */
    @Event(namespace = NAMESPACE, name = "agent-reassigned", version = "1")
    record AgentReassigned(
            @EventTag(key = STREAM) String caseNo,
            String hall,
            @Person String agent,
            @Person String previous,
            String reason,
            Instant reassignedAt)
            implements HandlingEvent {}

    /**
     * The office has named who handles a joint case together (rule F5).
     *
     * @param leadWindow whose handler decides
     * @param coWindows who else has to finish first
     */
    @Event(namespace = NAMESPACE, name = "joint-handling-arranged", version = "1")
    record JointHandlingArranged(
            @EventTag(key = STREAM) String caseNo,
            String hall,
            String leadWindow,
            List<String> coWindows,
            @Person String arrangedBy,
            Instant arrangedAt)
            implements HandlingEvent {}

    /** A co-handling window has done its part (rule F5). */
    @Event(namespace = NAMESPACE, name = "joint-part-completed", version = "1")
    record JointPartCompleted(
            @EventTag(key = STREAM) String caseNo,
            String hall,
            String window,
            @Person String completedBy,
            Instant completedAt)
            implements HandlingEvent {}
}
