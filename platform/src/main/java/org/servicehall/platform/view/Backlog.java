package org.servicehall.platform.view;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How much waits somewhere.
 *
 * @param count exact up to {@link #MOST}
 * @param more whether it is more than that: nobody who has to do it cares how many more, and counting them would take longer
 * @param oldest since when the first of them waits; null where none does
 * @param nextDue when the next of them is due; null where none is
 * @param nextHasIt whether that next one has the value that was asked about beside; false where none was
 */
public record Backlog(
        long count,
        boolean more,
        @Nullable Instant oldest,
        @Nullable Instant nextDue,
        boolean nextHasIt) {
    /** Counted no further than one page of the list behind it goes. */
    public static final int MOST = View.LARGEST_PAGE;

    /** Nothing waits. */
    public static final Backlog NONE = new Backlog(0, false, null, null);

    public Backlog(long count, boolean more, @Nullable Instant oldest, @Nullable Instant nextDue) {
        this(count, more, oldest, nextDue, false);
    }
}
