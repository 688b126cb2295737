package org.servicehall.contracts.application;

import java.time.Instant;
import java.util.List;
import org.axonframework.eventsourcing.annotation.EventTag;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.Fee;
import org.servicehall.contracts.LocalizedText;
import org.servicehall.contracts.PaymentMeans;
import org.servicehall.contracts.Person;

/** Fees of an application (rule P4). */
public sealed interface FeeEvent extends ApplicationEvent {
    /**
     * A listed fee was charged, for so many persons or once, and so many yuan in all (rule P4).
     *
     * @param receiptNo number of the hall's receipt
     * @param fiscalNo number of the fiscal receipt 财政票据; null in charges of before, as means, window and matter
     * @param means how it was paid
     * @param window where it was taken (S12)
     */
    @Event(namespace = NAMESPACE, name = "fee-charged", version = "1")
    record FeeCharged(
            @EventTag(key = STREAM) String applicationNo,
            String hall,
            Fee fee,
            int units,
            int yuan,
            String receiptNo,
            @Nullable String fiscalNo,
            @Nullable PaymentMeans means,
            @Nullable String matterId,
            @Nullable LocalizedText matterName,
            @Person String chargedBy,
            @Nullable String window,
            Instant chargedAt)
            implements FeeEvent {}

    /** Somebody tried to charge what the catalogue does not list, and was refused: evidence for the ledger (rule P4). */
    @Event(namespace = NAMESPACE, name = "unlisted-fee-refused", version = "1")
    record UnlistedFeeRefused(
            @EventTag(key = STREAM) String applicationNo,
            String hall,
            String fee,
            int units,
            int yuan,
            List<Fee> listed,
            @Person String attemptedBy,
            String window,
            Instant attemptedAt)
            implements FeeEvent {}

    /**
     * A charge by mistake was given back whole: the fee may be charged again, rightly (rule P4).
     *
     * @param yuan what was charged and went back; null in what was struck before that was told
     */
    @Event(namespace = NAMESPACE, name = "charge-struck", version = "1")
    record ChargeStruck(
            @EventTag(key = STREAM) String applicationNo,
            String hall,
            String receiptNo,
            @Nullable Integer yuan,
            Instant struckAt)
            implements FeeEvent {}

    /**
     * Its case is decided or taken back, by the event {@code cause}: no more fees, and nothing follows here (P4, R1).
     *
     * @param takenBack that the resident took it back, so that fees go back; null otherwise, and in all of before
     */
    @Event(namespace = NAMESPACE, name = "charging-closed", version = "1")
    record ChargingClosed(
            @EventTag(key = STREAM) String applicationNo,
            String hall,
            String cause,
            @Nullable Boolean takenBack,
            Instant closedAt)
            implements FeeEvent {}
}
