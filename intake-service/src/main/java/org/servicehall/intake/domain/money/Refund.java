package org.servicehall.intake.domain.money;

import org.axonframework.eventsourcing.annotation.EventSourcedEntity;
import org.axonframework.eventsourcing.annotation.EventSourcingHandler;
import org.axonframework.eventsourcing.annotation.reflection.EntityCreator;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.Offers;
import org.servicehall.contracts.Refusal;
import org.servicehall.contracts.application.FeeEvent.FeeCharged;
import org.servicehall.contracts.money.RefundEvent;
import org.servicehall.contracts.money.RefundEvent.FeeRefunded;
import org.servicehall.contracts.money.RefundEvent.RefundRefused;
import org.servicehall.contracts.money.RefundEvent.RefundRequested;
import org.servicehall.intake.domain.command.ApplicationCommand.Act;
import org.servicehall.intake.domain.money.RefundCommand.ApproveRefund;
import org.servicehall.intake.domain.money.RefundCommand.RefuseRefund;
import org.servicehall.intake.domain.money.RefundCommand.RequestRefund;
import org.servicehall.intake.domain.money.RefundCommand.WhatMayBeDone;

/** What a receipt took goes back once, at most whole, and never on the word of one person (rule P4). */
@EventSourcedEntity(tagKey = RefundEvent.STREAM)
public class Refund {
    private @Nullable RefundRequested waiting;
    private boolean asked;
    private boolean refunded;

    @EntityCreator
    Refund() {}

    @CommandHandler
    void request(RequestRefund command, EventAppender events) {
        checkMayBeAsked();
        FeeCharged charge = command.paid().charge();
        if (!command.paid().grounds().contains(command.ground())) {
            throw Refusal.unprocessable(
                            "refund-ground-not-met", "P4", command.ground().text())
                    .at("ground");
        }
        if (command.yuan() > charge.yuan()) {
            throw Refusal.unprocessable("refund-too-much", "P4", command.yuan(), charge.yuan())
                    .at("yuan");
        }
        events.append(new RefundRequested(
                command.receiptNo(),
                charge.hall(),
                charge.applicationNo(),
                charge.fee(),
                charge.yuan(),
                command.yuan(),
                command.means(),
                command.ground(),
                command.reason(),
                charge.matterId(),
                charge.matterName(),
                command.act().by(),
                command.act().window(),
                command.act().at()));
    }

    @CommandHandler
    void approve(ApproveRefund command, EventAppender events) {
        RefundRequested request = toBeDecided(command.receiptNo(), command.act());
        events.append(new FeeRefunded(
                request.receiptNo(),
                request.hall(),
                request.applicationNo(),
                command.refundNo().get(),
                request.fee(),
                request.yuan(),
                request.yuan() == request.paidYuan(),
                request.means(),
                request.ground(),
                request.matterId(),
                request.matterName(),
                request.requestedBy(),
                request.window(),
                command.act().by(),
                command.act().at()));
    }

    @CommandHandler
    void refuse(RefuseRefund command, EventAppender events) {
        RefundRequested request = toBeDecided(command.receiptNo(), command.act());
        events.append(new RefundRefused(
                request.receiptNo(),
                request.hall(),
                request.applicationNo(),
                command.reason(),
                command.act().by(),
                command.act().at()));
    }

    @CommandHandler
    Offers offered(WhatMayBeDone question) {
        return Offers.of(RefundAct.values(), act -> {
            switch (act) {
                case REQUEST -> checkMayBeAsked();
                case DECIDE -> toBeDecided(question.receiptNo(), question.who());
            }
        });
    }

    @EventSourcingHandler
    void on(RefundRequested event) {
        waiting = event;
        asked = true;
    }

    @EventSourcingHandler
    void on(RefundRefused event) {
        waiting = null;
    }

    @EventSourcingHandler
    void on(FeeRefunded event) {
        waiting = null;
        refunded = true;
    }

    private void checkMayBeAsked() {
        checkNotRefunded();
        if (waiting != null) {
            throw Refusal.conflict("refund-waiting", "P4");
        }
    }

    private void checkNotRefunded() {
        if (refunded) {
            throw Refusal.conflict("already-refunded", "P4");
        }
    }

    /** Whoever asked for it decides nothing, nor does anybody in that person's right. */
    private RefundRequested toBeDecided(String receiptNo, Act who) {
        if (!asked) {
            throw Refusal.notFound("unknown-number", receiptNo);
        }
        checkNotRefunded();
        if (waiting == null) {
            throw Refusal.conflict("no-refund-waiting", "P4");
        }
        if (who.isFor(waiting.requestedBy())) {
            throw Refusal.forbidden("refund-decided-by-another", "P4");
        }
        return waiting;
    }
}
