package org.servicehall.cases.automation;

import java.time.Clock;
import org.servicehall.platform.event.CommandContext;

/**
 * Prolongs what a published schedule did not reach by itself (C3, D1): a publicity begun a moment before, or by an instance
 * that had not heard of it. Few run at a time, so each round looks at all of them. Every instance sweeps; the case sees to it
 * that nothing happens twice.
 */
public final class PublicitySweep {
    public static final String NAME = "publicity-sweep";

    private final Prolonging prolonging;
    private final Clock clock;

    public PublicitySweep(Prolonging prolonging, Clock clock) {
        this.prolonging = prolonging;
        this.clock = clock;
    }

    /** @throws IllegalStateException when some could not be told; the next sweep tries again */
    public void sweep() {
        prolonging.prolong(_ -> CommandContext.of(NAME, clock.instant()));
    }
}
