package org.servicehall.accountability.view.assessment;

import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.servicehall.accountability.ledger.LedgerQuery;
import org.servicehall.accountability.ledger.Standings;
import org.servicehall.accountability.view.assessment.AssessedCase.Act;
import org.servicehall.contracts.Person;
import org.servicehall.contracts.accountability.Fault;

/** Deadlines missed for which the ledger holds nothing against whom it names: not 无故 without a reason (rules D5, D8). */
public final class Excuses {
    static final Excuses NONE = new Excuses(Set.of());

    private final Set<Missed> excused;

    private Excuses(Set<Missed> excused) {
        this.excused = Set.copyOf(excused);
    }

    private record Missed(String caseNo, @Person String person, Instant dueAt) {}

    /** Of the deadlines missed in that span, those whose entry was excused or corrected. */
    public static Excuses of(Standings standings, String hall, Span span) {
        var overdue = LedgerQuery.of(hall)
                .fault(Fault.OVERDUE.name())
                .from(span.from())
                .to(span.until());
        Set<Missed> excused = new HashSet<>();
        standings.forEach(overdue, standing -> {
            if (!standing.state().counts()) {
                var finding = standing.finding();
                excused.add(new Missed(finding.subject(), finding.person(), finding.occurredAt()));
            }
        });
        return new Excuses(excused);
    }

    boolean hold(String caseNo, Act late) {
        return excused.contains(new Missed(caseNo, late.clerk(), late.at()));
    }
}
