package org.servicehall.intake.domain.duty;

import org.axonframework.modelling.annotation.TargetEntityId;

/** What a call on duty is asked; nothing is recorded. */
public sealed interface DutyCallQuestion {
    /** Answered with {@link org.servicehall.contracts.Offers}. */
    record WhatMayBeDone(@TargetEntityId String dutyCallNo, Attendant attendant) implements DutyCallQuestion {}
}
