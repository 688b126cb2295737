package org.servicehall.platform.consumer;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.Consumer;

/**
 * How long a loop lets records gather after a batch before it looks for the next: each turn costs the broker and the store the
 * same, however much is in it. It grows while there is always something at its end; who has had nothing to do for a while takes
 * the first record at once (ADR 69).
 */
final class Gathering {
    private static final Duration SHORTEST = Duration.ofMillis(20);
    private static final Duration LONGEST = Duration.ofMillis(60);
    /** By so much it grows with each pause at whose end something was there, the first few not counted: a case has several. */
    private static final Duration STEP = Duration.ofMillis(10);

    private static final int FEW = 2;
    /** Where {@value #IN_VAIN} batches in a row meant nothing: whoever waits for what is rare takes more at once (ADR 68). */
    private static final Duration LONGEST_IN_VAIN = Duration.ofMillis(200);

    private static final int IN_VAIN = 50;
    /** Where so many records wait, no more need to gather. */
    private static final long ENOUGH = 100;

    /** For so long at most what nobody waits for gathers after a batch. */
    private static final Duration UNAWAITED = Duration.ofMillis(250);

    private static final Duration ANSWERED = Duration.ofMillis(5);

    private static final Duration BETWEEN_ROUNDS = Duration.ofSeconds(1);
    /** After so many rounds without a record there is hardly anything to look after between two (ADR 75). */
    private static final int AT_REST = 30;

    private static final Duration BETWEEN_ROUNDS_AT_REST = Duration.ofSeconds(3);

    private final LongSupplier nanos;
    private final Predicate<Duration> gather;
    private long until;
    /** Where nobody waits for it. */
    private long unawaitedUntil;

    /** Pauses in a row at whose end something was there. */
    private int busy;

    private int inVain;
    /** Rounds in a row without a record. */
    private int quiet;

    /**
     * @param nanos as {@link System#nanoTime}
     * @param gather as {@link RecordHandler#gather}
     */
    Gathering(LongSupplier nanos, Predicate<Duration> gather) {
        this.nanos = nanos;
        this.gather = gather;
        this.until = nanos.getAsLong();
        this.unawaitedUntil = until;
    }

    /**
     * Waits as long as records gather, and takes them. After a pause there is what came first in it: for what came after that the
     * broker is asked only as this is taken, and answers at once.
     *
     * @param most how long to wait for a first record, and to let others gather that nobody waits for
     */
    void take(Consumer<String, byte[]> consumer, Duration most, Polled polled) {
        if (paused(most)) {
            polled.add(consumer.poll(Duration.ZERO));
            busy = polled.isEmpty() ? 0 : busy + 1;
            if (!polled.isEmpty() && polled.count() < ENOUGH && inVain < IN_VAIN) {
                polled.add(consumer.poll(ANSWERED));
            }
        }
        if (polled.isEmpty()) {
            polled.add(consumer.poll(most));
        }
        quiet = polled.isEmpty() ? quiet + 1 : 0;
    }

    private boolean paused(Duration most) {
        long left = left();
        LockSupport.parkNanos(left);
        long more = Math.min(unawaitedUntil - nanos.getAsLong(), most.toNanos());
        return (more > 0 && gather.test(Duration.ofNanos(more))) || left > 0;
    }

    /** How long to wait for a first record; one that comes ends it. */
    Duration most() {
        return quiet < AT_REST ? BETWEEN_ROUNDS : BETWEEN_ROUNDS_AT_REST;
    }

    long left() {
        return until - nanos.getAsLong();
    }

    /**
     * A batch was handled.
     *
     * @param meaning whether it held something for the handler
     * @param waiting how many records wait already
     */
    void handled(boolean meaning, long waiting) {
        long now = nanos.getAsLong();
        inVain = meaning ? 0 : inVain + 1;
        boolean enough = waiting >= ENOUGH;
        until = enough ? now : now + pause();
        unawaitedUntil = enough ? now : now + UNAWAITED.toNanos();
    }

    private long pause() {
        return inVain >= IN_VAIN
                ? LONGEST_IN_VAIN.toNanos()
                : Math.clamp(
                        SHORTEST.plus(STEP.multipliedBy(busy - FEW)).toNanos(), SHORTEST.toNanos(), LONGEST.toNanos());
    }
}
