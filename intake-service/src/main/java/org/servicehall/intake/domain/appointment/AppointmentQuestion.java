package org.servicehall.intake.domain.appointment;

import java.time.Instant;
import org.axonframework.modelling.annotation.TargetEntityId;

/** What a clerk's day is asked; nothing is recorded. */
public sealed interface AppointmentQuestion {
    /** Of one appointment; answered with {@link org.servicehall.contracts.Offers}. */
    record WhatMayBeDone(@TargetEntityId String agenda, String appointmentNo, Instant at)
            implements AppointmentQuestion {}
}
