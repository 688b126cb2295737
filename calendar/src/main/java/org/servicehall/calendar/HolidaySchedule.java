package org.servicehall.calendar;

import java.io.IOException;
import java.io.Reader;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;

/**
 * One year's holidays and make-up workdays as published by the State Council (rule D1).
 *
 * @param version changes whenever the schedule does, as {@code 2025.1}
 * @param holidays days off, with the festival's name
 * @param makeUpWorkdays weekend days that are worked, with the name of the festival they make up for
 */
public record HolidaySchedule(
        int year, String version, Map<LocalDate, String> holidays, Map<LocalDate, String> makeUpWorkdays) {
    private static final String HOLIDAY = "holiday.";
    private static final String MAKE_UP = "makeUp.";

    public HolidaySchedule {
        holidays = Map.copyOf(holidays);
        makeUpWorkdays = Map.copyOf(makeUpWorkdays);
    }

    /** Which edition of its year this is: {@code 2} of {@code 2025.2}; 0 where the version tells none. */
    int edition() {
        var number = version.substring(version.lastIndexOf('.') + 1);
        return number.matches("\\d{1,6}") ? Integer.parseInt(number) : 0;
    }

    /**
     * Reads lines {@code version=…}, {@code holiday.2025-10-01=国庆节}, {@code makeUp.2025-09-28=国庆节}.
     *
     * @throws IllegalArgumentException when a line is none of these or its date is in another year
     */
    public static HolidaySchedule read(int year, Reader text) throws IOException {
        var lines = new Properties();
        lines.load(text);
        var holidays = new HashMap<LocalDate, String>();
        var makeUps = new HashMap<LocalDate, String>();
        for (String key : lines.stringPropertyNames()) {
            if (key.startsWith(HOLIDAY)) {
                holidays.put(date(year, key, HOLIDAY), lines.getProperty(key));
            } else if (key.startsWith(MAKE_UP)) {
                makeUps.put(date(year, key, MAKE_UP), lines.getProperty(key));
            } else if (!"version".equals(key)) {
                throw new IllegalArgumentException("holiday schedule " + year + ": unknown key " + key);
            }
        }
        var version = lines.getProperty("version");
        if (version == null) {
            throw new IllegalArgumentException("holiday schedule " + year + ": version is missing");
        }
        return new HolidaySchedule(year, version, holidays, makeUps);
    }

    private static LocalDate date(int year, String key, String prefix) {
        try {
            var date = LocalDate.parse(key.substring(prefix.length()));
            if (date.getYear() == year) {
                return date;
            }
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("holiday schedule " + year + ": no date in " + key, e);
        }
        throw new IllegalArgumentException("holiday schedule " + year + ": another year in " + key);
    }
}
