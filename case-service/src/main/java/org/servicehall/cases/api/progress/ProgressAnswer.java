package org.servicehall.cases.api.progress;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.servicehall.cases.view.sheet.CasePart;
import org.servicehall.cases.view.sheet.CasePart.StageLine;
import org.servicehall.cases.view.sheet.CaseSheet;
import org.servicehall.cases.view.sheet.Status;
import org.servicehall.cases.view.sheet.TimelineEntry;
import org.servicehall.contracts.LocalizedText;
import org.servicehall.contracts.cases.CaseEvent;

/**
 * How far a number has come, for whoever holds its code: no names, no reasons but those that are owed to the applicant, for more
 * time (D4, K6) and for a return (K3).
 *
 * @param provisional true where the date rests on holidays not yet published (D1); null otherwise
 */
record ProgressAnswer(
        String no,
        LocalizedText matterName,
        Status status,
        LocalizedText statusText,
        @Nullable String returnReason,
        @Nullable LocalizedText stage,
        @Nullable Instant acceptedAt,
        @Nullable Instant dueAt,
        @Nullable Boolean provisional,
        boolean overdue,
        @Nullable String extensionReason,
        CaseEvent.@Nullable Outcome outcome,
        @Nullable Instant completedAt) {
    static ProgressAnswer of(CaseSheet sheet) {
        CasePart part = sheet.handling();
        return part == null ? beforeAcceptance(sheet) : of(sheet, part);
    }

    private static ProgressAnswer beforeAcceptance(CaseSheet sheet) {
        return new ProgressAnswer(
                sheet.no(),
                Objects.requireNonNull(sheet.application(), sheet.no())
                        .received()
                        .matterName(),
                sheet.status(),
                sheet.status().text(),
                reason(sheet, "org.servicehall.application.returned.v1"),
                null,
                null,
                null,
                null,
                false,
                null,
                null,
                null);
    }

    private static ProgressAnswer of(CaseSheet sheet, CasePart part) {
        var completed = part.ending().completed();
        return new ProgressAnswer(
                sheet.no(),
                part.opened().matterName(),
                sheet.status(),
                sheet.status().text(),
                null,
                part.runningStage()
                        .map(StageLine::stage)
                        .map(stage -> stage.name())
                        .orElse(null),
                part.opened().acceptedAt(),
                part.deadlines().isEmpty() ? null : part.deadlines().getLast().dueAt(),
                part.isProvisional(),
                part.isOverdue(),
                reason(sheet, "org.servicehall.case.extended.v1"),
                completed == null ? null : completed.outcome(),
                completed == null ? null : completed.completedAt());
    }

    private static @Nullable String reason(CaseSheet sheet, String type) {
        return sheet.timeline().stream()
                .filter(entry -> entry.type().equals(type))
                .map(TimelineEntry::detail)
                .findFirst()
                .orElse(null);
    }
}
