package org.servicehall.intake.view;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.servicehall.platform.view.Backlog;
import org.servicehall.platform.view.Page;

/** Counts what no index tells: how many of what is to come pass, looked through page by page, and no further than so many. */
public final class LookedThrough {
    private static final int MOST = 400;
    private static final int AT_ONCE = 200;

    private LookedThrough() {}

    /** Some of what is to come. */
    @FunctionalInterface
    public interface Pages<T> {
        /**
         * @param after cursor; null at the beginning
         * @param limit how many are looked through
         * @return those of them that pass; the cursor goes on where these end
         */
        Page<T> page(@Nullable String after, int limit);
    }

    /**
     * How many pass, since when the first waits, and when the next is due.
     *
     * @param since when it began to wait
     * @param due null for what has no time
     */
    public static <T> Backlog count(Pages<T> pages, Function<T, Instant> since, Function<T, @Nullable Instant> due) {
        List<T> found = new ArrayList<>();
        String after = null;
        int looked = 0;
        do {
            Page<T> page = pages.page(after, AT_ONCE);
            found.addAll(page.items());
            after = page.next();
            looked += AT_ONCE;
        } while (after != null && looked < MOST);
        return new Backlog(found.size(), after != null, earliest(found, since), earliest(found, due));
    }

    private static <T> @Nullable Instant earliest(List<T> found, Function<T, ? extends @Nullable Instant> time) {
        return found.stream()
                .<@Nullable Instant>map(time)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }
}
