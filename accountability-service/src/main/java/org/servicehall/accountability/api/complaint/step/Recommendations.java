package org.servicehall.accountability.api.complaint.step;

import java.time.Clock;
import java.util.List;
import org.servicehall.accountability.api.complaint.StaffTexts;
import org.servicehall.accountability.config.ComplaintSettings;
import org.servicehall.accountability.domain.complaint.ComplaintCommand.RecommendSanction;
import org.servicehall.accountability.domain.complaint.ComplaintQuestion.WhatIsRecommended;
import org.servicehall.accountability.domain.complaint.sanction.FaultsWithinYear;
import org.servicehall.accountability.domain.complaint.sanction.RecommendationPreview;
import org.servicehall.accountability.domain.complaint.sanction.SanctionTable;
import org.servicehall.accountability.sanctions.SanctionTables;
import org.servicehall.contracts.accountability.Fault;
import org.servicehall.contracts.accountability.Sanction;
import org.servicehall.platform.event.CommandContext;
import org.servicehall.platform.http.ProblemDocuments;
import org.servicehall.platform.security.Actor;
import org.servicehall.platform.settings.Halls;
import org.springframework.stereotype.Component;

/** What is recommended, by the hall's table and what the ledger holds (rule B3). */
@Component
class Recommendations {
    private final ComplaintSteps steps;
    private final ComplaintSettings settings;
    private final SanctionTables tables;
    private final FaultsWithinYear faults;
    private final Halls halls;
    private final ProblemDocuments words;
    private final Clock clock;

    Recommendations(
            ComplaintSteps steps,
            ComplaintSettings settings,
            SanctionTables tables,
            FaultsWithinYear faults,
            Halls halls,
            ProblemDocuments words,
            Clock clock) {
        this.steps = steps;
        this.settings = settings;
        this.tables = tables;
        this.faults = faults;
        this.halls = halls;
        this.words = words;
        this.clock = clock;
    }

    RecommendSanction command(
            String no, InvestigationController.Recommendation request, Actor actor, CommandContext context) {
        return new RecommendSanction(
                no,
                request.sanction(),
                StaffTexts.checked(request.reason()),
                tables.of(actor.hall()),
                faults,
                settings.repeatedFaults(),
                halls.calendar(actor.hall()).zone(),
                steps.by(no, actor),
                context.at());
    }

    RecommendationPreviewAnswer preview(String no, InvestigationController.Recommendation request, Actor actor) {
        CommandContext now = CommandContext.of(actor.id(), clock.instant());
        RecommendationPreview preview = steps.ask(
                new WhatIsRecommended(no, command(no, request, actor, now)), now, RecommendationPreview.class);
        return answer(preview, tables.of(actor.hall()));
    }

    private RecommendationPreviewAnswer answer(RecommendationPreview preview, SanctionTable table) {
        Fault fault = preview.fault();
        Sanction byTable = preview.byTable();
        Sanction base = fault == null || byTable == null ? null : table.sanctionFor(fault, List.of());
        return new RecommendationPreviewAnswer(
                fault,
                fault == null ? null : fault.text(),
                base,
                base == null ? null : base.text(),
                preview.aggravations().stream()
                        .map(one -> new RecommendationPreviewAnswer.Weight(
                                one, one.text(), table.heavier().getOrDefault(one, 0)))
                        .toList(),
                preview.faultsWithinYear(),
                byTable,
                byTable == null ? null : byTable.text(),
                table.version(),
                words.told(preview.refusals()));
    }
}
