package org.servicehall.intake.terms;

import java.time.Instant;
import org.servicehall.intake.domain.ApplicationCommand;
import org.servicehall.intake.domain.ApplicationCommand.Act;
import org.servicehall.intake.domain.ApplicationCommand.RecordPetitionUndecided;
import org.servicehall.intake.domain.ApplicationCommand.RecordUnconfirmedHandOver;
import org.servicehall.platform.due.Due;

/**
 * Something that has to be done about an application in time.
 *
 * @param handOver which hand-over waits for its confirmation; 0 where a petition waits for its decision
 * @param next from this instant on it is late
 */
public record OpenTerm(String applicationNo, String hall, int handOver, Instant next) implements Due {
    private static final String SWEEP = "term-sweep";

    /** In time is up to and including the very moment. */
    static OpenTerm until(String no, String hall, int handOver, Instant moment) {
        return new OpenTerm(no, hall, handOver, moment.plusMillis(1));
    }

    /** Up to and including which it is in time. */
    public Instant until() {
        return next.minusMillis(1);
    }

    /** What to tell the application once it is late. */
    public ApplicationCommand command(Instant now) {
        Act act = new Act(SWEEP, "OFFICE", false, now);
        return handOver == 0
                ? new RecordPetitionUndecided(applicationNo, act)
                : new RecordUnconfirmedHandOver(applicationNo, act, handOver);
    }
}
