package org.servicehall.platform.time;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/**
 * The one clock of a service, in the halls' zone. Its instants have whole milliseconds, as the store keeps them. The
 * demo profile sets it ahead of or behind the machine's clock; production never does.
 */
public final class HallClock extends Clock {
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    static final int FIRST_YEAR = 2000;
    static final int LAST_YEAR = 2199;
    private static final Instant EARLIEST = beginOf(FIRST_YEAR);
    private static final Instant END = beginOf(LAST_YEAR + 1);

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

    private static Instant beginOf(int year) {
        return LocalDate.of(year, 1, 1).atStartOfDay(ZONE).toInstant();
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

    /** @throws ClockOutOfRange when it would show a time no hall counts with; it stays as it is then */
    public void setOffset(Duration ahead) {
        offset.set(checked(() -> ahead));
    }

    /**
     * Sets the clock to an instant, from where it goes on.
     *
     * @throws ClockOutOfRange as {@link #setOffset}
     */
    public void set(Instant instant) {
        offset.set(checked(() -> Duration.between(base.instant(), instant)));
    }

    /** @throws ClockOutOfRange as {@link #setOffset} */
    public void advance(Duration by) {
        offset.set(checked(() -> offset().plus(by)));
    }

    private long checked(Supplier<Duration> ahead) {
        try {
            Duration wanted = ahead.get();
            Instant shown = base.instant().plus(wanted);
            if (!shown.isBefore(EARLIEST) && shown.isBefore(END)) {
                return wanted.toMillis();
            }
        } catch (DateTimeException | ArithmeticException e) {
            throw ClockOutOfRange.of(e);
        }
        throw ClockOutOfRange.of(null);
    }
}
