package org.servicehall.platform.view;

import java.time.Duration;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToLongBiFunction;

/** Waits until a document of a view shows a version of a stream, for readers of their own writes (ADR 64). */
final class Awaiting {
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(2);
    /** Other instances can't wake us, so a waiting reader looks again after so long, each time after twice as long. */
    private static final Duration LOOK_AGAIN = Duration.ofMillis(100);

    private static final Duration LONGEST_LOOK_AGAIN = Duration.ofMillis(400);
    /** Until then what is written here has told itself, also where there is much to write. */
    private static final Duration LOOK_LATER = Duration.ofMillis(200);

    private final String view;
    private final Supplier<String> collection;
    private final ToLongBiFunction<String, String> lastOf;
    private final Progress progress;

    /**
     * @param collection where the view is read now
     * @param lastOf asks the store for the last sequence of a stream that a document shows, by the document's id and the stream; -1
     *     where it shows none
     */
    Awaiting(String view, Supplier<String> collection, ToLongBiFunction<String, String> lastOf, Progress progress) {
        this.view = view;
        this.collection = collection;
        this.lastOf = lastOf;
        this.progress = progress;
    }

    /**
     * The document once it shows this version. What is known here before the store is read, and the store then doesn't show, is of
     * another store; what is told later is news.
     *
     * @param whole reads it by its id
     * @throws ViewBehind when it has not within two seconds
     */
    <V extends Record> Stored<V> stored(String id, String stream, long version, Function<String, Stored<V>> whole) {
        long deadline = Progress.deadline(LONGEST_WAIT);
        boolean claimed = progress.shows(collection.get(), id, stream, version);
        Stored<V> stored = whole.apply(id);
        while (stored.lastOf(stream) < version - 1) {
            if (claimed) {
                progress.forget(collection.get(), id);
            }
            await(id, stream, version, deadline, LOOK_AGAIN);
            claimed = progress.shows(collection.get(), id, stream, version);
            stored = whole.apply(id);
        }
        return stored;
    }

    /**
     * Returns once the document shows this version, without reading it.
     *
     * @throws ViewBehind when it has not within two seconds
     */
    void shown(String id, String stream, long version) {
        Duration before = progress.isWrittenHere() ? LOOK_LATER : Duration.ZERO;
        await(id, stream, version, Progress.deadline(LONGEST_WAIT), before);
    }

    /**
     * What is written here makes itself known; what others may have written is asked for, how far it is alone.
     *
     * @param pause before that is asked first, and twice as long before it is again
     */
    private void await(String id, String stream, long version, long deadline, Duration pause) {
        Duration next = pause;
        while (!isShownHere(id, stream, version, shorter(Progress.until(deadline), next))) {
            if (lastOf.applyAsLong(id, stream) >= version - 1) {
                progress.awaited(false);
                return;
            }
            if (Progress.until(deadline).isZero()) {
                throw new ViewBehind(view, stream, version);
            }
            next = next.isZero() ? LOOK_AGAIN : shorter(next.multipliedBy(2), LONGEST_LOOK_AGAIN);
        }
        progress.awaited(true);
    }

    private boolean isShownHere(String id, String stream, long version, Duration within) {
        long until = Progress.deadline(within);
        long seen = progress.writes(id);
        while (!progress.shows(collection.get(), id, stream, version)) {
            Duration left = Progress.until(until);
            if (left.isZero()) {
                return false;
            }
            awaitBeyond(id, seen, left, stream, version);
            seen = progress.writes(id);
        }
        return true;
    }

    private void awaitBeyond(String id, long seen, Duration time, String stream, long version) {
        try {
            progress.awaitBeyond(id, seen, time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ViewBehind(view, stream, version);
        }
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
