package org.servicehall.accountability.view.ledger;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.servicehall.accountability.ledger.LedgerEntry;
import org.servicehall.contracts.accountability.Fault;
import org.servicehall.platform.table.Cell;
import org.servicehall.platform.table.Column;
import org.servicehall.platform.table.Table;

/** The ledger's columns (rule B9): all of them where they are read by programs, what people read where they stand on paper. */
public final class LedgerColumns {
    private static final int HASH_ON_PAPER = 12;

    private final ZoneId zone;
    private final UnaryOperator<String> windows;
    private final UnaryOperator<String> staff;

    /**
     * @param windows names a window by its code
     * @param staff names somebody by user id
     */
    public LedgerColumns(ZoneId zone, UnaryOperator<String> windows, UnaryOperator<String> staff) {
        this.zone = zone;
        this.windows = windows;
        this.staff = staff;
    }

    /** What there is nothing for stays empty. */
    public Table<LedgerEntry> table(Table.Posted posted) {
        var all = new ArrayList<>(told());
        all.add(Column.text("证据", 44, entry -> String.join(" ", entry.evidence())));
        all.add(Column.text("来源", 44, LedgerEntry::source));
        all.add(Column.text("上一条哈希", 66, LedgerEntry::previousHash));
        all.add(Column.text("本条哈希", 66, LedgerEntry::hash));
        return new Table<>("问责台账", posted, all);
    }

    /** What a page holds: of the proof as much of an entry's hash as tells it from every other. */
    public Table<LedgerEntry> page(Table.Posted posted) {
        var all = new ArrayList<>(told());
        all.add(Column.text(
                "哈希前%d位".formatted(HASH_ON_PAPER),
                15,
                entry -> entry.hash()
                        .substring(0, Math.min(HASH_ON_PAPER, entry.hash().length()))));
        return new Table<>("问责台账", posted, all);
    }

    private List<Column<LedgerEntry>> told() {
        return List.of(
                new Column<>("序号", 8, entry -> new Cell.Count(entry.number())),
                new Column<>("答复序号", 8, entry -> entry.answers() == 0 ? Cell.EMPTY : new Cell.Count(entry.answers())),
                new Column<>("入册时间", 18, entry -> Cell.of(entry.enteredAt(), zone)),
                Column.text("规则", 6, LedgerEntry::rule),
                Column.text("过错", 22, entry -> fault(entry.fault())),
                Column.text("责任人", 16, entry -> answerable(entry.person())),
                Column.text("窗口", 16, entry -> windows.apply(entry.window())),
                Column.text("事项编号", 26, LedgerEntry::subject),
                new Column<>("发生时间", 18, entry -> Cell.of(entry.occurredAt(), zone)),
                Column.text("状态", 16, entry -> state(entry.state())),
                Column.text("说明", 40, entry -> Objects.requireNonNullElse(entry.remark(), "")),
                Column.text("登记人", 24, this::enteredBy));
    }

    private String enteredBy(LedgerEntry entry) {
        var by = staff.apply(entry.by());
        return entry.standsInFor() == null ? by : "%s（代%s）".formatted(by, staff.apply(entry.standsInFor()));
    }

    private String answerable(String person) {
        return switch (person) {
            case "WINDOW" -> "窗口";
            case "LEADING_GROUP" -> "领导小组";
            default -> staff.apply(person);
        };
    }

    /** A book may be older than the list of kinds. */
    private static String fault(String name) {
        return Arrays.stream(Fault.values())
                .filter(fault -> fault.name().equals(name))
                .findAny()
                .map(fault -> fault.text().zh())
                .orElse(name);
    }

    private static String state(LedgerEntry.State state) {
        return switch (state) {
            case OPEN -> "待处理";
            case EXPLAINED -> "已说明";
            case EXCUSED -> "说明已采纳";
            case UNDER_INVESTIGATION -> "调查中";
            case DECIDED -> "已作出处理决定";
            case CORRECTED -> "已更正";
        };
    }
}
