package org.servicehall.standalone.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.h2.mvstore.Cursor;
import org.h2.mvstore.MVMap;

/** Keys of an index from one to another; neither bound is a key itself. */
final class KeyRange {
    private static final Comparator<KeyRange> BY_BEGIN = (one, other) -> Arrays.compareUnsigned(one.from, other.from);

    private final byte[] from;
    private final byte[] to;

    KeyRange(byte[] from, byte[] to) {
        this.from = from;
        this.to = to;
    }

    /** The same keys in ranges one behind the other, none twice. */
    static List<KeyRange> inOrder(List<KeyRange> ranges) {
        List<KeyRange> ordered = new ArrayList<>();
        for (KeyRange range : ranges.stream().sorted(BY_BEGIN).toList()) {
            if (ordered.isEmpty() || isBehind(range, ordered.getLast())) {
                ordered.add(range);
            } else if (Arrays.compareUnsigned(range.to, ordered.getLast().to) > 0) {
                ordered.add(new KeyRange(ordered.removeLast().from, range.to));
            }
        }
        return ordered;
    }

    private static boolean isBehind(KeyRange range, KeyRange other) {
        return Arrays.compareUnsigned(range.from, other.to) > 0;
    }

    /** Its keys with their values, read as they are asked for. */
    <V> Cursor<byte[], V> within(MVMap<byte[], V> map, boolean reverse) {
        return reverse ? map.cursor(to, from, true) : map.cursor(from, to, false);
    }
}
