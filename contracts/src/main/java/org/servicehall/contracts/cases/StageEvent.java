package org.servicehall.contracts.cases;

import java.time.Instant;
import org.axonframework.eventsourcing.annotation.EventTag;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.Person;

/** The stages of a case, its publicity 公示 and the objections to it (rules C2, C3). */
public sealed interface StageEvent extends CaseEvent {
    /**
     * A stage of the procedure has begun (rules C2, C3).
     *
     * @param publishedUntil publicity stages: end of the period on the notice board; null otherwise
     */
    @Event(namespace = NAMESPACE, name = "stage-started", version = "1")
    record StageStarted(
            @EventTag(key = STREAM) String caseNo,
            String hall,
            String stage,
            @Nullable Instant publishedUntil,
            Instant startedAt)
            implements StageEvent {}

    /**
     * A changed schedule makes the last day of a publicity that runs a day off: it hangs on, and objections are taken, until
     * the end of the next working day (rules C3, D1). It only ever gives more time.
     *
     * @param previous until when it was to hang
     */
    @Event(namespace = NAMESPACE, name = "publicity-prolonged", version = "1")
    record PublicityProlonged(
            @EventTag(key = STREAM) String caseNo,
            String hall,
            String stage,
            Instant previous,
            Instant publishedUntil,
            Instant prolongedAt)
            implements StageEvent {}

    /**
     * A stage of the procedure is done (rule C2).
     *
     * @param record what its body put down; null where completed before this was kept
     */
    @Event(namespace = NAMESPACE, name = "stage-completed", version = "1")
    record StageCompleted(
            @EventTag(key = STREAM) String caseNo,
            String hall,
            String stage,
            @Person String completedBy,
            Instant completedAt,
            @Nullable StageRecord record)
            implements StageEvent {}

    /**
     * The body of a stage sends the case back; {@link StageStarted} of the stage that is done again follows (rule C2).
     *
     * @param to the same stage, or the one before
     */
    @Event(namespace = NAMESPACE, name = "stage-returned", version = "1")
    record StageReturned(
            @EventTag(key = STREAM) String caseNo,
            String hall,
            String stage,
            String to,
            @Person String returnedBy,
            Instant returnedAt,
            StageRecord record)
            implements StageEvent {}

    /** The body of a stage refuses: no stage follows, the case is to be decided, and can't be granted (rule C2). */
    @Event(namespace = NAMESPACE, name = "stage-refused", version = "1")
    record StageRefused(
            @EventTag(key = STREAM) String caseNo,
            String hall,
            String stage,
            @Person String recordedBy,
            Instant refusedAt,
            StageRecord record)
            implements StageEvent {}

    /**
     * Somebody objects to what is published (rule C3).
     *
     * @param summary the clerk's words, without personal data; the objector's own words are in the vault
     * @param lodgedBy pseudonymous reference of the objector
     */
    @Event(namespace = NAMESPACE, name = "objection-lodged", version = "1")
    record ObjectionLodged(
            @EventTag(key = STREAM) String caseNo,
            String hall,
            String stage,
            int number,
            String summary,
            String lodgedBy,
            Instant lodgedAt)
            implements StageEvent {}

    /** An objection was looked into; upheld, it stops the case (rule C3). */
    @Event(namespace = NAMESPACE, name = "objection-decided", version = "1")
    record ObjectionDecided(
            @EventTag(key = STREAM) String caseNo,
            String hall,
            String stage,
            int number,
            boolean upheld,
            String reason,
            @Person String decidedBy,
            Instant decidedAt)
            implements StageEvent {}
}
