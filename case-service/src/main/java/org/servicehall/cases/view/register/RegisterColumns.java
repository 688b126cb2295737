package org.servicehall.cases.view.register;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.cases.CaseEvent.Outcome;

/** The register's columns, the same in every form (D7). */
public final class RegisterColumns {
    public static final List<String> HEADINGS =
            List.of("受理编号", "事项", "窗口", "接待时间", "受理时间", "受理人", "办结时限", "办结时间", "办理结果", "是否按时");

    private final DateTimeFormatter time;

    public RegisterColumns(ZoneId zone) {
        this.time = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(zone);
    }

    /** In the order of the headings; empty where there is nothing yet. */
    public List<String> of(RegisterEntry entry) {
        return List.of(
                entry.no(),
                entry.matterName().zh(),
                entry.window(),
                at(entry.receivedAt()),
                at(entry.acceptedAt()),
                Objects.requireNonNullElse(entry.clerks().acceptedBy(), ""),
                at(entry.dueAt()),
                at(entry.completedAt() == null ? entry.closedAt() : entry.completedAt()),
                result(entry),
                entry.onTime() == null ? "" : entry.onTime() ? "是" : "否");
    }

    /** A cell that begins like a formula would be run as one. */
    static String harmless(String cell) {
        return cell.matches("(?s)[=+\\-@\t\r].*") ? "'" + cell : cell;
    }

    private static String result(RegisterEntry entry) {
        Outcome outcome = entry.outcome();
        if (outcome == null) {
            return entry.closedAt() == null ? "" : "未受理";
        }
        return switch (outcome) {
            case GRANTED -> "准予";
            case REFUSED -> "不予办理";
            case STOPPED -> "异议成立终止";
            case WITHDRAWN -> "申请人撤回";
        };
    }

    private String at(@Nullable Instant instant) {
        return instant == null ? "" : time.format(instant);
    }
}
