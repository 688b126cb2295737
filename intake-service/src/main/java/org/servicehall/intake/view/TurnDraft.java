package org.servicehall.intake.view;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.MatterKind;
import org.servicehall.intake.domain.ReceptionLimits;

/** Whose turn an application is, and by when they are to do something (rule P2), being brought up to date. */
final class TurnDraft {
    private final Instant receivedAt;
    private final boolean urgent;
    private @Nullable Instant completeSince;
    private @Nullable Instant hallsTurnSince;
    private @Nullable Instant decideBy;
    private @Nullable Instant overdueSince;
    private @Nullable Instant supplementUntil;

    TurnDraft(ApplicationSheet before) {
        this.receivedAt = before.receivedAt();
        this.urgent = before.urgent();
        this.completeSince = before.completeSince();
        this.hallsTurnSince = before.hallsTurnSince();
        this.decideBy = before.decideBy();
        this.overdueSince = before.overdueSince();
        this.supplementUntil = before.supplementUntil();
    }

    /** The resident's, who is asked for more. */
    void ask(MatterKind kind, Instant until) {
        askAgain(until);
        overdueSince = null;
        hallsTurnSince = null;
        decideBy = ReceptionLimits.watches(kind) ? null : decideBy;
    }

    /** Something is missing again that had been asked for. */
    void askAgain(Instant until) {
        completeSince = null;
        supplementUntil = until;
    }

    void prolongSupplement(Instant until) {
        supplementUntil = until;
    }

    /** @param since since when it is the hall's turn; null where that was not told, and it is from {@code at} on */
    void complete(MatterKind kind, Instant at, @Nullable Instant since, ReceptionLimits limits) {
        completeSince = at;
        supplementUntil = null;
        Instant turn = since == null ? at : since;
        overdueSince = turn.isBefore(at) ? overdueSince : null;
        if (ReceptionLimits.watches(kind)) {
            halls(kind, turn, limits);
        }
    }

    /** It has been all along. */
    void completeFromReception() {
        completeSince = completeSince == null ? receivedAt : completeSince;
    }

    /** It has been the hall's turn since then, and its time is counted from there. */
    void halls(MatterKind kind, Instant since, ReceptionLimits limits) {
        hallsTurnSince = since;
        decideBy = limits.decideBy(kind, urgent, since).dueAt();
    }

    /**
     * The hall's time runs on, as that of this kind.
     *
     * @param since null in what was recorded before that was told
     */
    void runOn(MatterKind kind, @Nullable Instant since, ReceptionLimits limits) {
        if (ReceptionLimits.watches(kind) && decideBy != null) {
            Instant untilNow = completeSince == null ? receivedAt : completeSince;
            halls(kind, since == null ? untilNow : since, limits);
        }
    }

    /** Nobody's: nothing is due. */
    void rest() {
        hallsTurnSince = null;
        decideBy = null;
    }

    void passed(Instant since) {
        overdueSince = since;
    }

    /** Another schedule gives the hall more time, and nobody was late (D1). */
    void prolongHalls(Instant until) {
        decideBy = until;
        overdueSince = null;
    }

    @Nullable
    Instant completeSince() {
        return completeSince;
    }

    @Nullable
    Instant hallsTurnSince() {
        return hallsTurnSince;
    }

    @Nullable
    Instant decideBy() {
        return decideBy;
    }

    @Nullable
    Instant overdueSince() {
        return overdueSince;
    }

    @Nullable
    Instant supplementUntil() {
        return supplementUntil;
    }
}
