package org.servicehall.cases.view.sheet;

import org.jspecify.annotations.Nullable;
import org.servicehall.cases.view.sheet.CasePart.Ending;
import org.servicehall.cases.view.sheet.CasePart.ObjectionLine;
import org.servicehall.cases.view.sheet.CasePart.ProposedHandler;
import org.servicehall.cases.view.sheet.CasePart.Responsible;
import org.servicehall.cases.view.sheet.CasePart.StageLine;
import org.servicehall.contracts.cases.CaseEvent;
import org.servicehall.contracts.cases.DeadlineEvent;
import org.servicehall.contracts.cases.HandlingEvent;
import org.servicehall.contracts.cases.StageEvent.ObjectionDecided;
import org.servicehall.contracts.cases.StageEvent.ObjectionLodged;
import org.servicehall.contracts.cases.StageEvent.PublicityProlonged;
import org.servicehall.contracts.cases.StageEvent.StageCompleted;
import org.servicehall.contracts.cases.StageEvent.StageRefused;
import org.servicehall.contracts.cases.StageEvent.StageReturned;
import org.servicehall.contracts.cases.StageEvent.StageStarted;

/** How the case's events change its part of the sheet. */
final class CaseFold {
    private CaseFold() {}

    static CasePart after(@Nullable CasePart current, CaseEvent event) {
        if (event instanceof CaseEvent.CaseOpened opened) {
            return CasePart.of(opened);
        }
        if (current == null) {
            throw new IllegalStateException(event.caseNo() + " does not begin with its opening");
        }
        return next(current, event);
    }

    private static CasePart next(CasePart part, CaseEvent event) {
        Responsible who = part.responsible();
        Ending end = part.ending();
        return switch (event) {
            case CaseEvent.CaseOpened _, CaseEvent.CaseDueSoon _, CaseEvent.CaseWithdrawn _ -> part;
            case CaseEvent.CasePromised promised -> part.with(promised.deadline());
            case HandlingEvent.HandlerAssigned to -> part.with(who.handledBy(to));
            case HandlingEvent.AgentReassigned to -> part.with(who.accompaniedBy(to));
            case HandlingEvent.HandlerProposed proposed -> part.with(who.asking(ProposedHandler.of(proposed)));
            case HandlingEvent.HandlerDeclined _, HandlingEvent.HandlerProposalWithdrawn _ ->
                part.with(who.asking(null));
            case StageStarted started -> started(part, started);
            case PublicityProlonged longer ->
                part.withStage(line(part, longer.stage()).prolonged(longer.publishedUntil()));
            case StageCompleted completed -> completed(part, completed);
            case StageReturned returned -> returned(part, returned);
            case StageRefused refused -> refused(part, refused);
            case ObjectionLodged lodged -> part.with(line(lodged));
            case ObjectionDecided decided -> part.with(line(part, decided));
            case DeadlineEvent.ExtensionRequested asked -> part.with(end.asked(asked));
            case DeadlineEvent.CaseExtended extended ->
                part.with(extended.deadline()).with(end.asked(null));
            case DeadlineEvent.ExtensionRefused _ -> part.with(end.asked(null));
            case DeadlineEvent.DeadlineRecomputed recomputed -> part.with(recomputed.deadline());
            case HandlingEvent.JointHandlingArranged arranged -> part.with(Joint.of(arranged));
            case HandlingEvent.JointPartCompleted completed ->
                part.with(part.joint().completed(completed.window()));
            case CaseEvent.CaseOverdue overdue -> part.overdue(overdue.deadlineId());
            case CaseEvent.CaseDecided decided -> part.with(new Ending(end.extension(), decided, null, null));
            case CaseEvent.CaseReplied replied -> part.with(new Ending(null, end.decided(), replied, null));
            case CaseEvent.CaseCompleted completed ->
                part.with(who.until(completed.completedAt()))
                        .with(new Ending(null, end.decided(), end.replied(), completed));
        };
    }

    /** What is begun anew still shows what its body wrote when it sent the case back. */
    private static CasePart started(CasePart part, StageStarted event) {
        StageLine line = line(part, event.stage());
        return part.withStage(
                new StageLine(line.stage(), event.startedAt(), event.publishedUntil(), null, null, line.record()));
    }

    private static CasePart completed(CasePart part, StageCompleted event) {
        return part.withStage(
                line(part, event.stage()).ended(event.completedAt(), event.completedBy(), event.record()));
    }

    private static CasePart returned(CasePart part, StageReturned event) {
        StageLine line = line(part, event.stage());
        return part.withStage(new StageLine(line.stage(), null, null, null, null, event.record()));
    }

    private static CasePart refused(CasePart part, StageRefused event) {
        return part.withStage(line(part, event.stage()).ended(event.refusedAt(), event.recordedBy(), event.record()));
    }

    private static StageLine line(CasePart part, String stage) {
        return part.stages().stream()
                .filter(line -> line.stage().id().equals(stage))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no stage " + stage));
    }

    private static ObjectionLine line(ObjectionLodged event) {
        return new ObjectionLine(
                event.number(), event.stage(), event.summary(), event.lodgedBy(), event.lodgedAt(), null, null);
    }

    private static ObjectionLine line(CasePart part, ObjectionDecided event) {
        ObjectionLine lodged = part.objections().get(event.number() - 1);
        return new ObjectionLine(
                lodged.number(),
                lodged.stage(),
                lodged.summary(),
                lodged.objector(),
                lodged.lodgedAt(),
                event.upheld(),
                event.reason());
    }
}
