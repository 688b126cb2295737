package org.servicehall.accountability.ledger;

import java.time.Instant;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** What an auditor looks for in one hall's book; null means any. {@code from} is inclusive, {@code to} exclusive. */
public record LedgerQuery(
        String hall,
        @Nullable String person,
        @Nullable String window,
        @Nullable String rule,
        @Nullable Instant from,
        @Nullable Instant to) {

    Document filter() {
        var filter = new Document("hall", hall);
        put(filter, "person", person);
        put(filter, "window", window);
        put(filter, "rule", rule);
        var period = new Document();
        put(period, "$gte", from == null ? null : from.toString());
        put(period, "$lt", to == null ? null : to.toString());
        if (!period.isEmpty()) {
            filter.append("occurredAt", period);
        }
        return filter;
    }

    private static void put(Document document, String key, @Nullable String value) {
        if (value != null) {
            document.append(key, value);
        }
    }
}
