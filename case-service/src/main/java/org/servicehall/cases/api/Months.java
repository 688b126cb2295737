package org.servicehall.cases.api;

import com.mongodb.client.model.Filters;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** A month of the hall's calendar, or a day of it, as a span of time. */
public record Months(Instant from, Instant until) {
    public static Months span(YearMonth month, ZoneId zone) {
        return new Months(
                month.atDay(1).atStartOfDay(zone).toInstant(),
                month.plusMonths(1).atDay(1).atStartOfDay(zone).toInstant());
    }

    public static Months day(LocalDate day, ZoneId zone) {
        return new Months(
                day.atStartOfDay(zone).toInstant(),
                day.plusDays(1).atStartOfDay(zone).toInstant());
    }

    public boolean holds(@Nullable Instant moment) {
        return moment != null && !moment.isBefore(from) && moment.isBefore(until);
    }

    /** The same of what stands in this field, as a query. */
    public Bson holding(String field) {
        return Filters.and(Filters.gte(field, from), Filters.lt(field, until));
    }
}
