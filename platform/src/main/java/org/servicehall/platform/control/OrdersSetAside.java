package org.servicehall.platform.control;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Orders that this instance could not take, and that no later one of the same key and type has replaced. Another type says
 * something else: that an erasure was executed replaces none that was granted.
 */
final class OrdersSetAside {
    private static final int MOST_REMEMBERED = 20;

    /** An order that could not be taken. */
    record SetAside(String place, String type, String cause) {}

    private record Subject(@Nullable String key, String type) {}

    private final Map<SetAside, Subject> first = new LinkedHashMap<>();
    private final Map<Subject, Integer> counts = new HashMap<>();

    synchronized void add(@Nullable String key, SetAside order) {
        Subject subject = new Subject(key, order.type());
        counts.merge(subject, 1, Integer::sum);
        if (first.size() < MOST_REMEMBERED) {
            first.put(order, subject);
        }
    }

    /**
     * A later order of this key and type was taken: what stood under them before no longer counts.
     *
     * @param key without one it replaces nothing
     */
    synchronized void replaced(@Nullable String key, String type) {
        Subject subject = new Subject(key, type);
        if (key != null && counts.remove(subject) != null) {
            first.values().removeIf(subject::equals);
        }
    }

    synchronized void clear() {
        first.clear();
        counts.clear();
    }

    /** The first of them, a few at most. */
    synchronized List<SetAside> first() {
        return List.copyOf(first.keySet());
    }

    /** How many there are in all. */
    synchronized int count() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }
}
