package org.servicehall.accountability.ledger;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.Person;

/**
 * What answers a finding, before it has its place in the book.
 *
 * @param state into which it puts the finding
 * @param evidence ids of the events it follows from; empty where somebody answered by hand
 */
public record Answer(
        LedgerEntry.State state,
        @Nullable String remark,
        @Person String by,
        List<String> evidence,
        Instant at) {
    public Answer {
        evidence = List.copyOf(evidence);
    }
}
