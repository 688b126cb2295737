package org.servicehall.attendance.api;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.servicehall.attendance.domain.Staff;
import org.servicehall.contracts.Refusal;
import org.springframework.stereotype.Component;

/** Whom on the staff a request speaks of, and which day of theirs. */
@Component
final class StaffDays {
    private final Staff staff;

    StaffDays(Staff staff) {
        this.staff = staff;
    }

    /** The window of somebody on the staff list. */
    String windowOf(String hall, String clerk) {
        var window = staff.expected(hall).get(clerk);
        if (window == null) {
            throw Refusal.unprocessable("not-on-the-staff", "T2", clerk);
        }
        return window;
    }

    /** The stream of a clerk's day: {@code 330106-wang.fang-20250926}. */
    static String clerkDay(String hall, String clerk, LocalDate day) {
        return hall + "-" + clerk + "-" + day.format(DateTimeFormatter.BASIC_ISO_DATE);
    }
}
