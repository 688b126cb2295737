package org.servicehall.platform.automation;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.kafka.common.errors.InterruptException;

/**
 * How much is handed out and not done by all: a record counts once, however many it waits for. Who takes a batch looks first whether there is room,
 * and hands it out whole; so a bound may be passed by one batch.
 */
final class Room {
    private final int mostRecords;
    private final long mostBytes;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition freed = lock.newCondition();
    private int records;
    private long bytes;

    Room(int mostRecords, long mostBytes) {
        this.mostRecords = mostRecords;
        this.mostBytes = mostBytes;
    }

    /**
     * A record of this size is handed out, beyond the bound too.
     *
     * @param hands how many it is handed to: there is room again when each of them has left it
     */
    Place take(int size, int hands) {
        lock.lock();
        try {
            records++;
            bytes += size;
        } finally {
            lock.unlock();
        }
        return new Place(size, hands);
    }

    private void free(int size) {
        lock.lock();
        try {
            records--;
            bytes -= size;
            freed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Waits until there is some; false where after this time there still is none. */
    boolean await(Duration atMost) {
        lock.lock();
        try {
            long left = atMost.toNanos();
            while (isFull() && left > 0) {
                left = freed.awaitNanos(left);
            }
            return !isFull();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptException(e);
        } finally {
            lock.unlock();
        }
    }

    private boolean isFull() {
        return records >= mostRecords || bytes >= mostBytes;
    }

    /** What one record takes. */
    final class Place {
        private final int size;
        private final AtomicInteger left;

        private Place(int size, int hands) {
            this.size = size;
            this.left = new AtomicInteger(hands);
        }

        void leave() {
            if (left.decrementAndGet() == 0) {
                free(size);
            }
        }
    }
}
