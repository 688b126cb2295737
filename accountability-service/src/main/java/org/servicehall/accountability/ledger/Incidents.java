package org.servicehall.accountability.ledger;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What one person's faults come from (rule B3). A fault the system found and the complaint that proved to be right about it
 * are two entries and one incident: a complaint's entry counts only where nothing that proves it proves one that counts
 * already.
 */
final class Incidents {
    private final List<LedgerEntry> ofComplaints = new ArrayList<>();
    private final Set<String> evidence = new HashSet<>();
    private long ofTheSystem;

    void add(LedgerEntry finding) {
        if (finding.source().startsWith("Complaint:")) {
            ofComplaints.add(finding);
        } else {
            ofTheSystem++;
            evidence.add(finding.source());
            evidence.addAll(finding.evidence());
        }
    }

    long count() {
        long all = ofTheSystem;
        var proved = new HashSet<>(evidence);
        ofComplaints.sort(Comparator.comparingLong(LedgerEntry::number));
        for (var finding : ofComplaints) {
            all += Collections.disjoint(proved, finding.evidence()) ? 1 : 0;
            proved.addAll(finding.evidence());
        }
        return all;
    }
}
