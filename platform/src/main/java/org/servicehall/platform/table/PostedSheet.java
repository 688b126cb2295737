package org.servicehall.platform.table;

import org.dhatim.fastexcel.BorderSide;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.StyleSetter;
import org.dhatim.fastexcel.Worksheet;

/** How a sheet looks that an office posts: A4 across, one page wide, its headings again on each page, pages numbered. */
public final class PostedSheet {
    private static final short ONE = 1;
    private static final short AS_MANY_AS_IT_TAKES = 0;
    private static final int TITLE_SIZE = 16;

    private final Worksheet sheet;
    private final int columns;

    /**
     * Before its first row is written.
     *
     * @param columns how many there are
     * @param headings how many of the first rows stand on each page
     */
    public PostedSheet(Worksheet sheet, int columns, int headings) {
        this.sheet = sheet;
        this.columns = columns;
        sheet.paperSize(PaperSize.A4_PAPER);
        sheet.pageOrientation("landscape");
        sheet.setFitToPage(true);
        sheet.fitToWidth(ONE);
        sheet.fitToHeight(AS_MANY_AS_IT_TAKES);
        sheet.repeatRows(0, headings - 1);
        sheet.footer("第 &P 页 共 &N 页", Position.CENTER);
    }

    /** Across the whole table. */
    public void title(int row, String text) {
        across(row, text)
                .bold()
                .fontSize(TITLE_SIZE)
                .horizontalAlignment("center")
                .set();
    }

    /** Across the whole table, below or above it. */
    public void remark(int row, String text, String alignment) {
        across(row, text).horizontalAlignment(alignment).set();
    }

    public void heading(int row, int column, String text) {
        sheet.inlineString(row, column, text);
        framed(row, column).bold().horizontalAlignment("center").wrapText(true).set();
    }

    /** The look of a cell of the table, to be set by whoever asks. */
    public StyleSetter framed(int row, int column) {
        return sheet.style(row, column)
                .borderStyle(BorderSide.TOP, BorderStyle.THIN)
                .borderStyle(BorderSide.BOTTOM, BorderStyle.THIN)
                .borderStyle(BorderSide.LEFT, BorderStyle.THIN)
                .borderStyle(BorderSide.RIGHT, BorderStyle.THIN)
                .verticalAlignment("center");
    }

    private StyleSetter across(int row, String text) {
        sheet.inlineString(row, 0, text);
        sheet.range(row, 0, row, columns - 1).merge();
        return sheet.style(row, 0).wrapText(true);
    }
}
