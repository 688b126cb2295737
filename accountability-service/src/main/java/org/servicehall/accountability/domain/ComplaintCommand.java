package org.servicehall.accountability.domain;

import java.time.Instant;
import org.axonframework.messaging.commandhandling.annotation.Command;
import org.axonframework.modelling.annotation.TargetEntityId;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.accountability.ComplaintChannel;
import org.servicehall.contracts.accountability.ComplaintEvent.Ground;

/** What can be asked of a complaint. */
public sealed interface ComplaintCommand {
    /** Text and reporter are not here: they went to the vault under the complaint's number. */
    @Command(namespace = "org.servicehall.complaint", name = "file")
    record FileComplaint(
            @TargetEntityId String complaintNo,
            String hall,
            Ground ground,
            ComplaintChannel channel,
            boolean anonymous,
            @Nullable String person,
            @Nullable String window,
            @Nullable String caseNo,
            String queryCodeHash,
            Instant at)
            implements ComplaintCommand {}
}
