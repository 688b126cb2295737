package org.servicehall.platform.projection;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A document as it stands in a view's collection.
 *
 * @param view null when the document is gone; what it applied is kept, so that a repeated event can't bring it back
 * @param applied last sequence applied of each stream
 * @param revision counts writes, so that of two writers with the same document in hand one notices; 0 is not stored yet
 */
record Stored<V extends Record>(String id, @Nullable V view, Map<String, Long> applied, long revision) {
    static <V extends Record> Stored<V> absent(String id) {
        return new Stored<>(id, null, Map.of(), 0);
    }

    /** Sequence of the last event applied of this stream; -1 when there is none. */
    long lastOf(String stream) {
        return applied.getOrDefault(stream, -1L);
    }

    Stored<V> with(@Nullable V next, String stream, long sequence) {
        Map<String, Long> now = new LinkedHashMap<>(applied);
        now.put(stream, sequence);
        return new Stored<>(id, next, now, revision);
    }
}
