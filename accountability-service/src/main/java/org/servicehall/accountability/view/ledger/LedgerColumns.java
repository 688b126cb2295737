package org.servicehall.accountability.view.ledger;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.servicehall.accountability.ledger.LedgerEntry;
import org.servicehall.contracts.accountability.Fault;

/** The ledger's columns, the same in every form (rule B9). */
public final class LedgerColumns {
    public static final List<String> HEADINGS = List.of(
            "序号", "答复序号", "入册时间", "规则", "过错", "责任人", "窗口", "事项编号", "发生时间", "状态", "说明", "登记人", "证据", "来源", "上一条哈希",
            "本条哈希");

    private final DateTimeFormatter time;

    public LedgerColumns(ZoneId zone) {
        this.time = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(zone);
    }

    /** In the order of the headings; empty where there is nothing. */
    public List<String> of(LedgerEntry entry) {
        return List.of(
                Long.toString(entry.number()),
                entry.answers() == 0 ? "" : Long.toString(entry.answers()),
                at(entry.enteredAt()),
                entry.rule(),
                fault(entry.fault()),
                entry.person(),
                entry.window(),
                entry.subject(),
                at(entry.occurredAt()),
                state(entry.state()),
                Objects.requireNonNullElse(entry.remark(), ""),
                entry.by(),
                String.join(" ", entry.evidence()),
                entry.source(),
                entry.previousHash(),
                entry.hash());
    }

    /** A cell that begins like a formula would be run as one. */
    static String harmless(String cell) {
        return cell.matches("(?s)[=+\\-@\t\r].*") ? "'" + cell : cell;
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
