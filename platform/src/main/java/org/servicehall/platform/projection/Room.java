package org.servicehall.platform.projection;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.kafka.common.errors.InterruptException;

/** How much may be handed out and not done by all at once: a record counts once, however many it waits for. */
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

    void take(int size) {
        lock.lock();
        try {
            records++;
            bytes += size;
        } finally {
            lock.unlock();
        }
    }

    void free(int size) {
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
}
