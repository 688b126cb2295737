package org.servicehall.platform.due;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * When something of a stream that was set aside comes to be due, kept in hand since the stream was last read: until it grows by this
 * instance, a letter comes, goes or may have been left here by another instance, a view takes an event of a stream that is aside, or
 * another schedule is in force; and for some time at most (ADR 64). What another instance appends that instance sees to, and so does
 * whoever has the partition, as its event is taken or leaves a letter. Safe for use by many threads.
 *
 * @param <W> whose dues they are
 */
final class NextAside<W> {
    private final Map<String, Look<W>> looks = new ConcurrentHashMap<>();
    private final Supplier<?> standing;

    /** @param standing equal to what it was while letters and calendars are as they were */
    NextAside(Supplier<?> standing) {
        this.standing = standing;
    }

    /** The stream has grown; it must not be waited for. */
    void grown(String stream) {
        looks.remove(stream);
    }

    /** One that comes back may have grown meanwhile by another instance. */
    void keepOnly(Set<String> streams) {
        looks.keySet().retainAll(streams);
    }

    /**
     * Before which instant nothing is due.
     *
     * @param atLatest how long after one look the next comes, whatever happens
     * @return empty when that is not known any more
     */
    Optional<Instant> of(W whose, String stream, Duration atLatest) {
        return Optional.ofNullable(looks.get(stream))
                .filter(look ->
                        System.nanoTime() - look.at < atLatest.toNanos() && look.standing.equals(standing.get()))
                .map(look -> look.nexts)
                .map(nexts -> nexts.getOrDefault(whose, Instant.MAX));
    }

    /** To be begun before the stream is read, so that what is appended meanwhile ends it. */
    Look<W> begin(String stream) {
        Look<W> look = new Look<>(standing.get());
        looks.put(stream, look);
        return look;
    }

    /** One reading of a stream. */
    static final class Look<W> {
        private final Object standing;
        private final long at = System.nanoTime();
        private volatile @Nullable Map<W, Instant> nexts;

        private Look(Object standing) {
            this.standing = standing;
        }

        /** @param nexts of each that has something to come */
        void found(Map<W, Instant> nexts) {
            this.nexts = Map.copyOf(nexts);
        }
    }
}
