package org.servicehall.intake.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.Deadline;
import org.servicehall.contracts.MatterTerms;
import org.servicehall.contracts.Refusal;
import org.servicehall.intake.domain.ApplicationCommand.AcceptApplication;
import org.servicehall.intake.domain.matter.Matter;

/**
 * What an acceptance would come to.
 *
 * @param deadline null where nothing could be promised on these terms
 * @param refusals everything that it would be refused for; empty where it would be accepted
 */
public record AcceptancePreview(@Nullable Deadline deadline, List<Refusal> refusals) {
    public AcceptancePreview {
        refusals = List.copyOf(refusals);
    }

    /** What accepting an application for the matter would promise, before there is one. */
    public static AcceptancePreview of(Matter matter, AcceptApplication command) {
        MatterTerms terms = matter.terms(List.of());
        List<Refusal> refused = AcceptanceTerms.refused(command, terms);
        return new AcceptancePreview(
                refused.isEmpty() ? AcceptanceTerms.of(command, terms, false).deadline() : null, refused);
    }
}
