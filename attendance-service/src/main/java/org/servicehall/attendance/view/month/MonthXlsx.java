package org.servicehall.attendance.view.month;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.OutputStream;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.servicehall.contracts.attendance.AttendanceEvent.HalfDay;
import org.servicehall.contracts.attendance.LeaveKind;
import org.servicehall.contracts.attendance.MonthEvent.Row;
import org.servicehall.platform.table.PostedSheet;

/** The month as the office posts it: two lines a clerk, a column a day, the usual marks, totals (rule T7). */
public final class MonthXlsx {
    private static final String LEGEND = "√ 出勤  迟 迟到  早 早退  脱 脱岗  缺 缺勤  未 未签退  公 因公  病 因病  事 因事";
    private static final Map<String, String> MARKS = Map.of(
            "PRESENT", "√",
            "LATE", "迟",
            "LEFT_EARLY", "早",
            "OFF_POST", "脱",
            "ABSENT", "缺",
            "NOT_SIGNED_OUT", "未",
            "OPEN", "",
            "OFFICIAL", "公",
            "SICK", "病",
            "PERSONAL", "事");
    private static final List<String> TOTALS =
            List.of("应出勤(半天)", "出勤(天)", "迟到", "早退", "脱岗", "缺勤", "未签退", "因公", "因病", "因事");
    private static final int FIRST_DAY = 3;
    private static final int HEADINGS = 2;

    private final String title;
    private final YearMonth month;
    private final String closing;
    private final UnaryOperator<String> windows;
    private final UnaryOperator<String> staff;

    /**
     * @param title as {@code 青溪镇便民服务大厅2026年11月考勤表}
     * @param closing who publishes it and when, at its foot
     * @param windows names a window by its code
     * @param staff names somebody by user id
     */
    public MonthXlsx(
            String title, YearMonth month, String closing, UnaryOperator<String> windows, UnaryOperator<String> staff) {
        this.title = title;
        this.month = month;
        this.closing = closing;
        this.windows = windows;
        this.staff = staff;
    }

    public void write(List<Row> rows, OutputStream out) throws IOException {
        try (var book = new Workbook(out, "service-hall", null)) {
            var sheet = book.newWorksheet("%d年%d月".formatted(month.getYear(), month.getMonthValue()));
            var posted = new PostedSheet(sheet, lastColumn() + 1, HEADINGS + 1);
            head(sheet, posted);
            int line = HEADINGS + 1;
            for (var row : rows) {
                clerk(sheet, line, row);
                line += 2;
            }
            posted.remark(line + 1, closing, "right");
            sheet.finish();
        }
    }

    private void head(Worksheet sheet, PostedSheet posted) {
        posted.title(0, title);
        posted.remark(1, LEGEND, "left");
        heading(sheet, posted, 0, "姓名", 14);
        heading(sheet, posted, 1, "窗口", 14);
        heading(sheet, posted, 2, "时段", 6);
        for (int day = 1; day <= month.lengthOfMonth(); day++) {
            heading(sheet, posted, column(day), String.valueOf(day), 4);
        }
        for (int total = 0; total < TOTALS.size(); total++) {
            heading(sheet, posted, firstTotal() + total, TOTALS.get(total), 6);
        }
        sheet.freezePane(FIRST_DAY, HEADINGS + 1);
    }

    private static void heading(Worksheet sheet, PostedSheet posted, int column, String text, int width) {
        sheet.width(column, width);
        posted.heading(HEADINGS, column, text);
    }

    private void clerk(Worksheet sheet, int line, Row row) {
        merged(sheet, line, 0, staff.apply(row.clerk()));
        merged(sheet, line, 1, windows.apply(row.window()));
        half(sheet, line, "上午", row, HalfDay.MORNING);
        half(sheet, line + 1, "下午", row, HalfDay.AFTERNOON);
        var totals = totals(row);
        for (int total = 0; total < totals.size(); total++) {
            merged(sheet, line, firstTotal() + total, totals.get(total));
        }
    }

    private void half(Worksheet sheet, int line, String name, Row row, HalfDay half) {
        cell(sheet, line, 2, name);
        for (int day = 1; day <= month.lengthOfMonth(); day++) {
            var mark = row.marks().getOrDefault(MonthRow.key(month.atDay(day), half), "");
            cell(sheet, line, column(day), shown(mark));
        }
    }

    private static List<String> totals(Row row) {
        return List.of(
                String.valueOf(row.halfDays()),
                Attended.days(row).toString(),
                shown(row.late()),
                shown(row.leftEarly()),
                shown(row.offPost()),
                shown(row.absent()),
                shown(row.notSignedOut()),
                leave(row, LeaveKind.OFFICIAL),
                leave(row, LeaveKind.SICK),
                leave(row, LeaveKind.PERSONAL));
    }

    private static String leave(Row row, LeaveKind kind) {
        return shown(row.leave().getOrDefault(kind.name(), 0));
    }

    /** What never happened is left empty, so that what did stands out. */
    private static String shown(int count) {
        return count == 0 ? "" : String.valueOf(count);
    }

    private static String shown(String mark) {
        return mark.isEmpty()
                ? ""
                : Arrays.stream(mark.split("\\+", -1))
                        .map(one -> MARKS.getOrDefault(one, one))
                        .collect(joining("/"));
    }

    private static void merged(Worksheet sheet, int line, int column, String text) {
        cell(sheet, line, column, text);
        cell(sheet, line + 1, column, "");
        sheet.range(line, column, line + 1, column).merge();
    }

    private static void cell(Worksheet sheet, int line, int column, String text) {
        sheet.value(line, column, text);
        sheet.style(line, column)
                .horizontalAlignment("center")
                .verticalAlignment("center")
                .borderStyle("thin")
                .set();
    }

    private static int column(int day) {
        return FIRST_DAY + day - 1;
    }

    private int firstTotal() {
        return column(month.lengthOfMonth()) + 1;
    }

    private int lastColumn() {
        return firstTotal() + TOTALS.size() - 1;
    }
}
