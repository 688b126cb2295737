package org.servicehall.accountability.ledger;

import java.time.Instant;
import org.servicehall.accountability.domain.complaint.FaultsWithinYear;

/** Counts a person's faults in the hall's book (rule B3). */
public final class FaultsInLedger implements FaultsWithinYear {
    /** Where a few make a difference, more need no counting. */
    private static final int ENOUGH = 1_000;

    private final LedgerBook book;

    public FaultsInLedger(LedgerBook book) {
        this.book = book;
    }

    @Override
    public long count(String hall, String person, Instant since, Instant until) {
        return book.page(new LedgerQuery(hall, person, null, null, since, until), 0, ENOUGH)
                .size();
    }
}
