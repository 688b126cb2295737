package org.servicehall.contracts.application;

import java.time.Instant;
import java.util.List;
import org.axonframework.eventsourcing.annotation.EventTag;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.servicehall.contracts.Person;

/** What speaks against an application, and who took it in all the same (rules M3, C5). */
public sealed interface EligibilityEvent extends ApplicationEvent {
    /**
     * Conditions of the matter that the resident does not seem to meet; recorded beside the reception (rule M3).
     *
     * @param unmet codes of the conditions
     */
    @Event(namespace = NAMESPACE, name = "eligibility-doubted", version = "1")
    record EligibilityDoubted(@EventTag(key = STREAM) String applicationNo, String hall, List<String> unmet)
            implements EligibilityEvent {}

    /** Accepted although conditions are not met, for a reason that stays on record (rule M3). */
    @Event(namespace = NAMESPACE, name = "eligibility-overridden", version = "1")
    record EligibilityOverridden(
            @EventTag(key = STREAM) String applicationNo,
            String hall,
            List<String> unmet,
            String reason,
            @Person String overriddenBy,
            Instant overriddenAt)
            implements EligibilityEvent {}

    /** The same person brought the same matter on the same day, under other numbers: a warning, never an obstacle. */
    @Event(namespace = NAMESPACE, name = "duplicate-noticed", version = "1")
    record DuplicateNoticed(@EventTag(key = STREAM) String applicationNo, String hall, List<String> others)
            implements EligibilityEvent {}

    /**
     * At reception: grants of the same kind that the person draws already, or that are being decided on (rule C5).
     *
     * @param grants numbers of the cases that give them
     */
    @Event(namespace = NAMESPACE, name = "running-grant-noticed", version = "1")
    record RunningGrantNoticed(@EventTag(key = STREAM) String applicationNo, String hall, List<String> grants)
            implements EligibilityEvent {}

    /**
     * The lead has it accepted although the person draws a grant of the same kind already (rule C5).
     *
     * @param grants numbers of the cases that give them
     */
    @Event(namespace = NAMESPACE, name = "second-grant-overridden", version = "1")
    record SecondGrantOverridden(
            @EventTag(key = STREAM) String applicationNo,
            String hall,
            List<String> grants,
            String reason,
            @Person String overriddenBy,
            Instant overriddenAt)
            implements EligibilityEvent {}
}
