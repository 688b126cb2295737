package org.servicehall.cases.view.register;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.cases.CaseEvent.Outcome;
import org.servicehall.platform.table.Column;
import org.servicehall.platform.table.Table;

/** The register's columns, the same in every form (D7). */
public final class RegisterColumns {
    private final DateTimeFormatter time;
    private final UnaryOperator<String> windows;
    private final UnaryOperator<String> staff;

    /**
     * @param windows names a window by its code
     * @param staff names somebody by user id
     */
    public RegisterColumns(ZoneId zone, UnaryOperator<String> windows, UnaryOperator<String> staff) {
        this.windows = windows;
        this.staff = staff;
        this.time = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(zone);
    }

    /** What there is nothing for yet stays empty. */
    public Table<RegisterEntry> table() {
        return new Table<>(
                "登记台账",
                List.of(
                        new Column<>("受理编号", 24, RegisterEntry::no),
                        new Column<>("事项", 34, entry -> entry.matterName().zh()),
                        new Column<>("窗口", 16, entry -> windows.apply(entry.window())),
                        new Column<>("接待时间", 20, entry -> at(entry.receivedAt())),
                        new Column<>("受理时间", 20, entry -> at(entry.acceptedAt())),
                        new Column<>("受理人", 14, this::acceptedBy),
                        new Column<>("办结时限", 20, entry -> at(entry.dueAt())),
                        new Column<>("办结时间", 20, entry -> at(ended(entry))),
                        new Column<>("办理结果", 14, RegisterColumns::result),
                        new Column<>("是否按时", 10, RegisterColumns::onTime)));
    }

    private String acceptedBy(RegisterEntry entry) {
        String user = entry.clerks().acceptedBy();
        return user == null ? "" : staff.apply(user);
    }

    private static @Nullable Instant ended(RegisterEntry entry) {
        return entry.completedAt() == null ? entry.closedAt() : entry.completedAt();
    }

    private static String onTime(RegisterEntry entry) {
        return entry.onTime() == null ? "" : entry.onTime() ? "是" : "否";
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
