package org.servicehall.accountability.view.assessment;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.servicehall.accountability.domain.assessment.Figure;
import org.servicehall.accountability.domain.assessment.Formula;
import org.servicehall.contracts.accountability.AssessmentEvent.Line;
import org.servicehall.platform.table.PostedSheet;

/**
 * A month's assessment as an office posts it (rule D8): a sheet for the clerks and one for the windows, what was counted
 * and, beside it, the points it gave.
 *
 * @param title as {@code 青溪镇便民服务大厅 2026-11 月度考核}
 * @param remark version, formula and reason, or that it is a draft
 * @param closing who answers for it and the day, where the seal goes
 */
public record AssessmentXlsx(String title, String remark, String closing, List<Line> clerks, List<Line> windows) {
    private static final int TITLE = 0;
    private static final int REMARK = 1;
    private static final int HEADINGS = 2;
    private static final int WIDTH = 12;

    /** Writes the whole file. */
    public void write(OutputStream out) throws IOException {
        try (Workbook book = new Workbook(out, "service-hall", null)) {
            sheet(book.newWorksheet("人员考核"), "工作人员", clerks);
            sheet(book.newWorksheet("窗口考核"), "窗口", windows);
        }
    }

    private void sheet(Worksheet sheet, String subject, List<Line> lines) throws IOException {
        List<String> headings = headings(subject);
        PostedSheet posted = new PostedSheet(sheet, headings.size(), HEADINGS + 1);
        posted.title(TITLE, title);
        posted.remark(REMARK, remark, "left");
        for (int column = 0; column < headings.size(); column++) {
            sheet.width(column, WIDTH);
            posted.heading(HEADINGS, column, headings.get(column));
        }
        sheet.freezePane(2, HEADINGS + 1);
        for (int i = 0; i < lines.size(); i++) {
            line(sheet, HEADINGS + 1 + i, i + 1, lines.get(i));
            for (int column = 0; column < headings.size(); column++) {
                posted.framed(HEADINGS + 1 + i, column).set();
            }
        }
        posted.remark(HEADINGS + 2 + lines.size(), closing, "right");
        sheet.finish();
    }

    private static List<String> headings(String subject) {
        List<String> headings = new ArrayList<>(List.of("名次", subject, "得分", "基础分"));
        for (Figure figure : Figure.values()) {
            headings.add(figure.text().zh());
            headings.add("加减分");
        }
        return headings;
    }

    private static void line(Worksheet sheet, int row, int place, Line line) {
        int column = 0;
        sheet.value(row, column++, place);
        sheet.inlineString(row, column++, line.subject());
        sheet.value(row, column++, new BigDecimal(line.score()));
        number(sheet, row, column++, line.parts().get(Formula.START));
        for (Figure figure : Figure.values()) {
            number(sheet, row, column++, line.figures().get(figure.id()));
            number(sheet, row, column++, line.parts().get(figure.id()));
        }
    }

    /** A figure that was not counted leaves its cell empty. */
    private static void number(Worksheet sheet, int row, int column, @Nullable String decimal) {
        if (decimal != null) {
            sheet.value(row, column, new BigDecimal(decimal));
        }
    }
}
