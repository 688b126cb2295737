package org.servicehall.accountability.api.ledger;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.servicehall.accountability.ledger.LedgerEntry;
import org.servicehall.accountability.ledger.LedgerEntry.State;
import org.servicehall.contracts.Person;

/**
 * An entry as it stands in the book, see {@link LedgerEntry}.
 *
 * @param status what the book and its export call {@code state}
 */
record EntryAnswer(
        String hall,
        long number,
        String source,
        long answers,
        State status,
        String rule,
        String fault,
        String subject,
        @Person String person,
        String window,
        List<String> evidence,
        Instant occurredAt,
        Instant enteredAt,
        @Nullable String remark,
        @Person String by,
        @Nullable @Person String standsInFor,
        String previousHash,
        String hash) {
    static EntryAnswer of(LedgerEntry entry) {
        return new EntryAnswer(
                entry.hall(),
                entry.number(),
                entry.source(),
                entry.answers(),
                entry.state(),
                entry.rule(),
                entry.fault(),
                entry.subject(),
                entry.person(),
                entry.window(),
                entry.evidence(),
                entry.occurredAt(),
                entry.enteredAt(),
                entry.remark(),
                entry.by(),
                entry.standsInFor(),
                entry.previousHash(),
                entry.hash());
    }
}
