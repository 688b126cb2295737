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

    /** Working days counted; the first day never is. */
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
     * @param counted whether it counts as a working day of the limit
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
        static ExplainedDay of(Day day, boolean first, long minutes) {
            var reason = first ? Reason.DAY_OF_ACCEPTANCE : Reason.of(day.kind());
            return new ExplainedDay(
                    day.date(), reason, !first && day.isWorking(), minutes, day.name(), day.provisional());
        }
    }

    /** Why a day is counted or skipped. */
    public enum Reason {
        DAY_OF_ACCEPTANCE("受理当日，不计入", "day of acceptance, not counted"),
        WORKDAY("工作日", "working day"),
        MAKE_UP_WORKDAY("调休上班", "make-up workday"),
        WEEKEND("周末，不计入", "weekend, skipped"),
        HOLIDAY("法定节假日，不计入", "statutory holiday, skipped");

        private final String zh;
        private final String en;

        Reason(String zh, String en) {
            this.zh = zh;
            this.en = en;
        }

        static Reason of(Day.Kind kind) {
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
