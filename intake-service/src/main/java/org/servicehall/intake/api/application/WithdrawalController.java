package org.servicehall.intake.api.application;

import jakarta.validation.Valid;
import org.servicehall.contracts.application.ApplicationEvent.ApplicationWithdrawn;
import org.servicehall.intake.domain.ApplicationCommand.WithdrawApplication;
import org.servicehall.intake.domain.ApplicationStatus;
import org.servicehall.intake.terms.TermSettings;
import org.servicehall.platform.event.CommandContext;
import org.servicehall.platform.event.Commands;
import org.servicehall.platform.event.Outcome;
import org.servicehall.platform.http.Answers;
import org.servicehall.platform.security.Actor;
import org.servicehall.platform.security.HallGuard;
import org.servicehall.platform.settings.Halls;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Records that the resident takes an application back; once it is a case, the case is withdrawn. */
@RestController
@RequestMapping("/api/applications/{no}/withdrawal")
@PreAuthorize("hasAnyRole('CLERK', 'LEAD')")
class WithdrawalController {
    private final Commands commands;
    private final Halls halls;
    private final TermSettings settings;

    WithdrawalController(Commands commands, Halls halls, TermSettings settings) {
        this.commands = commands;
        this.halls = halls;
        this.settings = settings;
    }

    @PostMapping
    ResponseEntity<ActionAnswers.Withdrawn> withdraw(
            @PathVariable String no,
            @Valid @RequestBody ActionRequests.Withdrawal request,
            Actor actor,
            CommandContext context) {
        HallGuard.check(actor, no);
        Outcome outcome = commands.send(
                new WithdrawApplication(
                        no, Acts.of(actor, context), request.channel(), settings.limits(halls.deadlines(actor.hall()))),
                context);
        ApplicationWithdrawn event = outcome.only(ApplicationWithdrawn.class);
        return Answers.ok(
                new ActionAnswers.Withdrawn(no, ApplicationStatus.WITHDRAWN, event.withdrawnAt(), outcome.version()),
                outcome.version());
    }
}
