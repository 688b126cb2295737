package org.servicehall.intake.api.erasure;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.servicehall.intake.domain.erasure.Affairs;
import org.servicehall.intake.domain.erasure.ErasureQuestion.WhatMayBeDone;
import org.servicehall.intake.domain.erasure.ErasureStatus;
import org.servicehall.intake.vault.IntakeKind;
import org.servicehall.intake.view.erasure.ErasureQueries;
import org.servicehall.intake.view.erasure.ErasureSheet;
import org.servicehall.platform.action.Action;
import org.servicehall.platform.action.Actions;
import org.servicehall.platform.desk.StatusCounts;
import org.servicehall.platform.event.CommandContext;
import org.servicehall.platform.http.Answers;
import org.servicehall.platform.http.MinimumVersion;
import org.servicehall.platform.http.Paging;
import org.servicehall.platform.http.ReadingReason;
import org.servicehall.platform.security.Actor;
import org.servicehall.platform.security.HallGuard;
import org.servicehall.platform.vault.Vault;
import org.servicehall.platform.view.Page;
import org.servicehall.platform.view.Versioned;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Shows requests to erase and what came of them, never whose they were. What of the person's is under way is for those who
 * decide: whoever holds an id number could ask for an erasure and learn a neighbour's matters by it (R3).
 */
@RestController
@RequestMapping("/api/erasures")
class ErasurePages {
    private static final String READERS = "hasAnyRole('CLERK', 'LEAD', 'OFFICE', 'LEADING_GROUP', 'AUDITOR')";

    private final ErasureQueries erasures;
    private final ErasurePersons persons;
    private final StandingAffairs affairs;
    private final Vault vault;
    private final Actions actions;
    private final Clock clock;

    ErasurePages(
            ErasureQueries erasures,
            ErasurePersons persons,
            StandingAffairs affairs,
            Vault vault,
            Actions actions,
            Clock clock) {
        this.erasures = erasures;
        this.persons = persons;
        this.affairs = affairs;
        this.vault = vault;
        this.actions = actions;
        this.clock = clock;
    }

    /** @param actions what the asker may do with it now */
    record ErasureAnswer(ErasureSheet erasure, List<Action> actions) {}

    @GetMapping
    @PreAuthorize(READERS)
    Page<ErasureSheet> page(
            @RequestParam(required = false) @Nullable ErasureStatus status, Paging paging, Actor actor) {
        return erasures.page(actor.hall(), status, paging.after(), paging.limit());
    }

    @GetMapping("/counts")
    @PreAuthorize(READERS)
    StatusCounts<ErasureStatus> counts(Actor actor) {
        return StatusCounts.of(ErasureStatus.values(), status -> erasures.count(actor.hall(), status));
    }

    @GetMapping("/{no}")
    @PreAuthorize(READERS)
    ResponseEntity<ErasureAnswer> one(@PathVariable String no, Actor actor, MinimumVersion atLeast) {
        HallGuard.check(actor, no);
        Versioned<ErasureSheet> found =
                erasures.findWithVersion(no, atLeast.value()).orElseThrow(() -> HallGuard.unknown(no));
        CommandContext now = CommandContext.of(actor.id(), clock.instant());
        List<Action> may = actions.of(new WhatMayBeDone(no, actor.id()), now, Map.of("no", no));
        return Answers.ok(new ErasureAnswer(found.view(), may), found.version());
    }

    /** What stands against it now; who looks is recorded. */
    @GetMapping("/{no}/affairs")
    @PreAuthorize("hasRole('OFFICE')")
    Affairs affairs(@PathVariable String no, @ReadingReason String why, Actor actor) {
        String person = persons.undecided(HallGuard.check(actor, no));
        vault.look(IntakeKind.ERASURE.of(no), person, actor, why);
        return affairs.of(person);
    }
}
