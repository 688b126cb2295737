package org.servicehall.cases.view.register;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** The register as an Excel file. Rows leave as they come, so that any number of them takes the same memory (D7). */
public final class RegisterXlsx implements RegisterForm {
    private static final int ROWS_KEPT = 500;
    private static final int MOST_ROWS = 1_048_576;
    private static final int[] WIDTHS = {24, 34, 16, 20, 20, 14, 20, 20, 14, 10};

    private final Workbook book;
    private Worksheet sheet;
    private int sheets;
    private int row;

    public RegisterXlsx(OutputStream out) {
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
        Worksheet fresh = book.newWorksheet(sheets == 1 ? "登记台账" : "登记台账" + sheets);
        fresh.freezePane(0, 1);
        for (int column = 0; column < WIDTHS.length; column++) {
            fresh.width(column, WIDTHS[column]);
            fresh.inlineString(0, column, RegisterColumns.HEADINGS.get(column));
        }
        row = 1;
        return fresh;
    }

    /** As text within the cell: shared texts would all be kept until the end. */
    private void write(List<String> cells) {
        for (int column = 0; column < cells.size(); column++) {
            if (!cells.get(column).isEmpty()) {
                sheet.inlineString(row, column, RegisterColumns.harmless(cells.get(column)));
            }
        }
        row++;
    }
}
