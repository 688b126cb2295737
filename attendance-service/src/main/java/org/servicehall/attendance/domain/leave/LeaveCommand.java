package org.servicehall.attendance.domain.leave;

import java.time.Instant;
import java.time.ZoneId;
import org.axonframework.messaging.commandhandling.annotation.Command;
import org.axonframework.modelling.annotation.TargetEntityId;
import org.jspecify.annotations.Nullable;
import org.servicehall.attendance.domain.Span;
import org.servicehall.contracts.attendance.LeaveKind;

/** What can be done to a clerk's leaves of a year (rule T6). Why it is asked for is in the vault. */
public sealed interface LeaveCommand {
    /**
     * @param window null for who serves none
     * @param zone the hall's, by which years begin
     */
    @Command(namespace = "org.servicehall.leave", name = "request")
    record RequestLeave(
            @TargetEntityId String leaves,
            String hall,
            String clerk,
            @Nullable String window,
            int number,
            LeaveKind kind,
            Span span,
            ZoneId zone,
            String by,
            Instant at)
            implements LeaveCommand {}

    @Command(namespace = "org.servicehall.leave", name = "approve")
    record ApproveLeave(@TargetEntityId String leaves, int number, Acting by, Instant at) implements LeaveCommand {}

    @Command(namespace = "org.servicehall.leave", name = "refuse")
    record RefuseLeave(@TargetEntityId String leaves, int number, String reason, Acting by, Instant at)
            implements LeaveCommand {}

    @Command(namespace = "org.servicehall.leave", name = "cancel")
    record CancelLeave(@TargetEntityId String leaves, int number, Acting by, Instant at) implements LeaveCommand {}
}
