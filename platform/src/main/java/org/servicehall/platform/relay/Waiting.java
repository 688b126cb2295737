package org.servicehall.platform.relay;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

/** Streams that are to be published, each once, those first that were told of first. */
final class Waiting {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition told = lock.newCondition();
    private final Set<String> streams = new LinkedHashSet<>();

    void add(Collection<String> more) {
        lock.lock();
        try {
            streams.addAll(more);
            told.signal();
        } finally {
            lock.unlock();
        }
    }

    int size() {
        lock.lock();
        try {
            return streams.size();
        } finally {
            lock.unlock();
        }
    }

    /** Returns when there are some, the time is over, or something else is so; of that, {@link #add} tells too. */
    void await(long nanos, BooleanSupplier somethingElse) throws InterruptedException {
        lock.lock();
        try {
            long left = nanos;
            while (streams.isEmpty() && left > 0 && !somethingElse.getAsBoolean()) {
                left = told.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
    }

    List<String> take(Predicate<String> which, int most) {
        lock.lock();
        try {
            List<String> taken = streams.stream().filter(which).limit(most).toList();
            taken.forEach(streams::remove);
            return taken;
        } finally {
            lock.unlock();
        }
    }
}
