package org.servicehall.accountability.ledger;

import java.time.Instant;
import java.util.Date;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.servicehall.accountability.ledger.LedgerEntry.State;
import org.servicehall.contracts.Person;

/**
 * What an auditor looks for in one hall's book; null means any.
 *
 * @param from of the period in which it happened, inclusive
 * @param to exclusive
 * @param asOf only what had been entered by then, and in the state it had then; null for now
 * @param latestFirst against the order of the book
 */
public record LedgerQuery(
        String hall,
        @Person @Nullable String person,
        @Nullable String window,
        @Nullable String rule,
        @Nullable String fault,
        @Nullable State state,
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable Instant asOf,
        boolean latestFirst) {

    /** Everything of a hall. */
    public static LedgerQuery of(String hall) {
        return new LedgerQuery(hall, null, null, null, null, null, null, null, null, false);
    }

    public LedgerQuery person(@Nullable String who) {
        return new LedgerQuery(hall, who, window, rule, fault, state, from, to, asOf, latestFirst);
    }

    public LedgerQuery fault(@Nullable String kind) {
        return new LedgerQuery(hall, person, window, rule, kind, state, from, to, asOf, latestFirst);
    }

    public LedgerQuery state(@Nullable State which) {
        return new LedgerQuery(hall, person, window, rule, fault, which, from, to, asOf, latestFirst);
    }

    public LedgerQuery from(@Nullable Instant since) {
        return new LedgerQuery(hall, person, window, rule, fault, state, since, to, asOf, latestFirst);
    }

    public LedgerQuery to(@Nullable Instant until) {
        return new LedgerQuery(hall, person, window, rule, fault, state, from, until, asOf, latestFirst);
    }

    /** What comes after the entry of this number in the order asked for; 0 before the first. */
    Document after(long number) {
        var filter = filter();
        return latestFirst && number == 0
                ? filter
                : filter.append("number", new Document(latestFirst ? "$lt" : "$gt", number));
    }

    Document filter() {
        var filter = new Document("hall", hall);
        put(filter, "person", person);
        put(filter, "window", window);
        put(filter, "rule", rule);
        put(filter, "fault", fault);
        var period = new Document();
        put(period, "$gte", date(from));
        put(period, "$lt", date(to));
        if (!period.isEmpty()) {
            filter.append("occurredAt", period);
        }
        return asOf == null ? put(filter, "state", state == null ? null : state.name()) : asOf(filter, asOf);
    }

    private Document asOf(Document filter, Instant moment) {
        var step = new Document("from", new Document("$lte", date(moment)))
                .append("until", new Document("$gt", date(moment)));
        put(step, "state", state == null ? null : state.name());
        return filter.append("steps", new Document("$elemMatch", step));
    }

    private static @Nullable Date date(@Nullable Instant instant) {
        return instant == null ? null : Date.from(instant);
    }

    private static Document put(Document document, String key, @Nullable Object value) {
        return value == null ? document : document.append(key, value);
    }
}
