package org.servicehall.cases.api.afterwards;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.servicehall.cases.api.RequestsOfLeads;
import org.servicehall.cases.api.Texts;
import org.servicehall.cases.api.Who;
import org.servicehall.cases.domain.archive.ArchiveCommand.ApproveLoan;
import org.servicehall.cases.domain.archive.ArchiveCommand.RefuseLoan;
import org.servicehall.cases.domain.archive.ArchiveCommand.RequestLoan;
import org.servicehall.cases.domain.archive.ArchiveCommand.ReturnLoan;
import org.servicehall.contracts.archive.ArchiveEvent.LoanKind;
import org.servicehall.contracts.archive.ArchiveEvent.LoanRequested;
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

/** Borrowing and copying need the lead's approval and are registered (R2). */
@RestController
@RequestMapping("/api/archive/{no}/loans")
class LoanController {
    private final Commands commands;
    private final Halls halls;
    private final RequestsOfLeads leads;

    LoanController(Commands commands, Halls halls, RequestsOfLeads leads) {
        this.commands = commands;
        this.halls = halls;
        this.leads = leads;
    }

    /** @param returnBy needed where the file itself is borrowed */
    record LoanRequest(
            @NotNull LoanKind kind,
            @NotBlank @Size(max = Texts.LONGEST) String purpose,
            @Nullable LocalDate returnBy) {}

    record LoanRefusal(@NotBlank @Size(max = Texts.LONGEST) String reason) {}

    record LoanAnswer(String no, int loan, long version) {}

    @PostMapping
    @PreAuthorize("hasAnyRole('CLERK', 'LEAD', 'OFFICE')")
    ResponseEntity<LoanAnswer> request(
            @PathVariable String no, @Valid @RequestBody LoanRequest request, Actor actor, CommandContext context) {
        HallGuard.check(actor, no);
        var command = new RequestLoan(
                no,
                request.kind(),
                Texts.required(request.purpose()),
                request.returnBy(),
                halls.today(actor.hall(), context.at()),
                actor.id(),
                context.at());
        Outcome outcome = commands.send(command, context);
        return answer(no, outcome.only(LoanRequested.class).loan(), outcome);
    }

    @PostMapping("/{loan}/approval")
    @PreAuthorize("hasAnyRole('LEAD', 'LEADING_GROUP')")
    ResponseEntity<LoanAnswer> approve(
            @PathVariable String no, @PathVariable int loan, Actor actor, CommandContext context) {
        HallGuard.check(actor, no);
        leads.checkLoan(actor, no, loan, context.at());
        return answer(no, loan, commands.send(new ApproveLoan(no, loan, actor.id(), context.at()), context));
    }

    @PostMapping("/{loan}/refusal")
    @PreAuthorize("hasAnyRole('LEAD', 'LEADING_GROUP')")
    ResponseEntity<LoanAnswer> refuse(
            @PathVariable String no,
            @PathVariable int loan,
            @Valid @RequestBody LoanRefusal request,
            Actor actor,
            CommandContext context) {
        HallGuard.check(actor, no);
        leads.checkLoan(actor, no, loan, context.at());
        String reason = Texts.required(request.reason());
        return answer(no, loan, commands.send(new RefuseLoan(no, loan, reason, actor.id(), context.at()), context));
    }

    /** Recorded by the office, which has the file in hand again. */
    @PostMapping("/{loan}/return")
    @PreAuthorize("hasRole('OFFICE')")
    ResponseEntity<LoanAnswer> giveBack(
            @PathVariable String no, @PathVariable int loan, Actor actor, CommandContext context) {
        HallGuard.check(actor, no);
        return answer(no, loan, commands.send(new ReturnLoan(no, loan, Who.acts(actor), context.at()), context));
    }

    private static ResponseEntity<LoanAnswer> answer(String no, int loan, Outcome outcome) {
        return Answers.ok(new LoanAnswer(no, loan, outcome.version()), outcome.version());
    }
}
