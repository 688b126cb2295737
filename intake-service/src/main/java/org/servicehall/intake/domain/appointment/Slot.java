package org.servicehall.intake.domain.appointment;

import java.time.Instant;

/** A stretch of a clerk's day, up to but without its end. */
public record Slot(Instant from, Instant until) {
    public boolean overlaps(Slot other) {
        return from.isBefore(other.until) && other.from.isBefore(until);
    }

    boolean hasBegunBy(Instant now) {
        return !now.isBefore(from);
    }
}
