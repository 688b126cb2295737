package org.servicehall.intake.api.application;

import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.LocalizedText;
import org.servicehall.contracts.Refusal;
import org.servicehall.contracts.application.ApplicationEvent.ApplicationAccepted;
import org.servicehall.contracts.application.DecidedAtOnce;
import org.servicehall.contracts.notice.NoticeKind;
import org.servicehall.intake.domain.AcceptancePreview;
import org.servicehall.intake.domain.ApplicationQuestion.WhatAcceptanceComesTo;
import org.servicehall.intake.domain.StandingGrant;
import org.servicehall.intake.domain.command.ApplicationCommand.AcceptApplication;
import org.servicehall.intake.grant.GrantReservations;
import org.servicehall.intake.terms.TermSettings;
import org.servicehall.platform.action.DuePreview;
import org.servicehall.platform.event.Busy;
import org.servicehall.platform.event.CommandContext;
import org.servicehall.platform.event.Commands;
import org.servicehall.platform.event.IdempotencyKeyReused;
import org.servicehall.platform.event.Outcome;
import org.servicehall.platform.event.StaleVersion;
import org.servicehall.platform.event.StreamFull;
import org.servicehall.platform.http.Answers;
import org.servicehall.platform.http.ProblemDocuments;
import org.servicehall.platform.security.Actor;
import org.servicehall.platform.security.HallGuard;
import org.servicehall.platform.security.Role;
import org.servicehall.platform.settings.Halls;
import org.servicehall.platform.settings.NoticeNumbers;
import org.servicehall.platform.staff.NamedStaff;
import org.servicehall.platform.staff.StaffDirectory;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the hall promises when it accepts, and what that would be before it does (rules K4 to K8). */
@RestController
@RequestMapping("/api/applications/{no}/acceptance")
@PreAuthorize("hasAnyRole('CLERK', 'LEAD')")
class AcceptanceController {
    private final Commands commands;
    private final NoticeNumbers numbers;
    private final Halls halls;
    private final TermSettings settings;
    private final ProblemDocuments words;
    private final GrantReservations reservations;
    private final NamedStaff staff;
    private final StaffDirectory directory;
    private final Clock clock;

    AcceptanceController(
            Commands commands,
            NoticeNumbers numbers,
            Halls halls,
            TermSettings settings,
            ProblemDocuments words,
            GrantReservations reservations,
            NamedStaff staff,
            StaffDirectory directory,
            Clock clock) {
        this.commands = commands;
        this.numbers = numbers;
        this.halls = halls;
        this.settings = settings;
        this.words = words;
        this.reservations = reservations;
        this.staff = staff;
        this.directory = directory;
        this.clock = clock;
    }

    @PostMapping
    ResponseEntity<ActionAnswers.Accepted> accept(
            @PathVariable String no,
            @Valid @RequestBody ActionRequests.Acceptance request,
            Actor actor,
            CommandContext context) {
        HallGuard.check(actor, no);
        Supplier<String> noticeNo = numbers.onIssue(actor.hall(), NoticeKind.ACCEPTANCE, context);
        GrantReservations.Entered entered = reservations.enter(no);
        Outcome outcome = accept(command(no, request, actor, context, noticeNo, entered.others()), context, entered);
        ApplicationAccepted event = outcome.only(ApplicationAccepted.class);
        return Answers.ok(answer(event, outcome.version()), outcome.version());
    }

    private static ActionAnswers.Accepted answer(ApplicationAccepted event, long version) {
        DecidedAtOnce decided = event.decidedAtOnce();
        return new ActionAnswers.Accepted(
                event.applicationNo(),
                event.type(),
                event.noticeNo(),
                event.acceptedAt(),
                event.deadline().dueAt(),
                event.deadline().provisional() ? true : null,
                decided == null ? null : decided.outcome(),
                decided == null ? null : decided.signer(),
                version);
    }

    /** Refused, it reserves nothing; where nobody knows what became of it, the stream tells. */
    private Outcome accept(AcceptApplication command, CommandContext context, GrantReservations.Entered entered) {
        try {
            return commands.send(command, context);
        } catch (Refusal | StaleVersion | IdempotencyKeyReused | StreamFull | Busy refused) {
            entered.takeOut().run();
            throw refused;
        }
    }

    /** The same decision, with everything that it would be refused for; nothing is recorded. */
    @PostMapping("/preview")
    DuePreview preview(@PathVariable String no, @Valid @RequestBody ActionRequests.Acceptance request, Actor actor) {
        HallGuard.check(actor, no);
        CommandContext now = CommandContext.of(actor.id(), clock.instant());
        AcceptApplication command = command(no, request, actor, now, () -> "", reservations.others(no));
        AcceptancePreview preview = commands.ask(new WhatAcceptanceComesTo(no, command), now, AcceptancePreview.class);
        return DuePreview.of(preview.deadline(), words.told(preview.refusals()));
    }

    private AcceptApplication command(
            String no,
            ActionRequests.Acceptance request,
            Actor actor,
            CommandContext context,
            Supplier<String> noticeNo,
            List<StandingGrant> standing) {
        LocalDate today = halls.today(actor.hall(), context.at());
        return new AcceptApplication(
                no,
                Acts.of(actor, context),
                noticeNo,
                request.type(),
                request.workingDays(),
                authority(request.authority()),
                request.limit(),
                request.override(),
                standing,
                request.secondGrant(),
                today,
                settings.latestLimit(today),
                settings.limits(halls.deadlines(actor.hall())),
                decision(request.decision(), actor, today),
                servesThere(actor, today));
    }

    private boolean servesThere(Actor actor, LocalDate today) {
        return directory
                .find(actor.hall(), actor.id(), today)
                .filter(member -> member.is(Role.CLERK) && member.serves(actor.windowOrOffice()))
                .isPresent();
    }

    /** Who decides becomes the handler, a clerk of the window (C1), which the decision is made at; who is to sign works here (D9). */
    private @Nullable DecidedAtOnce decision(ActionRequests.@Nullable AtOnce request, Actor actor, LocalDate today) {
        if (request == null) {
            return null;
        }
        staff.clerkOf(
                "decision", actor.hall(), Stream.ofNullable(actor.window()).toList(), actor.id(), today);
        staff.as("decision.signer", actor.hall(), request.signer(), today, Role.CLERK, Role.LEAD);
        return request.decided();
    }

    /** The clerk types the authority in one language; it stands for both. */
    private static @Nullable LocalizedText authority(@Nullable String typed) {
        return typed == null ? null : new LocalizedText(typed, typed);
    }
}
