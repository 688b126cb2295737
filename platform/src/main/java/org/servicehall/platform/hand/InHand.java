package org.servicehall.platform.hand;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What was used last, by id, bounded by number and bytes. What is taken from here may be older than the store has it: whoever
 * takes it writes on the condition that it isn't, and reads anew where nothing is written (ADR 52). Safe for use by many
 * threads.
 */
public final class InHand<T> {
    private final int most;
    private final long mostBytes;
    private final Map<String, Kept<T>> kept = new LinkedHashMap<>(16, 0.75f, true);
    private long bytes;

    private record Kept<T>(T value, long bytes) {}

    /**
     * @param most number of things
     * @param mostBytes of all together; what is larger alone is not kept
     */
    public InHand(int most, long mostBytes) {
        this.most = most;
        this.mostBytes = mostBytes;
    }

    public synchronized Optional<T> get(String id) {
        return Optional.ofNullable(kept.get(id)).map(Kept::value);
    }

    /** Keeps it in the place of what was there, and lets go of what was used longest ago where there is too much. */
    public synchronized void put(String id, T value, long size) {
        remove(id);
        if (size > mostBytes) {
            return;
        }
        kept.put(id, new Kept<>(value, size));
        bytes += size;
        var oldest = kept.entrySet().iterator();
        while (kept.size() > most || bytes > mostBytes) {
            bytes -= oldest.next().getValue().bytes();
            oldest.remove();
        }
    }

    public synchronized void remove(String id) {
        Kept<T> gone = kept.remove(id);
        bytes -= gone == null ? 0 : gone.bytes();
    }

    public synchronized void clear() {
        kept.clear();
        bytes = 0;
    }
}
