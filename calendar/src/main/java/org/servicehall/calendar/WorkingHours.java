package org.servicehall.calendar;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.ZoneId;

/**
 * When the hall is open on a working day (rule D2).
 *
 * @param summerFrom first day of summer–autumn
 * @param summerTo last day of summer–autumn
 */
public record WorkingHours(ZoneId zone, MonthDay summerFrom, MonthDay summerTo, Hours winter, Hours summer) {
    private static final LocalTime EIGHT = LocalTime.of(8, 0);
    private static final LocalTime ELEVEN = LocalTime.of(11, 0);

    /** Opening and closing of both halves of a day. */
    public record Hours(LocalTime opens, LocalTime noonFrom, LocalTime noonTo, LocalTime closes) {
        public Hours {
            if (!opens.isBefore(noonFrom) || noonTo.isBefore(noonFrom) || !noonTo.isBefore(closes)) {
                throw new IllegalArgumentException("hours must run from opening over noon to closing");
            }
        }
    }

    public WorkingHours {
        if (summerTo.isBefore(summerFrom)) {
            throw new IllegalArgumentException("summer must begin before it ends");
        }
    }

    /** Rule D2 as written: winter–spring 8:00–11:00 and 13:30–16:30, summer–autumn 8:00–11:00 and 14:00–17:00. */
    public static WorkingHours standard() {
        return withSummer(MonthDay.of(5, 1), MonthDay.of(9, 30));
    }

    /** The hours of rule D2 with the hall's own season. */
    public static WorkingHours withSummer(MonthDay from, MonthDay to) {
        return new WorkingHours(
                ZoneId.of("Asia/Shanghai"),
                from,
                to,
                new Hours(EIGHT, ELEVEN, LocalTime.of(13, 30), LocalTime.of(16, 30)),
                new Hours(EIGHT, ELEVEN, LocalTime.of(14, 0), LocalTime.of(17, 0)));
    }

    Hours on(LocalDate date) {
        var day = MonthDay.from(date);
        return day.isBefore(summerFrom) || day.isAfter(summerTo) ? winter : summer;
    }
}
