package org.servicehall.intake.api.online;

import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.application.OnlineEvent.IdentityConfirmed;
import org.servicehall.contracts.application.OnlineEvent.TakenUp;
import org.servicehall.intake.api.application.Acts;
import org.servicehall.intake.domain.command.OnlineCommand.ConfirmIdentity;
import org.servicehall.intake.domain.command.OnlineCommand.TakeUp;
import org.servicehall.intake.view.online.OnlineApplication;
import org.servicehall.intake.view.online.OnlineQueries;
import org.servicehall.platform.event.CommandContext;
import org.servicehall.platform.event.Commands;
import org.servicehall.platform.event.Outcome;
import org.servicehall.platform.form.WindowCode;
import org.servicehall.platform.http.Answers;
import org.servicehall.platform.http.Paging;
import org.servicehall.platform.security.Actor;
import org.servicehall.platform.security.HallGuard;
import org.servicehall.platform.view.Page;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The window takes up what came online, and the hall makes sure who applied (rule S3). */
@RestController
@RequestMapping("/api/applications")
class OnlineDeskController {
    private final OnlineQueries online;
    private final Commands commands;

    OnlineDeskController(OnlineQueries online, Commands commands) {
        this.online = online;
        this.commands = commands;
    }

    /** What waits for its window; of one window alone where one is named. */
    @GetMapping("/online")
    @PreAuthorize("hasAnyRole('CLERK', 'LEAD', 'OFFICE', 'LEADING_GROUP', 'AUDITOR')")
    Page<OnlineApplication> waiting(
            @RequestParam(required = false) @WindowCode @Nullable String window, Paging paging, Actor actor) {
        return online.waiting(actor.hall(), window, paging.after(), paging.limit());
    }

    @PostMapping("/{no}/taking-up")
    @PreAuthorize("hasAnyRole('CLERK', 'LEAD')")
    ResponseEntity<OnlineAnswers.TakenUpBy> takeUp(@PathVariable String no, Actor actor, CommandContext context) {
        HallGuard.check(actor, no);
        Outcome outcome = commands.send(new TakeUp(no, Acts.of(actor, context)), context);
        TakenUp event = outcome.only(TakenUp.class);
        return Answers.ok(
                new OnlineAnswers.TakenUpBy(no, event.clerk(), event.window(), event.takenUpAt(), outcome.version()),
                outcome.version());
    }

    @PostMapping("/{no}/identity")
    @PreAuthorize("hasAnyRole('CLERK', 'LEAD')")
    ResponseEntity<OnlineAnswers.IdentityKnown> confirm(
            @PathVariable String no,
            @Valid @RequestBody OnlineRequest.Identity request,
            Actor actor,
            CommandContext context) {
        HallGuard.check(actor, no);
        Outcome outcome = commands.send(new ConfirmIdentity(no, Acts.of(actor, context), request.proof()), context);
        IdentityConfirmed event = outcome.only(IdentityConfirmed.class);
        return Answers.ok(
                new OnlineAnswers.IdentityKnown(
                        no, event.proof(), event.confirmedBy(), event.confirmedAt(), outcome.version()),
                outcome.version());
    }
}
