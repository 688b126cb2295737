package org.servicehall.intake.api.application;

import jakarta.validation.Valid;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.servicehall.calendar.HallCalendar;
import org.servicehall.contracts.Refusal;
import org.servicehall.contracts.application.ApplicationEvent;
import org.servicehall.contracts.application.HandOverEvent.AbsentHandOverArranged;
import org.servicehall.contracts.application.HandOverEvent.ApplicationHandedOver;
import org.servicehall.contracts.application.HandOverEvent.HandOverConfirmed;
import org.servicehall.contracts.application.HandOverEvent.HandOverTakenBack;
import org.servicehall.intake.domain.command.HandOverCommand.ConfirmHandOver;
import org.servicehall.intake.domain.command.HandOverCommand.HandOver;
import org.servicehall.intake.domain.command.HandOverCommand.Meeting;
import org.servicehall.intake.domain.command.HandOverCommand.TakeBackHandOver;
import org.servicehall.intake.terms.TermSettings;
import org.servicehall.intake.view.presence.Presence;
import org.servicehall.platform.event.CommandContext;
import org.servicehall.platform.event.Commands;
import org.servicehall.platform.event.Outcome;
import org.servicehall.platform.http.Answers;
import org.servicehall.platform.security.Actor;
import org.servicehall.platform.security.HallGuard;
import org.servicehall.platform.security.Role;
import org.servicehall.platform.settings.Halls;
import org.servicehall.platform.staff.NamedStaff;
import org.servicehall.platform.staff.StaffMember;
import org.servicehall.platform.time.Provisional;
import org.servicehall.platform.vault.EnclosingCommands;
import org.servicehall.platform.vault.Envelope;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** From one window's clerk to another's, who may be away, or to the office (rules F2 to F5). */
@RestController
@RequestMapping("/api/applications/{no}")
@PreAuthorize("hasAnyRole('CLERK', 'LEAD', 'OFFICE')")
class HandOverController {
    private final Commands commands;
    private final EnclosingCommands enclosing;
    private final Presence presence;
    private final ResidentTexts texts;
    private final Halls halls;
    private final TermSettings settings;
    private final NamedStaff staff;

    HandOverController(
            Commands commands,
            EnclosingCommands enclosing,
            Presence presence,
            ResidentTexts texts,
            Halls halls,
            TermSettings settings,
            NamedStaff staff) {
        this.commands = commands;
        this.enclosing = enclosing;
        this.presence = presence;
        this.texts = texts;
        this.halls = halls;
        this.settings = settings;
        this.staff = staff;
    }

    @PostMapping("/hand-over")
    ResponseEntity<ActionAnswers.HandedOver> handOver(
            @PathVariable String no,
            @Valid @RequestBody ActionRequests.HandOver request,
            Actor actor,
            CommandContext context) {
        StaffMember receiver = receiver(no, request, actor, context.at());
        Outcome outcome = enclosing.send(ApplicationEvent.STREAM + ":" + no, context, beside -> {
            putContact(beside, no, request.meeting());
            return command(no, request, receiver, actor, context);
        });
        ApplicationHandedOver event = outcome.only(ApplicationHandedOver.class);
        return Answers.ok(
                new ActionAnswers.HandedOver(
                        event.from(),
                        event.to(),
                        event.toWindow(),
                        event.count(),
                        event.confirmBy(),
                        Provisional.of(halls.calendar(event.hall()), event.confirmBy()),
                        outcome.first(AbsentHandOverArranged.class)
                                .map(AbsentHandOverArranged::meetAt)
                                .orElse(null),
                        outcome.version()),
                outcome.version());
    }

    /** A wrong turn that nobody has taken over yet (F2). */
    @PostMapping("/hand-over-taking-back")
    ResponseEntity<ActionAnswers.TakenBack> takeBack(
            @PathVariable String no,
            @Valid @RequestBody ActionRequests.TakingBack request,
            Actor actor,
            CommandContext context) {
        HallGuard.check(actor, no);
        Outcome outcome = commands.send(new TakeBackHandOver(no, Acts.of(actor, context), request.reason()), context);
        HandOverTakenBack event = outcome.only(HandOverTakenBack.class);
        return Answers.ok(
                new ActionAnswers.TakenBack(event.holder(), event.to(), event.count(), outcome.version()),
                outcome.version());
    }

    @PostMapping("/hand-over-confirmation")
    ResponseEntity<ActionAnswers.Confirmed> confirm(@PathVariable String no, Actor actor, CommandContext context) {
        HallGuard.check(actor, no);
        Outcome outcome = commands.send(new ConfirmHandOver(no, Acts.of(actor, context)), context);
        HandOverConfirmed event = outcome.only(HandOverConfirmed.class);
        return Answers.ok(
                new ActionAnswers.Confirmed(event.clerk(), event.window(), outcome.version()), outcome.version());
    }

    /** Of that window, or of the office, and somebody who may confirm. */
    private StaffMember receiver(String no, ActionRequests.HandOver request, Actor actor, Instant now) {
        HallGuard.check(actor, no);
        if (halls.get(actor.hall()).window(request.toWindow()).isEmpty()) {
            throw Refusal.unprocessable("unknown-window", "F2", request.toWindow())
                    .at("toWindow");
        }
        LocalDate today = halls.today(actor.hall(), now);
        staff.ofWindow("to", actor.hall(), request.toWindow(), request.to(), today);
        return staff.as("to", actor.hall(), request.to(), today, Role.CLERK, Role.OFFICE);
    }

    /** Of who does not sign nobody knows: they are away where a meeting is arranged (F3). */
    private boolean absent(StaffMember receiver, ActionRequests.HandOver request, Instant now) {
        return receiver.signs() ? !presence.isAtWork(receiver.hall(), receiver.user(), now) : request.meeting() != null;
    }

    private HandOver command(
            String no, ActionRequests.HandOver request, StaffMember receiver, Actor actor, CommandContext context) {
        ActionRequests.Meeting meeting = request.meeting();
        HallCalendar calendar = halls.calendar(actor.hall());
        return new HandOver(
                no,
                Acts.of(actor, context),
                request.to(),
                request.toWindow(),
                request.reason(),
                absent(receiver, request, context.at()),
                meeting == null
                        ? null
                        : new Meeting(meeting.at(), meeting.requirements().strip()),
                settings.meetingWorkingDays(),
                calendar);
    }

    private void putContact(Envelope beside, String no, ActionRequests.@Nullable Meeting meeting) {
        if (meeting != null) {
            texts.putContact(beside, no, meeting.contact().strip());
        }
    }
}
