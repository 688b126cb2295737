package org.servicehall.platform.view;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
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

    /**
     * What waits of these, which are all there is.
     *
     * @param since when one began to wait
     * @param due when one is due
     * @param has whether one has the value that is asked about beside
     */
    public static <T> Backlog of(
            List<T> all, Function<T, @Nullable Instant> since, Function<T, @Nullable Instant> due, Predicate<T> has) {
        Instant nextDue = earliest(all.stream(), due);
        boolean nextHasIt =
                nextDue != null && nextDue.equals(earliest(all.stream().filter(has), due));
        return new Backlog(all.size(), false, earliest(all.stream(), since), nextDue, nextHasIt);
    }

    private static <T> @Nullable Instant earliest(Stream<T> all, Function<T, @Nullable Instant> time) {
        return all.flatMap(one -> Stream.ofNullable(time.apply(one)))
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    public Backlog(long count, boolean more, @Nullable Instant oldest, @Nullable Instant nextDue) {
        this(count, more, oldest, nextDue, false);
    }
}
