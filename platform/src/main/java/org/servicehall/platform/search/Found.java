package org.servicehall.platform.search;

import java.util.ArrayList;
import java.util.List;

/**
 * Some of what was found.
 *
 * @param more kinds of which there is more than this, so that it is worth typing on
 */
public record Found(List<Hit> items, List<String> more) {
    /** Of each kind no more is told: whoever has not found it by then types on. */
    public static final int MOST = 20;

    public static final Found NOTHING = new Found(List.of(), List.of());

    public Found {
        items = List.copyOf(items);
        more = List.copyOf(more);
    }

    /** @param hits of one kind, and one more than {@link #MOST} where there are more */
    public static Found of(List<Hit> hits) {
        return hits.size() <= MOST
                ? new Found(hits, List.of())
                : new Found(hits.subList(0, MOST), List.of(hits.getFirst().kind()));
    }

    /** Both together. */
    public Found and(Found other) {
        List<Hit> all = new ArrayList<>(items);
        all.addAll(other.items);
        List<String> truncated = new ArrayList<>(more);
        truncated.addAll(other.more);
        return new Found(all, truncated);
    }
}
