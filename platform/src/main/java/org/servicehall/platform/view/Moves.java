package org.servicehall.platform.view;

import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Whether a view has moved since it was asked. That is known of a collection that this instance feeds alone, and while it writes
 * nothing to it: others then have nothing to write (ADR 72). Safe for use by many threads.
 */
final class Moves {
    private final Set<String> fedHereAlone = ConcurrentHashMap.newKeySet();
    private final Set<String> beingWritten = ConcurrentHashMap.newKeySet();
    private final AtomicLong moves = new AtomicLong();

    /** While it is the same, the collection has not moved; empty while it may move, or others may write to it. */
    OptionalLong place(String collection) {
        long now = moves.get();
        return fedHereAlone.contains(collection) && !beingWritten.contains(collection)
                ? OptionalLong.of(now)
                : OptionalLong.empty();
    }

    void begins(String collection) {
        beingWritten.add(collection);
        moves.incrementAndGet();
    }

    void ends(String collection) {
        moves.incrementAndGet();
        beingWritten.remove(collection);
    }

    /** By who writes to it: nothing is under way any more, though it may not be known what became of it. */
    void rests(String collection) {
        if (beingWritten.contains(collection)) {
            ends(collection);
        }
    }

    void fedHereAlone(String collection, boolean alone) {
        boolean changed = alone ? fedHereAlone.add(collection) : fedHereAlone.remove(collection);
        if (changed) {
            moves.incrementAndGet();
        }
    }
}
