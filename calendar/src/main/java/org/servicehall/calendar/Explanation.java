package org.servicehall.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A deadline day by day: what was counted, what was skipped, and why (rule D3).
 *
 * @param calendarVersion the holiday schedule it was computed with
 */
public record Explanation(Instant from, Instant due, List<ExplainedDay> days, String calendarVersion) {

    /** Days counted, as working days where those are what is counted. */
    public long workingDays() {
        return days.stream().filter(ExplainedDay::counted).count();
    }

    public long workingMinutes() {
        return days.stream().mapToLong(ExplainedDay::minutes).sum();
    }

    /** Whether a day's year has no published schedule yet (rule D1). */
    public boolean provisional() {
        return days.stream().anyMatch(ExplainedDay::provisional);
    }

    /**
     * One date.
     *
     * @param counted whether it counts towards the limit
     * @param minutes minutes of working time in it that belong to the limit
     * @param name festival, where one explains the day
     */
    public record ExplainedDay(
            LocalDate date,
            Reason reason,
            boolean counted,
            long minutes,
            @Nullable String name,
            boolean provisional) {
        /**
         * A day after the last one counted: what was told stays, though a later schedule counts to an earlier date, or to one
         * that was over when it was applied (D1).
         */
        static ExplainedDay kept(Day day, long minutes) {
            return of(day, Reason.KEPT_AS_PROMISED, false, minutes);
        }

        static ExplainedDay of(Day day, boolean first, long minutes, Counting counting) {
            return switch (counting) {
                case WORKING_DAYS ->
                    first
                            ? of(day, Reason.DAY_OF_ACCEPTANCE, false, minutes)
                            : of(day, Reason.of(day.kind()), day.isWorking(), minutes);
                case CALENDAR_DAYS -> of(day, first ? Reason.DAY_OF_ACCEPTANCE : Reason.CALENDAR_DAY, !first, minutes);
                case WORKING_MINUTES -> of(day, byTheMinute(day, minutes), minutes > 0, minutes);
                case SET_DATE -> of(day, Reason.WITHIN_SET_DATE, false, minutes);
            };
        }

        private static Reason byTheMinute(Day day, long minutes) {
            if (minutes > 0) {
                return Reason.WORKING_MINUTES;
            }
            return day.isWorking() ? Reason.OUTSIDE_HOURS : Reason.of(day.kind());
        }

        private static ExplainedDay of(Day day, Reason reason, boolean counted, long minutes) {
            return new ExplainedDay(day.date(), reason, counted, minutes, day.name(), day.provisional());
        }
    }

    /** What a limit counts. */
    public enum Counting {
        /** Working minutes, those of the day itself too (rule K4). */
        WORKING_MINUTES,
        /** Working days after the first day (rule K5). */
        WORKING_DAYS,
        /** All days after the first day (rule K6). */
        CALENDAR_DAYS,
        /** Nothing: the date itself is set, by a superior authority (rule K7). */
        SET_DATE
    }

    /** Why a day is counted or skipped. */
    public enum Reason {
        DAY_OF_ACCEPTANCE("受理当日，不计入", "day of acceptance, not counted"),
        WORKDAY("工作日", "working day"),
        MAKE_UP_WORKDAY("调休上班", "make-up workday"),
        WORKING_MINUTES("按工作时间分钟计算", "counted by the working minute"),
        OUTSIDE_HOURS("非工作时间，不计入", "outside working hours, skipped"),
        CALENDAR_DAY("自然日，计入", "calendar day, counted"),
        WITHIN_SET_DATE("上级规定的时限之内", "within the date the superior authority has set"),
        KEPT_AS_PROMISED("已计满，以告知的日期为准，不计入", "all days are counted, the date as told stands, not counted"),
        WEEKEND("周末，不计入", "weekend, skipped"),
        HOLIDAY("法定节假日，不计入", "statutory holiday, skipped");

        private final String zh;
        private final String en;

        Reason(String zh, String en) {
            this.zh = zh;
            this.en = en;
        }

        /** Why such a day counts among working days, or not. */
        public static Reason of(Day.Kind kind) {
            return switch (kind) {
                case WORKDAY -> WORKDAY;
                case MAKE_UP_WORKDAY -> MAKE_UP_WORKDAY;
                case WEEKEND -> WEEKEND;
                case HOLIDAY -> HOLIDAY;
            };
        }

        public String zh() {
            return zh;
        }

        public String en() {
            return en;
        }
    }
}
