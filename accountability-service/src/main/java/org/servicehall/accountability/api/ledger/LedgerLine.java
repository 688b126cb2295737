package org.servicehall.accountability.api.ledger;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.servicehall.accountability.ledger.LedgerEntry;
import org.servicehall.accountability.ledger.LedgerEntry.State;
import org.servicehall.accountability.ledger.Standing;
import org.servicehall.contracts.LocalizedText;
import org.servicehall.contracts.Person;
import org.servicehall.contracts.accountability.Fault;

/**
 * A finding of the ledger and where it stands (rule B9).
 *
 * @param faultText the kind of fault for people to read; null when the book is older than the list of kinds
 * @param status as of the moment asked for, and so are the next two
 * @param lastNumber number of the last entry that speaks of it
 * @param version counts the finding and its answers, for {@code If-Match}
 */
record LedgerLine(
        long number,
        String source,
        String rule,
        String fault,
        @Nullable LocalizedText faultText,
        String subject,
        @Person String person,
        String window,
        List<String> evidence,
        Instant occurredAt,
        Instant enteredAt,
        State status,
        @Person String by,
        long lastNumber,
        long version) {
    private static final String COMPLAINT = "Complaint:";

    /** @param all whether the reader sees everything; the person concerned doesn't learn what a complaint rests on (rule B7) */
    static LedgerLine of(Standing standing, boolean all) {
        LedgerEntry finding = all ? standing.finding() : withheld(standing.finding());
        return new LedgerLine(
                finding.number(),
                finding.source(),
                finding.rule(),
                finding.fault(),
                name(finding.fault()),
                finding.subject(),
                finding.person(),
                finding.window(),
                finding.evidence(),
                finding.occurredAt(),
                finding.enteredAt(),
                standing.state(),
                finding.by(),
                standing.last(),
                standing.version());
    }

    /** What a complaint entered, without what leads to it. */
    static LedgerEntry withheld(LedgerEntry entry) {
        return entry.source().startsWith(COMPLAINT) ? withheld(entry, entry.state()) : entry;
    }

    /** What a complaint entered or answered, without what leads to it, and in the state that the person concerned sees. */
    static LedgerEntry withheld(LedgerEntry entry, State state) {
        return new LedgerEntry(
                entry.hall(),
                entry.number(),
                "",
                entry.answers(),
                state,
                entry.rule(),
                entry.fault(),
                entry.subject(),
                entry.person(),
                entry.window(),
                List.of(),
                entry.occurredAt(),
                entry.enteredAt(),
                entry.remark(),
                "",
                null,
                entry.previousHash(),
                entry.hash());
    }

    private static @Nullable LocalizedText name(String fault) {
        return Arrays.stream(Fault.values())
                .filter(known -> known.name().equals(fault))
                .findAny()
                .map(Fault::text)
                .orElse(null);
    }
}
