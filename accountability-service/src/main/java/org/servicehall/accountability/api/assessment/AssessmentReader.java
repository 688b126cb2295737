package org.servicehall.accountability.api.assessment;

import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.servicehall.accountability.data.HallLibrary;
import org.servicehall.accountability.view.assessment.Assessor;
import org.servicehall.accountability.view.assessment.MonthSheet;
import org.servicehall.contracts.Refusal;
import org.servicehall.contracts.accountability.AssessmentEvent;
import org.servicehall.platform.http.MinimumVersion;
import org.servicehall.platform.security.Actor;
import org.servicehall.platform.security.Role;
import org.servicehall.platform.view.View;
import org.springframework.stereotype.Component;

/** Finds the assessment somebody asks for: as published, or as it counts now for those who prepare it (rule D8). */
@Component
class AssessmentReader {
    private final Assessor assessor;
    private final View<MonthSheet> months;
    private final HallLibrary library;
    private final Clock clock;

    AssessmentReader(Assessor assessor, View<MonthSheet> months, HallLibrary library, Clock clock) {
        this.assessor = assessor;
        this.months = months;
        this.library = library;
        this.clock = clock;
    }

    /**
     * @param version a published one; null for the latest, or the draft while there is none
     * @param draft as it counts now, also when it is published
     */
    record Wanted(YearMonth month, @Nullable Integer version, boolean draft, MinimumVersion atLeast) {}

    AssessmentAnswer find(Actor actor, Wanted wanted) {
        Optional<MonthSheet> sheet = sheet(actor, wanted);
        boolean drafts = mayDraft(actor);
        if (wanted.draft() && !drafts) {
            throw Refusal.forbidden("assessment-draft-not-open", "D8");
        }
        Optional<AssessmentAnswer> published = wanted.draft() ? Optional.empty() : published(actor, sheet, wanted);
        if (published.isEmpty() && (!drafts || wanted.version() != null)) {
            throw Refusal.notFound("assessment-not-published", wanted.month().toString());
        }
        return published.orElseGet(() -> draft(actor, sheet, wanted.month()));
    }

    private Optional<AssessmentAnswer> published(Actor actor, Optional<MonthSheet> sheet, Wanted wanted) {
        return sheet.flatMap(month -> month.assessment(wanted.version())
                .map(one -> AssessmentAnswer.published(
                        month, one, library.of(actor.hall()).formula())));
    }

    private AssessmentAnswer draft(Actor actor, Optional<MonthSheet> sheet, YearMonth month) {
        List<Integer> versions = sheet.map(MonthSheet::assessments).orElse(List.of()).stream()
                .map(MonthSheet.Published::version)
                .toList();
        return AssessmentAnswer.draft(
                actor.hall(), month.toString(), assessor.draft(actor.hall(), month, clock.instant()), versions);
    }

    private Optional<MonthSheet> sheet(Actor actor, Wanted wanted) {
        String no = Assessor.number(actor.hall(), wanted.month());
        return wanted.atLeast().isPresent()
                ? months.findAtLeast(
                        no,
                        AssessmentEvent.STREAM + ":" + no,
                        wanted.atLeast().value().getAsLong())
                : months.find(no);
    }

    /** A clerk waits for what is published; nobody is judged by half a month. */
    private static boolean mayDraft(Actor actor) {
        return actor.is(Role.OFFICE) || actor.is(Role.LEAD) || actor.is(Role.LEADING_GROUP) || actor.is(Role.AUDITOR);
    }
}
