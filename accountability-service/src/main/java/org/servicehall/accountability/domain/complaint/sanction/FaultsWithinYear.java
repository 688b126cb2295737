package org.servicehall.accountability.domain.complaint.sanction;

import java.time.Instant;

/** Counts the faults of a person that stand in the hall's ledger (rule B3). */
@FunctionalInterface
public interface FaultsWithinYear {
    /**
     * @param since inclusive
     * @param until exclusive
     */
    long count(String hall, String person, Instant since, Instant until);
}
