package org.servicehall.accountability.view.assessment;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;

/**
 * A month of the hall's calendar.
 *
 * @param until first instant after it
 */
public record Span(YearMonth month, Instant from, Instant until) {
    public static Span of(YearMonth month, ZoneId zone) {
        return new Span(
                month,
                month.atDay(1).atStartOfDay(zone).toInstant(),
                month.plusMonths(1).atDay(1).atStartOfDay(zone).toInstant());
    }

    boolean holds(Instant moment) {
        return !moment.isBefore(from) && moment.isBefore(until);
    }
}
