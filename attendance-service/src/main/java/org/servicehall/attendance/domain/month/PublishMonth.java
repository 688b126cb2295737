package org.servicehall.attendance.domain.month;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import org.axonframework.messaging.commandhandling.annotation.Command;
import org.axonframework.modelling.annotation.TargetEntityId;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.attendance.MonthEvent.AttendanceFault;
import org.servicehall.contracts.attendance.MonthEvent.Row;

/**
 * Publishes the month as it is counted now (rule T7).
 *
 * @param ends first moment of the next month
 * @param reason why it is published again; a first publication needs none
 */
@Command(namespace = "org.servicehall.attendance-month", name = "publish")
public record PublishMonth(
        @TargetEntityId String attendanceMonth,
        String hall,
        YearMonth month,
        Instant ends,
        List<Row> rows,
        List<AttendanceFault> faults,
        @Nullable String reason,
        String by,
        Instant at) {

    /** Of which month the stream is: {@code 330106-202611}. */
    public static String attendanceMonth(String hall, YearMonth month) {
        return "%s-%04d%02d".formatted(hall, month.getYear(), month.getMonthValue());
    }
}
