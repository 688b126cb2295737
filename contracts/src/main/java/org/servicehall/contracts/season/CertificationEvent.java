package org.servicehall.contracts.season;

import java.time.Instant;
import org.axonframework.eventsourcing.annotation.EventTag;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.servicehall.contracts.Applicant;
import org.servicehall.contracts.Person;

/** One person's certification in a season (rules S9, C6), a stream for each; topic {@code hall.applications}. */
public sealed interface CertificationEvent {
    String NAMESPACE = "org.servicehall.certification";
    String STREAM = "Certification";

    /** The season and the person's reference. */
    String certificationNo();

    String hall();

    String seasonNo();

    /** Whose it is. */
    Applicant person();

    /** Where they are listed. */
    String village();

    /** Came in person with the identity card, within the season. */
    @Event(namespace = NAMESPACE, name = "certified", version = "1")
    record PersonCertified(
            @EventTag(key = STREAM) String certificationNo,
            String hall,
            String seasonNo,
            String matterId,
            Applicant person,
            String village,
            @Person String certifiedBy,
            Instant certifiedAt)
            implements CertificationEvent {}

    /** Is no longer to certify, as having died or moved away. */
    @Event(namespace = NAMESPACE, name = "person-struck-off", version = "1")
    record PersonStruckOff(
            @EventTag(key = STREAM) String certificationNo,
            String hall,
            String seasonNo,
            Applicant person,
            String village,
            String reason,
            @Person String struckOffBy,
            Instant struckOffAt)
            implements CertificationEvent {}

    /** What was recorded of this person was wrong: they are to certify as before. */
    @Event(namespace = NAMESPACE, name = "undone", version = "1")
    record CertificationUndone(
            @EventTag(key = STREAM) String certificationNo,
            String hall,
            String seasonNo,
            Applicant person,
            String village,
            String reason,
            @Person String undoneBy,
            Instant undoneAt)
            implements CertificationEvent {}
}
