package org.servicehall.cases.view.register;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.servicehall.cases.view.register.RegisterEntry.Closing;
import org.servicehall.contracts.cases.CaseEvent.Outcome;
import org.servicehall.platform.table.Cell;
import org.servicehall.platform.table.Column;
import org.servicehall.platform.table.Table;

/** The register's columns, the same in every form (D7). */
public final class RegisterColumns {
    private final ZoneId zone;
    private final UnaryOperator<String> windows;
    private final UnaryOperator<String> staff;

    /**
     * @param windows names a window by its code
     * @param staff names somebody by user id
     */
    public RegisterColumns(ZoneId zone, UnaryOperator<String> windows, UnaryOperator<String> staff) {
        this.zone = zone;
        this.windows = windows;
        this.staff = staff;
    }

    /** What there is nothing for yet stays empty. */
    public Table<RegisterEntry> table(Table.Posted posted) {
        return new Table<>(
                "登记台账",
                posted,
                List.of(
                        Column.text("受理编号", 24, RegisterEntry::no),
                        Column.text("事项", 34, entry -> entry.matterName().zh()),
                        Column.text("窗口", 16, entry -> windows.apply(entry.window())),
                        moment("接待时间", RegisterEntry::receivedAt),
                        moment("受理时间", RegisterEntry::acceptedAt),
                        Column.text("受理人", 14, this::acceptedBy),
                        moment("办结时限", RegisterEntry::dueAt),
                        moment("办结时间", RegisterColumns::ended),
                        Column.text("办理结果", 14, RegisterColumns::result),
                        Column.text("是否按时", 10, RegisterColumns::onTime),
                        Column.text("备注", 12, RegisterColumns::remark)));
    }

    private Column<RegisterEntry> moment(String title, Function<RegisterEntry, @Nullable Instant> at) {
        return new Column<>(title, 20, entry -> Cell.of(at.apply(entry), zone));
    }

    private String acceptedBy(RegisterEntry entry) {
        String user = entry.clerks().acceptedBy();
        return user == null ? "" : staff.apply(user);
    }

    /** The holidays of the year are not published yet (D1). */
    private static String remark(RegisterEntry entry) {
        return Boolean.TRUE.equals(entry.provisional()) ? "时限暂定" : "";
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
            return entry.closedAt() == null ? "" : closed(entry.closing());
        }
        return switch (outcome) {
            case GRANTED -> "准予";
            case REFUSED -> "不予办理";
            case STOPPED -> "异议成立终止";
            case WITHDRAWN -> "申请人撤回";
        };
    }

    /** A question that was answered was not refused. */
    private static String closed(@Nullable Closing closing) {
        return switch (closing) {
            case null -> "未受理";
            case RETURNED -> "退回";
            case WITHDRAWN -> "申请人撤回";
            case LAPSED -> "逾期未补件终止";
            case ANSWERED -> "已答复";
        };
    }
}
