package org.servicehall.platform.table;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** An Excel file. Rows leave as they come, so that any number of them takes the same memory. */
final class XlsxTable<T> implements TableWriter<T> {
    private static final int ROWS_KEPT = 500;
    private static final int MOST_ROWS = 1_048_576;

    private final Table<T> table;
    private final int mostRows;
    private final Workbook book;
    private Worksheet sheet;
    private int sheets;
    private int row;

    XlsxTable(Table<T> table, OutputStream out) {
        this(table, out, MOST_ROWS);
    }

    /** @param mostRows of a sheet, its titles included; what is more goes to another sheet */
    XlsxTable(Table<T> table, OutputStream out, int mostRows) {
        this.table = table;
        this.mostRows = mostRows;
        this.book = new Workbook(out, "service-hall", null);
        this.sheet = next();
    }

    @Override
    public void add(T item) {
        try {
            if (row == mostRows) {
                sheet.finish();
                sheet = next();
            }
            write(table.cells(item));
            if (row % ROWS_KEPT == 0) {
                sheet.flush();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void finish() throws IOException {
        sheet.finish();
        book.finish();
    }

    private Worksheet next() {
        sheets++;
        Worksheet fresh = book.newWorksheet(sheets == 1 ? table.name() : table.name() + sheets);
        fresh.freezePane(0, 1);
        for (int column = 0; column < table.columns().size(); column++) {
            fresh.width(column, table.columns().get(column).width());
            fresh.inlineString(0, column, table.columns().get(column).title());
        }
        row = 1;
        return fresh;
    }

    /** As text within the cell: shared texts would all be kept until the end. */
    private void write(List<String> cells) {
        for (int column = 0; column < cells.size(); column++) {
            if (!cells.get(column).isEmpty()) {
                sheet.inlineString(row, column, cells.get(column));
            }
        }
        row++;
    }
}
