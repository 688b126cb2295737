package org.servicehall.accountability.api.assessment;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.servicehall.accountability.domain.assessment.PublishAssessment;
import org.servicehall.accountability.domain.assessment.WhatMayBeDone;
import org.servicehall.accountability.view.assessment.AssessmentXlsx;
import org.servicehall.accountability.view.assessment.Assessor;
import org.servicehall.accountability.view.assessment.Span;
import org.servicehall.contracts.accountability.AssessmentEvent.AssessmentPublished;
import org.servicehall.contracts.accountability.AssessmentEvent.Line;
import org.servicehall.platform.action.Action;
import org.servicehall.platform.action.Actions;
import org.servicehall.platform.event.CommandContext;
import org.servicehall.platform.event.Commands;
import org.servicehall.platform.form.Month;
import org.servicehall.platform.http.Answers;
import org.servicehall.platform.http.MinimumVersion;
import org.servicehall.platform.security.Actor;
import org.servicehall.platform.security.Role;
import org.servicehall.platform.settings.Hall;
import org.servicehall.platform.settings.Halls;
import org.servicehall.platform.staff.PrintedStaff;
import org.servicehall.platform.table.Table;
import org.servicehall.platform.table.TableForm;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** The monthly assessment of the own hall (rules D8, H2). */
@RestController
@RequestMapping("/api/assessments")
@PreAuthorize("hasAnyRole('CLERK', 'LEAD', 'OFFICE', 'LEADING_GROUP', 'AUDITOR')")
class AssessmentController {
    private static final int MOST_VERSIONS = 1_000;

    private final AssessmentReader reader;
    private final Assessor assessor;
    private final Commands commands;
    private final Actions actions;
    private final Halls halls;
    private final PrintedStaff staff;
    private final Clock clock;

    AssessmentController(
            AssessmentReader reader,
            Assessor assessor,
            Commands commands,
            Actions actions,
            Halls halls,
            PrintedStaff staff,
            Clock clock) {
        this.clock = clock;
        this.reader = reader;
        this.assessor = assessor;
        this.commands = commands;
        this.actions = actions;
        this.halls = halls;
        this.staff = staff;
    }

    /** @param reason why it is corrected; needed from the second version on */
    record PublicationRequest(@Nullable @Size(max = 500) String reason) {}

    record PublicationReceipt(String no, String month, int version, Instant publishedAt) {}

    /** The stream has an event for each version. */
    @GetMapping("/{month}")
    ResponseEntity<AssessmentWithActions> show(
            @PathVariable @Month String month,
            @RequestParam(required = false) @Min(1) @Max(MOST_VERSIONS) @Nullable Integer version,
            @RequestParam(defaultValue = "false") boolean draft,
            MinimumVersion atLeast,
            Actor actor) {
        AssessmentAnswer found =
                reader.find(actor, new AssessmentReader.Wanted(YearMonth.parse(month), version, draft, atLeast));
        if (version != null && !draft) {
            return Answers.ok(new AssessmentWithActions(found, List.of()), version);
        }
        return Answers.ok(
                new AssessmentWithActions(found, actions(YearMonth.parse(month), actor)),
                found.versions().size());
    }

    /** What the asker may do with the month now; it is counted for it, which is spared whom it is not offered to. */
    private List<Action> actions(YearMonth month, Actor actor) {
        if (!actor.is(Role.OFFICE)) {
            return List.of();
        }
        CommandContext now = CommandContext.of(actor.id(), clock.instant());
        return actions.of(WhatMayBeDone.with(command(month, null, actor, now)), now, Map.of("month", month.toString()));
    }

    @GetMapping(path = "/{month}.xlsx", produces = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
    ResponseEntity<StreamingResponseBody> xlsx(
            @PathVariable @Month String month,
            @RequestParam(required = false) @Min(1) @Max(MOST_VERSIONS) @Nullable Integer version,
            @RequestParam(defaultValue = "false") boolean draft,
            Actor actor) {
        YearMonth assessed = YearMonth.parse(month);
        AssessmentAnswer found =
                reader.find(actor, new AssessmentReader.Wanted(assessed, version, draft, MinimumVersion.NONE));
        Hall hall = halls.get(actor.hall());
        String title = "%s%d年%d月考核表".formatted(hall.name().zh(), assessed.getYear(), assessed.getMonthValue());
        StreamingResponseBody body = new AssessmentXlsx(
                title,
                remark(found),
                Table.Posted.of(title, halls.today(hall.code(), clock.instant()))
                        .closing(),
                named(found.clerks(), user -> staff.numbered(hall.code(), user)),
                named(found.windows(), hall::printedWindow))::write;
        return Answers.file("assessment-" + actor.hall() + "-" + month + ".xlsx", TableForm.XLSX.type(), body);
    }

    @PostMapping("/{month}/publication")
    @PreAuthorize("hasRole('OFFICE')")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<PublicationReceipt> publish(
            @PathVariable @Month String month,
            @Valid @RequestBody PublicationRequest request,
            Actor actor,
            CommandContext context) {
        var outcome = commands.send(command(YearMonth.parse(month), request.reason(), actor, context), context);
        var done = outcome.only(AssessmentPublished.class);
        return Answers.created(
                URI.create("/api/assessments/" + month + "?version=" + done.version()),
                new PublicationReceipt(done.assessmentNo(), month, done.version(), done.publishedAt()),
                outcome.version());
    }

    private PublishAssessment command(YearMonth month, @Nullable String reason, Actor actor, CommandContext context) {
        Assessor.Draft draft = assessor.draft(actor.hall(), month, context.at());
        return new PublishAssessment(
                Assessor.number(actor.hall(), month),
                actor.hall(),
                month.toString(),
                Span.of(month, halls.calendar(actor.hall()).zone()).until(),
                draft.attendancePublished(),
                draft.formula().version(),
                draft.clerks(),
                draft.windows(),
                reason,
                actor.id(),
                context.at());
    }

    /** Whoever stands before the notice knows windows and people by their names. */
    private static List<Line> named(List<Line> lines, UnaryOperator<String> names) {
        return lines.stream()
                .map(line -> new Line(names.apply(line.subject()), line.figures(), line.parts(), line.score()))
                .toList();
    }

    private static String remark(AssessmentAnswer found) {
        String state = found.version() == null ? "草稿，未公布" : "第 " + found.version() + " 版";
        String reason = found.reason() == null ? "" : "；更正原因：" + found.reason();
        return state + "；计分办法 " + found.formula() + reason;
    }
}
