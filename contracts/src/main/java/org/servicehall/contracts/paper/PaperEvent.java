package org.servicehall.contracts.paper;

import java.time.Instant;
import org.axonframework.eventsourcing.annotation.EventTag;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.Person;

/**
 * What happens to the scans and photos of one application and its case (rule S4); topic {@code hall.applications}. The
 * content lies sealed at the desk and never here; its hash is the evidence of what it was. Nothing is told of how a file was
 * called.
 */
public sealed interface PaperEvent {
    String NAMESPACE = "org.servicehall.paper";
    String STREAM = "Papers";

    /** Number of the application, which its case shares. */
    String applicationNo();

    /**
     * A member of the hall's staff scanned or photographed it.
     *
     * @param number counts the papers of this application, from 1 on
     * @param item code of the checklist's item; null where it is of none
     * @param stage code of the stage; null but for {@code STAGE}
     * @param appointmentNo number of the visit; null but for {@code VISIT}
     * @param sha256 digest of the content, in hex
     * @param size in bytes
     * @param mediaType told by the content
     */
    @Event(namespace = NAMESPACE, name = "kept", version = "1")
    record PaperKept(
            @EventTag(key = STREAM) String applicationNo,
            String hall,
            int number,
            PaperKind kind,
            @Nullable String item,
            @Nullable String stage,
            @Nullable String appointmentNo,
            String sha256,
            long size,
            String mediaType,
            @Person String keptBy,
            String window,
            Instant keptAt)
            implements PaperEvent {}

    /**
     * The resident handed it in online, for an item that is missing; it is to be confirmed at the counter. As the others of
     * {@link PaperKept}.
     */
    @Event(namespace = NAMESPACE, name = "handed-in", version = "1")
    record PaperHandedIn(
            @EventTag(key = STREAM) String applicationNo,
            String hall,
            int number,
            String item,
            String sha256,
            long size,
            String mediaType,
            Instant handedInAt)
            implements PaperEvent {}

    /** What a resident handed in is what was asked for. */
    @Event(namespace = NAMESPACE, name = "confirmed", version = "1")
    record PaperConfirmed(
            @EventTag(key = STREAM) String applicationNo,
            String hall,
            int number,
            String item,
            @Person String confirmedBy,
            Instant confirmedAt)
            implements PaperEvent {}

    /** What a resident handed in won't do; the reason is theirs to read. */
    @Event(namespace = NAMESPACE, name = "sent-back", version = "1")
    record PaperSentBack(
            @EventTag(key = STREAM) String applicationNo,
            String hall,
            int number,
            String item,
            String reason,
            @Person String sentBackBy,
            Instant sentBackAt)
            implements PaperEvent {}

    /**
     * The resident took back what was handed in online and nobody had looked at yet. It is not read any more, and is kept as
     * evidence of what came.
     */
    @Event(namespace = NAMESPACE, name = "taken-back", version = "1")
    record PaperTakenBack(
            @EventTag(key = STREAM) String applicationNo, String hall, int number, String item, Instant takenBackAt)
            implements PaperEvent {}

    /**
     * The office wants to void a paper of an archived file; a second person has to agree.
     *
     * @param reason without personal data
     */
    @Event(namespace = NAMESPACE, name = "voiding-requested", version = "1")
    record PaperVoidingRequested(
            @EventTag(key = STREAM) String applicationNo,
            String hall,
            int number,
            String reason,
            @Person String requestedBy,
            Instant requestedAt)
            implements PaperEvent {}

    /**
     * A paper was kept by mistake, as the scan of another person's. It stays as evidence, and is read by who leads and the
     * office alone.
     *
     * @param item code of the checklist's item; null where it was of none
     * @param reason without personal data
     * @param requestedBy who of the office had asked for it, of an archived file; null of others
     */
    @Event(namespace = NAMESPACE, name = "voided", version = "1")
    record PaperVoided(
            @EventTag(key = STREAM) String applicationNo,
            String hall,
            int number,
            @Nullable String item,
            String reason,
            @Person String voidedBy,
            String window,
            Instant voidedAt,
            @Person @Nullable String requestedBy)
            implements PaperEvent {}

    /**
     * The hall's time to look at what a resident handed in is nearly over (rule P2).
     *
     * @param lookBy by when the hall confirms it or sends it back
     * @param holder who answers for it
     */
    @Event(namespace = NAMESPACE, name = "due-soon", version = "1")
    record PaperDueSoon(
            @EventTag(key = STREAM) String applicationNo,
            String hall,
            int number,
            String item,
            Instant lookBy,
            @Person String holder,
            Instant warnedAt)
            implements PaperEvent {}

    /**
     * Nobody looked in time at what a resident handed in: once for each paper, a ledger entry against who held its application
     * (rule P2). For the resident nothing is over: the paper waits on, and keeps the application from lapsing.
     *
     * @param holder who held the application when that time was over, and answers for it
     */
    @Event(namespace = NAMESPACE, name = "overdue", version = "1")
    record PaperOverdue(
            @EventTag(key = STREAM) String applicationNo,
            String hall,
            int number,
            String item,
            Instant handedInAt,
            Instant lookBy,
            @Person String holder,
            String holderWindow,
            Instant recordedAt)
            implements PaperEvent {}

    /**
     * A changed schedule gives the hall more time to look at a paper, of which it was on record that it had passed: nobody was
     * late then (rules P2, D1, D5). That time runs on.
     *
     * @param missed the end that was recorded as passed
     * @param lookBy until when the hall has time now
     */
    @Event(namespace = NAMESPACE, name = "time-prolonged", version = "1")
    record PaperTimeProlonged(
            @EventTag(key = STREAM) String applicationNo,
            String hall,
            int number,
            String item,
            Instant missed,
            Instant lookBy,
            Instant prolongedAt)
            implements PaperEvent {}
}
