package org.servicehall.platform.projection;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Wakes readers of one view that wait for it to move on. */
final class Progress {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition moved = lock.newCondition();
    private long writes;

    long writes() {
        lock.lock();
        try {
            return writes;
        } finally {
            lock.unlock();
        }
    }

    void written() {
        lock.lock();
        try {
            writes++;
            moved.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Returns when something was written after {@code seen}, or the time is over. */
    void awaitBeyond(long seen, Duration atMost) throws InterruptedException {
        lock.lock();
        try {
            long left = atMost.toNanos();
            while (writes <= seen && left > 0) {
                left = moved.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
    }

    static Duration until(long deadlineNanos) {
        return Duration.ofNanos(Math.max(0, deadlineNanos - System.nanoTime()));
    }

    static long deadline(Duration in) {
        return System.nanoTime() + TimeUnit.NANOSECONDS.convert(in);
    }
}
