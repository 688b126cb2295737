package org.servicehall.platform.relay;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.servicehall.platform.eventstore.StoredStream;
import org.servicehall.platform.eventstore.StreamStore;
import org.servicehall.platform.eventstore.StreamStore.Mark;

/**
 * How far streams are on the topic, gathered for a moment and then written together: one command for all, and one where a stream
 * grew several times meanwhile (ADR 58). What a crash takes with it is published again, which whoever reads skips.
 */
final class Marks {
    /** Longer would repeat more after a crash. */
    private static final Duration LONGEST = Duration.ofMillis(500);

    /** More in one command would keep others waiting at the store. */
    private static final int MOST_AT_ONCE = 500;
    /** So many of a burst wait until it is over, since the store that writes them has its events to take, and their readers. */
    private static final int MOST = 4_000;

    private final StreamStore store;
    private final long gatheringNanos;
    private final ReentrantLock writing = new ReentrantLock();
    private final Map<String, Mark> gathered = new LinkedHashMap<>();
    private long due;

    /** @param sweepInterval half of it they are gathered, and half a second at most */
    Marks(StreamStore store, Duration sweepInterval) {
        this.store = store;
        this.gatheringNanos = Math.min(sweepInterval.dividedBy(2).toNanos(), LONGEST.toNanos());
    }

    /** A mark that was due so long ago is written, or its writer is no more. */
    Duration longest() {
        return Duration.ofNanos(4 * gatheringNanos);
    }

    synchronized void add(String stream, Mark mark) {
        if (gathered.isEmpty()) {
            due = System.nanoTime() + gatheringNanos;
        }
        gathered.put(stream, mark);
        if (gathered.size() == MOST) {
            due = System.nanoTime();
        }
    }

    /** Those of the streams that are not written yet. */
    synchronized Map<String, Mark> gathered(Collection<String> streams) {
        Map<String, Mark> some = new HashMap<>();
        streams.forEach(stream -> some.computeIfAbsent(stream, gathered::get));
        return some;
    }

    /**
     * The stream, as far as it is known to be on the topic.
     *
     * @param mark gathered before the stream was read
     */
    static StoredStream applied(StoredStream stream, @Nullable Mark mark) {
        boolean isFurther = mark != null
                && mark.version() <= stream.version()
                && mark.version() > stream.publishedOn(mark.edition());
        return isFurther
                ? new StoredStream(
                        stream.id(),
                        stream.version(),
                        stream.events(),
                        Objects.requireNonNull(mark).version(),
                        mark.edition())
                : stream;
    }

    /** Nanoseconds until they are to be written; more than can be waited for where there are none. */
    synchronized long left() {
        return gathered.isEmpty() ? Long.MAX_VALUE : Math.max(0, due - System.nanoTime());
    }

    /**
     * Writes those gathered by now, by one thread at a time; others may be added meanwhile. One of a stream with events that are
     * still to be sent stays, since another will take its place in a moment; and so does what can't be written now.
     *
     * @return streams that another process has added to meanwhile
     */
    List<String> write() {
        writing.lock();
        try {
            List<String> grown = new ArrayList<>();
            List<Map.Entry<String, Mark>> written = toWrite();
            for (int begin = 0; begin < written.size(); begin += MOST_AT_ONCE) {
                grown.addAll(write(written.subList(begin, Math.min(begin + MOST_AT_ONCE, written.size()))));
            }
            return grown;
        } finally {
            writing.unlock();
        }
    }

    private List<Map.Entry<String, Mark>> toWrite() {
        List<Map.Entry<String, Mark>> all = new ArrayList<>();
        synchronized (this) {
            due = System.nanoTime() + gatheringNanos;
            gathered.forEach((stream, mark) -> all.add(Map.entry(stream, mark)));
        }
        all.removeIf(mark -> store.hasMore(mark.getKey(), mark.getValue()));
        return all;
    }

    private List<String> write(List<Map.Entry<String, Mark>> some) {
        Map<String, Mark> written = new LinkedHashMap<>();
        some.forEach(mark -> written.put(mark.getKey(), mark.getValue()));
        List<String> grown = store.published(written);
        synchronized (this) {
            written.forEach(gathered::remove); // unless it was marked further meanwhile
        }
        return grown;
    }
}
