package org.servicehall.accountability.view.ledger;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** The book as an Excel file. Rows leave as they come, so that any number of them takes the same memory (rule B9). */
public final class LedgerXlsx implements LedgerForm {
    private static final int ROWS_KEPT = 500;
    private static final int MOST_ROWS = 1_048_576;
    private static final int[] WIDTHS = {8, 8, 20, 6, 22, 16, 16, 26, 20, 16, 40, 24, 44, 44, 66, 66};

    private final Workbook book;
    private Worksheet sheet;
    private int sheets;
    private int row;

    public LedgerXlsx(OutputStream out) {
        this.book = new Workbook(out, "service-hall", null);
        this.sheet = next();
    }

    @Override
    public void add(List<String> cells) {
        try {
            if (row == MOST_ROWS) {
                sheet.finish();
                sheet = next();
            }
            write(cells);
            if (row % ROWS_KEPT == 0) {
                sheet.flush();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        sheet.finish();
        book.finish();
    }

    private Worksheet next() {
        sheets++;
        Worksheet fresh = book.newWorksheet(sheets == 1 ? "问责台账" : "问责台账" + sheets);
        fresh.freezePane(0, 1);
        for (int column = 0; column < WIDTHS.length; column++) {
            fresh.width(column, WIDTHS[column]);
            fresh.inlineString(0, column, LedgerColumns.HEADINGS.get(column));
        }
        row = 1;
        return fresh;
    }

    /** As text within the cell: shared texts would all be kept until the end. */
    private void write(List<String> cells) {
        for (int column = 0; column < cells.size(); column++) {
            if (!cells.get(column).isEmpty()) {
                sheet.inlineString(row, column, LedgerColumns.harmless(cells.get(column)));
            }
        }
        row++;
    }
}
