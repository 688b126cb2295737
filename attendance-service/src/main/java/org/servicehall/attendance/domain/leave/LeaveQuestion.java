package org.servicehall.attendance.domain.leave;

import java.time.Instant;
import org.axonframework.modelling.annotation.TargetEntityId;

/** What a clerk's leaves are asked; nothing is recorded. */
public sealed interface LeaveQuestion {
    /** Answered with {@link org.servicehall.contracts.Offers}. */
    record WhatMayBeDone(@TargetEntityId String leaves, int number, Acting who, Instant at) implements LeaveQuestion {}
}
