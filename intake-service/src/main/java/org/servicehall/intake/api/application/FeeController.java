package org.servicehall.intake.api.application;

import jakarta.validation.Valid;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.servicehall.contracts.Fee;
import org.servicehall.contracts.Refusal;
import org.servicehall.contracts.application.FeeEvent.FeeCharged;
import org.servicehall.contracts.application.FeeEvent.UnlistedFeeRefused;
import org.servicehall.contracts.notice.NoticeKind;
import org.servicehall.intake.domain.command.FeeCommand.ChargeFee;
import org.servicehall.platform.event.CommandContext;
import org.servicehall.platform.event.Commands;
import org.servicehall.platform.event.Outcome;
import org.servicehall.platform.http.Answers;
import org.servicehall.platform.security.Actor;
import org.servicehall.platform.security.HallGuard;
import org.servicehall.platform.settings.NoticeNumbers;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Takes fees, and none that the catalogue does not list (rule P4). */
@RestController
@RequestMapping("/api/applications/{no}/fees")
@PreAuthorize("hasAnyRole('CLERK', 'LEAD')")
class FeeController {
    private final Commands commands;
    private final NoticeNumbers numbers;
    private final FiscalReceipts fiscal;

    FeeController(Commands commands, NoticeNumbers numbers, FiscalReceipts fiscal) {
        this.commands = commands;
        this.numbers = numbers;
        this.fiscal = fiscal;
    }

    /** An attempt at anything else is recorded as evidence and refused. */
    @PostMapping
    ResponseEntity<ActionAnswers.Charged> charge(
            @PathVariable String no,
            @Valid @RequestBody ActionRequests.FeeCharge request,
            Actor actor,
            CommandContext context) {
        HallGuard.check(actor, no);
        Supplier<String> receiptNo = numbers.onIssue(actor.hall(), NoticeKind.FEE_RECEIPT, context);
        Outcome outcome = commands.send(
                new ChargeFee(
                        no,
                        Acts.of(actor, context),
                        request.fee(),
                        request.units(),
                        request.yuan(),
                        request.means(),
                        request.fiscalNo(),
                        fiscal.before(receiptNo, actor.hall(), request.fiscalNo(), no)),
                context);
        outcome.first(UnlistedFeeRefused.class).ifPresent(this::refuse);
        FeeCharged event = outcome.only(FeeCharged.class);
        return Answers.ok(
                new ActionAnswers.Charged(
                        event.receiptNo(),
                        request.fiscalNo(),
                        request.means(),
                        event.fee().name(),
                        event.units(),
                        event.yuan(),
                        outcome.version()),
                outcome.version());
    }

    private void refuse(UnlistedFeeRefused attempt) {
        String listed = attempt.listed().stream().map(FeeController::shown).collect(Collectors.joining(", "));
        throw Refusal.unprocessable("fee-not-listed", "P4", attempt.yuan(), listed.isEmpty() ? "0" : listed)
                .at("yuan")
                .afterRecord();
    }

    private static String shown(Fee fee) {
        return fee.code() + "=" + fee.yuan() + (fee.per() == Fee.Unit.PERSON ? "/PERSON" : "");
    }
}
