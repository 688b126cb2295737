package org.servicehall.cases.api.handling;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.servicehall.cases.api.RequestsOfLeads;
import org.servicehall.cases.api.Texts;
import org.servicehall.cases.domain.CaseCommand.ApproveExtension;
import org.servicehall.cases.domain.CaseCommand.RefuseExtension;
import org.servicehall.cases.domain.CaseCommand.RequestExtension;
import org.servicehall.cases.domain.CaseQuestion.WhatExtensionComesTo;
import org.servicehall.cases.domain.ExtensionPreview;
import org.servicehall.contracts.Deadline;
import org.servicehall.contracts.Person;
import org.servicehall.contracts.cases.AuthorityDocument;
import org.servicehall.contracts.cases.DeadlineEvent.CaseExtended;
import org.servicehall.contracts.cases.DeadlineEvent.ExtensionRefused;
import org.servicehall.contracts.cases.DeadlineEvent.ExtensionRequested;
import org.servicehall.contracts.notice.NoticeKind;
import org.servicehall.platform.action.DuePreview;
import org.servicehall.platform.event.CommandContext;
import org.servicehall.platform.event.Commands;
import org.servicehall.platform.http.Answers;
import org.servicehall.platform.http.ProblemDocuments;
import org.servicehall.platform.security.Actor;
import org.servicehall.platform.security.HallGuard;
import org.servicehall.platform.settings.Halls;
import org.servicehall.platform.settings.NoticeNumbers;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** More time: asked for by the handler, granted or refused by the lead (D4, K6, K7). */
@RestController
@RequestMapping("/api/cases/{no}/extension")
class ExtensionController {
    private static final int MOST_DAYS = 366;
    private static final int LONGEST_NUMBER = 60;

    private final Commands commands;
    private final Halls halls;
    private final NoticeNumbers numbers;
    private final ProblemDocuments words;
    private final Clock clock;
    private final RequestsOfLeads leads;

    ExtensionController(
            Commands commands,
            Halls halls,
            NoticeNumbers numbers,
            ProblemDocuments words,
            Clock clock,
            RequestsOfLeads leads) {
        this.commands = commands;
        this.halls = halls;
        this.numbers = numbers;
        this.words = words;
        this.clock = clock;
        this.leads = leads;
    }

    /**
     * @param days working days; calendar days for a petition
     * @param document needed where a superior authority set the limit, and only there
     */
    record ExtensionRequest(
            @NotNull @Min(1) @Max(MOST_DAYS) Integer days,
            @NotBlank @Size(max = Texts.LONGEST) String reason,
            @Valid @Nullable AuthorityPaper document) {}

    /**
     * A paper of the superior authority.
     *
     * @param no its number 文号
     */
    record AuthorityPaper(
            @NotBlank @Size(max = LONGEST_NUMBER) String no,
            @NotNull LocalDate date) {
        AuthorityDocument checked() {
            return new AuthorityDocument(Texts.required(no), date);
        }
    }

    record RequestedAnswer(String no, int days, @Person String requestedBy, Instant requestedAt, long version) {}

    /**
     * @param previousDueAtProvisional true where the former date rested on holidays not yet published (D1); null otherwise
     * @param provisional so of the new one
     */
    record ExtendedAnswer(
            String no,
            Instant previousDueAt,
            @Nullable Boolean previousDueAtProvisional,
            Instant dueAt,
            @Nullable Boolean provisional,
            String noticeNo,
            Instant approvedAt,
            long version) {
        static ExtendedAnswer of(CaseExtended extended, long version) {
            return new ExtendedAnswer(
                    extended.caseNo(),
                    extended.previous().dueAt(),
                    guessed(extended.previous()),
                    extended.deadline().dueAt(),
                    guessed(extended.deadline()),
                    extended.noticeNo(),
                    extended.approvedAt(),
                    version);
        }

        private static @Nullable Boolean guessed(Deadline deadline) {
            return deadline.provisional() ? true : null;
        }
    }

    record RefusalRequest(
            @NotBlank @Size(max = Texts.LONGEST) String reason) {}

    record RefusedAnswer(String no, Instant refusedAt, long version) {}

    @PostMapping
    @PreAuthorize("hasAnyRole('CLERK', 'LEAD')")
    ResponseEntity<RequestedAnswer> request(
            @PathVariable String no,
            @Valid @RequestBody ExtensionRequest request,
            Actor actor,
            CommandContext context) {
        HallGuard.check(actor, no);
        var outcome = commands.send(command(no, request, actor, context), context);
        var asked = outcome.only(ExtensionRequested.class);
        return Answers.ok(
                new RequestedAnswer(no, asked.days(), asked.requestedBy(), asked.requestedAt(), outcome.version()),
                outcome.version());
    }

    /** The same decision, with until when it would be granted; nothing is recorded. */
    @PostMapping("/preview")
    @PreAuthorize("hasAnyRole('CLERK', 'LEAD')")
    DuePreview preview(@PathVariable String no, @Valid @RequestBody ExtensionRequest request, Actor actor) {
        HallGuard.check(actor, no);
        var now = CommandContext.of(actor.id(), clock.instant());
        var question = new WhatExtensionComesTo(no, command(no, request, actor, now));
        var preview = commands.ask(question, now, ExtensionPreview.class);
        return DuePreview.of(preview.deadline(), words.told(preview.refusals()));
    }

    private RequestExtension command(String no, ExtensionRequest request, Actor actor, CommandContext context) {
        return new RequestExtension(
                no,
                request.days(),
                Texts.required(request.reason()),
                request.document() == null ? null : request.document().checked(),
                actor.id(),
                context.at(),
                halls.calendar(actor.hall()));
    }

    @PostMapping("/approval")
    @PreAuthorize("hasAnyRole('LEAD', 'LEADING_GROUP')")
    ResponseEntity<ExtendedAnswer> approve(@PathVariable String no, Actor actor, CommandContext context) {
        HallGuard.check(actor, no);
        leads.checkExtension(actor, no, context.at());
        var command = new ApproveExtension(
                no,
                actor.id(),
                context.at(),
                halls.calendar(actor.hall()),
                numbers.onIssue(actor.hall(), NoticeKind.EXTENSION, context));
        var outcome = commands.send(command, context);
        var answer = ExtendedAnswer.of(outcome.only(CaseExtended.class), outcome.version());
        return Answers.ok(answer, outcome.version());
    }

    @PostMapping("/refusal")
    @PreAuthorize("hasAnyRole('LEAD', 'LEADING_GROUP')")
    ResponseEntity<RefusedAnswer> refuse(
            @PathVariable String no, @Valid @RequestBody RefusalRequest request, Actor actor, CommandContext context) {
        HallGuard.check(actor, no);
        leads.checkExtension(actor, no, context.at());
        var reason = Texts.required(request.reason());
        var outcome = commands.send(new RefuseExtension(no, reason, actor.id(), context.at()), context);
        var refused = outcome.only(ExtensionRefused.class);
        return Answers.ok(new RefusedAnswer(no, refused.refusedAt(), outcome.version()), outcome.version());
    }
}
