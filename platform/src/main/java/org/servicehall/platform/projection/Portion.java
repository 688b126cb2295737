package org.servicehall.platform.projection;

import java.util.Map;
import java.util.NavigableSet;
import java.util.concurrent.ConcurrentSkipListSet;

/** One partition while this member has it: what was handed out of it, and is not done by all whom it concerns. */
final class Portion {
    private final Map<Integer, Long> from;
    private final NavigableSet<Long> undone = new ConcurrentSkipListSet<>();
    private volatile boolean over;

    /** @param from the offset of the first record that each automation has not done, by its number; absent for the first */
    Portion(Map<Integer, Long> from) {
        this.from = from;
    }

    boolean isDoneBy(int number, long offset) {
        return offset < from.getOrDefault(number, 0L);
    }

    void handed(long offset) {
        undone.add(offset);
    }

    void done(long offset) {
        undone.remove(offset);
    }

    /** Up to where all are done, of those before this offset, which were handed out. */
    long doneOf(long taken) {
        Long first = undone.ceiling(0L);
        return first == null ? taken : first;
    }

    /** Nothing more of it is begun here. */
    void end() {
        over = true;
    }

    boolean isOver() {
        return over;
    }
}
