package org.servicehall.accountability.ledger;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.servicehall.accountability.ledger.LedgerEntry.State;

/**
 * What one person's faults come from (rule B3). A fault the system found and the complaint that proved to be right about it
 * are two entries and one incident: a complaint's entry counts only where nothing that proves it proves one that counts
 * already.
 *
 * <p>A finding weighs in percent of a fault, so that small ones alone make none; what a complaint proved weighs a whole one.
 * That a complaint was not taken up or concluded in time the system found as it finds anything else.
 */
final class Incidents {
    /** Of a fault that counts as one. */
    static final int WHOLE = 100;

    private final List<LedgerEntry> ofComplaints = new ArrayList<>();
    private final Set<String> evidence = new HashSet<>();
    private long percentOfTheSystem;

    /** @param percent what it weighs, where the system found it */
    void add(LedgerEntry finding, int percent) {
        if (finding.state() == State.DECIDED) {
            ofComplaints.add(finding);
        } else {
            percentOfTheSystem += percent;
            evidence.add(finding.source());
            evidence.addAll(finding.evidence());
        }
    }

    /** Whole ones. */
    long count() {
        long all = percentOfTheSystem / WHOLE;
        var proved = new HashSet<>(evidence);
        ofComplaints.sort(Comparator.comparingLong(LedgerEntry::number));
        for (var finding : ofComplaints) {
            all += Collections.disjoint(proved, finding.evidence()) ? 1 : 0;
            proved.addAll(finding.evidence());
        }
        return all;
    }
}
