package org.servicehall.accountability.ledger;

/**
 * An event that must have an entry, by the decision of what enters them (rule B2).
 *
 * @param source under which the entry stands, see {@link LedgerEntry#source}
 * @param event id of the event that shows it
 * @param fault kind of fault that it shows
 * @param handled whether the event had been read for the ledger before the book was looked at; if not, its entry may come yet
 */
public record SourceEvent(String source, String event, String fault, boolean handled) {}
