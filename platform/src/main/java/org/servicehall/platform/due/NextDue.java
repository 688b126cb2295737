package org.servicehall.platform.due;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.servicehall.platform.view.View;

/**
 * When the next of a view's documents comes to be due, kept in hand: what this instance writes tells itself, and the store is asked
 * when something may be due, when the view's partitions have moved or another collection is read. What another instance writes
 * that instance sees to; should it end before it does, its partitions come to others, and these look (ADR 64). For one thread.
 *
 * @param <V> documents of a view whose field {@code next} is the instant from which on they are due
 */
public final class NextDue<V extends Record & Due> {
    private static final Bson ANY_TIME = Filters.gt("next", Instant.EPOCH);

    private final View<V> view;
    private final Bson wanted;
    /** The soonest of what was written here since the store was asked; none of it is due before. */
    private Instant written = Instant.MAX;
    /** Until when nothing is due of what the store had when it was asked; null when something was. */
    private @Nullable Quiet quiet;

    /** @param at by the machine's {@link System#nanoTime} */
    private record Quiet(View.Place place, Instant until, long at) {}

    /** Of all documents of the view. */
    public NextDue(View<V> view) {
        this(ANY_TIME, view);
    }

    /** @param among those that pass this filter, which an index has together with {@code next} */
    public NextDue(View<V> view, Bson among) {
        this(Filters.and(among, ANY_TIME), view);
    }

    private NextDue(Bson wanted, View<V> view) {
        this.wanted = wanted;
        this.view = view;
        view.tell(this::written);
    }

    private synchronized void written(Record document) {
        Instant next = document instanceof Due due ? due.next() : null;
        if (next != null && next.isBefore(written)) {
            written = next;
        }
    }

    /**
     * Whether nothing can have come to be due. Asks the store only where that is not known any more.
     *
     * @param now by the hall's clock
     * @param atLatest how long after one look the next comes, whatever happens
     */
    public boolean isNothing(Instant now, Duration atLatest) {
        Quiet last = quiet;
        return (last != null && isQuiet(last, now, atLatest)) || becomesQuiet(now);
    }

    private boolean isQuiet(Quiet last, Instant now, Duration atLatest) {
        return now.isBefore(last.until())
                && noneWrittenIsDue(now)
                && System.nanoTime() - last.at() < atLatest.toNanos()
                && last.place().equals(view.place());
    }

    private synchronized boolean noneWrittenIsDue(Instant now) {
        return now.isBefore(written);
    }

    private synchronized void forgetWritten() {
        written = Instant.MAX;
    }

    /** What is written from now on is told, and what was told before is in the store. */
    private boolean becomesQuiet(Instant now) {
        // Where the look fails, what was told until then is known to nobody but the store.
        quiet = null;
        View.Place place = view.place();
        long at = System.nanoTime();
        forgetWritten();
        List<V> items = view.page(wanted, Sorts.ascending("next"), null, 1).items();
        Instant next = items.isEmpty() ? null : items.getFirst().next();
        Instant until = next == null ? Instant.MAX : next;
        quiet = until.isAfter(now) ? new Quiet(place, until, at) : null;
        return quiet != null;
    }
}
