package org.servicehall.attendance.api.month;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.servicehall.attendance.api.Dates;
import org.servicehall.attendance.api.Sight;
import org.servicehall.attendance.api.Texts;
import org.servicehall.attendance.domain.month.PublishMonth;
import org.servicehall.attendance.domain.month.WhatMayBeDone;
import org.servicehall.attendance.view.day.AttendanceBook;
import org.servicehall.attendance.view.month.MonthSheet;
import org.servicehall.attendance.view.month.Months;
import org.servicehall.contracts.Refusal;
import org.servicehall.contracts.attendance.MonthEvent.MonthPublished;
import org.servicehall.platform.action.Action;
import org.servicehall.platform.action.Actions;
import org.servicehall.platform.event.CommandContext;
import org.servicehall.platform.event.Commands;
import org.servicehall.platform.http.Answers;
import org.servicehall.platform.security.Actor;
import org.servicehall.platform.table.TableForm;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * The month's attendance: counted while it is open, fixed once the office has published it (rule T7). The count follows
 * signatures, absences and leave within moments; an office that publishes in the very second of a correction gets a month
 * that shows at once that a new version is due.
 */
@RestController
@RequestMapping("/api/attendance/months")
class MonthController {
    private final Commands commands;
    private final Months months;
    private final MonthFile file;
    private final Actions actions;
    private final Clock clock;

    MonthController(Commands commands, Months months, MonthFile file, Actions actions, Clock clock) {
        this.commands = commands;
        this.months = months;
        this.file = file;
        this.actions = actions;
        this.clock = clock;
    }

    /** @param reason needed for every version but the first */
    record PublicationRequest(
            @Nullable @Size(max = Texts.LONGEST) String reason) {}

    /** @param publication which version it became; the stream's version is the same number */
    record PublicationAnswer(
            YearMonth month, int publication, int rows, int faults, Instant publishedAt, long version) {}

    /**
     * The latest version where the month is published, else as it is counted now.
     *
     * @param version an earlier version
     * @param draft what a new version would say, with the differences
     */
    @GetMapping("/{month}")
    @PreAuthorize("hasAnyRole('CLERK', 'LEAD', 'OFFICE', 'LEADING_GROUP', 'DEPARTMENT', 'AUDITOR')")
    ResponseEntity<MonthWithActions> show(
            @PathVariable YearMonth month,
            @RequestParam(required = false) @Nullable Integer version,
            @RequestParam(defaultValue = "false") boolean draft,
            Actor actor) {
        var now = CommandContext.of(actor.id(), clock.instant());
        var counted = months.count(actor.hall(), checked(month), now.at());
        var published = months.published(actor.hall(), month);
        boolean compared = draft && !published.isEmpty();
        if (version != null && !compared) {
            var answer = published(actor, month, counted, published, version);
            return Answers.ok(new MonthWithActions(answer, List.of()), version);
        }
        var answer =
                compared ? draft(actor, month, counted, published) : published(actor, month, counted, published, null);
        return Answers.ok(new MonthWithActions(answer, actions(month, counted, now, actor)), published.size());
    }

    private static MonthAnswer draft(Actor actor, YearMonth month, MonthSheet counted, List<MonthPublished> published) {
        var latest = MonthSheet.of(wanted(published, null, month));
        var differences = shownTo(actor, latest).differences(shownTo(actor, counted));
        boolean due = !latest.rows().equals(counted.rows());
        return MonthAnswer.draft(month, published.size(), shownTo(actor, counted), due, differences);
    }

    /** @param version null for the latest, or the count while there is none */
    private static MonthAnswer published(
            Actor actor,
            YearMonth month,
            MonthSheet counted,
            List<MonthPublished> published,
            @Nullable Integer version) {
        if (published.isEmpty() && version == null) {
            return MonthAnswer.counted(month, shownTo(actor, counted));
        }
        var event = wanted(published, version, month);
        boolean due = !wanted(published, null, month).rows().equals(counted.rows());
        return MonthAnswer.published(month, event, published.size(), shownTo(actor, MonthSheet.of(event)), due);
    }

    private List<Action> actions(YearMonth month, MonthSheet counted, CommandContext now, Actor actor) {
        return actions.of(
                WhatMayBeDone.with(command(month, counted, null, actor, now)), now, Map.of("month", month.toString()));
    }

    /** As the office posts it. */
    @GetMapping(path = "/{month}.xlsx", produces = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
    @PreAuthorize("hasAnyRole('LEAD', 'OFFICE', 'LEADING_GROUP', 'DEPARTMENT', 'AUDITOR')")
    ResponseEntity<byte[]> xlsx(
            @PathVariable YearMonth month, @RequestParam(required = false) @Nullable Integer version, Actor actor) {
        var published = months.published(actor.hall(), checked(month));
        var book = published.isEmpty() && version == null
                ? file.counted(actor.hall(), month, months.count(actor.hall(), month, clock.instant()))
                : file.published(actor.hall(), month, wanted(published, version, month));
        return Answers.file("attendance-%s-%s.xlsx".formatted(actor.hall(), month), TableForm.XLSX.type(), book);
    }

    @PostMapping("/{month}/publication")
    @PreAuthorize("hasRole('OFFICE')")
    ResponseEntity<PublicationAnswer> publish(
            @PathVariable YearMonth month,
            @Valid @RequestBody PublicationRequest request,
            Actor actor,
            CommandContext context) {
        var sheet = months.count(actor.hall(), checked(month), context.at());
        var command = command(month, sheet, Texts.checked(request.reason()), actor, context);
        var outcome = commands.send(command, context);
        return Answers.ok(answer(outcome.only(MonthPublished.class), outcome.version()), outcome.version());
    }

    private static PublishMonth command(
            YearMonth month, MonthSheet sheet, @Nullable String reason, Actor actor, CommandContext context) {
        return new PublishMonth(
                PublishMonth.attendanceMonth(actor.hall(), month),
                actor.hall(),
                month,
                AttendanceBook.span(month.atDay(1), month.atEndOfMonth()).to(),
                sheet.rows(),
                sheet.faults(),
                reason,
                actor.id(),
                context.at());
    }

    private static PublicationAnswer answer(MonthPublished event, long version) {
        return new PublicationAnswer(
                YearMonth.parse(event.month()),
                event.version(),
                event.rows().size(),
                event.faults().size(),
                event.publishedAt(),
                version);
    }

    private YearMonth checked(YearMonth month) {
        return Dates.check("month", month, clock.instant());
    }

    /** @param version null for the latest */
    static MonthPublished wanted(List<MonthPublished> published, @Nullable Integer version, YearMonth month) {
        return published.stream()
                .filter(one -> one.version() == (version == null ? published.size() : version))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("month-not-published", month));
    }

    private static MonthSheet shownTo(Actor actor, MonthSheet sheet) {
        return Sight.isWhole(actor) ? sheet : sheet.of(actor.id());
    }
}
