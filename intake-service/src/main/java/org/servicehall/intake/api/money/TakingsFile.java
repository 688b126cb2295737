package org.servicehall.intake.api.money;

import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.servicehall.intake.view.money.TakingsMonth;
import org.servicehall.intake.view.money.TakingsMonth.TakingsMonthLine;
import org.servicehall.platform.settings.Hall;
import org.servicehall.platform.settings.Halls;
import org.servicehall.platform.table.Cell;
import org.servicehall.platform.table.Column;
import org.servicehall.platform.table.Table;
import org.servicehall.platform.table.TableForm;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** Writes a month's takings for office and auditor, with the hall's own words (rule S12). */
@Component
class TakingsFile {
    private final Halls halls;
    private final Clock clock;

    TakingsFile(Halls halls, Clock clock) {
        this.halls = halls;
        this.clock = clock;
    }

    ResponseEntity<StreamingResponseBody> of(String hall, YearMonth month, TakingsMonth takings) {
        Hall named = halls.get(hall);
        String open = takings.notClosed() == 0 ? "" : "（尚有 %d 日未结清）".formatted(takings.notClosed());
        String title = "%s%d年%d月收费汇总表%s".formatted(named.name().zh(), month.getYear(), month.getMonthValue(), open);
        Table<TakingsMonthLine> table = new Table<>(
                "收费汇总", Table.Posted.of(title, halls.today(hall, clock.instant())), columns(named::printedWindow));
        return TableForm.XLSX.file(
                "takings-%s-%s".formatted(hall, month),
                table,
                add -> takings.lines().forEach(add));
    }

    private static List<Column<TakingsMonthLine>> columns(Function<String, String> windows) {
        return List.of(
                Column.text("窗口", 16, line -> windows.apply(line.window())),
                Column.text(
                        "事项",
                        34,
                        line -> line.matterName() == null
                                ? ""
                                : line.matterName().zh()),
                Column.text("收费项目", 24, line -> line.fee().zh() + (line.deposit() ? "（押金）" : "")),
                count("收费笔数", TakingsMonthLine::charges),
                count("收费金额（元）", TakingsMonthLine::takenYuan),
                count("退费笔数", TakingsMonthLine::refunds),
                count("退费金额（元）", TakingsMonthLine::refundedYuan),
                count("结余（元）", TakingsMonthLine::balanceYuan));
    }

    private static Column<TakingsMonthLine> count(String title, ToIntFunction<TakingsMonthLine> number) {
        return new Column<>(title, 16, line -> new Cell.Count(number.applyAsInt(line)));
    }
}
