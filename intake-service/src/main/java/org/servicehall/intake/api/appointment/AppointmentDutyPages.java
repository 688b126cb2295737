package org.servicehall.intake.api.appointment;

import io.swagger.v3.oas.annotations.Parameter;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.servicehall.intake.api.appointment.AppointmentAnswers.WhoItIs;
import org.servicehall.intake.api.look.Looks;
import org.servicehall.intake.domain.duty.DutyCallQuestion.WhatMayBeDone;
import org.servicehall.intake.domain.duty.DutyCallState;
import org.servicehall.intake.message.ResidentLetters;
import org.servicehall.intake.view.appointment.DutyCallQueries;
import org.servicehall.intake.view.appointment.DutyCallSheet;
import org.servicehall.intake.view.duty.OnDuty;
import org.servicehall.platform.action.Action;
import org.servicehall.platform.action.Actions;
import org.servicehall.platform.desk.StatusCounts;
import org.servicehall.platform.event.CommandContext;
import org.servicehall.platform.http.Answers;
import org.servicehall.platform.http.MinimumVersion;
import org.servicehall.platform.http.Paging;
import org.servicehall.platform.http.Parameters;
import org.servicehall.platform.http.ReadingReason;
import org.servicehall.platform.security.Actor;
import org.servicehall.platform.security.HallGuard;
import org.servicehall.platform.view.Page;
import org.servicehall.platform.view.Versioned;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows calls on duty with the times of their steps to the staff of the hall (rule A3). */
@RestController
@RequestMapping("/api/duty-calls")
class AppointmentDutyPages {
    private static final String STAFF = "hasAnyRole('CLERK', 'LEAD', 'OFFICE', 'LEADING_GROUP', 'AUDITOR')";

    private final DutyCallQueries calls;
    private final OnDuty onDuty;
    private final Looks looks;
    private final Actions actions;
    private final Clock clock;

    AppointmentDutyPages(DutyCallQueries calls, OnDuty onDuty, Looks looks, Actions actions, Clock clock) {
        this.calls = calls;
        this.onDuty = onDuty;
        this.looks = looks;
        this.actions = actions;
        this.clock = clock;
    }

    /**
     * @param state the status under its former name
     * @param mine only those not closed that I am called for or was on duty for; all not closed for whoever is on duty now, and
     *     for office and lead those for which the rota named nobody
     */
    @GetMapping
    @PreAuthorize(STAFF)
    Page<DutyCallSheet> page(
            @RequestParam(required = false) @Nullable DutyCallState status,
            @RequestParam(required = false) @Parameter(deprecated = true) @Nullable DutyCallState state,
            @RequestParam(defaultValue = "false") boolean mine,
            Paging paging,
            Actor actor) {
        return calls.page(
                actor.hall(),
                Parameters.either("status", status, state),
                mine ? onDuty.attendant(actor, clock.instant()) : null,
                paging.after(),
                paging.limit());
    }

    @GetMapping("/counts")
    @PreAuthorize(STAFF)
    StatusCounts<DutyCallState> counts(Actor actor) {
        return StatusCounts.of(DutyCallState.values(), state -> calls.count(actor.hall(), state));
    }

    @GetMapping("/{no}")
    @PreAuthorize(STAFF)
    ResponseEntity<DutyCallWithActions> one(@PathVariable String no, Actor actor, MinimumVersion atLeast) {
        HallGuard.check(actor, no);
        Versioned<DutyCallSheet> found =
                calls.findWithVersion(no, atLeast.value()).orElseThrow(() -> HallGuard.unknown(no));
        return Answers.ok(new DutyCallWithActions(found.view(), actions(no, actor)), found.version());
    }

    /** What the asker may do with it now. */
    private List<Action> actions(String no, Actor actor) {
        CommandContext now = CommandContext.of(actor.id(), clock.instant());
        return actions.of(
                actor,
                right -> new WhatMayBeDone(no, onDuty.attendant(right, now.at())),
                now,
                Map.of("no", no),
                (_, _) -> true);
    }

    /** Who called and where; every look is recorded with its reason (R3). */
    @GetMapping("/{no}/person")
    @PreAuthorize("hasAnyRole('CLERK', 'LEAD', 'OFFICE')")
    WhoItIs person(@PathVariable String no, @ReadingReason String why, Actor actor) {
        HallGuard.check(actor, no);
        Map<String, String> kept = looks.atDutyCall(no, actor, why);
        return new WhoItIs(
                Objects.requireNonNull(kept.get("name")),
                kept.get("phone"),
                kept.get("address"),
                kept.get(ResidentLetters.EMAIL));
    }
}
