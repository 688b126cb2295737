package org.servicehall.contracts.application;

import java.time.Instant;
import org.axonframework.eventsourcing.annotation.EventTag;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.servicehall.contracts.Person;

/** An application that came online is taken up, and it is made sure who applied (rule S3). */
public sealed interface OnlineEvent extends ApplicationEvent {
    /**
     * It came through the hall's own door on the network (rule S3), recorded beside {@link ApplicationReceived}, whose first asker
     * is then who leads the hall and answers for it until a clerk takes it up. Who applied is yet to be confirmed.
     */
    @Event(namespace = NAMESPACE, name = "applied-online", version = "1")
    record AppliedOnline(@EventTag(key = STREAM) String applicationNo, String hall, String window)
            implements OnlineEvent {}

    /**
     * A clerk of the window in charge took up what came online, and holds it from now on (rules S3, F1).
     *
     * @param from who answered for it until then
     */
    @Event(namespace = NAMESPACE, name = "taken-up", version = "1")
    record TakenUp(
            @EventTag(key = STREAM) String applicationNo,
            String hall,
            @Person String from,
            @Person String clerk,
            String window,
            Instant takenUpAt)
            implements OnlineEvent {}

    /** Whoever applied online is who they said (rule S3); before that nothing is accepted. */
    @Event(namespace = NAMESPACE, name = "identity-confirmed", version = "1")
    record IdentityConfirmed(
            @EventTag(key = STREAM) String applicationNo,
            String hall,
            IdentityProof proof,
            @Person String confirmedBy,
            Instant confirmedAt)
            implements OnlineEvent {
        /** Stands in {@code confirmedBy} where nobody of the hall did it: the resident had signed in at the provider. */
        public static final String RESIDENT = "public";
    }
}
