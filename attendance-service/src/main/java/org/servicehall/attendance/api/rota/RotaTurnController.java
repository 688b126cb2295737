package org.servicehall.attendance.api.rota;

import jakarta.validation.Valid;
import java.time.LocalDate;
import org.servicehall.attendance.api.rota.RotaAnswers.SwapAnswer;
import org.servicehall.attendance.api.rota.RotaAnswers.Ticked;
import org.servicehall.attendance.api.rota.RotaRequests.Proposal;
import org.servicehall.attendance.api.rota.RotaRequests.Ticking;
import org.servicehall.attendance.domain.rota.RotaCommand.AgreeSwap;
import org.servicehall.attendance.domain.rota.RotaCommand.DeclineSwap;
import org.servicehall.attendance.domain.rota.RotaCommand.ProposeSwap;
import org.servicehall.attendance.domain.rota.RotaCommand.TickItem;
import org.servicehall.attendance.view.rota.Rulebook;
import org.servicehall.contracts.attendance.RotaEvent.Duty;
import org.servicehall.contracts.attendance.RotaEvent.ItemTicked;
import org.servicehall.contracts.attendance.RotaEvent.SwapAgreed;
import org.servicehall.contracts.attendance.RotaEvent.SwapDeclined;
import org.servicehall.contracts.attendance.RotaEvent.SwapProposed;
import org.servicehall.platform.event.CommandContext;
import org.servicehall.platform.event.Commands;
import org.servicehall.platform.form.Month;
import org.servicehall.platform.http.Answers;
import org.servicehall.platform.security.Actor;
import org.servicehall.platform.staff.NamedStaff;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Clerks swap their turns and tick off what is done; which clerk may is for the turn to say (rules T8, H1). */
@RestController
@RequestMapping("/api/rota/{month}/{duty}/{date}")
@PreAuthorize("hasRole('CLERK')")
class RotaTurnController {
    private final Commands commands;
    private final Rulebook rulebook;
    private final NamedStaff staff;

    RotaTurnController(Commands commands, Rulebook rulebook, NamedStaff staff) {
        this.commands = commands;
        this.rulebook = rulebook;
        this.staff = staff;
    }

    @PostMapping("/swap")
    ResponseEntity<SwapAnswer> propose(
            @PathVariable @Month String month,
            @PathVariable Duty duty,
            @PathVariable LocalDate date,
            @Valid @RequestBody Proposal request,
            Actor actor,
            CommandContext context) {
        var turn = RotaTurn.of(actor, month, duty, date);
        staff.ofHall("colleague", actor.hall(), request.colleague(), date);
        if (request.inReturn() != null) {
            RotaTurn.checked(month, request.inReturn());
        }
        var outcome = commands.send(
                new ProposeSwap(
                        turn.rota(),
                        actor.hall(),
                        duty,
                        date,
                        request.colleague(),
                        request.inReturn(),
                        rulebook.of(actor.hall()),
                        actor.id(),
                        context.at()),
                context);
        return Answers.ok(SwapAnswer.of(outcome.only(SwapProposed.class), outcome.version()), outcome.version());
    }

    @PostMapping("/swap/agreement")
    ResponseEntity<SwapAnswer> agree(
            @PathVariable @Month String month,
            @PathVariable Duty duty,
            @PathVariable LocalDate date,
            Actor actor,
            CommandContext context) {
        var turn = RotaTurn.of(actor, month, duty, date);
        var rules = rulebook.of(actor.hall());
        var outcome = commands.send(
                new AgreeSwap(turn.rota(), actor.hall(), duty, date, rules, actor.id(), context.at()), context);
        return Answers.ok(SwapAnswer.of(outcome.only(SwapAgreed.class), outcome.version()), outcome.version());
    }

    @PostMapping("/swap/refusal")
    ResponseEntity<SwapAnswer> decline(
            @PathVariable @Month String month,
            @PathVariable Duty duty,
            @PathVariable LocalDate date,
            Actor actor,
            CommandContext context) {
        var turn = RotaTurn.of(actor, month, duty, date);
        var outcome = commands.send(
                new DeclineSwap(turn.rota(), actor.hall(), duty, date, actor.id(), context.at()), context);
        return Answers.ok(SwapAnswer.of(outcome.only(SwapDeclined.class), outcome.version()), outcome.version());
    }

    @PostMapping("/ticks")
    ResponseEntity<Ticked> tick(
            @PathVariable @Month String month,
            @PathVariable Duty duty,
            @PathVariable LocalDate date,
            @Valid @RequestBody Ticking request,
            Actor actor,
            CommandContext context) {
        var turn = RotaTurn.of(actor, month, duty, date);
        var rules = rulebook.of(actor.hall());
        var outcome = commands.send(
                new TickItem(turn.rota(), actor.hall(), duty, date, request.item(), rules, actor.id(), context.at()),
                context);
        return Answers.ok(Ticked.of(outcome.only(ItemTicked.class), outcome.version()), outcome.version());
    }
}
