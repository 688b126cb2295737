package org.servicehall.accountability.ledger;

import java.time.Instant;
import java.util.List;

/**
 * One line of the ledger 问责台账 (rule B9).
 *
 * @param number place in the hall's book, from 1 without a hole
 * @param source id of the event that caused it
 * @param subject number of the application or case concerned
 * @param evidence event ids, {@code <stream>@<sequence>}
 * @param previousHash hash of entry {@code number - 1}; {@link LedgerHash#GENESIS} for the first
 * @param hash {@link LedgerHash#of} this entry, hex
 */
public record LedgerEntry(
        String hall,
        long number,
        String source,
        String rule,
        Fault fault,
        String subject,
        String person,
        String window,
        List<String> evidence,
        Instant occurredAt,
        Instant enteredAt,
        State state,
        String previousHash,
        String hash) {

    /** Where an entry stands; it never changes in place, a later entry answers it. */
    public enum State {
        OPEN
    }

    static LedgerEntry following(long lastNumber, String lastHash, Finding finding, Instant enteredAt) {
        var unsealed = new LedgerEntry(
                finding.hall(),
                lastNumber + 1,
                finding.source(),
                finding.fault().rule(),
                finding.fault(),
                finding.subject(),
                finding.person(),
                finding.window(),
                finding.evidence(),
                finding.occurredAt(),
                enteredAt,
                State.OPEN,
                lastHash,
                "");
        return unsealed.sealed(LedgerHash.of(unsealed));
    }

    private LedgerEntry sealed(String hash) {
        return new LedgerEntry(
                hall,
                number,
                source,
                rule,
                fault,
                subject,
                person,
                window,
                evidence,
                occurredAt,
                enteredAt,
                state,
                previousHash,
                hash);
    }
}
