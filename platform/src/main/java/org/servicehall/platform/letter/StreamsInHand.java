package org.servicehall.platform.letter;

import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Streams that were read from the store, good until this instance changes something or is given partitions of one that did, and
 * for a minute at most (ADR 64).
 */
final class StreamsInHand {
    private static final long VALID_NANOS = TimeUnit.SECONDS.toNanos(60);

    private final AtomicLong changes = new AtomicLong();
    private volatile @Nullable Read last;

    private record Read(Set<String> streams, long changes, long at) {}

    /** Something was changed in the store, or may have been by one whose place this instance takes. */
    void changed() {
        changes.incrementAndGet();
    }

    long changes() {
        return changes.get();
    }

    Set<String> get(Supplier<Set<String>> store) {
        Read known = last;
        long now = changes.get();
        if (known == null || known.changes() != now || System.nanoTime() - known.at() > VALID_NANOS) {
            known = new Read(store.get(), now, System.nanoTime());
            last = known;
        }
        return known.streams();
    }
}
