package org.servicehall.accountability.domain.complaint.sanction;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.servicehall.contracts.accountability.Aggravation;
import org.servicehall.contracts.accountability.Fault;
import org.servicehall.contracts.accountability.Sanction;

/**
 * What a fault is answered for with, and how much heavier each aggravating factor makes it (rules B3, B4).
 *
 * @param version what the office calls this table
 * @param ladder sanctions that the table gives, from light to heavy
 * @param base sanction for each fault, one of the ladder
 * @param heavier steps up the ladder for each aggravating factor
 */
public record SanctionTable(
        String version, List<Sanction> ladder, Map<Fault, Sanction> base, Map<Aggravation, Integer> heavier) {
    public SanctionTable {
        ladder = List.copyOf(ladder);
        base = Map.copyOf(base);
        heavier = Map.copyOf(heavier);
    }

    /** Base and all steps together; the ladder's end is the heaviest that a table gives. */
    public Sanction sanctionFor(Fault fault, Collection<Aggravation> aggravations) {
        int first = ladder.indexOf(base.get(fault));
        int steps = aggravations.stream()
                .mapToInt(aggravation -> heavier.getOrDefault(aggravation, 0))
                .sum();
        return ladder.get(Math.min(first + steps, ladder.size() - 1));
    }
}
