package org.servicehall.accountability.api.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import org.servicehall.platform.http.Parameters;

/**
 * One end of the days that a reader of the ledger asks about; a moment is still taken, as it was before days were.
 *
 * @param day in the hall's zone; null where a moment was sent
 */
record LedgerBound(@Nullable LocalDate day, @Nullable Instant moment) {
    /**
     * By this name Spring finds it.
     *
     * @throws DateTimeParseException where it is neither
     */
    public static LedgerBound valueOf(String text) {
        return text.contains("T")
                ? new LedgerBound(null, Instant.parse(text))
                : new LedgerBound(Parameters.day(text), null);
    }

    /** Where the days begin: with this one. */
    static @Nullable Instant first(@Nullable LedgerBound from, ZoneId zone) {
        return from == null ? null : from.start("from", zone);
    }

    /** Where the days end: after this one, or at the moment sent. */
    static @Nullable Instant last(@Nullable LedgerBound to, ZoneId zone) {
        if (to == null) {
            return null;
        }
        Instant start = to.start("to", zone);
        return to.day == null || start == null
                ? start
                : to.day.plusDays(1).atStartOfDay(zone).toInstant();
    }

    private @Nullable Instant start(String field, ZoneId zone) {
        return LedgerPeriod.bounded(
                field, day == null ? moment : day.atStartOfDay(zone).toInstant());
    }
}
