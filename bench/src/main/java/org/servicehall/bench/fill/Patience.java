package org.servicehall.bench.fill;

import java.time.Duration;

/** Waits for what a hall does in its own time, but not for ever. */
final class Patience {
    /** What is waited for. */
    interface Condition {
        boolean isMet() throws InterruptedException;
    }

    private Patience() {}

    /**
     * Returns once it is met.
     *
     * @throws IllegalStateException with {@code told}, when it takes longer than {@code atMost}
     */
    static void until(Condition condition, Duration lookAgain, Duration atMost, String told)
            throws InterruptedException {
        long began = System.nanoTime();
        while (!condition.isMet()) {
            if (System.nanoTime() - began > atMost.toNanos()) {
                throw new IllegalStateException(told + " after " + atMost);
            }
            Thread.sleep(lookAgain);
        }
    }
}
