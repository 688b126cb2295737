package org.servicehall.platform.table;

import java.io.IOException;

/** A table being written, row by row as it is read, whatever its length. */
sealed interface TableWriter<T> permits CsvTable, XlsxTable {
    /** @throws java.io.UncheckedIOException when whoever takes the table is gone */
    void add(T row);

    /** Ends the table and leaves the stream open. One that broke off is not ended, so that it is not taken for whole. */
    void finish() throws IOException;
}
