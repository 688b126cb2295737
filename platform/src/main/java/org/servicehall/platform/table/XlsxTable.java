package org.servicehall.platform.table;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** An Excel file as an office posts it. Rows leave as they come, so that any number of them takes the same memory. */
final class XlsxTable<T> implements TableWriter<T> {
    private static final int ROWS_KEPT = 500;
    private static final int MOST_ROWS = 1_048_576;
    private static final int TITLE = 0;
    private static final int HEADINGS = 1;
    private static final String MOMENT = "yyyy-mm-dd hh:mm";

    private final Table<T> table;
    private final int mostRows;
    private final Workbook book;
    private Worksheet sheet;
    private PostedSheet posted;
    private int sheets;
    private int row;

    XlsxTable(Table<T> table, OutputStream out) {
        this(table, out, MOST_ROWS);
    }

    /** @param mostRows of a sheet, its headings included; what is more goes to another sheet */
    XlsxTable(Table<T> table, OutputStream out, int mostRows) {
        this.table = table;
        this.mostRows = mostRows;
        this.book = new Workbook(out, "service-hall", null);
        this.sheet = next();
        this.posted = headed(sheet);
    }

    @Override
    public void add(T item) {
        try {
            if (row == mostRows) {
                sheet.finish();
                sheet = next();
                posted = headed(sheet);
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
        posted.remark(row + 1, table.posted().closing(), "right");
        sheet.finish();
        book.finish();
    }

    private Worksheet next() {
        sheets++;
        return book.newWorksheet(sheets == 1 ? table.name() : table.name() + sheets);
    }

    private PostedSheet headed(Worksheet fresh) {
        List<Column<T>> columns = table.columns();
        PostedSheet paper = new PostedSheet(fresh, columns.size(), HEADINGS + 1);
        paper.title(TITLE, table.posted().title());
        for (int column = 0; column < columns.size(); column++) {
            fresh.width(column, columns.get(column).width());
            paper.heading(HEADINGS, column, columns.get(column).title());
        }
        fresh.freezePane(0, HEADINGS + 1);
        row = HEADINGS + 1;
        return paper;
    }

    /** As text within the cell: shared texts would all be kept until the end. */
    private void write(List<Cell> cells) {
        for (int column = 0; column < cells.size(); column++) {
            switch (cells.get(column)) {
                case Cell.Text(String text) -> {
                    sheet.inlineString(row, column, text);
                    posted.framed(row, column).wrapText(true).set();
                }
                case Cell.Count(long number) -> {
                    sheet.value(row, column, number);
                    posted.framed(row, column).set();
                }
                case Cell.Moment(LocalDateTime at) -> {
                    sheet.value(row, column, at);
                    posted.framed(row, column).format(MOMENT).set();
                }
            }
        }
        row++;
    }
}
