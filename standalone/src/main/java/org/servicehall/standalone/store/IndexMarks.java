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
    /** Holds for whoever reads this moment or a later one, as marks come and never go; an index made anew has its own. */
    private volatile @Nullable Found found;
    /** Those that were added in this process, also by a command that was refused then. */
    private volatile byte[] added = {};

    /** What one has read who reads what is durable. */
    private static final class Found {
        private final byte[] marks;
        private final long moment;

        Found(byte[] marks, long moment) {
            this.marks = marks;
            this.moment = moment;
        }

        boolean holds(long at, byte[] added) {
            for (byte mark : added) {
                if (!contains(marks, mark)) {
                    return false;
                }
            }
            return at >= moment;
        }
    }

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
        long moment = entries.moment();
        Found known = found;
        if (known != null && known.holds(moment, added)) {
            return known.marks;
        }
        byte[] marks = entries.get(KEY);
        if (marks != null && moment != Space.NEWEST) {
            found = new Found(marks, moment);
        }
        return marks;
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
        if (!contains(added, mark)) {
            added = with(added, mark);
        }
        entries.put(KEY, with(marks, mark));
        return true;
    }

    private static byte[] with(byte[] marks, byte mark) {
        byte[] more = Arrays.copyOf(marks, marks.length + 1);
        more[marks.length] = mark;
        return more;
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
