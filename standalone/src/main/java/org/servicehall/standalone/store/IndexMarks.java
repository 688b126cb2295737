package org.servicehall.standalone.store;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.servicehall.standalone.store.engine.Space;

/**
 * What an index says of itself, before all its keys: that it is there, for a reader may see a moment from before; the places
 * of its fields that were a list in some document; and whether a value had no order code, so that it is of no use.
 */
final class IndexMarks {
    private static final byte[] KEY = {};
    private static final byte WITHOUT_ORDER = (byte) OrderCode.HIGHEST;

    private final Space entries;

    IndexMarks(Space entries) {
        this.entries = entries;
    }

    /** Makes the index, unless it is there already. */
    boolean make() {
        boolean missing = read() == null;
        if (missing) {
            entries.put(KEY, new byte[0]);
        }
        return missing;
    }

    /** Null when there is no index. */
    byte @Nullable [] read() {
        return entries.get(KEY);
    }

    /** Whether it helps to find anything. */
    static boolean isOfUse(byte @Nullable [] marks) {
        return marks != null && !contains(marks, WITHOUT_ORDER);
    }

    void addList(int place) {
        add((byte) place);
    }

    /** Whether that is news. */
    boolean addWithoutOrder() {
        return add(WITHOUT_ORDER);
    }

    private boolean add(byte mark) {
        byte[] marks = read();
        if (marks == null) {
            marks = new byte[0];
        }
        if (contains(marks, mark)) {
            return false;
        }
        byte[] more = Arrays.copyOf(marks, marks.length + 1);
        more[marks.length] = mark;
        entries.put(KEY, more);
        return true;
    }

    private static boolean contains(byte[] marks, byte mark) {
        for (byte one : marks) {
            if (one == mark) {
                return true;
            }
        }
        return false;
    }
}
