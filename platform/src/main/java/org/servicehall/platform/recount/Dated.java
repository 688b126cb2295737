package org.servicehall.platform.recount;

import java.util.Collection;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.bson.conversions.Bson;
import org.servicehall.platform.view.View;

/**
 * Documents that a schedule may touch.
 *
 * @param filter which an index has
 * @param test what no query can say
 * @param order one in which none is left out when one moves meanwhile
 */
public record Dated<V extends Record>(View<V> view, Bson filter, Predicate<V> test, Bson order) {
    /** All that pass the filter. */
    public Dated(View<V> view, Bson filter, Bson order) {
        this(view, filter, _ -> true, order);
    }

    void forEach(Consumer<V> action) {
        view.forEach(filter, order, one -> hand(one, action));
    }

    /** Of these documents alone. */
    void forEachOf(Collection<String> ids, Consumer<V> action) {
        view.among(ids, filter).forEach(one -> hand(one, action));
    }

    private void hand(V one, Consumer<V> action) {
        if (test.test(one)) {
            action.accept(one);
        }
    }
}
