package org.servicehall.attendance.view.day;

import java.time.LocalDate;
import org.servicehall.attendance.domain.Signatures;
import org.servicehall.contracts.attendance.AttendanceEvent.HalfDay;

/**
 * What a clerk signed on one day.
 *
 * @param clerkDay hall, clerk and day: {@code 330106-wang.fang-20250926}
 */
public record DaySignatures(
        String clerkDay,
        String hall,
        String clerk,
        String window,
        LocalDate day,
        Signatures morning,
        Signatures afternoon) {
    public Signatures of(HalfDay half) {
        return half == HalfDay.MORNING ? morning : afternoon;
    }

    DaySignatures with(HalfDay half, Signatures signatures) {
        return half == HalfDay.MORNING
                ? new DaySignatures(clerkDay, hall, clerk, window, day, signatures, afternoon)
                : new DaySignatures(clerkDay, hall, clerk, window, day, morning, signatures);
    }
}
