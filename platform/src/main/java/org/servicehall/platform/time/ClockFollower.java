package org.servicehall.platform.time;

import java.util.concurrent.atomic.AtomicLong;
import org.servicehall.contracts.control.ControlEvent.ClockSet;
import org.servicehall.platform.event.RecordedEvent;

/** Keeps a service's clock as {@code hall.control} sets it, demo profile only. */
final class ClockFollower {
    private final HallClock clock;
    private final AtomicLong lastSequence = new AtomicLong(-1);

    ClockFollower(HallClock clock) {
        this.clock = clock;
    }

    /** Sequence of the last setting seen; -1 before the first. */
    long lastSequence() {
        return lastSequence.get();
    }

    void obey(RecordedEvent event) {
        if (event.payload() instanceof ClockSet set) {
            lastSequence.set(event.sequence());
            clock.setOffset(set.offset());
        }
    }
}
