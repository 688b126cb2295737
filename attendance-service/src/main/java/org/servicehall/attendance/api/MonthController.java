package org.servicehall.attendance.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.servicehall.attendance.domain.month.PublishMonth;
import org.servicehall.attendance.view.day.AttendanceBook;
import org.servicehall.attendance.view.month.MonthSheet;
import org.servicehall.attendance.view.month.Months;
import org.servicehall.contracts.Refusal;
import org.servicehall.contracts.attendance.MonthEvent.MonthPublished;
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
    private final Clock clock;

    MonthController(Commands commands, Months months, MonthFile file, Clock clock) {
        this.commands = commands;
        this.months = months;
        this.file = file;
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
    MonthAnswer show(
            @PathVariable YearMonth month,
            @RequestParam(required = false) @Nullable Integer version,
            @RequestParam(defaultValue = "false") boolean draft,
            Actor actor) {
        var counted = months.count(actor.hall(), checked(month), clock.instant());
        var published = months.published(actor.hall(), month);
        if (published.isEmpty() && version == null) {
            return MonthAnswer.counted(month, shownTo(actor, counted));
        }
        var latest = MonthSheet.of(wanted(published, null, month));
        boolean due = !latest.rows().equals(counted.rows());
        if (draft) {
            var differences = shownTo(actor, latest).differences(shownTo(actor, counted));
            return MonthAnswer.draft(month, published.size(), shownTo(actor, counted), due, differences);
        }
        var event = wanted(published, version, month);
        return MonthAnswer.published(month, event, published.size(), shownTo(actor, MonthSheet.of(event)), due);
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
        var command = new PublishMonth(
                PublishMonth.attendanceMonth(actor.hall(), month),
                actor.hall(),
                month,
                AttendanceBook.span(month.atDay(1), month.atEndOfMonth()).to(),
                sheet.rows(),
                sheet.faults(),
                Texts.checked(request.reason()),
                actor.id(),
                context.at());
        var outcome = commands.send(command, context);
        return Answers.ok(answer(outcome.only(MonthPublished.class), outcome.version()), outcome.version());
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
        return Dates.check(month, clock.instant());
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
