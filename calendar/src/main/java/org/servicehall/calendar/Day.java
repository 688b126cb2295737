package org.servicehall.calendar;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a date is in the hall's calendar (rule D1).
 *
 * @param name name of the festival that makes it a holiday or make-up workday; null for ordinary days
 * @param provisional whether its year has no published schedule yet
 */
public record Day(LocalDate date, Kind kind, @Nullable String name, boolean provisional) {
    public enum Kind {
        WORKDAY,
        MAKE_UP_WORKDAY,
        WEEKEND,
        HOLIDAY
    }

    public boolean isWorking() {
        return kind == Kind.WORKDAY || kind == Kind.MAKE_UP_WORKDAY;
    }
}
