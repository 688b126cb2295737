package org.servicehall.platform.view;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Those in this process who wait for what some view of the service doesn't show yet (ADR 69). Safe for use by many threads. */
public final class WaitingReaders {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition comes = lock.newCondition();
    private int waiting;

    /** One more waits. */
    void come() {
        change(1);
    }

    /** One waits no longer. */
    void go() {
        change(-1);
    }

    private void change(int by) {
        lock.lock();
        try {
            waiting += by;
            comes.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Returns as soon as anybody waits, or the time is over. */
    public void awaitAny(Duration atMost) throws InterruptedException {
        lock.lock();
        try {
            long left = atMost.toNanos();
            while (waiting == 0 && left > 0) {
                left = comes.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
    }
}
