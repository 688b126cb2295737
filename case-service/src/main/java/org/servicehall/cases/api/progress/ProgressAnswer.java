package org.servicehall.cases.api.progress;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.servicehall.cases.view.sheet.CasePart;
import org.servicehall.cases.view.sheet.CasePart.StageLine;
import org.servicehall.cases.view.sheet.CaseSheet;
import org.servicehall.cases.view.sheet.Status;
import org.servicehall.cases.view.sheet.TimelineEntry;
import org.servicehall.contracts.LocalizedText;
import org.servicehall.contracts.cases.CaseEvent;

/**
 * How far a number has come, for whoever holds its code: no names, no reasons but the one for more time, which is owed to
 * the applicant (D4, K6).
 */
record ProgressAnswer(
        String no,
        Status status,
        LocalizedText statusText,
        @Nullable LocalizedText stage,
        @Nullable Instant acceptedAt,
        @Nullable Instant dueAt,
        boolean overdue,
        @Nullable String extensionReason,
        CaseEvent.@Nullable Outcome outcome,
        @Nullable Instant completedAt) {
    static ProgressAnswer of(CaseSheet sheet) {
        CasePart part = sheet.handling();
        if (part == null) {
            return new ProgressAnswer(
                    sheet.no(), sheet.status(), sheet.status().text(), null, null, null, false, null, null, null);
        }
        var completed = part.ending().completed();
        return new ProgressAnswer(
                sheet.no(),
                sheet.status(),
                sheet.status().text(),
                part.runningStage()
                        .map(StageLine::stage)
                        .map(stage -> stage.name())
                        .orElse(null),
                part.opened().acceptedAt(),
                part.deadlines().isEmpty() ? null : part.deadlines().getLast().dueAt(),
                !part.overdue().isEmpty(),
                extensionReason(sheet),
                completed == null ? null : completed.outcome(),
                completed == null ? null : completed.completedAt());
    }

    private static @Nullable String extensionReason(CaseSheet sheet) {
        return sheet.timeline().stream()
                .filter(entry -> entry.type().equals("org.servicehall.case.extended.v1"))
                .map(TimelineEntry::detail)
                .findFirst()
                .orElse(null);
    }
}
