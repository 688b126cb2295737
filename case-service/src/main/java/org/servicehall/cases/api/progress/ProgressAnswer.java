package org.servicehall.cases.api.progress;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.servicehall.cases.view.sheet.ApplicationPart;
import org.servicehall.cases.view.sheet.CasePart;
import org.servicehall.cases.view.sheet.CasePart.StageLine;
import org.servicehall.cases.view.sheet.CaseSheet;
import org.servicehall.cases.view.sheet.Status;
import org.servicehall.cases.view.sheet.TimelineEntry;
import org.servicehall.contracts.LocalizedText;
import org.servicehall.contracts.Remedy;
import org.servicehall.contracts.cases.CaseEvent;
import org.servicehall.contracts.cases.StageRecord;
import org.servicehall.contracts.cases.StageResult;

/**
 * How far a number has come, for whoever holds its code: no names, no reasons but those that are owed to the applicant, for more
 * time (D4, K6) and for a return (K3).
 *
 * @param remedies as they were told with what was refused, stopped, returned or lapsed (S6); null otherwise
 * @param provisional true where the date rests on holidays not yet published (D1); null otherwise
 */
record ProgressAnswer(
        String no,
        LocalizedText matterName,
        Status status,
        LocalizedText statusText,
        @Nullable String returnReason,
        @Nullable LocalizedText stage,
        List<StageProgress> stages,
        @Nullable Instant acceptedAt,
        @Nullable Instant dueAt,
        @Nullable Boolean provisional,
        boolean overdue,
        @Nullable String extensionReason,
        CaseEvent.@Nullable Outcome outcome,
        @Nullable Instant completedAt,
        @Nullable List<Remedy> remedies) {
    /**
     * How far a stage has come (C2): neither who signed nor in which words.
     *
     * @param body who is responsible for it
     * @param result what it came to last; null before, and where it was completed before this was kept
     * @param date of its paper
     * @param completedAt null while it runs or waits
     */
    record StageProgress(
            LocalizedText name,
            LocalizedText body,
            @Nullable StageResult result,
            @Nullable LocalDate date,
            @Nullable Instant completedAt) {
        static StageProgress of(StageLine line) {
            StageRecord written = line.record();
            return new StageProgress(
                    line.stage().name(),
                    line.stage().body(),
                    written == null ? null : written.result(),
                    written == null ? null : written.date(),
                    line.completedAt());
        }
    }

    static ProgressAnswer of(CaseSheet sheet) {
        CasePart part = sheet.handling();
        return part == null ? beforeAcceptance(sheet) : of(sheet, part);
    }

    private static ProgressAnswer beforeAcceptance(CaseSheet sheet) {
        ApplicationPart application = Objects.requireNonNull(sheet.application(), sheet.no());
        return new ProgressAnswer(
                sheet.no(),
                application.received().matterName(),
                sheet.status(),
                sheet.status().text(),
                reason(sheet, "org.servicehall.application.returned.v1"),
                null,
                List.of(),
                null,
                null,
                null,
                false,
                null,
                null,
                null,
                application.remedies());
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
                part.stages().stream().map(StageProgress::of).toList(),
                part.opened().acceptedAt(),
                part.deadlines().isEmpty() ? null : part.deadlines().getLast().dueAt(),
                part.isProvisional(),
                part.isOverdue(),
                reason(sheet, "org.servicehall.case.extended.v1"),
                completed == null ? null : completed.outcome(),
                completed == null ? null : completed.completedAt(),
                completed == null ? null : completed.remedies());
    }

    private static @Nullable String reason(CaseSheet sheet, String type) {
        return sheet.timeline().stream()
                .filter(entry -> entry.type().equals(type))
                .map(TimelineEntry::detail)
                .findFirst()
                .orElse(null);
    }
}
