package org.servicehall.calendar;

import java.time.Instant;

/** Half of a working day (rule D2), from opening to closing. */
public record Session(Half half, Instant opens, Instant closes) {
    public enum Half {
        MORNING,
        AFTERNOON
    }

    /** Whether the hall is open; opening counts, closing does not. */
    public boolean contains(Instant instant) {
        return !instant.isBefore(opens) && instant.isBefore(closes);
    }
}
