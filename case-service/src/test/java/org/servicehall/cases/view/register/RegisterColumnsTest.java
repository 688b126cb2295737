package org.servicehall.cases.view.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.Month;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.servicehall.cases.view.register.RegisterEntry.Closing;
import org.servicehall.contracts.Deadline;
import org.servicehall.contracts.LocalizedText;
import org.servicehall.contracts.cases.CaseEvent.Outcome;
import org.servicehall.platform.table.Cell;
import org.servicehall.platform.table.Column;
import org.servicehall.platform.table.Table;

/** What of the register is taken away. */
@Tag("D7")
class RegisterColumnsTest {
    private static final Instant NINE = Instant.parse("2025-11-03T01:00:00Z");

    @Test
    void aLineTellsWhoAcceptedItAndWhenItWasDueAndDone() {
        assertThat(columns())
                .extracting(Column::title)
                .containsExactly("受理编号", "事项", "窗口", "接待时间", "受理时间", "受理人", "办结时限", "办结时间", "办理结果", "是否按时", "备注");
        assertThat(columns())
                .extracting(column -> column.cell().apply(completed()).text())
                .containsExactly(
                        "330106-20251103-0007",
                        "廉租房保障",
                        "窗口CONSTRUCTION",
                        "2025-11-03 09:00:00",
                        "2025-11-03 09:10:00",
                        "姓名zhao.lei",
                        "2025-11-17 09:00:00",
                        "2025-11-03 10:00:00",
                        "准予",
                        "是",
                        "");
    }

    @Test
    @Tag("D1")
    void aDateThatRestsOnHolidaysNotYetPublishedSaysSoUntilTheEnd() {
        var guessed = accepted().due(deadline(true), false);
        assertThat(columns().getLast().cell().apply(guessed)).isEqualTo(new Cell.Text("时限暂定"));
        assertThat(columns().getLast().cell().apply(guessed.due(deadline(false), false)))
                .isEqualTo(new Cell.Text(""));
        assertThat(guessed.completed(NINE, Outcome.GRANTED, true).provisional()).isNull();
    }

    private static Deadline deadline(boolean provisional) {
        var due = NINE.plusSeconds(14 * 86_400);
        return new Deadline("original", NINE, due, due, 10, provisional, "2026.1");
    }

    /** Who asked a question was not turned away. */
    @ParameterizedTest
    @CsvSource({"ANSWERED,已答复", "RETURNED,退回", "WITHDRAWN,申请人撤回", "LAPSED,逾期未补件终止"})
    void whatBecameNoCaseTellsHowItEnded(Closing how, String told) {
        var ended = RegisterEntry.of(
                        "330106-20251103-0008",
                        "330106",
                        "information-request",
                        new LocalizedText("政策信息咨询", "Information"),
                        "PETITIONS")
                .received(NINE, "wang.fang")
                .closed(NINE.plusSeconds(600), "wang.fang", how);
        assertThat(columns().get(8).cell().apply(ended)).isEqualTo(new Cell.Text(told));
        assertThat(columns().get(7).cell().apply(ended))
                .isEqualTo(new Cell.Moment(LocalDateTime.of(2025, Month.NOVEMBER, 3, 9, 10)));
    }

    private static List<Column<RegisterEntry>> columns() {
        return new RegisterColumns(ZoneId.of("Asia/Shanghai"), code -> "窗口" + code, user -> "姓名" + user)
                .table(new Table.Posted("", ""))
                .columns();
    }

    private static RegisterEntry completed() {
        return accepted().due(deadline(false), false).completed(NINE.plusSeconds(3600), Outcome.GRANTED, true);
    }

    private static RegisterEntry accepted() {
        return RegisterEntry.of(
                        "330106-20251103-0007",
                        "330106",
                        "low-rent-housing",
                        new LocalizedText("廉租房保障", "Low-rent housing"),
                        "CONSTRUCTION")
                .received(NINE, "wang.fang")
                .accepted(NINE.plusSeconds(600), "zhao.lei");
    }
}
