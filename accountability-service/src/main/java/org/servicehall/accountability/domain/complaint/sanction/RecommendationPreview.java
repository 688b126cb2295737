package org.servicehall.accountability.domain.complaint.sanction;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.Refusal;
import org.servicehall.contracts.accountability.Aggravation;
import org.servicehall.contracts.accountability.Fault;
import org.servicehall.contracts.accountability.Sanction;

/**
 * What the hall's table gives for the findings, and why (rule B3).
 *
 * @param fault what was found; null where nobody is at fault
 * @param byTable null where there is nobody to sanction
 * @param faultsWithinYear those of the person that the ledger holds
 * @param aggravations those found, and repetition where it is counted
 * @param refusals everything that this recommendation would be refused for; empty where it would be taken
 */
public record RecommendationPreview(
        @Nullable Fault fault,
        @Nullable Sanction byTable,
        long faultsWithinYear,
        List<Aggravation> aggravations,
        List<Refusal> refusals) {
    public RecommendationPreview {
        aggravations = List.copyOf(aggravations);
        refusals = List.copyOf(refusals);
    }
}
