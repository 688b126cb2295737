package org.servicehall.intake.domain.money;

import java.time.Instant;
import java.time.LocalDate;
import org.axonframework.modelling.annotation.TargetEntityId;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.LocalizedText;
import org.servicehall.contracts.PaymentMeans;

/** What is done with a clerk's takings of a day (rule S12). */
public sealed interface TakingsCommand {
    String takingsNo();

    /**
     * From a charge or a refund; changes nothing the second time.
     *
     * @param source id of the event that tells of the money
     */
    record EnterTaking(
            @TargetEntityId String takingsNo,
            String hall,
            String clerk,
            LocalDate day,
            String window,
            String source,
            Paper paper,
            PaymentMeans means,
            int yuan,
            Instant at,
            Instant closeBy,
            @Nullable Instant lateAfter)
            implements TakingsCommand {}

    /** The receipt, and what for. */
    record Paper(
            String receiptNo,
            String applicationNo,
            LocalizedText fee,
            boolean deposit,
            @Nullable String matterId,
            @Nullable LocalizedText matterName) {}

    /**
     * @param countedYuan what cash is there; less than zero where more was paid out than taken
     * @param reason why it is not what the entries say; null where it is
     */
    record CountTakings(
            @TargetEntityId String takingsNo,
            Signatory by,
            int countedYuan,
            @Nullable String reason) implements TakingsCommand {}

    record CountersignTakings(@TargetEntityId String takingsNo, Signatory by) implements TakingsCommand {}

    /**
     * @param closeBy by when it is to be counted again
     * @param lateAfter after this moment it is late that it was not; null where the hall enters no lateness
     */
    record SendBackTakings(
            @TargetEntityId String takingsNo,
            Signatory by,
            String reason,
            Instant closeBy,
            @Nullable Instant lateAfter) implements TakingsCommand {}

    /**
     * From the sweep; changes nothing where it was counted in time.
     *
     * @param lateAfter by the leave that is known now; null where the hall enters no lateness any more
     */
    record RecordTakingsOverdue(
            @TargetEntityId String takingsNo, @Nullable Instant lateAfter, Instant at) implements TakingsCommand {}

    /**
     * Another schedule is in force; changes nothing where it is not on record as late, or gets no more time (D1).
     *
     * @param closeBy by when it is to be counted by that schedule
     * @param lateAfter after this moment it is late that it was not
     */
    record ProlongTakings(@TargetEntityId String takingsNo, Instant closeBy, Instant lateAfter, Instant at)
            implements TakingsCommand {}

    /** Answered with {@link org.servicehall.contracts.Offers}. */
    record WhatMayBeDone(@TargetEntityId String takingsNo, Signatory who) {}

    /**
     * Who signs, always as oneself: nobody lends a signature.
     *
     * @param countersigns whether that person leads the hall or is of its office, by the own right
     * @param today the hall's date at that moment
     */
    record Signatory(String user, boolean countersigns, LocalDate today, Instant at) {}
}
