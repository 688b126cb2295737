package org.servicehall.calendar;

import java.time.LocalDate;

/** A date so far away that no hall counts to it: before 1900 or after 2200. Nothing was counted. */
public final class DateOutOfCalendar extends IllegalArgumentException {
    DateOutOfCalendar(LocalDate date) {
        super("no calendar for " + date + ": years " + HallCalendar.FIRST_YEAR + " to " + HallCalendar.LAST_YEAR);
    }

    /** The first year that is counted. */
    public int firstYear() {
        return HallCalendar.FIRST_YEAR;
    }

    /** The last year that is counted. */
    public int lastYear() {
        return HallCalendar.LAST_YEAR;
    }
}
