package org.servicehall.intake.domain.queue;

import java.time.Instant;
import java.time.LocalDate;
import org.axonframework.modelling.annotation.TargetEntityId;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.LocalizedText;
import org.servicehall.contracts.queue.PriorityGround;

/** What is done with a window's queue of one day (rule S2). Who may do it is asked where the request comes in. */
public sealed interface QueueCommand {
    /** Hall, day and window: {@code 330106-20261123-CIVIL_AFFAIRS}. */
    String queue();

    Instant at();

    /**
     * Which queue it is.
     *
     * @param letter with which the window's numbers begin
     */
    record Place(String hall, String window, LocalDate day, String letter) {}

    /**
     * What somebody comes for, and why they may go before others; nulls where they didn't say.
     *
     * @param priorityToShow why, where it counts only once it was shown at the desk
     */
    record Wish(
            @Nullable String matterId,
            @Nullable LocalizedText matterName,
            @Nullable PriorityGround priority,
            @Nullable PriorityGround priorityToShow) {
        /** As it is said where nobody sees who says it. */
        Wish toBeShown() {
            return new Wish(matterId, matterName, null, priority);
        }
    }

    /**
     * @param attended whether somebody is at the window, as far as is known
     * @param by who gives it at the desk; null at the public page
     */
    record TakeTicket(
            @TargetEntityId String queue,
            Place place,
            Wish wish,
            boolean attended,
            QueueRules rules,
            @Nullable String by,
            Instant at)
            implements QueueCommand {}

    /** @param shown whether what gives priority was shown at the desk */
    record DecidePriority(@TargetEntityId String queue, String ticketNo, boolean shown, String by, Instant at)
            implements QueueCommand {}

    record CallNext(@TargetEntityId String queue, QueueRules rules, String by, Instant at) implements QueueCommand {}

    record CallAgain(@TargetEntityId String queue, String ticketNo, QueueRules rules, String by, Instant at)
            implements QueueCommand {}

    record MarkMissed(@TargetEntityId String queue, String ticketNo, String by, Instant at) implements QueueCommand {}

    record BringBack(@TargetEntityId String queue, String ticketNo, QueueRules rules, String by, Instant at)
            implements QueueCommand {}

    record BeginService(@TargetEntityId String queue, String ticketNo, String by, Instant at) implements QueueCommand {}

    /**
     * @param applicationNo what the ticket became; null where nothing was received
     * @param automatic whether the reception itself says so: then what is over already is left as it is
     */
    record EndService(
            @TargetEntityId String queue,
            String ticketNo,
            @Nullable String applicationNo,
            boolean automatic,
            String by,
            Instant at)
            implements QueueCommand {}

    record GiveUp(@TargetEntityId String queue, String ticketNo, String by, Instant at) implements QueueCommand {}

    record HandOn(@TargetEntityId String queue, String ticketNo, String toWindow, String by, Instant at)
            implements QueueCommand {}

    /** What was handed on from another window's queue. */
    record TakeOver(
            @TargetEntityId String queue,
            Place place,
            String ticketNo,
            String fromWindow,
            Wish wish,
            Instant takenAt,
            QueueRules rules,
            Instant at)
            implements QueueCommand {}

    record CloseQueue(@TargetEntityId String queue, Instant at) implements QueueCommand {}
}
