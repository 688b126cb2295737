package org.servicehall.platform.table;

/** What was handed in is no table, or a larger one than may be. */
public final class UnreadableTable extends RuntimeException {
    private enum Why {
        NO_TABLE("neither .xlsx nor comma-separated"),
        TOO_LARGE("more rows, or more when unpacked, than may be"),
        TOO_WIDE("more columns than may be");

        private final String message;

        Why(String message) {
            this.message = message;
        }
    }

    private final Why why;

    private UnreadableTable(Why why) {
        super(why.message, null, false, false);
        this.why = why;
    }

    static UnreadableTable noTable() {
        return new UnreadableTable(Why.NO_TABLE);
    }

    static UnreadableTable tooLarge() {
        return new UnreadableTable(Why.TOO_LARGE);
    }

    static UnreadableTable tooWide() {
        return new UnreadableTable(Why.TOO_WIDE);
    }

    /** Whether it has more rows than may be, or more in it than its size tells. */
    public boolean isTooLarge() {
        return why == Why.TOO_LARGE;
    }

    /** Whether a row of it has a cell beyond {@link HandedInTable#MOST_COLUMNS}. */
    public boolean isTooWide() {
        return why == Why.TOO_WIDE;
    }
}
