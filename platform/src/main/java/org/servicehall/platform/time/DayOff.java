package org.servicehall.platform.time;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.servicehall.calendar.HallCalendar;
import org.servicehall.contracts.LocalizedText;

/** Which end applies to a period of calendar days whose last is a day off, and why (rule D1, ADR 37, Civil Code 203). */
public final class DayOff {
    private static final LocalizedText RIGHT = new LocalizedText(
            "期限最后一日为休息日：属当事人的权利，顺延至其后第一个工作日",
            "the last day was a day off: it is somebody's right, and ends with the next working day");
    private static final LocalizedText SET = new LocalizedText(
            "上级规定的日期为休息日，照原定日期（K7）", "the superior authority has set a day off, and it stays there (K7)");

    private DayOff() {}

    /**
     * Why somebody's right ends later than its days are counted, as whoever has it is told; null where it ends with them, or
     * hangs on something else.
     *
     * @param from the day it is counted from, which is not counted itself
     * @param days calendar days
     */
    public static @Nullable LocalizedText ofRight(
            HallCalendar calendar, @Nullable Instant from, @Nullable Integer days, @Nullable Instant end) {
        if (from == null || days == null || end == null) {
            return null;
        }
        Instant counted = calendar.endAfterCalendarDays(from, days);
        return counted.isBefore(end) && calendar.endOfRight(counted).equals(end) ? RIGHT : null;
    }

    /** Why somebody's right ends later, as the hall's own people are told it: with the rule (D1). */
    public static @Nullable LocalizedText forStaff(@Nullable LocalizedText ofRight) {
        return ofRight == null ? null : new LocalizedText(ofRight.zh() + "（D1）", ofRight.en() + " (D1)");
    }

    /**
     * Why the hall's own duty ends on a day off; null where it ends on a working day.
     *
     * @param rule that gives the hall its calendar days, as {@code K6}
     */
    public static @Nullable LocalizedText ofDuty(HallCalendar calendar, String rule, @Nullable Instant end) {
        return end == null
                ? null
                : onDayOff(
                        calendar,
                        end,
                        new LocalizedText(
                                "期限最后一日为休息日：本大厅应尽的职责，不顺延（" + rule + "）",
                                "the last day is a day off: it is the hall's own duty, and stays there (" + rule
                                        + ")"));
    }

    /** Why a superior authority's date is a day off (K7); null where it is a working day. */
    public static @Nullable LocalizedText ofSuperior(HallCalendar calendar, Instant end) {
        return onDayOff(calendar, end, SET);
    }

    private static @Nullable LocalizedText onDayOff(HallCalendar calendar, Instant end, LocalizedText why) {
        return calendar.day(calendar.dateOf(end)).isWorking() ? null : why;
    }
}
