package org.servicehall.platform.automation;

import java.util.HashMap;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;

/** One partition while this member has it: what was handed out of it to each automation, and is not done. */
final class Portion {
    private final Map<Integer, Long> from;
    private final Map<Integer, NavigableSet<Long>> undone = new ConcurrentHashMap<>();
    private volatile boolean over;

    /** @param from the offset of the first record that each automation has not done, by its number; absent for the first */
    Portion(Map<Integer, Long> from) {
        this.from = from;
    }

    boolean isDoneBy(int number, long offset) {
        return offset < from.getOrDefault(number, 0L);
    }

    void handed(int number, long offset) {
        undone.computeIfAbsent(number, _ -> new ConcurrentSkipListSet<>()).add(offset);
    }

    void done(int number, long offset) {
        Objects.requireNonNull(undone.get(number)).remove(offset);
    }

    /** The first record that each automation has not done, where that is not the one at this offset, up to which all was handed out. */
    Map<Integer, Long> elsewhere(long taken) {
        Map<Integer, Long> places = new HashMap<>();
        from.forEach((number, first) -> {
            if (first > taken) {
                places.put(number, first);
            }
        });
        undone.forEach((number, offsets) -> {
            Long first = offsets.ceiling(0L);
            if (first != null) {
                places.put(number, first);
            }
        });
        return places;
    }

    /** Nothing more of it is begun here. */
    void end() {
        over = true;
    }

    boolean isOver() {
        return over;
    }
}
