package org.servicehall.intake.api.application;

import jakarta.validation.Valid;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.Refusal;
import org.servicehall.contracts.application.ApplicationEvent;
import org.servicehall.contracts.application.ApplicationEvent.ApplicationWithdrawn;
import org.servicehall.contracts.application.WithdrawalProof;
import org.servicehall.intake.domain.ApplicationStatus;
import org.servicehall.intake.domain.ReceptionLimits;
import org.servicehall.intake.domain.acting.Through;
import org.servicehall.intake.domain.command.ApplicationCommand;
import org.servicehall.intake.domain.command.ApplicationCommand.Act;
import org.servicehall.intake.domain.command.WithdrawalCommand.WithdrawApplication;
import org.servicehall.intake.domain.command.WithdrawalCommand.WithdrawOwnApplication;
import org.servicehall.intake.terms.TermSettings;
import org.servicehall.intake.view.ApplicationQueries;
import org.servicehall.platform.event.CommandContext;
import org.servicehall.platform.event.Commands;
import org.servicehall.platform.event.Outcome;
import org.servicehall.platform.event.Streams;
import org.servicehall.platform.http.Answers;
import org.servicehall.platform.security.Actor;
import org.servicehall.platform.security.Caller;
import org.servicehall.platform.security.HallGuard;
import org.servicehall.platform.security.QueryCodes;
import org.servicehall.platform.settings.Halls;
import org.servicehall.platform.time.HallClock;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The resident takes an application back, and shows that it is their wish; once it is a case, the case is withdrawn (P2). */
@RestController
class WithdrawalController {
    private static final String OUTSIDE = "PUBLIC";

    private final Commands commands;
    private final Streams streams;
    private final ApplicationQueries applications;
    private final QueryCodes codes;
    private final Halls halls;
    private final TermSettings settings;

    WithdrawalController(
            Commands commands,
            Streams streams,
            ApplicationQueries applications,
            QueryCodes codes,
            Halls halls,
            TermSettings settings) {
        this.commands = commands;
        this.streams = streams;
        this.applications = applications;
        this.codes = codes;
        this.halls = halls;
        this.settings = settings;
    }

    @PostMapping("/api/applications/{no}/withdrawal")
    @PreAuthorize("hasAnyRole('CLERK', 'LEAD')")
    ResponseEntity<ActionAnswers.Withdrawn> withdraw(
            @PathVariable String no,
            @Valid @RequestBody ActionRequests.Withdrawal request,
            Actor actor,
            CommandContext context) {
        HallGuard.check(actor, no);
        checkCode(no, request);
        Act act = Acts.of(actor, context);
        return done(
                new WithdrawApplication(
                        no,
                        act,
                        request.channel(),
                        request.proof(),
                        limits(actor.hall()),
                        through(request.representative(), actor, context)),
                context);
    }

    private @Nullable Through through(@Nullable Integer representative, Actor actor, CommandContext context) {
        return representative == null ? null : new Through(representative, halls.today(actor.hall(), context.at()));
    }

    private void checkCode(String no, ActionRequests.Withdrawal request) {
        if (request.proof() == WithdrawalProof.QUERY_CODE && !opens(no, request.queryCode())) {
            throw Refusal.unprocessable("query-code-wrong", "P2").at("queryCode");
        }
    }

    private boolean opens(String no, @Nullable String code) {
        return code != null && codes.opens(no, code);
    }

    /**
     * By whoever has number and code; a wrong code gets the answer of a number nobody has. Nobody signed in at that hall
     * passes for its resident, though the code be known to them; somebody of another hall is anybody.
     */
    @PostMapping("/api/public/withdrawals")
    ResponseEntity<ActionAnswers.Withdrawn> withdrawOwn(
            @Valid @RequestBody ActionRequests.OwnWithdrawal request, Caller caller, CommandContext context) {
        String no = request.no();
        checkNotOfTheHall(caller, no);
        if (streams.version(ApplicationEvent.STREAM + ":" + no) == 0 || !codes.opens(no, request.code())) {
            throw HallGuard.unknown(no);
        }
        String hall = no.substring(0, no.indexOf('-'));
        Act act = new Act(ApplicationWithdrawn.RESIDENT, OUTSIDE, false, context.at());
        return done(new WithdrawOwnApplication(no, act, limits(hall)), context.asThePublic());
    }

    private static void checkNotOfTheHall(Caller caller, String no) {
        if (caller.actor() != null && caller.actor().mayTouch(no)) {
            throw Refusal.forbidden("staff-at-public-door", "P2");
        }
    }

    private ResponseEntity<ActionAnswers.Withdrawn> done(ApplicationCommand command, CommandContext context) {
        Outcome outcome = commands.send(command, context);
        ApplicationWithdrawn event = outcome.only(ApplicationWithdrawn.class);
        return Answers.ok(
                new ActionAnswers.Withdrawn(
                        event.applicationNo(), ApplicationStatus.WITHDRAWN, event.withdrawnAt(), outcome.version()),
                outcome.version());
    }

    /** How many were withdrawn in a month, on what proof, and how many close to the hall's term (P2). */
    @GetMapping("/api/applications/withdrawals/months/{month}")
    @PreAuthorize("hasAnyRole('LEAD', 'OFFICE', 'AUDITOR')")
    WithdrawalCounts month(@PathVariable YearMonth month, Actor actor) {
        return WithdrawalCounts.of(
                month,
                applications.withdrawn(
                        actor.hall(),
                        month.atDay(1).atStartOfDay(HallClock.ZONE).toInstant(),
                        month.plusMonths(1)
                                .atDay(1)
                                .atStartOfDay(HallClock.ZONE)
                                .toInstant()));
    }

    private ReceptionLimits limits(String hall) {
        return settings.limits(halls.deadlines(hall));
    }
}
