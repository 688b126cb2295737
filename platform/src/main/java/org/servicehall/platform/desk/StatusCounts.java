package org.servicehall.platform.desk;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.servicehall.platform.view.Backlog;

/** How many of a list there are in each state, to be shown beside it. */
public record StatusCounts<S extends Enum<S>>(List<StatusCount<S>> items) {
    public StatusCounts {
        items = List.copyOf(items);
    }

    /**
     * @param count exact up to 200, the largest page
     * @param more whether it is more than that
     */
    public record StatusCount<S extends Enum<S>>(S status, long count, boolean more) {}

    /** @param count counts those in one state, by an index that has it */
    public static <S extends Enum<S>> StatusCounts<S> of(S[] states, Function<S, Backlog> count) {
        return new StatusCounts<>(Arrays.stream(states)
                .map(state -> one(state, count.apply(state)))
                .toList());
    }

    private static <S extends Enum<S>> StatusCount<S> one(S state, Backlog counted) {
        return new StatusCount<>(state, counted.count(), counted.more());
    }
}
