package org.servicehall.accountability.domain.complaint;

import java.time.Duration;
import java.time.Instant;
import org.servicehall.contracts.accountability.ComplaintEvent.ComplaintAccepted;

/**
 * The time there is to conclude an accepted complaint, until both sides are told (rule P5).
 *
 * @param dueAt the last moment
 * @param extended whether more time was given, which is once
 * @param warned whether the warning for {@code dueAt} is on record
 * @param overdue whether it is on record that the time has passed
 */
public record Term(Instant acceptedAt, Instant dueAt, boolean extended, boolean warned, boolean overdue) {
    /** Of what was accepted before anybody watched it. */
    private static final Duration UNTOLD = Duration.ofDays(60);

    private static final int WARNS_AT_PERCENT = 80;

    /** The term of a complaint from its acceptance on. */
    public static Term of(ComplaintAccepted event) {
        Instant due = event.dueAt() == null ? event.acceptedAt().plus(UNTOLD) : event.dueAt();
        return new Term(event.acceptedAt(), due, false, false, false);
    }

    /** With more time, of whose end there is a warning of its own. */
    public Term extendedTo(Instant later) {
        return new Term(acceptedAt, later, true, false, overdue);
    }

    public Term afterWarning() {
        return new Term(acceptedAt, dueAt, extended, true, overdue);
    }

    Term afterEnd() {
        return new Term(acceptedAt, dueAt, extended, warned, true);
    }

    /** From when on there is a warning: when so much of the time has passed as with cases (rule D6). */
    public Instant warnsAt() {
        return acceptedAt.plus(Duration.between(acceptedAt, dueAt)
                .multipliedBy(WARNS_AT_PERCENT)
                .dividedBy(100));
    }

    /** From when on something is to be recorded; what is done at the very last moment is in time. */
    public Instant next() {
        return warned ? dueAt.plusMillis(1) : warnsAt();
    }
}
