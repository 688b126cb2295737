package org.servicehall.accountability.domain.complaint;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.servicehall.accountability.domain.complaint.ComplaintCommand.RecommendSanction;
import org.servicehall.accountability.domain.complaint.sanction.RecommendationPreview;
import org.servicehall.contracts.Refusal;
import org.servicehall.contracts.accountability.Aggravation;
import org.servicehall.contracts.accountability.ComplaintEvent.ComplaintInvestigated;
import org.servicehall.contracts.accountability.ComplaintEvent.SanctionRecommended;
import org.servicehall.contracts.accountability.Sanction;

/** What the investigators propose: the table's sanction, or another with a reason (rules B3, B4). */
final class Recommending {
    private Recommending() {}

    static SanctionRecommended recommend(ComplaintFile file, RecommendSanction command) {
        ComplaintInvestigated findings = checkInvestigated(file, command.by());
        Weighed weighed = weigh(findings, command);
        checkProposal(findings, weighed.byTable(), command);
        return new SanctionRecommended(
                file.no(),
                file.hall(),
                weighed.byTable(),
                weighed.faults(),
                weighed.aggravations(),
                command.sanction(),
                command.sanction() == weighed.byTable() ? null : command.reason(),
                command.by().id(),
                command.at());
    }

    /** The findings that wait for it. */
    static ComplaintInvestigated checkInvestigated(ComplaintFile file, By by) {
        Investigating.checkInvestigator(file, by);
        if (file.phase() == Phase.RECOMMENDED || file.phase().compareTo(Phase.RECOMMENDED) > 0) {
            throw Refusal.conflict("already-recommended", "B5");
        }
        ComplaintInvestigated findings = file.inquiry().findings();
        if (findings == null) {
            throw Refusal.conflict("complaint-not-investigated", "B5");
        }
        return findings;
    }

    /** What the table gives, and what stands in the way of what is proposed, without recommending it. */
    static RecommendationPreview preview(ComplaintFile file, RecommendSanction command) {
        ComplaintAct.RECOMMEND.check(file, command.by(), command.at());
        ComplaintInvestigated findings = checkInvestigated(file, command.by());
        Weighed weighed = weigh(findings, command);
        return new RecommendationPreview(
                findings.fault(),
                weighed.byTable(),
                weighed.faults(),
                weighed.aggravations(),
                Refusal.of(() -> checkProposal(findings, weighed.byTable(), command)));
    }

    /** @param byTable null where there is nobody to sanction */
    private record Weighed(
            long faults,
            List<Aggravation> aggravations,
            @Nullable Sanction byTable) {}

    private static Weighed weigh(ComplaintInvestigated findings, RecommendSanction command) {
        long faults = faultsWithinYear(findings, command);
        List<Aggravation> aggravations = aggravations(findings, faults >= command.repeated());
        return new Weighed(faults, aggravations, byTable(findings, aggravations, command));
    }

    private static long faultsWithinYear(ComplaintInvestigated findings, RecommendSanction command) {
        if (findings.person() == null) {
            return 0;
        }
        var since = command.at().atZone(command.zone()).minusYears(1).toInstant();
        return command.faults().count(findings.hall(), findings.person(), since, command.at());
    }

    private static List<Aggravation> aggravations(ComplaintInvestigated findings, boolean repeated) {
        var all = new ArrayList<>(findings.aggravations());
        if (findings.fault() != null && repeated) {
            all.add(Aggravation.REPEATED_WITHIN_YEAR);
        }
        return all.stream().sorted().toList();
    }

    private static @Nullable Sanction byTable(
            ComplaintInvestigated findings, List<Aggravation> aggravations, RecommendSanction command) {
        return findings.fault() == null || findings.person() == null
                ? null
                : command.table().sanctionFor(findings.fault(), aggravations);
    }

    private static void checkProposal(
            ComplaintInvestigated findings, @Nullable Sanction byTable, RecommendSanction command) {
        if (command.sanction() != null && (findings.fault() == null || findings.person() == null)) {
            throw Refusal.unprocessable("nobody-to-sanction", "B4").at("sanction");
        }
        if (command.sanction() != byTable
                && (command.reason() == null || command.reason().isBlank())) {
            throw Refusal.unprocessable("deviation-needs-reason", "B3", byTable == null ? "-" : byTable.text())
                    .at("reason");
        }
    }
}
