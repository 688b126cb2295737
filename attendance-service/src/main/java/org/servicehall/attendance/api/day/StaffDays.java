package org.servicehall.attendance.api.day;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.servicehall.attendance.staff.StaffKeeping;
import org.servicehall.contracts.Refusal;
import org.servicehall.platform.staff.StaffMember;
import org.springframework.stereotype.Component;

/** Whom on the staff a request speaks of, and which day of theirs. */
@Component
public final class StaffDays {
    private final StaffKeeping staff;

    StaffDays(StaffKeeping staff) {
        this.staff = staff;
    }

    /** Somebody who works there that day, whether at a window or not. */
    public StaffMember member(String hall, String user, LocalDate day) {
        return staff.on(hall, user, day)
                .orElseThrow(() ->
                        Refusal.unprocessable("not-on-the-staff", "T2", user).at("clerk"));
    }

    /** The window of somebody who works there and signs that day. */
    String windowOf(String hall, String clerk, LocalDate day) {
        return window(hall, clerk, day)
                .orElseThrow(() ->
                        Refusal.unprocessable("not-on-the-staff", "T2", clerk).at("clerk"));
    }

    /** The same; empty where nobody of that name signs there that day. */
    Optional<String> window(String hall, String clerk, LocalDate day) {
        return staff.on(hall, clerk, day).filter(StaffMember::signs).map(StaffMember::seat);
    }

    /** The stream of a clerk's day: {@code 330106-wang.fang-20250926}. */
    static String clerkDay(String hall, String clerk, LocalDate day) {
        return hall + "-" + clerk + "-" + day.format(DateTimeFormatter.BASIC_ISO_DATE);
    }
}
