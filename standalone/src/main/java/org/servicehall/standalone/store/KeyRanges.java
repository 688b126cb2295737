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
    private int pinned = Integer.MAX_VALUE;
    private boolean whole;

    KeyRanges(List<IndexKey> keys, Conditions conditions) {
        this.keys = keys;
        collect(conditions, MOST_RANGES);
    }

    /** One behind the other, none twice. */
    List<KeyRange> merged() {
        return KeyRange.merged(found);
    }

    /** Whether there is one way only to fulfil the conditions. */
    boolean isSingle() {
        return found.size() == 1;
    }

    /** How many of the first keys have one value in each range. */
    int pinned() {
        return pinned;
    }

    /** Whether a way to fulfil the conditions leads through the whole index. */
    boolean areWhole() {
        return whole;
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
        int place = 0;
        while (place < keys.size() && conditions.pins(keys.get(place).getKey())) {
            IndexKey key = keys.get(place++);
            code.append(conditions.pinned(key.getKey()), key.isAscending());
        }
        pinned = Math.min(pinned, place);
        Bounds bounds = place < keys.size() ? conditions.bounds(keys.get(place).getKey()) : Bounds.NONE;
        whole |= place == 0 && bounds.equals(Bounds.NONE);
        found.add(
                bounds.equals(Bounds.NONE)
                        ? new KeyRange(code.endingIn(OrderCode.LOWEST), code.endingIn(OrderCode.HIGHEST))
                        : bounded(code, bounds, keys.get(place).isAscending()));
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
