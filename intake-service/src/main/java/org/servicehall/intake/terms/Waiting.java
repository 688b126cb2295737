package org.servicehall.intake.terms;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.servicehall.calendar.DueDate;
import org.servicehall.contracts.MatterKind;
import org.servicehall.intake.domain.ReceptionLimits;
import org.servicehall.platform.due.Due;

/**
 * An application that is not accepted yet, for as long as it waits for the hall or for its resident (P2).
 *
 * @param asked whether a supplement notice waits for the resident
 * @param since since when it is the hall's turn, or since when the resident was asked
 * @param next when something is to be recorded next; null when nothing is to come
 * @param missed the end of the hall's time that is on record as passed; null where none is, and once the step was taken
 */
public record Waiting(
        String applicationNo,
        String hall,
        MatterKind kind,
        boolean urgent,
        boolean asked,
        Instant since,
        @Nullable Instant next,
        @Nullable Instant missed)
        implements Due {
    /** Of which nothing is on record as late. */
    public Waiting(
            String applicationNo,
            String hall,
            MatterKind kind,
            boolean urgent,
            boolean asked,
            Instant since,
            @Nullable Instant next) {
        this(applicationNo, hall, kind, urgent, asked, since, next, null);
    }

    /** Nothing more is to be recorded in this turn, whatever schedule is published (ADR 37). */
    Waiting idle() {
        return new Waiting(applicationNo, hall, kind, urgent, asked, since, null);
    }

    /** It is on record that the hall's time was over at that moment. */
    Waiting late(Instant end) {
        return new Waiting(applicationNo, hall, kind, urgent, asked, since, null, end);
    }

    /** Whether a schedule published since makes what is on record as late none (D1, D5). */
    public boolean isProlonged(ReceptionLimits limits) {
        return missed != null && !asked && limits.isProlonged(kind, urgent, since, missed);
    }

    /** The hall's turn, with a warning first. */
    Waiting hallsTurn(Instant at, ReceptionLimits limits) {
        Instant warnAt = limits.decideBy(kind, urgent, at).warnAt();
        return new Waiting(applicationNo, hall, kind, urgent, false, at, warnAt);
    }

    /** In time is up to and including the very moment. */
    Waiting warned(ReceptionLimits limits) {
        DueDate due = limits.decideBy(kind, urgent, since);
        return new Waiting(
                applicationNo, hall, kind, urgent, asked, since, due.dueAt().plusMillis(1));
    }

    /** Until when the resident was told to have time; null while it is the hall's turn. */
    public @Nullable Instant told() {
        return asked && next != null ? next.minusMillis(1) : null;
    }

    /** The resident's turn. */
    Waiting asked(Instant at, Instant until) {
        return new Waiting(applicationNo, hall, kind, urgent, true, at, until.plusMillis(1));
    }

    /** The hall's turn, perhaps as it was before, where a slip of the hall's own had made something seem missing (S7). */
    Waiting complete(Instant hallsTurnSince, ReceptionLimits limits) {
        return !asked && hallsTurnSince.equals(since) ? this : hallsTurn(hallsTurnSince, limits);
    }

    /** Other circumstances may make it another kind, of another time, and spare what the resident was asked for (S7). */
    Waiting corrected(MatterKind now, boolean nothingMissing, Instant at, ReceptionLimits limits) {
        Waiting same = new Waiting(applicationNo, hall, now, urgent, asked, since, next, missed);
        if (asked) {
            return nothingMissing ? same.hallsTurn(at, limits) : same;
        }
        return next == null || now == kind
                ? same
                : isWarned(limits) ? same.warned(limits) : same.hallsTurn(since, limits);
    }

    private boolean isWarned(ReceptionLimits limits) {
        return warned(limits).equals(this);
    }
}
