package org.servicehall.contracts.attendance;

import java.time.Instant;
import java.time.LocalDate;
import org.axonframework.eventsourcing.annotation.EventTag;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.Person;

/** Who is on duty and who cleans (rules T8, H1), a stream for each hall and month; topic {@code hall.attendance}. */
public sealed interface RotaEvent {
    String NAMESPACE = "org.servicehall.rota";
    String STREAM = "Rota";

    /** Hall and month: {@code 330106-202611}. */
    String rota();

    /**
     * The office assigned a day's turn.
     *
     * @param previous who had it before; null where nobody had
     * @param reason why it was changed; null for the first assignment
     */
    @Event(namespace = NAMESPACE, name = "duty-assigned", version = "1")
    record DutyAssigned(
            @EventTag(key = STREAM) String rota,
            String hall,
            Duty duty,
            LocalDate day,
            @Person String clerk,
            @Person @Nullable String previous,
            @Nullable String reason,
            @Person String assignedBy,
            Instant assignedAt)
            implements RotaEvent {}

    /**
     * A clerk asks a colleague to take the turn.
     *
     * @param inReturn the colleague's turn of the same kind and month that the clerk takes; null for none
     */
    @Event(namespace = NAMESPACE, name = "swap-proposed", version = "1")
    record SwapProposed(
            @EventTag(key = STREAM) String rota,
            String hall,
            Duty duty,
            LocalDate day,
            @Person String clerk,
            @Person String colleague,
            @Nullable LocalDate inReturn,
            Instant proposedAt)
            implements RotaEvent {}

    /** The colleague agreed: from here on the turn is the colleague's, and {@code inReturn} the clerk's. */
    @Event(namespace = NAMESPACE, name = "swap-agreed", version = "1")
    record SwapAgreed(
            @EventTag(key = STREAM) String rota,
            String hall,
            Duty duty,
            LocalDate day,
            @Person String clerk,
            @Person String colleague,
            @Nullable LocalDate inReturn,
            Instant agreedAt)
            implements RotaEvent {}

    @Event(namespace = NAMESPACE, name = "swap-declined", version = "1")
    record SwapDeclined(
            @EventTag(key = STREAM) String rota,
            String hall,
            Duty duty,
            LocalDate day,
            @Person String colleague,
            Instant declinedAt)
            implements RotaEvent {}

    /**
     * The person on duty ticked off an item of the day's list (rule H1).
     *
     * @param item as {@code LOCK_UP}; opening is that of the next day
     */
    @Event(namespace = NAMESPACE, name = "item-ticked", version = "1")
    record ItemTicked(
            @EventTag(key = STREAM) String rota,
            String hall,
            Duty duty,
            LocalDate day,
            String item,
            @Person String tickedBy,
            Instant tickedAt)
            implements RotaEvent {}

    /** Kinds of turn. */
    enum Duty {
        /** 节假日值班, whom urgent needs outside working time go to (rules T8, A3). */
        HOLIDAY,
        /** 卫生值日 (rule H1). */
        CLEANING
    }
}
