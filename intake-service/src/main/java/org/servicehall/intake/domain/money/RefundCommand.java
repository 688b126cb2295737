package org.servicehall.intake.domain.money;

import java.util.function.Supplier;
import org.axonframework.modelling.annotation.TargetEntityId;
import org.servicehall.contracts.PaymentMeans;
import org.servicehall.contracts.money.RefundGround;
import org.servicehall.intake.domain.command.ApplicationCommand.Act;

/** What is done to give back what a receipt took (rule P4). */
public sealed interface RefundCommand {
    String receiptNo();

    Act act();

    /**
     * @param paid the charge of that receipt
     * @param yuan what is to go back of it
     */
    record RequestRefund(
            @TargetEntityId String receiptNo,
            Act act,
            PaidFee paid,
            RefundGround ground,
            int yuan,
            PaymentMeans means,
            String reason)
            implements RefundCommand {}

    /** @param refundNo of the slip; asked for once nothing stands against it */
    record ApproveRefund(@TargetEntityId String receiptNo, Act act, Supplier<String> refundNo)
            implements RefundCommand {}

    record RefuseRefund(@TargetEntityId String receiptNo, Act act, String reason) implements RefundCommand {}

    /** Answered with {@link org.servicehall.contracts.Offers}. */
    record WhatMayBeDone(@TargetEntityId String receiptNo, Act who) {}
}
