package org.servicehall.cases.api.handling;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.servicehall.cases.api.Texts;
import org.servicehall.cases.api.Who;
import org.servicehall.cases.api.handling.HandlingController.HandlerAnswer;
import org.servicehall.cases.domain.CaseCommand.ConfirmHandler;
import org.servicehall.cases.domain.CaseCommand.DeclineHandler;
import org.servicehall.cases.domain.CaseCommand.WithdrawHandler;
import org.servicehall.contracts.Person;
import org.servicehall.contracts.cases.CaseEvent;
import org.servicehall.contracts.cases.HandlingEvent.HandlerDeclined;
import org.servicehall.contracts.cases.HandlingEvent.HandlerProposalWithdrawn;
import org.servicehall.contracts.cases.HandlingEvent.HandlerProposed;
import org.servicehall.platform.event.CommandContext;
import org.servicehall.platform.event.Commands;
import org.servicehall.platform.event.RecordedEvent;
import org.servicehall.platform.event.Streams;
import org.servicehall.platform.http.Answers;
import org.servicehall.platform.security.Actor;
import org.servicehall.platform.security.HallGuard;
import org.servicehall.platform.settings.Halls;
import org.servicehall.platform.staff.NamedStaff;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What becomes of asking somebody to handle a case: until they confirm, who holds it answers (C1, D5). */
@RestController
@RequestMapping("/api/cases/{no}/handler")
class HandlerProposalController {
    private final Commands commands;
    private final Streams streams;
    private final Halls halls;
    private final NamedStaff staff;

    HandlerProposalController(Commands commands, Streams streams, Halls halls, NamedStaff staff) {
        this.commands = commands;
        this.streams = streams;
        this.halls = halls;
        this.staff = staff;
    }

    record DeclineRequest(
            @NotBlank @Size(max = Texts.LONGEST) String reason) {}

    /** @param handler who is asked no longer */
    record ProposalEndedAnswer(String no, @Person String handler, Instant endedAt, long version) {}

    @PostMapping("/confirmation")
    @PreAuthorize("hasRole('CLERK')")
    ResponseEntity<HandlerAnswer> confirm(@PathVariable String no, Actor actor, CommandContext context) {
        HallGuard.check(actor, no);
        checkServes(no, actor, context);
        var outcome = commands.send(new ConfirmHandler(no, actor.id(), context.at()), context);
        return Answers.ok(HandlerAnswer.of(outcome), outcome.version());
    }

    /** Weeks may have passed since somebody was asked; nothing to check where nobody was. */
    private void checkServes(String no, Actor actor, CommandContext context) {
        var day = halls.today(actor.hall(), context.at());
        streams.read(CaseEvent.STREAM + ":" + no).orElse(List.of()).stream()
                .map(RecordedEvent::payload)
                .filter(HandlerProposed.class::isInstance)
                .map(HandlerProposed.class::cast)
                .reduce((_, last) -> last)
                .filter(asked -> asked.handler().equals(actor.id()))
                .ifPresent(asked -> staff.clerkOf("handler", actor.hall(), List.of(asked.window()), actor.id(), day));
    }

    @PostMapping("/refusal")
    @PreAuthorize("hasRole('CLERK')")
    ResponseEntity<ProposalEndedAnswer> decline(
            @PathVariable String no, @Valid @RequestBody DeclineRequest request, Actor actor, CommandContext context) {
        HallGuard.check(actor, no);
        var reason = Texts.required(request.reason());
        var outcome = commands.send(new DeclineHandler(no, reason, actor.id(), context.at()), context);
        var declined = outcome.only(HandlerDeclined.class);
        return Answers.ok(
                new ProposalEndedAnswer(no, declined.handler(), declined.declinedAt(), outcome.version()),
                outcome.version());
    }

    @PostMapping("/withdrawal")
    @PreAuthorize("hasAnyRole('CLERK', 'LEAD', 'OFFICE')")
    ResponseEntity<ProposalEndedAnswer> withdraw(@PathVariable String no, Actor actor, CommandContext context) {
        HallGuard.check(actor, no);
        var outcome = commands.send(new WithdrawHandler(no, Who.acts(actor), context.at()), context);
        var withdrawn = outcome.only(HandlerProposalWithdrawn.class);
        return Answers.ok(
                new ProposalEndedAnswer(no, withdrawn.handler(), withdrawn.withdrawnAt(), outcome.version()),
                outcome.version());
    }
}
