package org.servicehall.platform.relay;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Orders that this instance could not take, and that no later one of the same key has replaced. */
final class OrdersSetAside {
    private static final int MOST_REMEMBERED = 20;

    /** An order that could not be taken. */
    record SetAside(String place, String type, String cause) {}

    private final Map<SetAside, String> first = new LinkedHashMap<>();
    private final Map<String, Integer> counts = new HashMap<>();

    synchronized void add(@Nullable String key, SetAside order) {
        counts.merge(named(key), 1, Integer::sum);
        if (first.size() < MOST_REMEMBERED) {
            first.put(order, named(key));
        }
    }

    /** A later order of this key was taken: what stood under it before no longer counts. */
    synchronized void replaced(@Nullable String key) {
        if (counts.remove(named(key)) != null) {
            first.values().removeIf(named(key)::equals);
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

    private static String named(@Nullable String key) {
        return Objects.requireNonNullElse(key, "");
    }
}
