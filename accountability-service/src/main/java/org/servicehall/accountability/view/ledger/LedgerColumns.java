package org.servicehall.accountability.view.ledger;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.servicehall.accountability.ledger.LedgerEntry;
import org.servicehall.contracts.accountability.Fault;
import org.servicehall.platform.table.Column;
import org.servicehall.platform.table.Table;

/** The ledger's columns, the same in every form (rule B9). */
public final class LedgerColumns {
    private final DateTimeFormatter time;
    private final UnaryOperator<String> windows;
    private final UnaryOperator<String> staff;

    /**
     * @param windows names a window by its code
     * @param staff names somebody by user id
     */
    public LedgerColumns(ZoneId zone, UnaryOperator<String> windows, UnaryOperator<String> staff) {
        this.windows = windows;
        this.staff = staff;
        this.time = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(zone);
    }

    /** What there is nothing for stays empty. */
    public Table<LedgerEntry> table() {
        return new Table<>(
                "问责台账",
                List.of(
                        new Column<>("序号", 8, entry -> Long.toString(entry.number())),
                        new Column<>("答复序号", 8, entry -> entry.answers() == 0 ? "" : Long.toString(entry.answers())),
                        new Column<>("入册时间", 20, entry -> at(entry.enteredAt())),
                        new Column<>("规则", 6, LedgerEntry::rule),
                        new Column<>("过错", 22, entry -> fault(entry.fault())),
                        new Column<>("责任人", 16, entry -> answerable(entry.person())),
                        new Column<>("窗口", 16, entry -> windows.apply(entry.window())),
                        new Column<>("事项编号", 26, LedgerEntry::subject),
                        new Column<>("发生时间", 20, entry -> at(entry.occurredAt())),
                        new Column<>("状态", 16, entry -> state(entry.state())),
                        new Column<>("说明", 40, entry -> Objects.requireNonNullElse(entry.remark(), "")),
                        new Column<>("登记人", 24, entry -> staff.apply(entry.by())),
                        new Column<>("证据", 44, entry -> String.join(" ", entry.evidence())),
                        new Column<>("来源", 44, LedgerEntry::source),
                        new Column<>("上一条哈希", 66, LedgerEntry::previousHash),
                        new Column<>("本条哈希", 66, LedgerEntry::hash)));
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

    private String at(Instant instant) {
        return time.format(instant);
    }
}
