package org.servicehall.attendance.domain.leave;

import java.time.Instant;
import java.time.ZoneId;
import org.axonframework.messaging.commandhandling.annotation.Command;
import org.axonframework.modelling.annotation.TargetEntityId;
import org.servicehall.attendance.domain.Span;
import org.servicehall.contracts.attendance.LeaveKind;

/** What can be done to a clerk's leaves of a year (rule T6). Why it is asked for is in the vault. */
public sealed interface LeaveCommand {
    /** @param zone the hall's, by which years begin */
    @Command(namespace = "org.servicehall.leave", name = "request")
    record RequestLeave(
            @TargetEntityId String leaves,
            String hall,
            String clerk,
            String window,
            int number,
            LeaveKind kind,
            Span span,
            ZoneId zone,
            String by,
            Instant at)
            implements LeaveCommand {}

    @Command(namespace = "org.servicehall.leave", name = "approve")
    record ApproveLeave(@TargetEntityId String leaves, int number, String by, Instant at) implements LeaveCommand {}

    @Command(namespace = "org.servicehall.leave", name = "refuse")
    record RefuseLeave(@TargetEntityId String leaves, int number, String reason, String by, Instant at)
            implements LeaveCommand {}

    /** @param office whether the office does it, which may also when the leave has begun */
    @Command(namespace = "org.servicehall.leave", name = "cancel")
    record CancelLeave(@TargetEntityId String leaves, int number, boolean office, String by, Instant at)
            implements LeaveCommand {}
}
