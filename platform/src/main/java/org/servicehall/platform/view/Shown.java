package org.servicehall.platform.view;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.servicehall.platform.hand.InHand;

/**
 * How far the documents of a view are that this instance wrote last, so that whoever waits for one need not read it to know that it
 * is there (ADR 64). What is not known here may be there all the same. Kept only once a version was asked for. Safe for use by many
 * threads.
 */
final class Shown {
    private static final int MOST = 300;
    private static final long MOST_BYTES = 64 << 10;
    /** Of an entry in a map, beside its text. */
    private static final int ENTRY = 48;

    private final InHand<Map<String, Long>> applied = new InHand<>(MOST, MOST_BYTES);
    private volatile boolean asked;

    void written(String collection, Collection<? extends Stored<?>> documents) {
        if (asked) {
            documents.forEach(each -> applied.put(key(collection, each.id()), each.applied(), size(each)));
        }
    }

    boolean shows(String collection, String id, String stream, long version) {
        asked = true;
        return applied.get(key(collection, id))
                .filter(known -> known.getOrDefault(stream, -1L) >= version - 1)
                .isPresent();
    }

    /** Of which streams the document shows something; empty where this instance didn't write it, or that is long ago. */
    Optional<Set<String>> streams(String collection, String id) {
        return applied.get(key(collection, id)).map(Map::keySet);
    }

    /** The store knows better, as one that was made anew. */
    void forget(String collection, String id) {
        applied.remove(key(collection, id));
    }

    private static String key(String collection, String id) {
        return collection + "/" + id;
    }

    private static long size(Stored<?> document) {
        return ENTRY
                + document.id().length()
                + document.applied().keySet().stream()
                        .mapToLong(stream -> ENTRY + stream.length())
                        .sum();
    }
}
