package org.servicehall.standalone.store;

import de.bwaldvogel.mongo.backend.IndexKey;
import java.util.ArrayList;
import java.util.List;
import org.servicehall.standalone.store.Conditions.Bound;
import org.servicehall.standalone.store.Conditions.Bounds;

/** Where in an index the documents are that fulfil some conditions. */
final class KeyRanges {
    /** A query with more ways to fulfil it is not followed into each of them. */
    private static final int MOST_RANGES = 500;

    private final List<IndexKey> keys;
    private final List<KeyRange> found = new ArrayList<>();
    private int depth = Integer.MAX_VALUE;

    KeyRanges(List<IndexKey> keys, Conditions conditions) {
        this.keys = keys;
        collect(conditions, MOST_RANGES);
    }

    List<KeyRange> inOrder() {
        return KeyRange.inOrder(found);
    }

    /** How closely the conditions tell where to look, at the least: two for each field pinned, one for a bounded one. */
    int depth() {
        return depth;
    }

    private void collect(Conditions conditions, long most) {
        if (conditions.hasChoice() && conditions.ways() <= most) {
            List<Conditions> chosen = conditions.choose();
            chosen.forEach(one -> collect(one, most / chosen.size()));
        } else {
            add(conditions);
        }
    }

    private void add(Conditions conditions) {
        OrderCode code = new OrderCode();
        int pinned = 0;
        while (pinned < keys.size() && conditions.pins(keys.get(pinned).getKey())) {
            IndexKey key = keys.get(pinned++);
            code.append(conditions.pinned(key.getKey()), key.isAscending());
        }
        Bounds bounds =
                pinned < keys.size() ? conditions.bounds(keys.get(pinned).getKey()) : Bounds.NONE;
        if (bounds.equals(Bounds.NONE)) {
            found.add(new KeyRange(code.endingIn(OrderCode.LOWEST), code.endingIn(OrderCode.HIGHEST)));
            depth = Math.min(depth, 2 * pinned);
        } else {
            found.add(bounded(code, bounds, keys.get(pinned).isAscending()));
            depth = Math.min(depth, 2 * pinned + 1);
        }
    }

    private static KeyRange bounded(OrderCode before, Bounds bounds, boolean ascending) {
        Bound first = ascending ? bounds.lower() : bounds.upper();
        Bound last = ascending ? bounds.upper() : bounds.lower();
        int kind = OrderCode.firstOfKind(bounds.value(), ascending);
        return new KeyRange(
                first == null
                        ? before.endingIn(kind)
                        : before.copy()
                                .append(first.value(), ascending)
                                .endingIn(first.included() ? OrderCode.LOWEST : OrderCode.HIGHEST),
                last == null
                        ? before.endingIn(kind + 1)
                        : before.copy()
                                .append(last.value(), ascending)
                                .endingIn(last.included() ? OrderCode.HIGHEST : OrderCode.LOWEST));
    }
}
