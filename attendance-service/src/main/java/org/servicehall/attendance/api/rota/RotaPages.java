package org.servicehall.attendance.api.rota;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.servicehall.attendance.api.rota.RotaSheet.ItemOfDay;
import org.servicehall.attendance.domain.rota.DutyRules;
import org.servicehall.attendance.domain.rota.ItemState;
import org.servicehall.attendance.domain.rota.Turn;
import org.servicehall.attendance.domain.rota.WhatMayBeDone;
import org.servicehall.attendance.view.rota.Rotas;
import org.servicehall.attendance.view.rota.Rulebook;
import org.servicehall.contracts.Person;
import org.servicehall.contracts.attendance.RotaEvent.Duty;
import org.servicehall.platform.action.Actions;
import org.servicehall.platform.event.CommandContext;
import org.servicehall.platform.form.Month;
import org.servicehall.platform.http.Answers;
import org.servicehall.platform.http.MinimumVersion;
import org.servicehall.platform.security.Actor;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Shows the hall's staff whose turn it is, and what is done of it (rules T8, H1). */
@RestController
@RequestMapping("/api/rota")
@PreAuthorize("hasAnyRole('CLERK', 'LEAD', 'OFFICE', 'LEADING_GROUP', 'DEPARTMENT', 'AUDITOR')")
class RotaPages {
    private final Rotas rotas;
    private final Rulebook rulebook;
    private final Actions actions;
    private final Clock clock;

    RotaPages(Rotas rotas, Rulebook rulebook, Actions actions, Clock clock) {
        this.rotas = rotas;
        this.rulebook = rulebook;
        this.actions = actions;
        this.clock = clock;
    }

    /**
     * @param clerk null while nobody has the turn
     * @param toDo what is to be ticked now, this morning's opening by whoever cleaned last
     */
    record Today(
            LocalDate date, Duty duty, @Person @Nullable String clerk, List<ItemOfDay> toDo) {}

    @GetMapping("/{month}")
    ResponseEntity<RotaWithActions> month(@PathVariable @Month String month, MinimumVersion atLeast, Actor actor) {
        var of = YearMonth.parse(month);
        var rota = Rotas.id(actor.hall(), of);
        var rules = rulebook.of(actor.hall());
        var now = CommandContext.of(actor.id(), clock.instant());
        var turns = rotas.turns(actor.hall(), of, atLeast);
        var sheet = RotaSheet.of(rota, of, turns.view(), rules, now.at(), turns.version());
        var may = actions.of(new WhatMayBeDone(rota, of, rules, actor.id(), now.at()), now, Map.of("month", month));
        return Answers.ok(new RotaWithActions(sheet, may), sheet.version());
    }

    @GetMapping("/today")
    Today today(Actor actor) {
        var now = clock.instant();
        var rules = rulebook.of(actor.hall());
        var today = rules.today(now);
        var duty = rules.dutyOn(today);
        var turns = turns(actor.hall(), rules, today);
        var clerk = turns.stream()
                .filter(turn -> turn.day().equals(today) && turn.duty() == duty)
                .map(Turn::clerk)
                .findFirst();
        return new Today(today, duty, clerk.orElse(null), RotaSheet.items(turns, ItemState.TO_DO, rules, now));
    }

    /** Opening this morning is left from the working day before, which may lie in the month before. */
    private List<Turn> turns(String hall, DutyRules rules, LocalDate today) {
        var month = YearMonth.from(today);
        var lastCleaned = rules.lastWorkingDayBefore(today);
        var current = rotas.turns(hall, month).all().stream();
        return YearMonth.from(lastCleaned).equals(month)
                ? current.toList()
                : Stream.concat(rotas.turns(hall, YearMonth.from(lastCleaned)).all().stream(), current)
                        .toList();
    }
}
