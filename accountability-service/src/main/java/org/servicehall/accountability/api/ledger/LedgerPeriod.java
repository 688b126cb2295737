package org.servicehall.accountability.api.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.Refusal;

/** Times that readers of the ledger ask for. */
final class LedgerPeriod {
    static final int FIRST_YEAR = 2000;
    static final int LAST_YEAR = 2100;

    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2101-01-01T00:00:00Z");

    private LedgerPeriod() {}

    static @Nullable Instant bounded(String field, @Nullable Instant time) {
        if (time != null && (time.isBefore(EARLIEST) || time.isAfter(LATEST))) {
            throw Refusal.unprocessable("ledger-time-out-of-range", "B9", field).at(field);
        }
        return time;
    }

    static Instant startOf(int year, ZoneId zone) {
        return LocalDate.of(year, 1, 1).atStartOfDay(zone).toInstant();
    }
}
