package org.servicehall.intake.api.money;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.money.TakingsEvent.TakingsClosed;
import org.servicehall.contracts.money.TakingsEvent.TakingsCounted;
import org.servicehall.contracts.money.TakingsEvent.TakingsSentBack;
import org.servicehall.intake.domain.money.TakingsCommand;
import org.servicehall.intake.domain.money.TakingsCommand.CountTakings;
import org.servicehall.intake.domain.money.TakingsCommand.CountersignTakings;
import org.servicehall.intake.domain.money.TakingsCommand.SendBackTakings;
import org.servicehall.intake.domain.money.TakingsCommand.Signatory;
import org.servicehall.intake.domain.money.TakingsStatus;
import org.servicehall.intake.money.TakingsTerms;
import org.servicehall.intake.money.TakingsWatch;
import org.servicehall.intake.view.money.TakingsQueries;
import org.servicehall.platform.event.CommandContext;
import org.servicehall.platform.event.Commands;
import org.servicehall.platform.event.Outcome;
import org.servicehall.platform.http.Answers;
import org.servicehall.platform.security.Actor;
import org.servicehall.platform.security.HallGuard;
import org.servicehall.platform.security.Role;
import org.servicehall.platform.settings.Halls;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Closes a clerk's day with two signatures, each the signatory's own (rule S12). */
@RestController
@RequestMapping("/api/takings/{no}")
class TakingsController {
    private final Commands commands;
    private final Halls halls;
    private final TakingsQueries takings;
    private final TakingsWatch watch;

    TakingsController(Commands commands, Halls halls, TakingsQueries takings, TakingsWatch watch) {
        this.commands = commands;
        this.halls = halls;
        this.takings = takings;
        this.watch = watch;
    }

    /**
     * @param countedYuan what cash there is; less than zero where more was paid out than taken
     * @param reason why it is not what the entries say; needed where it isn't
     */
    record TakingsCount(
            @NotNull @Min(-10_000_000) @Max(10_000_000) Integer countedYuan,
            @Size(max = 500) @Nullable String reason) {}

    /** @param reason what is to be counted again */
    record TakingsReturn(@NotBlank @Size(max = 500) String reason) {}

    /** @param differenceYuan counted less what the entries say */
    record TakingsCountedAnswer(String no, TakingsStatus status, int differenceYuan, Instant countedAt, long version) {}

    record TakingsSigned(String no, TakingsStatus status, Instant at, long version) {}

    @PostMapping("/count")
    @PreAuthorize("hasAnyRole('CLERK', 'LEAD')")
    ResponseEntity<TakingsCountedAnswer> count(
            @PathVariable String no, @Valid @RequestBody TakingsCount request, Actor actor, CommandContext context) {
        Outcome outcome =
                send(new CountTakings(no, by(actor, context), request.countedYuan(), request.reason()), actor, context);
        TakingsCounted event = outcome.only(TakingsCounted.class);
        return Answers.ok(
                new TakingsCountedAnswer(
                        no,
                        TakingsStatus.COUNTED,
                        event.countedYuan() - event.cashYuan(),
                        event.countedAt(),
                        outcome.version()),
                outcome.version());
    }

    @PostMapping("/countersignature")
    @PreAuthorize("hasAnyRole('LEAD', 'OFFICE')")
    ResponseEntity<TakingsSigned> countersign(@PathVariable String no, Actor actor, CommandContext context) {
        Outcome outcome = send(new CountersignTakings(no, by(actor, context)), actor, context);
        TakingsClosed event = outcome.only(TakingsClosed.class);
        return Answers.ok(
                new TakingsSigned(no, TakingsStatus.CLOSED, event.closedAt(), outcome.version()), outcome.version());
    }

    @PostMapping("/sending-back")
    @PreAuthorize("hasAnyRole('LEAD', 'OFFICE')")
    ResponseEntity<TakingsSigned> sendBack(
            @PathVariable String no, @Valid @RequestBody TakingsReturn request, Actor actor, CommandContext context) {
        HallGuard.check(actor, no);
        TakingsTerms terms = watch.sentBack(actor.hall(), takings.clerk(no), context.at());
        Outcome outcome = send(
                new SendBackTakings(no, by(actor, context), request.reason(), terms.closeBy(), terms.lateAfter()),
                actor,
                context);
        TakingsSentBack event = outcome.only(TakingsSentBack.class);
        return Answers.ok(
                new TakingsSigned(no, TakingsStatus.SENT_BACK, event.sentBackAt(), outcome.version()),
                outcome.version());
    }

    private Outcome send(TakingsCommand command, Actor actor, CommandContext context) {
        HallGuard.check(actor, command.takingsNo());
        return commands.send(command, context);
    }

    private Signatory by(Actor actor, CommandContext context) {
        return by(actor, halls.today(actor.hall(), context.at()), context);
    }

    /** Nobody lends the right to sign. */
    static Signatory by(Actor actor, LocalDate today, CommandContext context) {
        Set<Role> own = actor.ownRoles();
        boolean countersigns = own.contains(Role.LEAD) || own.contains(Role.OFFICE);
        return new Signatory(actor.id(), countersigns, today, context.at());
    }
}
