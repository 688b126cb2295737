package org.servicehall.platform.recount;

import java.util.Collection;
import java.util.function.BiConsumer;
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

    void forEach(BiConsumer<String, V> action) {
        view.forEachWithId(filter, order, tested(action));
    }

    /** Of the documents with these ids alone; asks nothing where there are none. */
    void forEachOf(Collection<String> ids, BiConsumer<String, V> action) {
        if (!ids.isEmpty()) {
            view.forEachAmong(ids, filter, tested(action));
        }
    }

    private BiConsumer<String, V> tested(BiConsumer<String, V> action) {
        return (id, one) -> {
            if (test.test(one)) {
                action.accept(id, one);
            }
        };
    }
}
