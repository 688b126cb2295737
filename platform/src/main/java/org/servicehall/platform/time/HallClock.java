package org.servicehall.platform.time;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The one clock of a service, in the halls' zone. Its instants have whole milliseconds, as the store keeps them. The
 * demo profile sets it ahead of or behind the machine's clock; production never does.
 */
public final class HallClock extends Clock {
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final Clock base;
    private final ZoneId zone;
    private final AtomicLong offset;

    public HallClock(Clock base) {
        this(base, ZONE, new AtomicLong());
    }

    private HallClock(Clock base, ZoneId zone, AtomicLong offset) {
        this.base = base;
        this.zone = zone;
        this.offset = offset;
    }

    /** The machine's time. */
    public static HallClock system() {
        return new HallClock(Clock.systemUTC());
    }

    /** Stands at that instant until set or moved: for tests. */
    public static HallClock standingAt(Instant instant) {
        return new HallClock(Clock.fixed(instant, ZONE));
    }

    @Override
    public Instant instant() {
        return base.instant().plusMillis(offset.get()).truncatedTo(ChronoUnit.MILLIS);
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    /** The same clock in another zone; setting one sets both. */
    @Override
    public Clock withZone(ZoneId other) {
        return new HallClock(base, other, offset);
    }

    /** How far this clock is ahead of the machine's. */
    public Duration offset() {
        return Duration.ofMillis(offset.get());
    }

    public void setOffset(Duration ahead) {
        offset.set(ahead.toMillis());
    }

    /** Sets the clock to an instant, from where it goes on. */
    public void set(Instant instant) {
        offset.set(Duration.between(base.instant(), instant).toMillis());
    }

    public void advance(Duration by) {
        offset.addAndGet(by.toMillis());
    }
}
