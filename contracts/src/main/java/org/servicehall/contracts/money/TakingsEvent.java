package org.servicehall.contracts.money;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.eventsourcing.annotation.EventTag;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.LocalizedText;
import org.servicehall.contracts.PaymentMeans;
import org.servicehall.contracts.Person;

/** What one clerk took and gave back on one day, until it is closed 日清月结 (rule S12); topic {@code hall.applications}. */
public sealed interface TakingsEvent {
    String NAMESPACE = "org.servicehall.takings";
    String STREAM = "Takings";

    /** A clerk's day: {@code 330106-wang.fang-20261123}. */
    String takingsNo();

    /**
     * A charge or a refund belongs to this day's closing.
     *
     * @param source id of its event
     * @param window where it was taken or paid out
     * @param yuan what came in; less than zero for what went out
     * @param at when it was charged or paid out, which is a day before where that day was closed by then
     * @param closeBy by when the day is to be closed
     * @param lateAfter after this moment it is a ledger entry that it was not counted; null where the hall enters none, and for
     *     a refund, which somebody else may have approved while the clerk was away
     */
    @Event(namespace = NAMESPACE, name = "entered", version = "1")
    record TakingEntered(
            @EventTag(key = STREAM) String takingsNo,
            String hall,
            @Person String clerk,
            LocalDate day,
            String window,
            String source,
            String receiptNo,
            String applicationNo,
            LocalizedText fee,
            boolean deposit,
            @Nullable String matterId,
            @Nullable LocalizedText matterName,
            PaymentMeans means,
            int yuan,
            Instant at,
            Instant closeBy,
            @Nullable Instant lateAfter)
            implements TakingsEvent {}

    /**
     * The clerk counted the drawer and signed: nothing is entered here any more.
     *
     * @param cashYuan what should be there by the entries
     * @param countedYuan what is there
     * @param reason why they differ; null where they don't
     */
    @Event(namespace = NAMESPACE, name = "counted", version = "1")
    record TakingsCounted(
            @EventTag(key = STREAM) String takingsNo,
            String hall,
            List<MeansTotal> totals,
            int cashYuan,
            int countedYuan,
            @Nullable String reason,
            @Person String countedBy,
            Instant countedAt)
            implements TakingsEvent {}

    /**
     * Not countersigned: the clerk is to count again.
     *
     * @param closeBy by when it is to be counted again; null in what was sent back before that was told
     * @param lateAfter after this moment it is a ledger entry that it was not counted again; null where the hall enters none
     */
    @Event(namespace = NAMESPACE, name = "sent-back", version = "1")
    record TakingsSentBack(
            @EventTag(key = STREAM) String takingsNo,
            String hall,
            String reason,
            @Person String sentBackBy,
            Instant sentBackAt,
            @Nullable Instant closeBy,
            @Nullable Instant lateAfter)
            implements TakingsEvent {}

    /** Countersigned by a second person: the day is closed for good. */
    @Event(namespace = NAMESPACE, name = "closed", version = "1")
    record TakingsClosed(
            @EventTag(key = STREAM) String takingsNo,
            String hall,
            @Person String closedBy,
            Instant closedAt) implements TakingsEvent {}

    /**
     * The clerk had not counted in time, or not again after it was sent back: once for each, a ledger entry against them.
     *
     * @param closeBy by when it was to be counted
     */
    @Event(namespace = NAMESPACE, name = "overdue", version = "1")
    record TakingsOverdue(
            @EventTag(key = STREAM) String takingsNo,
            String hall,
            @Person String clerk,
            String window,
            LocalDate day,
            Instant closeBy,
            Instant recordedAt)
            implements TakingsEvent {}

    /**
     * A changed schedule gives the clerk more time to count what is on record as not counted in time: nobody was late then (rules
     * S12, D1, D5). It is watched again.
     *
     * @param missed by when it was to be counted, as {@link TakingsOverdue} has it
     * @param closeBy by when it is to be counted now
     * @param lateAfter after this moment it is a ledger entry that it was not
     */
    @Event(namespace = NAMESPACE, name = "time-prolonged", version = "1")
    record TakingsTimeProlonged(
            @EventTag(key = STREAM) String takingsNo,
            String hall,
            Instant missed,
            Instant closeBy,
            Instant lateAfter,
            Instant prolongedAt)
            implements TakingsEvent {}
}
