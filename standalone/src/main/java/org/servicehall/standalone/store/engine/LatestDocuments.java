package org.servicehall.standalone.store.engine;

import java.nio.ByteBuffer;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The documents that were written last, up to so many bytes: who changes one next, or reads what was changed, asks for it soon,
 * and need not look it up (ADR 80). Only who writes adds to it, one at a time: what is there
 * is forgotten before the write and known again after it. So what it holds is the newest there is, for each moment from then on.
 */
final class LatestDocuments {
    private static final int MOST_BYTES = 8 << 20;
    /** Of one: pieces of files are written once, and would take the room of all others. */
    private static final int MOST_OF_ONE = 64 << 10;

    /** About what is kept beside a document and its key. */
    private static final int BESIDE = 160;

    private final LinkedHashMap<ByteBuffer, Known> documents = new LinkedHashMap<>(16, 0.75f, true);
    private int bytes;

    /** What stands under a key. */
    static final class Known {
        private final byte @Nullable [] bytes;
        private final long since;

        private Known(byte @Nullable [] bytes, long since) {
            this.bytes = bytes;
            this.since = since;
        }

        /** Null where the document was removed. */
        byte @Nullable [] bytes() {
            return bytes;
        }
    }

    /** Null where it isn't known what stands there at that moment. */
    synchronized @Nullable Known get(ByteBuffer key, long moment) {
        Known known = documents.get(key);
        return known == null || known.since > moment ? null : known;
    }

    /**
     * Of keys that were forgotten.
     *
     * @param since number of the last write, this one included
     */
    synchronized void put(Map<ByteBuffer, byte @Nullable []> written, long since) {
        written.forEach((key, document) -> {
            int size = size(key, document);
            if (size <= MOST_OF_ONE) {
                documents.put(key, new Known(document, since));
                bytes += size;
            }
        });
        Iterator<Map.Entry<ByteBuffer, Known>> eldest = documents.entrySet().iterator();
        while (bytes > MOST_BYTES) {
            Map.Entry<ByteBuffer, Known> entry = eldest.next();
            bytes -= size(entry.getKey(), entry.getValue().bytes);
            eldest.remove();
        }
    }

    synchronized void forget(Collection<ByteBuffer> keys) {
        for (ByteBuffer key : keys) {
            Known before = documents.remove(key);
            if (before != null) {
                bytes -= size(key, before.bytes);
            }
        }
    }

    private static int size(ByteBuffer key, byte @Nullable [] document) {
        return BESIDE + key.capacity() + (document == null ? 0 : document.length);
    }
}
