package org.servicehall.platform.view;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Some items of a longer list.
 *
 * @param next opaque cursor that continues after the last item; null at the end
 */
public record Page<V>(List<V> items, @Nullable String next) {
    public Page {
        items = List.copyOf(items);
    }

    /** A list that is short enough to be told at once. */
    public static <V> Page<V> whole(List<V> items) {
        return new Page<>(items, null);
    }

    public <T> Page<T> map(Function<? super V, ? extends T> mapping) {
        return new Page<T>(items.stream().<T>map(mapping).toList(), next);
    }
}
