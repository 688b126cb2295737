package org.servicehall.intake.season;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.servicehall.intake.domain.matter.Guide;
import org.servicehall.intake.domain.season.SeasonDays;

/**
 * A season's number, which says what it is of: {@code 330106-RZ2026-pension-qualification}. So a matter has one season a year
 * (rule S9).
 */
public record SeasonNo(String hall, int year, String matterId) {
    private static final Pattern FORM = Pattern.compile("([0-9]{6})-RZ([0-9]{4})-([a-z][a-z0-9-]{1,59})");

    /** Empty when it is none. */
    public static Optional<SeasonNo> read(String text) {
        Matcher parts = FORM.matcher(text);
        return parts.matches()
                ? Optional.of(new SeasonNo(parts.group(1), Integer.parseInt(parts.group(2)), parts.group(3)))
                : Optional.empty();
    }

    /** The days of the window period that begins in its year (C6). */
    public SeasonDays days(Guide.Period period) {
        LocalDate from = period.from().atYear(year);
        LocalDate until = period.until().atYear(period.until().isBefore(period.from()) ? year + 1 : year);
        return new SeasonDays(from, until, period.afterwards());
    }

    /** Number of one person's certification in it. */
    public static String certification(String seasonNo, String person) {
        return seasonNo + "-" + person;
    }

    @Override
    public String toString() {
        return "%s-RZ%d-%s".formatted(hall, year, matterId);
    }
}
