package org.servicehall.contracts.application;

import java.time.Instant;
import org.axonframework.eventsourcing.annotation.EventTag;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.Applicant;
import org.servicehall.contracts.Person;
import org.servicehall.contracts.acting.Power;
import org.servicehall.contracts.acting.PowerProof;
import org.servicehall.contracts.acting.RepresentedAct;
import org.servicehall.contracts.acting.RevocationWord;

/** Who acts for the applicant, and how far (rule S8). */
public sealed interface RepresentationEvent extends ApplicationEvent {
    /**
     * Somebody acts for the applicant (rule S8); next in the stream after a reception, which they brought then.
     *
     * @param representative 1, 2, … within the application
     * @param person who it is, as events know people
     * @param values under what their data lies in the vault
     * @param seen what the hall saw of the ground; null until it has, and nothing is accepted before of what they brought
     * @param saidNotOfStaff true where they bear the name of one of the staff, and the clerk says that it is another person;
     *     null otherwise
     */
    @Event(namespace = NAMESPACE, name = "representative-named", version = "1")
    record RepresentativeNamed(
            @EventTag(key = STREAM) String applicationNo,
            String hall,
            int representative,
            Applicant person,
            String values,
            Power power,
            @Nullable PowerProof seen,
            @Person String recordedBy,
            Instant recordedAt,
            @Nullable Boolean saidNotOfStaff)
            implements RepresentationEvent {}

    /**
     * The hall saw the ground on which somebody acts (rule S8).
     *
     * @param person who it is, as events know people; null in events of before it was told
     * @param saidNotOfStaff true where they bear the name of one of the staff, and the clerk says that it is another person;
     *     null otherwise
     */
    @Event(namespace = NAMESPACE, name = "power-seen", version = "1")
    record PowerSeen(
            @EventTag(key = STREAM) String applicationNo,
            String hall,
            int representative,
            PowerProof proof,
            @Person String seenBy,
            Instant seenAt,
            @Nullable Applicant person,
            @Nullable Boolean saidNotOfStaff)
            implements RepresentationEvent {}

    /**
     * By the applicant's word somebody acts for them no longer (rule S8). What they did on a ground that the hall had seen
     * stands; what was done on none that it ever saw stands by {@code standsBy} alone.
     *
     * @param standsBy true where the applicant says too that they stand by what was done in their name; null where they
     *     don't, as in events of before it was asked
     */
    @Event(namespace = NAMESPACE, name = "power-revoked", version = "1")
    record PowerRevoked(
            @EventTag(key = STREAM) String applicationNo,
            String hall,
            int representative,
            RevocationWord word,
            @Person String recordedBy,
            Instant revokedAt,
            @Nullable Boolean standsBy)
            implements RepresentationEvent {}

    /** What stands next in the stream, or before it where that is the reception, was done by a representative (rule S8). */
    @Event(namespace = NAMESPACE, name = "represented", version = "1")
    record ApplicantRepresented(
            @EventTag(key = STREAM) String applicationNo,
            String hall,
            int representative,
            RepresentedAct act,
            Instant actedAt)
            implements RepresentationEvent {}
}
