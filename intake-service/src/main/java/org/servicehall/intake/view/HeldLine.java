package org.servicehall.intake.view;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.MatterKind;
import org.servicehall.contracts.Person;
import org.servicehall.intake.domain.ApplicationStatus;

/** Of an {@link ApplicationSheet} what a desk counts by (ADR 78). */
public record HeldLine(
        ApplicationStatus status,
        MatterKind kind,
        @Person String clerk,
        @Person @Nullable String offeredTo,
        @Nullable Instant meetAt,
        Instant receivedAt,
        @Nullable Instant decideBy) {
    boolean isHeldBy(String user) {
        return clerk.equals(user) && status.isOpen();
    }

    boolean isPetition() {
        return kind == MatterKind.PETITION;
    }
}
