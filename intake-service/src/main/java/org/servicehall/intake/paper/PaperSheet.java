package org.servicehall.intake.paper;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.Person;
import org.servicehall.contracts.paper.PaperEvent.PaperConfirmed;
import org.servicehall.contracts.paper.PaperEvent.PaperHandedIn;
import org.servicehall.contracts.paper.PaperEvent.PaperKept;
import org.servicehall.contracts.paper.PaperEvent.PaperSentBack;
import org.servicehall.contracts.paper.PaperEvent.PaperTakenBack;
import org.servicehall.contracts.paper.PaperEvent.PaperVoided;
import org.servicehall.contracts.paper.PaperEvent.PaperVoidingRequested;
import org.servicehall.contracts.paper.PaperKind;
import org.servicehall.intake.domain.paper.PaperStatus;

/**
 * One scan or photo as staff see it, without what is on it (rule S4).
 *
 * @param number counts the papers of the application, from 1 on
 * @param item code of the checklist's item; null where it is of none
 * @param stage code of the stage; null where it is of none
 * @param appointmentNo number of the visit; null where it is of none
 * @param sha256 digest of the content, in hex
 * @param size in bytes
 * @param keptBy who scanned it; null where the resident handed it in
 * @param at when it came
 * @param decidedBy who confirmed it or sent it back; null where nobody did
 * @param reason why it was sent back; null where it was not
 * @param lookBy by when the hall should have looked at what the resident handed in; null where it did, and of what it scanned
 * @param voiding who voided it, or wants to; null where nobody does
 */
public record PaperSheet(
        int number,
        PaperKind kind,
        @Nullable String item,
        @Nullable String stage,
        @Nullable String appointmentNo,
        PaperStatus status,
        String sha256,
        long size,
        String mediaType,
        @Person @Nullable String keptBy,
        Instant at,
        @Person @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        @Nullable String reason,
        @Nullable Instant lookBy,
        @Nullable VoidingOfPaper voiding) {
    static PaperSheet of(PaperKept e) {
        return new PaperSheet(
                e.number(),
                e.kind(),
                e.item(),
                e.stage(),
                e.appointmentNo(),
                PaperStatus.KEPT,
                e.sha256(),
                e.size(),
                e.mediaType(),
                e.keptBy(),
                e.keptAt(),
                null,
                null,
                null,
                null,
                null);
    }

    static PaperSheet of(PaperHandedIn e) {
        return new PaperSheet(
                e.number(),
                PaperKind.MATERIAL,
                e.item(),
                null,
                null,
                PaperStatus.TO_BE_CONFIRMED,
                e.sha256(),
                e.size(),
                e.mediaType(),
                null,
                e.handedInAt(),
                null,
                null,
                null,
                null,
                null);
    }

    PaperSheet confirmed(PaperConfirmed e) {
        return decided(PaperStatus.CONFIRMED, e.confirmedBy(), e.confirmedAt(), null);
    }

    PaperSheet sentBack(PaperSentBack e) {
        return decided(PaperStatus.SENT_BACK, e.sentBackBy(), e.sentBackAt(), e.reason());
    }

    /**
     * It is on record that nobody had looked at it by then.
     *
     * @param missed the end that is on record as passed; null where, by another schedule, none is any more (rule D1)
     */
    PaperSheet lateAt(@Nullable Instant missed) {
        return new PaperSheet(
                number,
                kind,
                item,
                stage,
                appointmentNo,
                status,
                sha256,
                size,
                mediaType,
                keptBy,
                at,
                decidedBy,
                decidedAt,
                reason,
                missed,
                voiding);
    }

    PaperSheet takenBack(PaperTakenBack e) {
        return decided(PaperStatus.TAKEN_BACK, null, e.takenBackAt(), null);
    }

    PaperSheet voidingRequested(PaperVoidingRequested e) {
        return voided(status, new VoidingOfPaper(e.requestedBy(), null, null, e.reason()));
    }

    PaperSheet voided(PaperVoided e) {
        return voided(PaperStatus.VOIDED, new VoidingOfPaper(e.requestedBy(), e.voidedBy(), e.voidedAt(), e.reason()));
    }

    private PaperSheet voided(PaperStatus now, VoidingOfPaper how) {
        return new PaperSheet(
                number,
                kind,
                item,
                stage,
                appointmentNo,
                now,
                sha256,
                size,
                mediaType,
                keptBy,
                at,
                decidedBy,
                decidedAt,
                reason,
                lookBy,
                how);
    }

    /** Whoever has it in hand sees that there is such a paper, and nothing of what is on it. */
    public boolean concernsLeadsAlone() {
        return status == PaperStatus.VOIDED || status == PaperStatus.TAKEN_BACK;
    }

    /** In time is up to and including the very moment. */
    boolean isHandedInBy(Instant until) {
        return keptBy == null && !at.isAfter(until);
    }

    public boolean awaitsDecision() {
        return status == PaperStatus.TO_BE_CONFIRMED;
    }

    public boolean wasConfirmed() {
        return status == PaperStatus.CONFIRMED;
    }

    /** Of which item it was itself what was brought, be it voided since: only what was handed in online and confirmed was. */
    public Optional<String> itemProved() {
        boolean proved = keptBy == null && decidedBy != null && (wasConfirmed() || status == PaperStatus.VOIDED);
        return proved ? Optional.ofNullable(item) : Optional.empty();
    }

    public Optional<Instant> voidedAt() {
        return voiding == null ? Optional.empty() : Optional.ofNullable(voiding.voidedAt());
    }

    /** For its resident: why it was sent back, or voided; null where it was neither. */
    public @Nullable String reasonForResident() {
        return status == PaperStatus.VOIDED && voiding != null ? voiding.reason() : reason;
    }

    boolean isConfirmedSince(Instant since) {
        return wasConfirmed() && decidedAt != null && !decidedAt.isBefore(since);
    }

    /** When the hall took it from the resident too late to be fair: sent it back late, or voided it; else empty. */
    Optional<Instant> lostByTheHall() {
        return switch (status) {
            case SENT_BACK -> lookBy == null ? Optional.empty() : Optional.ofNullable(decidedAt);
            case VOIDED -> voidedAt();
            case KEPT, TO_BE_CONFIRMED, CONFIRMED, TAKEN_BACK -> Optional.empty();
        };
    }

    private PaperSheet decided(PaperStatus how, @Nullable String by, Instant when, @Nullable String why) {
        return new PaperSheet(
                number,
                kind,
                item,
                stage,
                appointmentNo,
                how,
                sha256,
                size,
                mediaType,
                keptBy,
                at,
                by,
                when,
                why,
                lookBy,
                voiding);
    }
}
