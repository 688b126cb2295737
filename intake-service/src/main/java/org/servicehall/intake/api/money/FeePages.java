package org.servicehall.intake.api.money;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.servicehall.intake.api.application.Acts;
import org.servicehall.intake.domain.money.PaidFee;
import org.servicehall.intake.domain.money.RefundCommand.WhatMayBeDone;
import org.servicehall.intake.view.money.RefundQueries;
import org.servicehall.platform.action.Action;
import org.servicehall.platform.action.Actions;
import org.servicehall.platform.event.CommandContext;
import org.servicehall.platform.security.Actor;
import org.servicehall.platform.security.HallGuard;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Shows what was charged for an application, and what may go back of it (rule P4). */
@RestController
class FeePages {
    private final PaidFees fees;
    private final RefundQueries refunds;
    private final Actions actions;
    private final Clock clock;

    FeePages(PaidFees fees, RefundQueries refunds, Actions actions, Clock clock) {
        this.fees = fees;
        this.refunds = refunds;
        this.actions = actions;
        this.clock = clock;
    }

    /** In the order in which they were charged. */
    record Fees(List<FeeLine> items) {}

    @GetMapping("/api/applications/{no}/fees")
    @PreAuthorize("hasAnyRole('CLERK', 'LEAD', 'OFFICE', 'LEADING_GROUP', 'AUDITOR')")
    Fees fees(@PathVariable String no, Actor actor) {
        HallGuard.check(actor, no);
        CommandContext now = CommandContext.of(actor.id(), clock.instant());
        return new Fees(
                fees.all(no).stream().map(paid -> line(no, paid, actor, now)).toList());
    }

    private FeeLine line(String no, PaidFee paid, Actor actor, CommandContext now) {
        String receiptNo = paid.charge().receiptNo();
        List<Action> may = actions.of(
                new WhatMayBeDone(receiptNo, Acts.of(actor, now)),
                now,
                Map.of("no", no, "receiptNo", receiptNo),
                offer -> offer.operation().equals("refunds.request"));
        return FeeLine.of(paid, refunds.find(receiptNo).orElse(null), may);
    }
}
