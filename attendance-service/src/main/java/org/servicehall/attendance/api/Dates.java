package org.servicehall.attendance.api;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import org.servicehall.contracts.Refusal;
import org.servicehall.platform.time.HallClock;

/** Dates that a hall can mean: a typing error in the year is told, and no far year is worked out. */
final class Dates {
    private static final int YEARS = 20;
    /** Wide enough for every zone and narrow enough for every calendar. */
    private static final Instant FIRST = Instant.parse("0001-01-02T00:00:00Z");

    private static final Instant LAST = Instant.parse("9999-12-30T00:00:00Z");

    private Dates() {}

    static LocalDate check(LocalDate date, Instant now) {
        check(date.getYear(), date, now);
        return date;
    }

    static YearMonth check(YearMonth month, Instant now) {
        check(month.getYear(), month, now);
        return month;
    }

    static Instant check(Instant moment, Instant now) {
        if (moment.isBefore(FIRST) || moment.isAfter(LAST)) {
            throw outOfRange(moment);
        }
        check(yearOf(moment), moment, now);
        return moment;
    }

    private static void check(int year, Object date, Instant now) {
        if (Math.abs((long) year - yearOf(now)) > YEARS) {
            throw outOfRange(date);
        }
    }

    private static int yearOf(Instant moment) {
        return moment.atZone(HallClock.ZONE).getYear();
    }

    private static Refusal outOfRange(Object date) {
        return Refusal.unprocessable("date-out-of-range", "D1", date.toString());
    }
}
