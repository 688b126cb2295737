package org.servicehall.standalone.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

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

    boolean isEmpty() {
        return Arrays.compareUnsigned(from, to) >= 0;
    }

    byte[] from() {
        return from;
    }

    byte[] to() {
        return to;
    }
}
