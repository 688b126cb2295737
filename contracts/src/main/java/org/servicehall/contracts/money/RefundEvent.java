package org.servicehall.contracts.money;

import java.time.Instant;
import org.axonframework.eventsourcing.annotation.EventTag;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.Fee;
import org.servicehall.contracts.LocalizedText;
import org.servicehall.contracts.PaymentMeans;
import org.servicehall.contracts.Person;

/**
 * Giving back what one receipt took (rules P4, S12); topic {@code hall.applications}. A stream for each receipt, beside its
 * application, which is archived when a deposit goes back.
 */
public sealed interface RefundEvent {
    String NAMESPACE = "org.servicehall.refund";
    String STREAM = "Refund";

    /** Number of the receipt: {@code 330106-SF-2026-0001}. */
    String receiptNo();

    String applicationNo();

    /**
     * Asked for by who will pay it out, and not paid yet.
     *
     * @param yuan at most what was paid
     * @param means how it will be paid back
     * @param window where
     * @param matterId null where the charge tells of none, as the name
     */
    @Event(namespace = NAMESPACE, name = "requested", version = "1")
    record RefundRequested(
            @EventTag(key = STREAM) String receiptNo,
            String hall,
            String applicationNo,
            Fee fee,
            int paidYuan,
            int yuan,
            PaymentMeans means,
            RefundGround ground,
            String reason,
            @Nullable String matterId,
            @Nullable LocalizedText matterName,
            @Person String requestedBy,
            String window,
            Instant requestedAt)
            implements RefundEvent {}

    /** Not approved; it may be asked for anew. */
    @Event(namespace = NAMESPACE, name = "refused", version = "1")
    record RefundRefused(
            @EventTag(key = STREAM) String receiptNo,
            String hall,
            String applicationNo,
            String reason,
            @Person String refusedBy,
            Instant refusedAt)
            implements RefundEvent {}

    /**
     * Approved by a second person, and thereby paid out by who asked for it: once for a receipt.
     *
     * @param refundNo number of the slip
     * @param whole whether it is all that was paid
     */
    @Event(namespace = NAMESPACE, name = "fee-refunded", version = "1")
    record FeeRefunded(
            @EventTag(key = STREAM) String receiptNo,
            String hall,
            String applicationNo,
            String refundNo,
            Fee fee,
            int yuan,
            boolean whole,
            PaymentMeans means,
            RefundGround ground,
            @Nullable String matterId,
            @Nullable LocalizedText matterName,
            @Person String paidBy,
            String window,
            @Person String approvedBy,
            Instant refundedAt)
            implements RefundEvent {}
}
