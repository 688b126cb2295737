package org.servicehall.accountability.ledger.verification;

import org.servicehall.accountability.ledger.LedgerEntry;

/**
 * An event that must have an entry, by the decision of what enters them (rule B2).
 *
 * @param source under which the entry stands, see {@link LedgerEntry#source}
 * @param event id of the event that shows it
 * @param fault kind of fault that it shows
 * @param handled whether the event had been read for the ledger, or given up, before the book was looked at; if not, its
 *     entry may come yet
 */
public record SourceEvent(String source, String event, String fault, boolean handled) {
    /** Stands for the fault of an event of which nobody can say whether it shows one. */
    private static final String UNJUDGED = "UNJUDGED";

    /**
     * An event that can't be judged, under the source that entries of most events have.
     *
     * @param dropped whether a person gave it up, so that the ledger never will
     */
    public static SourceEvent unjudged(String event, boolean dropped) {
        return new SourceEvent(event, event, UNJUDGED, dropped);
    }

    /** Whether the ledger may come to it yet, and nobody can say what it will enter. */
    boolean isUnjudged() {
        return fault.equals(UNJUDGED) && !handled;
    }
}
