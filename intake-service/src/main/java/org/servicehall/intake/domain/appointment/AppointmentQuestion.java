package org.servicehall.intake.domain.appointment;

import java.time.Instant;
import org.axonframework.modelling.annotation.TargetEntityId;

/** What a clerk's day is asked; nothing is recorded. */
public sealed interface AppointmentQuestion {
    /**
     * Of one appointment; answered with {@link org.servicehall.contracts.Offers}.
     *
     * @param messageFailed whether a message about it failed that nobody has settled (S5)
     */
    record WhatMayBeDone(@TargetEntityId String agenda, String appointmentNo, boolean messageFailed, Instant at)
            implements AppointmentQuestion {}
}
