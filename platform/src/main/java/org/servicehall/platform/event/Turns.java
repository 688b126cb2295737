package org.servicehall.platform.event;

import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * Who counts next in a series, within this process: one after the other, so that nobody tries a number that another is about to take.
 * That none is given twice is the store's to see to; so whoever has waited for long tries at once with the others.
 */
final class Turns {
    private static final long LONGEST_WAIT_MILLIS = 1_000;

    private final ReentrantLock turn = new ReentrantLock(true);
    /** The newest number known to be given; negative while none is known. */
    private volatile long last = -1;

    <T> T take(Supplier<T> counting) {
        boolean alone = waited();
        try {
            return counting.get();
        } finally {
            if (alone) {
                turn.unlock();
            }
        }
    }

    private boolean waited() {
        try {
            return turn.tryLock(LONGEST_WAIT_MILLIS, TimeUnit.MILLISECONDS);
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
