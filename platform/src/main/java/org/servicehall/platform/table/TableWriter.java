package org.servicehall.platform.table;

import java.io.Closeable;

/** A table being written, row by row as it is read, whatever its length. Closing ends it and leaves the stream open. */
sealed interface TableWriter<T> extends Closeable permits CsvTable, XlsxTable {
    /** @throws java.io.UncheckedIOException when whoever takes the table is gone */
    void add(T row);
}
