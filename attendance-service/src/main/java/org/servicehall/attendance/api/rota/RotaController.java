package org.servicehall.attendance.api.rota;

import jakarta.validation.Valid;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.servicehall.attendance.api.rota.RotaAnswers.Assigned;
import org.servicehall.attendance.api.rota.RotaAnswers.Filled;
import org.servicehall.attendance.api.rota.RotaRequests.Assignment;
import org.servicehall.attendance.api.rota.RotaRequests.Filling;
import org.servicehall.attendance.domain.rota.RotaCommand.AssignDuty;
import org.servicehall.attendance.domain.rota.RotaCommand.FillRota;
import org.servicehall.attendance.view.rota.Rotas;
import org.servicehall.attendance.view.rota.Rulebook;
import org.servicehall.contracts.attendance.RotaEvent.Duty;
import org.servicehall.contracts.attendance.RotaEvent.DutyAssigned;
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
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The office says whose turn it is (rules T8, H1). */
@RestController
@RequestMapping("/api/rota/{month}")
@PreAuthorize("hasRole('OFFICE')")
class RotaController {
    private final Commands commands;
    private final Rulebook rulebook;
    private final NamedStaff staff;

    RotaController(Commands commands, Rulebook rulebook, NamedStaff staff) {
        this.commands = commands;
        this.rulebook = rulebook;
        this.staff = staff;
    }

    @PutMapping("/{duty}/{date}")
    ResponseEntity<Assigned> assign(
            @PathVariable @Month String month,
            @PathVariable Duty duty,
            @PathVariable LocalDate date,
            @Valid @RequestBody Assignment request,
            Actor actor,
            CommandContext context) {
        var turn = RotaTurn.of(actor, month, duty, date);
        staff.ofHall("clerk", actor.hall(), request.clerk(), date);
        var outcome = commands.send(
                new AssignDuty(
                        turn.rota(),
                        actor.hall(),
                        duty,
                        date,
                        request.clerk(),
                        request.reason(),
                        rulebook.of(actor.hall()),
                        actor.id(),
                        context.at()),
                context);
        var previous = outcome.first(DutyAssigned.class).map(DutyAssigned::previous);
        var answer = new Assigned(turn.rota(), duty, date, request.clerk(), previous.orElse(null), outcome.version());
        return Answers.ok(answer, outcome.version());
    }

    @PostMapping("/fill")
    ResponseEntity<Filled> fill(
            @PathVariable @Month String month,
            @Valid @RequestBody Filling request,
            Actor actor,
            CommandContext context) {
        var of = request.from() == null ? YearMonth.parse(month) : RotaTurn.checked(month, request.from());
        var rules = rulebook.of(actor.hall());
        staff.allOfHall("clerks", actor.hall(), request.clerks(), first(of, request.from(), rules.today(context.at())));
        var rota = Rotas.id(actor.hall(), of);
        var outcome = commands.send(
                new FillRota(
                        rota,
                        actor.hall(),
                        request.duty(),
                        of,
                        request.clerks(),
                        request.from(),
                        rules,
                        actor.id(),
                        context.at()),
                context);
        return Answers.ok(Filled.of(rota, request.duty(), outcome), outcome.version());
    }

    /** The first day that may be given to anybody. */
    private static LocalDate first(YearMonth month, @Nullable LocalDate from, LocalDate today) {
        var first = from == null ? month.atDay(1) : from;
        return first.isBefore(today) ? today : first;
    }
}
