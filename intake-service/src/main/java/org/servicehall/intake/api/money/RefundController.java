package org.servicehall.intake.api.money;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.PaymentMeans;
import org.servicehall.contracts.Refusal;
import org.servicehall.contracts.money.RefundEvent.FeeRefunded;
import org.servicehall.contracts.money.RefundEvent.RefundRequested;
import org.servicehall.contracts.money.RefundGround;
import org.servicehall.contracts.notice.NoticeKind;
import org.servicehall.intake.api.application.Acts;
import org.servicehall.intake.domain.money.RefundCommand;
import org.servicehall.intake.domain.money.RefundCommand.ApproveRefund;
import org.servicehall.intake.domain.money.RefundCommand.RefuseRefund;
import org.servicehall.intake.domain.money.RefundCommand.RequestRefund;
import org.servicehall.intake.domain.money.RefundCommand.WhatMayBeDone;
import org.servicehall.intake.domain.money.RefundStatus;
import org.servicehall.intake.view.money.RefundQueries;
import org.servicehall.intake.view.money.RefundSheet;
import org.servicehall.platform.action.Actions;
import org.servicehall.platform.desk.StatusCounts;
import org.servicehall.platform.event.CommandContext;
import org.servicehall.platform.event.Commands;
import org.servicehall.platform.event.Outcome;
import org.servicehall.platform.http.Answers;
import org.servicehall.platform.http.MinimumVersion;
import org.servicehall.platform.http.Paging;
import org.servicehall.platform.security.Actor;
import org.servicehall.platform.security.HallGuard;
import org.servicehall.platform.settings.NoticeNumbers;
import org.servicehall.platform.view.Page;
import org.servicehall.platform.view.Versioned;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Gives back what a receipt took, on the word of two (rule P4). */
@RestController
class RefundController {
    private static final String READERS = "hasAnyRole('CLERK', 'LEAD', 'OFFICE', 'LEADING_GROUP', 'AUDITOR')";

    private final Commands commands;
    private final NoticeNumbers numbers;
    private final PaidFees fees;
    private final RefundQueries refunds;
    private final Actions actions;
    private final Clock clock;

    RefundController(
            Commands commands,
            NoticeNumbers numbers,
            PaidFees fees,
            RefundQueries refunds,
            Actions actions,
            Clock clock) {
        this.commands = commands;
        this.numbers = numbers;
        this.fees = fees;
        this.refunds = refunds;
        this.actions = actions;
        this.clock = clock;
    }

    /**
     * @param yuan at most what was paid
     * @param means how it is paid back
     */
    record RefundRequest(
            @NotNull RefundGround ground,
            @NotNull @Min(1) @Max(10_000_000) Integer yuan,
            @NotNull PaymentMeans means,
            @NotBlank @Size(max = 500) String reason) {}

    /** @param reason needed where it is not approved */
    record RefundDecision(
            @NotNull Boolean approved,
            @Size(max = 500) @Nullable String reason) {}

    record RefundAsked(String no, RefundStatus status, int yuan, Instant requestedAt, long version) {}

    /** @param slipNo number of the slip; null where it was refused */
    record RefundDecided(
            String no, RefundStatus status, @Nullable String slipNo, Instant decidedAt, long version) {}

    @PostMapping("/api/applications/{no}/fees/{receiptNo}/refund")
    @PreAuthorize("hasAnyRole('CLERK', 'LEAD')")
    ResponseEntity<RefundAsked> request(
            @PathVariable String no,
            @PathVariable String receiptNo,
            @Valid @RequestBody RefundRequest request,
            Actor actor,
            CommandContext context) {
        HallGuard.check(actor, no);
        Outcome outcome = commands.send(
                new RequestRefund(
                        receiptNo,
                        Acts.of(actor, context),
                        fees.one(no, receiptNo),
                        request.ground(),
                        request.yuan(),
                        request.means(),
                        request.reason()),
                context);
        RefundRequested event = outcome.only(RefundRequested.class);
        return Answers.ok(
                new RefundAsked(
                        receiptNo, RefundStatus.REQUESTED, event.yuan(), event.requestedAt(), outcome.version()),
                outcome.version());
    }

    @PostMapping("/api/refunds/{no}/decision")
    @PreAuthorize("hasAnyRole('LEAD', 'OFFICE')")
    ResponseEntity<RefundDecided> decide(
            @PathVariable String no, @Valid @RequestBody RefundDecision decision, Actor actor, CommandContext context) {
        HallGuard.check(actor, no);
        Outcome outcome = commands.send(command(no, decision, actor, context), context);
        String slip =
                outcome.first(FeeRefunded.class).map(FeeRefunded::refundNo).orElse(null);
        return Answers.ok(
                new RefundDecided(
                        no,
                        slip == null ? RefundStatus.REFUSED : RefundStatus.REFUNDED,
                        slip,
                        outcome.events().getFirst().time(),
                        outcome.version()),
                outcome.version());
    }

    private RefundCommand command(String no, RefundDecision decision, Actor actor, CommandContext context) {
        if (decision.approved()) {
            return new ApproveRefund(
                    no, Acts.of(actor, context), numbers.onIssue(actor.hall(), NoticeKind.REFUND, context));
        }
        if (decision.reason() == null || decision.reason().isBlank()) {
            throw Refusal.unprocessable("reason-required", "P4", "reason").at("reason");
        }
        return new RefuseRefund(no, Acts.of(actor, context), decision.reason());
    }

    @GetMapping("/api/refunds")
    @PreAuthorize(READERS)
    Page<RefundSheet> page(@RequestParam(required = false) @Nullable RefundStatus status, Paging paging, Actor actor) {
        return refunds.page(actor.hall(), status, paging.after(), paging.limit());
    }

    @GetMapping("/api/refunds/counts")
    @PreAuthorize(READERS)
    StatusCounts<RefundStatus> counts(Actor actor) {
        return StatusCounts.of(RefundStatus.values(), status -> refunds.count(actor.hall(), status));
    }

    @GetMapping("/api/refunds/{no}")
    @PreAuthorize(READERS)
    ResponseEntity<RefundWithActions> one(@PathVariable String no, Actor actor, MinimumVersion atLeast) {
        HallGuard.check(actor, no);
        Versioned<RefundSheet> found =
                refunds.findWithVersion(no, atLeast.value()).orElseThrow(() -> HallGuard.unknown(no));
        CommandContext now = CommandContext.of(actor.id(), clock.instant());
        return Answers.ok(
                new RefundWithActions(
                        found.view(),
                        actions.of(
                                new WhatMayBeDone(no, Acts.of(actor, now)),
                                now,
                                Map.of("no", no),
                                offer -> offer.operation().equals("refunds.decide"))),
                found.version());
    }
}
