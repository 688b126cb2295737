package org.servicehall.intake.terms;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.servicehall.intake.domain.command.ApplicationCommand;
import org.servicehall.intake.domain.command.ApplicationCommand.Act;
import org.servicehall.intake.domain.command.HandOverCommand.RecordUnconfirmedHandOver;
import org.servicehall.intake.domain.command.PassedTimeCommand.RecordPetitionUndecided;
import org.servicehall.platform.due.Due;

/**
 * Something that has to be done about an application in time.
 *
 * @param handOver which hand-over waits for its confirmation; 0 where a petition waits for its decision
 * @param next from this instant on it is late; null where that is on record
 * @param missed the end that is on record as passed; null where none is
 */
public record OpenTerm(
        String applicationNo,
        String hall,
        int handOver,
        @Nullable Instant next,
        @Nullable Instant missed) implements Due {
    private static final String SWEEP = "term-sweep";

    /** In time is up to and including the very moment. */
    static OpenTerm until(String no, String hall, int handOver, Instant moment) {
        return new OpenTerm(no, hall, handOver, moment.plusMillis(1), null);
    }

    /** It is on record that nobody confirmed it; only another schedule may still move that (D1). */
    static OpenTerm late(String no, String hall, int handOver, Instant missed) {
        return new OpenTerm(no, hall, handOver, null, missed);
    }

    /** Up to and including which it is in time, or was. */
    public Instant until() {
        return next == null ? Objects.requireNonNull(missed) : next.minusMillis(1);
    }

    /** What to tell the application once it is late. */
    public ApplicationCommand command(Instant now) {
        Act act = new Act(SWEEP, "OFFICE", false, now);
        return handOver == 0
                ? new RecordPetitionUndecided(applicationNo, act)
                : new RecordUnconfirmedHandOver(applicationNo, act, handOver);
    }
}
