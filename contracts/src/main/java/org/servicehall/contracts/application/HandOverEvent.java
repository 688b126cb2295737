package org.servicehall.contracts.application;

import java.time.Instant;
import org.axonframework.eventsourcing.annotation.EventTag;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.Person;

/** Who holds an application, and who takes it from them (rules F1 to F4). */
public sealed interface HandOverEvent extends ApplicationEvent {
    /**
     * Handed to another window's clerk; the giver stays answerable until that clerk confirms (rules F2, F4).
     *
     * @param count hand-overs so far, this one included where it counts
     * @param confirmBy end of the working day, or of the day agreed upon with somebody absent (F3)
     * @param uncounted why it is no further hand-over (F2, F4); null where it counts, as all of before did
     */
    @Event(namespace = NAMESPACE, name = "handed-over", version = "1")
    record ApplicationHandedOver(
            @EventTag(key = STREAM) String applicationNo,
            String hall,
            @Person String from,
            String fromWindow,
            @Person String to,
            String toWindow,
            String reason,
            int count,
            Instant handedOverAt,
            Instant confirmBy,
            @Nullable Uncounted uncounted)
            implements HandOverEvent {}

    /** A hand-over that its receiver has not confirmed was called off: the holder keeps the application (rule F2). */
    @Event(namespace = NAMESPACE, name = "hand-over-taken-back", version = "1")
    record HandOverTakenBack(
            @EventTag(key = STREAM) String applicationNo,
            String hall,
            @Person String holder,
            @Person String to,
            String toWindow,
            String reason,
            int count,
            Instant takenBackAt)
            implements HandOverEvent {}

    /**
     * What stands next in the stream was done in the stead of who holds the application (rule F1).
     *
     * @param asLead as the hall's lead; otherwise as the holder's deputy
     */
    @Event(namespace = NAMESPACE, name = "done-in-stead", version = "1")
    record DoneInHoldersStead(
            @EventTag(key = STREAM) String applicationNo,
            String hall,
            @Person String holder,
            String holderWindow,
            @Person String doneBy,
            boolean asLead,
            Instant doneAt)
            implements HandOverEvent {}

    /** The receiving clerk took it over (rule F2). */
    @Event(namespace = NAMESPACE, name = "hand-over-confirmed", version = "1")
    record HandOverConfirmed(
            @EventTag(key = STREAM) String applicationNo,
            String hall,
            @Person String clerk,
            String window,
            Instant confirmedAt)
            implements HandOverEvent {}

    /**
     * The receiver of a hand-over is absent: when, with what and how the resident comes to them (rule F3).
     *
     * @param meetAt the time agreed upon
     * @param requirements what is to be brought or known
     */
    @Event(namespace = NAMESPACE, name = "absent-hand-over-arranged", version = "1")
    record AbsentHandOverArranged(
            @EventTag(key = STREAM) String applicationNo,
            String hall,
            @Person String to,
            Instant meetAt,
            String requirements,
            Instant arrangedAt)
            implements HandOverEvent {}

    /**
     * A changed schedule puts off by when a hand-over that waits is to be confirmed (rules D1, F4); it only ever gives more time.
     *
     * @param count which hand-over, as {@link ApplicationHandedOver} counts
     * @param missed the former end, where it was on record that it had passed: nobody was late then (rule D5)
     */
    @Event(namespace = NAMESPACE, name = "hand-over-put-off", version = "1")
    record HandOverPutOff(
            @EventTag(key = STREAM) String applicationNo,
            String hall,
            int count,
            Instant confirmBy,
            Instant putOffAt,
            @Nullable Instant missed)
            implements HandOverEvent {
        /** Of one that nobody was late with. */
        public HandOverPutOff(String applicationNo, String hall, int count, Instant confirmBy, Instant putOffAt) {
            this(applicationNo, hall, count, confirmBy, putOffAt, null);
        }
    }

    /**
     * A hand-over was still unconfirmed when its working day ended: a ledger entry against its holder (rule F4).
     *
     * @param holder who still answers for the application
     */
    @Event(namespace = NAMESPACE, name = "hand-over-unconfirmed", version = "1")
    record HandOverUnconfirmed(
            @EventTag(key = STREAM) String applicationNo,
            String hall,
            @Person String holder,
            String holderWindow,
            @Person String to,
            int count,
            Instant confirmBy,
            Instant recordedAt)
            implements HandOverEvent {}
}
