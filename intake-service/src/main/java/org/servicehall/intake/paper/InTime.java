package org.servicehall.intake.paper;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.servicehall.intake.domain.paper.PaperTerms;

/**
 * Whether what a resident handed in in time keeps the application from lapsing. While the hall has not looked at it, it does,
 * however long that takes; and where the hall was late in sending it back, or voided it, the resident has as long again for
 * another (rules S4, P2, ADR 49).
 *
 * @param items what is missing
 * @param since when the resident was asked for it
 * @param until in time is up to and including this
 */
record InTime(Collection<String> items, Instant since, Instant until, PaperTerms terms) {
    /** @param papers as they came */
    boolean holds(List<PaperSheet> papers, Instant now) {
        Instant end = until;
        for (PaperSheet paper : papers) {
            if (paper.isHandedInBy(end) && items.contains(paper.item())) {
                if (paper.awaitsDecision() || paper.isConfirmedSince(since)) {
                    return true;
                }
                end = later(end, paper.lostByTheHall().map(terms::againUntil));
            }
        }
        return end.isAfter(until) && !now.isAfter(end);
    }

    private static Instant later(Instant end, Optional<Instant> other) {
        return other.filter(end::isBefore).orElse(end);
    }
}
