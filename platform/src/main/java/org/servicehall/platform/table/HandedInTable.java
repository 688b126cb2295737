package org.servicehall.platform.table;

import java.util.List;

/**
 * A table that somebody hands in, as a spreadsheet program saved it: {@code .xlsx} or comma-separated. It is told apart by
 * what it holds, not by a name. Only texts and numbers as they stand are read; a formula is never computed.
 */
public final class HandedInTable {
    /** Whatever row has a cell beyond it, the table is not read. */
    public static final int MOST_COLUMNS = 50;

    /** How every file begins that is packed as {@code .xlsx} is. */
    private static final byte[] PACKED = {'P', 'K', 3, 4};

    private HandedInTable() {}

    /**
     * How much is read at most.
     *
     * @param rows of the first sheet, its headings included
     * @param bytes unpacked, all parts together
     */
    public record Bounds(int rows, long bytes) {}

    /**
     * A row that is not empty.
     *
     * @param number as the spreadsheet program counts it, from 1
     */
    public record Row(int number, List<Entry> entries) {
        public Row {
            entries = List.copyOf(entries);
        }

        /** What stands in a column, from 0; nothing where the row ends before. */
        public Entry entry(int column) {
            return column < entries.size() ? entries.get(column) : Entry.NONE;
        }
    }

    /**
     * What stands in a cell, without blanks around it.
     *
     * @param formula whether it is computed: then its text is empty
     */
    public record Entry(String text, boolean formula) {
        static final Entry NONE = new Entry("", false);

        static Entry of(String text) {
            return new Entry(text.strip(), false);
        }
    }

    /**
     * All rows that hold anything.
     *
     * @throws UnreadableTable when it is no such table, or larger or wider than may be
     */
    public static List<Row> read(byte[] content, Bounds bounds) {
        return isPacked(content) ? XlsxRows.read(content, bounds) : CsvRows.read(content, bounds);
    }

    private static boolean isPacked(byte[] content) {
        if (content.length < PACKED.length) {
            return false;
        }
        for (int i = 0; i < PACKED.length; i++) {
            if (content[i] != PACKED[i]) {
                return false;
            }
        }
        return true;
    }
}
