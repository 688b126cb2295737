package org.servicehall.cases.view.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.servicehall.contracts.LocalizedText;
import org.servicehall.contracts.cases.CaseEvent.Outcome;
import org.servicehall.platform.table.Column;

/** What of the register is taken away. */
@Tag("D7")
class RegisterColumnsTest {
    private static final Instant NINE = Instant.parse("2025-11-03T01:00:00Z");

    @Test
    void aLineTellsWhoAcceptedItAndWhenItWasDueAndDone() {
        var columns = new RegisterColumns(ZoneId.of("Asia/Shanghai"), code -> "窗口" + code, user -> "姓名" + user)
                .table()
                .columns();
        assertThat(columns)
                .extracting(Column::title)
                .containsExactly("受理编号", "事项", "窗口", "接待时间", "受理时间", "受理人", "办结时限", "办结时间", "办理结果", "是否按时");
        assertThat(columns)
                .extracting(column -> column.text().apply(completed()))
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
                        "是");
    }

    private static RegisterEntry completed() {
        return RegisterEntry.of(
                        "330106-20251103-0007",
                        "330106",
                        "low-rent-housing",
                        new LocalizedText("廉租房保障", "Low-rent housing"),
                        "CONSTRUCTION")
                .received(NINE, "wang.fang")
                .accepted(NINE.plusSeconds(600), "zhao.lei")
                .due(NINE.plusSeconds(14 * 86_400), false)
                .completed(NINE.plusSeconds(3600), Outcome.GRANTED, true);
    }
}
