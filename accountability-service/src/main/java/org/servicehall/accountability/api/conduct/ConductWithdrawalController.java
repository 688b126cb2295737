package org.servicehall.accountability.api.conduct;

import jakarta.validation.Valid;
import org.servicehall.accountability.api.conduct.ConductController.ConductReceipt;
import org.servicehall.accountability.api.conduct.ConductRequests.WithdrawalRequest;
import org.servicehall.accountability.domain.conduct.ConductCommand.WithdrawRecord;
import org.servicehall.platform.event.CommandContext;
import org.servicehall.platform.event.Commands;
import org.servicehall.platform.http.Answers;
import org.servicehall.platform.security.Actor;
import org.servicehall.platform.security.HallGuard;
import org.servicehall.platform.security.Role;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Takes back what was recorded wrongly: it stays to be read and counts no more (rules H2, H3, G1, B9). */
@RestController
class ConductWithdrawalController {
    private final Commands commands;

    ConductWithdrawalController(Commands commands) {
        this.commands = commands;
    }

    /** An inspection or a breach the office withdraws, unless it is about themselves; a gift, who declared it. */
    @PostMapping("/api/conduct/records/{no}/withdrawal")
    @PreAuthorize("hasAnyRole('CLERK', 'LEAD', 'OFFICE')")
    ResponseEntity<ConductReceipt> withdraw(
            @PathVariable String no,
            @Valid @RequestBody WithdrawalRequest request,
            Actor actor,
            CommandContext context) {
        HallGuard.check(actor, no);
        var command = new WithdrawRecord(
                no,
                actor.hall(),
                request.reason(),
                actor.id(),
                actor.is(Role.OFFICE),
                context.standsInFor(),
                context.at());
        var outcome = commands.send(command, context);
        var receipt = new ConductReceipt(no, outcome.events().getFirst().time(), outcome.version());
        return Answers.ok(receipt, outcome.version());
    }
}
