package org.servicehall.platform.table;

/** What was handed in is no table, or a larger one than may be. */
public final class UnreadableTable extends RuntimeException {
    private final boolean tooLarge;

    private UnreadableTable(String message, boolean tooLarge) {
        super(message, null, false, false);
        this.tooLarge = tooLarge;
    }

    static UnreadableTable noTable() {
        return new UnreadableTable("neither .xlsx nor comma-separated", false);
    }

    static UnreadableTable tooLarge() {
        return new UnreadableTable("more rows, or more when unpacked, than may be", true);
    }

    /** Whether it has more rows than may be, or more in it than its size tells. */
    public boolean isTooLarge() {
        return tooLarge;
    }
}
