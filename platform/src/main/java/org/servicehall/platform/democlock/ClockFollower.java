package org.servicehall.platform.democlock;

import com.mongodb.MongoException;
import java.util.concurrent.atomic.AtomicLong;
import org.servicehall.contracts.control.ControlEvent.ClockSet;
import org.servicehall.platform.event.RecordedEvent;
import org.servicehall.platform.time.HallClock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps a service's clock as {@code hall.control} sets it, demo profile only. */
final class ClockFollower {
    private static final Logger log = LoggerFactory.getLogger(ClockFollower.class);

    private final HallClock clock;
    private final ClockMemory memory;
    private final AtomicLong lastSequence = new AtomicLong(-1);
    private final AtomicLong kept;

    ClockFollower(HallClock clock, ClockMemory memory) {
        this.clock = clock;
        this.memory = memory;
        this.kept =
                new AtomicLong(memory.last().map(ClockMemory.Setting::sequence).orElse(-1L));
    }

    /** Sequence of the last setting seen; -1 before the first. */
    long lastSequence() {
        return lastSequence.get();
    }

    void obey(RecordedEvent event) {
        if (event.payload() instanceof ClockSet set) {
            lastSequence.set(event.sequence());
            clock.setOffset(set.offset());
            keep(new ClockMemory.Setting(event.sequence(), set.offset()));
        }
    }

    /** Those that are read again at a start are known. While the store is away none is kept; the next, or a start, makes up for it. */
    private void keep(ClockMemory.Setting setting) {
        if (setting.sequence() > kept.get()) {
            try {
                memory.keep(setting);
                kept.set(setting.sequence());
            } catch (MongoException e) {
                log.warn("The clock is set, but the store can't remember it for now", e);
            }
        }
    }

    /**
     * Sets the clock as it is remembered where the topic, read to its end, says nothing: then it was lost.
     *
     * @return whether that was so
     */
    boolean recall() {
        if (lastSequence.get() >= 0) {
            return false;
        }
        memory.last().ifPresent(setting -> {
            clock.setOffset(setting.offset());
            lastSequence.set(setting.sequence());
        });
        return lastSequence.get() >= 0;
    }
}
