package org.servicehall.attendance.api;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import org.servicehall.contracts.Refusal;
import org.servicehall.platform.time.HallClock;

/** Dates that a hall can mean: a typing error in the year is told, and no far year is worked out. */
public final class Dates {
    private static final int YEARS = 20;
    /** Wide enough for every zone and narrow enough for every calendar. */
    private static final Instant FIRST = Instant.parse("0001-01-02T00:00:00Z");

    private static final Instant LAST = Instant.parse("9999-12-30T00:00:00Z");

    private Dates() {}

    /** @param field of the request that says so, as for the others */
    public static LocalDate check(String field, LocalDate date, Instant now) {
        check(field, date.getYear(), date, now);
        return date;
    }

    public static YearMonth check(String field, YearMonth month, Instant now) {
        check(field, month.getYear(), month, now);
        return month;
    }

    public static Instant check(String field, Instant moment, Instant now) {
        if (moment.isBefore(FIRST) || moment.isAfter(LAST)) {
            throw outOfRange(field, moment);
        }
        check(field, yearOf(moment), moment, now);
        return moment;
    }

    private static void check(String field, int year, Object date, Instant now) {
        if (Math.abs((long) year - yearOf(now)) > YEARS) {
            throw outOfRange(field, date);
        }
    }

    private static int yearOf(Instant moment) {
        return moment.atZone(HallClock.ZONE).getYear();
    }

    private static Refusal outOfRange(String field, Object date) {
        return Refusal.unprocessable("date-out-of-range", "D1", date.toString()).at(field);
    }
}
