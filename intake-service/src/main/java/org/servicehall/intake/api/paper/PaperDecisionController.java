package org.servicehall.intake.api.paper;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.Refusal;
import org.servicehall.contracts.paper.PaperEvent.PaperConfirmed;
import org.servicehall.intake.api.application.Acts;
import org.servicehall.intake.api.look.Looks;
import org.servicehall.intake.api.paper.PaperAnswers.PaperDecided;
import org.servicehall.intake.domain.command.ApplicationCommand.Act;
import org.servicehall.intake.domain.command.SupplementCommand.SupplyMaterials;
import org.servicehall.intake.domain.paper.PaperCommand;
import org.servicehall.intake.domain.paper.PaperCommand.ConfirmPaper;
import org.servicehall.intake.domain.paper.PaperCommand.HallsTime;
import org.servicehall.intake.domain.paper.PaperCommand.SendPaperBack;
import org.servicehall.intake.domain.paper.PaperStatus;
import org.servicehall.intake.paper.PaperFiles;
import org.servicehall.intake.paper.PaperSheet;
import org.servicehall.intake.paper.PaperWatch;
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
import org.springframework.web.bind.annotation.RestController;

/** Decides at the counter on what residents handed in online (rules S4, N3). */
@RestController
class PaperDecisionController {
    private final Looks looks;
    private final PaperFiles papers;
    private final PaperWatch watch;
    private final Commands commands;
    private final TermSettings terms;
    private final Halls halls;

    PaperDecisionController(
            Looks looks, PaperFiles papers, PaperWatch watch, Commands commands, TermSettings terms, Halls halls) {
        this.looks = looks;
        this.papers = papers;
        this.watch = watch;
        this.commands = commands;
        this.terms = terms;
        this.halls = halls;
    }

    /** @param reason for the resident to read; needed where it is sent back */
    record PaperDecision(
            @NotNull Boolean accepted,
            @Size(max = 500) @Nullable String reason) {}

    @PostMapping("/api/applications/{no}/papers/{number}/decision")
    @PreAuthorize("hasAnyRole('CLERK', 'LEAD')")
    ResponseEntity<PaperDecided> decide(
            @PathVariable String no,
            @PathVariable int number,
            @Valid @RequestBody PaperDecision decision,
            Actor actor,
            CommandContext context) {
        HallGuard.check(actor, no);
        looks.checkHandles(no, actor);
        Act act = Acts.of(actor, context);
        PaperCommand command = command(no, number, decision, act);
        try {
            return decided(commands.send(command, context), no, number, decision, act, context);
        } catch (Refusal refused) {
            if (!refused.code().equals("paper-not-waiting")
                    || !(command instanceof ConfirmPaper)
                    || !isSuppliedAfterwards(no, number, act, context)) {
                throw refused;
            }
            return confirmedBefore(no, number);
        }
    }

    private ResponseEntity<PaperDecided> decided(
            Outcome outcome, String no, int number, PaperDecision decision, Act act, CommandContext context) {
        boolean supplied = outcome.first(PaperConfirmed.class)
                .map(confirmed -> isSupplied(no, confirmed.item(), act, context))
                .orElse(false);
        return Answers.ok(
                new PaperDecided(
                        no,
                        number,
                        decision.accepted() ? PaperStatus.CONFIRMED : PaperStatus.SENT_BACK,
                        supplied,
                        outcome.events().getFirst().time(),
                        outcome.version()),
                outcome.version());
    }

    /** What was confirmed and not recorded as brought, as where that broke off between the two, is when it is confirmed again. */
    private boolean isSuppliedAfterwards(String no, int number, Act act, CommandContext context) {
        PaperSheet paper = papers.one(no, number);
        return paper.wasConfirmed() && paper.item() != null && isSupplied(no, paper.item(), act, context);
    }

    private ResponseEntity<PaperDecided> confirmedBefore(String no, int number) {
        PaperSheet paper = papers.one(no, number);
        Instant confirmedAt = Objects.requireNonNull(paper.decidedAt());
        long version = papers.version(no);
        return Answers.ok(new PaperDecided(no, number, paper.status(), true, confirmedAt, version), version);
    }

    private PaperCommand command(String no, int number, PaperDecision decision, Act act) {
        HallsTime time = watch.timeOf(no.substring(0, no.indexOf('-')));
        if (decision.accepted()) {
            return new ConfirmPaper(no, number, act, time);
        }
        if (decision.reason() == null || decision.reason().isBlank()) {
            throw Refusal.unprocessable("reason-required", "S4", "reason").at("reason");
        }
        return new SendPaperBack(no, number, act, decision.reason(), time);
    }

    /** Whoever holds the application records with it that the item was brought (N3); another leaves that to them. */
    private boolean isSupplied(String no, String item, Act act, CommandContext context) {
        var limits = terms.limits(halls.deadlines(no.substring(0, no.indexOf('-'))));
        var supply = new SupplyMaterials(no, act, Set.of(item), limits);
        return Refusal.of(() -> commands.send(supply, ofMaterials(context))).isEmpty();
    }

    /** If-Match speaks of the papers, and a key is one stream's. */
    static CommandContext ofMaterials(CommandContext context) {
        return new CommandContext(
                context.by(),
                context.at(),
                context.key() == null ? null : context.key() + "/materials",
                context.fingerprint(),
                null,
                context.traceparent(),
                context.standsInFor());
    }
}
