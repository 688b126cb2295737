package org.servicehall.accountability.ledger.verification;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.servicehall.accountability.ledger.LedgerEntry;

/** The events that must have an entry, and which of them have none (rule B9). Read before the book is, never after. */
public final class Sources {
    private final Map<String, SourceEvent> without = new LinkedHashMap<>();
    private final long events;
    private final long demanded;

    /** @param events how many were looked at, those that demand nothing too */
    public Sources(long events, List<SourceEvent> demanding) {
        this.events = events;
        // an event may stand on its topic twice, and was handled when one of the two was
        demanding.forEach(event -> without.merge(event.source(), event, (one, other) -> one.handled() ? one : other));
        this.demanded = without.size();
    }

    /**
     * What the book was compared with.
     *
     * @param events on the topics, of all halls
     * @param demanded how many entries they demand of this book
     * @param entered how many of these it has
     * @param waiting how many it does not have, since the ledger has not read the event yet or set it aside
     * @param unjudged ids of those among the waiting of which nobody can say whether they must have an entry
     */
    public record Compared(long events, long demanded, long entered, long waiting, List<String> unjudged) {}

    void entered(LedgerEntry entry) {
        without.remove(entry.source());
    }

    /** Events that have been read for the ledger, or were given up, and have no entry. */
    List<SourceEvent> missing() {
        return without.values().stream().filter(SourceEvent::handled).toList();
    }

    Compared compared() {
        long open = without.size();
        List<String> unjudged = without.values().stream()
                .filter(SourceEvent::isUnjudged)
                .map(SourceEvent::event)
                .toList();
        return new Compared(events, demanded, demanded - open, open - missing().size(), unjudged);
    }

    /** All that must have an entry, before a book is compared. */
    List<SourceEvent> all() {
        return List.copyOf(without.values());
    }

    long events() {
        return events;
    }
}
