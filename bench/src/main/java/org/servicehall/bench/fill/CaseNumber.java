package org.servicehall.bench.fill;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Number of an application and its case, as {@code 330106-20261123-0007}. Those that are filled in have seven digits at the
 * end, which no counter reaches on a day.
 */
record CaseNumber(String hall, LocalDate day, String inDay) {
    /** @throws java.time.DateTimeException when it is no such number */
    static CaseNumber of(String number) {
        String[] parts = number.split("-", 3);
        return new CaseNumber(parts[0], LocalDate.parse(parts[1], DateTimeFormatter.BASIC_ISO_DATE), parts[2]);
    }

    /**
     * The number of a copy.
     *
     * @param n which copy, from 0
     * @param weeksBack days go back by whole weeks, so that a working day stays one
     */
    CaseNumber copy(long n, int weeksBack) {
        return new CaseNumber(hall, day.minusWeeks(weeksBack), String.format(Locale.ROOT, "%07d", n));
    }

    @Override
    public String toString() {
        return hall + "-" + day.format(DateTimeFormatter.BASIC_ISO_DATE) + "-" + inDay;
    }
}
