package org.servicehall.intake.domain.appointment;

import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.acting.RepresentedAct;
import org.servicehall.contracts.appointment.AppointmentEvent.AppointmentTied;

/**
 * The application, or the case that became of it, which an appointment concerns (rule S8).
 *
 * @param no of the application
 * @param act what is to be done then; null where nobody said so
 * @param representative who comes for the applicant, as the application counts them; null where they come themselves
 */
public record Tie(
        String no, @Nullable RepresentedAct act, @Nullable Integer representative) {
    public static Tie of(AppointmentTied event) {
        return new Tie(event.applicationNo(), event.act(), event.representative());
    }
}
