package org.servicehall.contracts.rating;

import java.time.Instant;
import org.axonframework.eventsourcing.annotation.EventTag;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.servicehall.contracts.Person;

/** What residents think of how they were served (rule P7); topic {@code hall.cases}. */
public sealed interface RatingEvent {
    String NAMESPACE = "org.servicehall.rating";
    String STREAM = "Rating";

    String caseNo();

    /**
     * The resident rated a completed case, once. What was remarked is in the vault.
     *
     * @param clerk who handled it
     * @param stars 1 to 5
     */
    @Event(namespace = NAMESPACE, name = "given", version = "1")
    record CaseRated(
            @EventTag(key = STREAM) String caseNo,
            String hall,
            String matterId,
            String window,
            @Person String clerk,
            int stars,
            Instant ratedAt)
            implements RatingEvent {}
}
