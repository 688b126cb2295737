package org.servicehall.standalone.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
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
    static List<KeyRange> merged(List<KeyRange> ranges) {
        List<KeyRange> merged = new ArrayList<>();
        for (KeyRange range : ranges.stream().sorted(BY_BEGIN).toList()) {
            if (merged.isEmpty() || range.isBehind(merged.getLast())) {
                merged.add(range);
            } else if (Arrays.compareUnsigned(range.to, merged.getLast().to) > 0) {
                merged.add(new KeyRange(merged.removeLast().from, range.to));
            }
        }
        return merged;
    }

    private boolean isBehind(KeyRange other) {
        return Arrays.compareUnsigned(from, other.to) > 0;
    }

    /** How many keys of the map lie in it; costs two lookups. */
    long count(MVMap<byte[], ?> map) {
        return Math.max(0, keysBefore(map, to) - keysBefore(map, from));
    }

    private static long keysBefore(MVMap<byte[], ?> map, byte[] bound) {
        long index = map.getKeyIndex(bound);
        return index < 0 ? -index - 1 : index;
    }

    /** Values of the keys in it, in the order of the keys or the reverse, read as they are asked for. */
    <V> Stream<V> values(MVMap<byte[], V> map, boolean reverse) {
        if (Arrays.compareUnsigned(from, to) >= 0) {
            return Stream.empty();
        }
        Cursor<byte[], V> cursor = reverse ? map.cursor(to, from, true) : map.cursor(from, to, false);
        Iterator<V> values = new Iterator<>() {
            @Override
            public boolean hasNext() {
                return cursor.hasNext();
            }

            @Override
            public V next() {
                cursor.next();
                return cursor.getValue();
            }
        };
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(values, Spliterator.ORDERED), false);
    }
}
