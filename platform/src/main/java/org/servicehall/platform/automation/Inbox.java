package org.servicehall.platform.automation;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** What waits for one automation, in the order in which it was read, and what that is at. */
final class Inbox {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Deque<Handed> waiting = new ArrayDeque<>();
    private boolean woken;
    /** Whether it looks at what was set aside, of whichever partition. */
    private boolean preparing;

    private @Nullable Handed current;

    void add(Handed more) {
        lock.lock();
        try {
            waiting.add(more);
            if (waiting.size() == 1) {
                changed.signalAll();
            }
        } finally {
            lock.unlock();
        }
    }

    int size() {
        lock.lock();
        try {
            return waiting.size();
        } finally {
            lock.unlock();
        }
    }

    /** The first that waits, also one that is worked at; null where none does. */
    @Nullable
    Handed first() {
        lock.lock();
        try {
            return waiting.peek();
        } finally {
            lock.unlock();
        }
    }

    /** Waits for something to be there, or until it is woken. */
    void await(Duration atMost) throws InterruptedException {
        lock.lock();
        try {
            long left = atMost.toNanos();
            while (waiting.isEmpty() && !woken && left > 0) {
                left = changed.awaitNanos(left);
            }
            woken = false;
        } finally {
            lock.unlock();
        }
    }

    void wake() {
        lock.lock();
        try {
            woken = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** From now on it is at what was set aside, until it begins the first record or ends. */
    void prepare() {
        lock.lock();
        try {
            preparing = true;
        } finally {
            lock.unlock();
        }
    }

    /** It is at the first record from now on; null where none waits. */
    @Nullable
    Handed begin() {
        lock.lock();
        try {
            preparing = false;
            current = waiting.peek();
            changed.signalAll();
            return current;
        } finally {
            lock.unlock();
        }
    }

    /** It is at nothing any more. What was not done stays the first, unless its partition went meanwhile. */
    void end(boolean done) {
        lock.lock();
        try {
            Handed ended = current;
            preparing = false;
            current = null;
            if (ended != null && done) {
                waiting.remove();
                ended.done();
            } else if (ended != null && ended.isOver()) {
                waiting.remove();
                ended.givenUp();
            }
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Drops what is over and not at work. */
    void drop() {
        lock.lock();
        try {
            waiting.removeIf(one -> {
                boolean dropped = one.isOver() && !one.equals(current);
                if (dropped) {
                    one.givenUp();
                }
                return dropped;
            });
        } finally {
            lock.unlock();
        }
    }

    /** Waits until nothing is at work that is over. */
    void awaitEnd(Duration atMost) throws InterruptedException {
        lock.lock();
        try {
            long left = atMost.toNanos();
            while (isAtWhatIsOver() && left > 0) {
                left = changed.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
    }

    private boolean isAtWhatIsOver() {
        return preparing || (current != null && current.isOver());
    }
}
