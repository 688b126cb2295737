package org.servicehall.platform.view;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A document as it stands in a view's collection.
 *
 * @param view null when the document is gone; what it applied is kept, so that a repeated event can't bring it back
 * @param applied last sequence applied of each stream; empty where nothing is remembered
 * @param revision counts writes, so that of two writers with the same document in hand one notices; 0 is not stored yet
 */
public record Stored<V extends Record>(String id, @Nullable V view, Map<String, Long> applied, long revision) {
    /** As many as a stream has events at most: a document that more feed would grow without end. */
    public static final int MOST_STREAMS = 1_000;

    public static <V extends Record> Stored<V> absent(String id) {
        return new Stored<>(id, null, Map.of(), 0);
    }

    /** Sequence of the last event applied of this stream; -1 when there is none. */
    public long lastOf(String stream) {
        return applied.getOrDefault(stream, -1L);
    }

    /** @throws IllegalStateException when too many streams feed the document */
    public Stored<V> with(@Nullable V next, String stream, long sequence) {
        Map<String, Long> now = new LinkedHashMap<>(applied);
        now.put(stream, sequence);
        if (now.size() > MOST_STREAMS) {
            throw new IllegalStateException(
                    "Document %s would remember more than %d streams; it must remember nothing (%s)"
                            .formatted(id, MOST_STREAMS, Remembers.NOTHING));
        }
        return new Stored<>(id, next, now, revision);
    }

    /** The same whatever was applied before; sequences that an earlier program kept are dropped. */
    public Stored<V> with(V next) {
        return new Stored<>(id, next, Map.of(), revision);
    }
}
