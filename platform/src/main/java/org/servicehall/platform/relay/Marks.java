package org.servicehall.platform.relay;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

    private static final int MOST = 500;

    private final StreamStore store;
    private final long gatheringNanos;
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

    /** The stream, as far as it is known to be on the topic. */
    synchronized StoredStream applied(StoredStream stream) {
        Mark mark = gathered.get(stream.id());
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
     * Writes them. One of a stream with events that are still to be sent stays, since another will take its place in a moment; and
     * so does what can't be written now.
     *
     * @return streams that another process has added to meanwhile
     */
    synchronized List<String> write() {
        if (gathered.isEmpty()) {
            return List.of();
        }
        due = System.nanoTime() + gatheringNanos;
        Map<String, Mark> written = new LinkedHashMap<>(gathered);
        written.entrySet().removeIf(mark -> store.hasMore(mark.getKey(), mark.getValue()));
        List<String> grown = written.isEmpty() ? List.of() : store.published(written);
        gathered.keySet().removeAll(written.keySet());
        return grown;
    }
}
