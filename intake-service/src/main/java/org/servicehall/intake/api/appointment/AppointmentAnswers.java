package org.servicehall.intake.api.appointment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.LocalizedText;
import org.servicehall.contracts.Person;
import org.servicehall.contracts.appointment.VisitKind;
import org.servicehall.intake.domain.appointment.AppointmentState;
import org.servicehall.intake.domain.appointment.Slot;
import org.servicehall.intake.view.appointment.AppointmentSheet;

/** Answers about appointments. Those to commands are functions of the recorded events alone. */
final class AppointmentAnswers {
    private AppointmentAnswers() {}

    /** @param queryCode with which the resident finds the appointment again; only the resident has it */
    record Booked(
            String no,
            String queryCode,
            AppointmentState status,
            @Person String clerk,
            String window,
            VisitKind kind,
            LocalDate date,
            Instant from,
            Instant until,
            long version) {}

    record Ended(String no, AppointmentState status, long version) {}

    /** Free slots of a clerk's day (A1). */
    record ClerkSlots(@Person String clerk, List<Slot> free) {}

    record FreeSlots(LocalDate date, List<ClerkSlots> clerks) {}

    /** Who it is, as the vault has it. */
    record WhoItIs(
            String name, @Nullable String phone, @Nullable String address) {}

    /** What a resident is shown of the own appointment: nothing personal, since a code may get lost. */
    record OwnAppointment(
            String no,
            LocalizedText hallName,
            LocalizedText matterName,
            LocalizedText windowName,
            VisitKind kind,
            AppointmentState status,
            LocalizedText statusText,
            LocalDate date,
            Instant from,
            Instant until) {

        static OwnAppointment of(AppointmentSheet sheet, LocalizedText hall, LocalizedText window) {
            return new OwnAppointment(
                    sheet.appointmentNo(),
                    hall,
                    sheet.matterName(),
                    window,
                    sheet.kind(),
                    sheet.state(),
                    sheet.state().text(),
                    sheet.date(),
                    sheet.from(),
                    sheet.until());
        }
    }
}
