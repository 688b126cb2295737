package org.servicehall.cases.api;

import com.mongodb.client.model.Filters;
import java.time.LocalDate;
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
            wanted.add(Filters.gte("no", firstNumber(hall, checked(from))));
        }
        if (to != null) {
            wanted.add(Filters.lt("no", firstNumber(hall, checked(to).plusDays(1))));
        }
        return wanted;
    }

    private static LocalDate checked(LocalDate day) {
        if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
            throw Refusal.unprocessable("date-out-of-range", "D7", day.toString());
        }
        return day;
    }

    private static String firstNumber(String hall, LocalDate day) {
        return hall + "-" + day.format(DateTimeFormatter.BASIC_ISO_DATE);
    }
}
