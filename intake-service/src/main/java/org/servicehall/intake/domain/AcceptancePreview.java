package org.servicehall.intake.domain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.Deadline;
import org.servicehall.contracts.MatterTerms;
import org.servicehall.contracts.Refusal;
import org.servicehall.intake.domain.command.ApplicationCommand.AcceptApplication;
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

    /**
     * What accepting an application for the matter would promise, before there is one: received on the day under these
     * circumstances (C6, M1, M2).
     */
    public static AcceptancePreview of(Matter matter, Collection<String> told, AcceptApplication command) {
        List<Refusal> refused = new ArrayList<>(Refusal.of(
                matter::checkOffered,
                () -> matter.circumstancesOn(command.today(), told),
                () -> matter.checklist(told)));
        MatterTerms terms = matter.terms(refused.isEmpty() ? matter.circumstancesOn(command.today(), told) : told);
        refused.addAll(AcceptanceTerms.refused(command, terms));
        return new AcceptancePreview(
                refused.isEmpty() ? AcceptanceTerms.of(command, terms, false).deadline() : null, refused);
    }
}
