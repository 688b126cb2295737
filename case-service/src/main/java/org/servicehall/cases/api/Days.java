package org.servicehall.cases.api;

import com.mongodb.client.model.Filters;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.Refusal;

/** Days of reception as people ask for them. Numbers hold hall and day, so days are a range of numbers (D7). */
public final class Days {
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2099;

    private Days() {}

    /**
     * Entries received from one day to another, both included.
     *
     * @throws Refusal {@code date-out-of-range}, 422: no hall has worked in such a year, and no number could be written
     */
    public static List<Bson> received(String hall, @Nullable LocalDate from, @Nullable LocalDate to) {
        List<Bson> wanted = new ArrayList<>();
        if (from != null) {
            wanted.add(Filters.gte("no", firstNumber(hall, checked("from", from))));
        }
        if (to != null) {
            wanted.add(Filters.lt("no", firstNumber(hall, checked("to", to).plusDays(1))));
        }
        return wanted;
    }

    /**
     * What happened on a day, by the clock there.
     *
     * @param kept where the moment is kept
     * @param field of the request that names the day
     * @throws Refusal {@code date-out-of-range}, 422
     */
    public static Bson on(String kept, String field, LocalDate day, ZoneId zone) {
        LocalDate known = checked(field, day);
        return Filters.and(
                Filters.gte(kept, known.atStartOfDay(zone).toInstant()),
                Filters.lt(kept, known.plusDays(1).atStartOfDay(zone).toInstant()));
    }

    /** What is taken away at once: a year at most. */
    public record Export(LocalDate from, LocalDate to) {
        /**
         * Both days included. An end that is left out lies a year from the other; with neither, the year ends today.
         *
         * @throws Refusal {@code export-too-long}, 422; {@code date-out-of-range}, 422
         */
        public static Export of(@Nullable LocalDate from, @Nullable LocalDate to, LocalDate today) {
            LocalDate last = to != null ? checked("to", to) : from != null ? yearFrom(checked("from", from)) : today;
            LocalDate first =
                    from != null ? checked("from", from) : last.minusYears(1).plusDays(1);
            if (last.isAfter(yearFrom(first))) {
                throw Refusal.unprocessable("export-too-long", "D7").at("to");
            }
            return new Export(first, last);
        }

        private static LocalDate yearFrom(LocalDate first) {
            return first.plusYears(1).minusDays(1);
        }
    }

    private static LocalDate checked(String field, LocalDate day) {
        if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
            throw Refusal.unprocessable("date-out-of-range", "D7", day.toString())
                    .at(field);
        }
        return day;
    }

    private static String firstNumber(String hall, LocalDate day) {
        return hall + "-" + day.format(DateTimeFormatter.BASIC_ISO_DATE);
    }
}
