package org.servicehall.platform.event;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * Who counts next in a series, within this process: one after the other, so that nobody tries a number that another is about to take.
 * That none is given twice is the store's to see to. Nobody counts out of turn, however long it takes: of those who try at once one
 * gets the number and the others have kept the store busy for nothing, so that more wait, and try, and none gets on (ADR 70).
 */
final class Turns {
    /** Half of what a request is given, so that whoever waited in vain is told so and comes again. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Duration patience;
    private final ReentrantLock turn = new ReentrantLock(true);
    /** The newest number known to be given; negative while none is known. */
    private volatile long last = -1;

    Turns() {
        this(PATIENCE);
    }

    Turns(Duration patience) {
        this.patience = patience;
    }

    /** @throws SeriesBusy where those before have not been served in time */
    <T> T take(Supplier<T> counting) {
        if (!isNext()) {
            throw new SeriesBusy(patience);
        }
        try {
            return counting.get();
        } finally {
            turn.unlock();
        }
    }

    private boolean isNext() {
        try {
            return turn.tryLock(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** The newest number known to be given; empty where it has not been asked for. */
    Optional<Long> last() {
        long known = last;
        return known < 0 ? Optional.empty() : Optional.of(known);
    }

    synchronized void given(long number) {
        last = Math.max(last, number);
    }

    /** Nobody has it any more. */
    synchronized void back(long number) {
        if (last == number) {
            last = number - 1;
        }
    }
}
