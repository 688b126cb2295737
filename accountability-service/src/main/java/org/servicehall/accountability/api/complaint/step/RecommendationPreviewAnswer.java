package org.servicehall.accountability.api.complaint.step;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.LocalizedText;
import org.servicehall.contracts.accountability.Aggravation;
import org.servicehall.contracts.accountability.Fault;
import org.servicehall.contracts.accountability.Sanction;
import org.servicehall.platform.http.ToldRefusal;

/**
 * What the hall's table gives for what was found, and why (rule B3). Nothing is recorded.
 *
 * @param sanction null where nobody is to be sanctioned
 * @param faultsWithinYear faults of the person within a year, as the ledger counts them
 * @param tableVersion the table it follows from
 * @param refusals everything that this recommendation would be refused for; empty where it would be taken
 */
record RecommendationPreviewAnswer(
        @Nullable Fault fault,
        @Nullable LocalizedText faultText,
        @Nullable Sanction base,
        @Nullable LocalizedText baseText,
        List<Weight> aggravations,
        long faultsWithinYear,
        @Nullable Sanction sanction,
        @Nullable LocalizedText sanctionText,
        String tableVersion,
        List<ToldRefusal> refusals) {

    /** @param steps so many places on the ladder it makes the sanction heavier */
    record Weight(Aggravation aggravation, LocalizedText aggravationText, int steps) {}
}
