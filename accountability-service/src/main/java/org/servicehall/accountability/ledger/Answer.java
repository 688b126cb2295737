package org.servicehall.accountability.ledger;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.Person;

/**
 * What answers a finding, before it has its place in the book.
 *
 * @param state into which it puts the finding
 * @param standsInFor user id of whose rights were used; null for the own
 * @param evidence ids of the events it follows from; empty where somebody answered by hand
 */
public record Answer(
        LedgerEntry.State state,
        @Nullable String remark,
        @Person String by,
        @Nullable @Person String standsInFor,
        List<String> evidence,
        Instant at) {
    public Answer {
        evidence = List.copyOf(evidence);
    }

    /** By the own rights. */
    public Answer(LedgerEntry.State state, @Nullable String remark, String by, List<String> evidence, Instant at) {
        this(state, remark, by, null, evidence, at);
    }
}
