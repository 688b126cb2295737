package org.servicehall.intake.api.appointment;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.LocalizedText;
import org.servicehall.contracts.Person;
import org.servicehall.contracts.appointment.AppointmentEvent;
import org.servicehall.contracts.appointment.AppointmentEvent.AppointmentBooked;
import org.servicehall.contracts.appointment.VisitKind;
import org.servicehall.contracts.message.MessageChannel;
import org.servicehall.intake.domain.appointment.AppointmentState;
import org.servicehall.intake.domain.appointment.Overtaken;
import org.servicehall.intake.domain.appointment.Slot;
import org.servicehall.intake.view.appointment.AppointmentSheet;
import org.servicehall.platform.event.Outcome;
import org.servicehall.platform.security.QueryCodes;

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
            long version) {

        static Booked of(Outcome outcome, QueryCodes codes) {
            AppointmentBooked event = outcome.only(AppointmentBooked.class);
            return new Booked(
                    event.appointmentNo(),
                    codes.codeFor(event.appointmentNo()),
                    AppointmentState.BOOKED,
                    event.clerk(),
                    event.window(),
                    event.kind(),
                    event.date(),
                    event.from(),
                    event.until(),
                    outcome.version());
        }
    }

    record Ended(String no, AppointmentState status, long version) {}

    /** Free slots of a clerk's day (A1). */
    record ClerkSlots(@Person String clerk, List<Slot> free) {}

    /** @param messages by what the hall sends, and a resident may wish to be told (S5) */
    record FreeSlots(LocalDate date, List<ClerkSlots> clerks, List<MessageChannel> messages) {}

    /** Who it is, as the vault has it. */
    record WhoItIs(
            String name,
            @Nullable String phone,
            @Nullable String address,
            @Nullable String email) {}

    /** An appointment that can't be kept as it stands, and what came up (A1). */
    record OvertakenAppointment(
            @JsonUnwrapped AppointmentSheet sheet, Overtaken overtakenBy, LocalizedText overtakenText) {}

    /** What a resident gets for a booking; who serves them is told at the window. */
    record OwnBooking(
            String no,
            String queryCode,
            LocalizedText windowName,
            LocalDate date,
            Instant from,
            Instant until,
            Instant changeableUntil) {}

    /**
     * When a matter's window has somebody free on a day; nobody is named (S3).
     *
     * @param messages by what the hall sends, and a resident may wish to be told (S5)
     */
    record PublicSlots(LocalDate date, LocalizedText windowName, List<Slot> free, List<MessageChannel> messages) {}

    /**
     * What a resident is shown of the own appointment: nothing personal, since a code may get lost.
     *
     * @param changedWhy why the hall moved or cancelled it; null where the resident did, or nobody
     * @param changeableUntil until when it can be moved or cancelled at the public door; null once it is over, and for a visit, which the hall arranges
     * @param movedTo number of the appointment that stands in its place; null where none does
     * @param movedToCode the query code of that one: whoever has the code of the one has that of the other
     */
    record OwnAppointment(
            String no,
            String hall,
            String matterId,
            LocalizedText hallName,
            LocalizedText matterName,
            LocalizedText windowName,
            VisitKind kind,
            AppointmentState status,
            LocalizedText statusText,
            LocalDate date,
            Instant from,
            Instant until,
            @Nullable String changedWhy,
            @Nullable Instant changeableUntil,
            @Nullable String movedTo,
            @Nullable String movedToCode) {

        /** What staff wrote before they knew that residents read it is not shown to them. */
        private static @Nullable String toldReason(AppointmentSheet sheet) {
            return Boolean.TRUE.equals(sheet.reasonTold()) && !AppointmentEvent.RESIDENT.equals(sheet.endedBy())
                    ? sheet.endReason()
                    : null;
        }

        static OwnAppointment of(
                AppointmentSheet sheet,
                LocalizedText hall,
                LocalizedText window,
                Instant changeableUntil,
                QueryCodes codes) {
            return new OwnAppointment(
                    sheet.appointmentNo(),
                    sheet.hall(),
                    sheet.matterId(),
                    hall,
                    sheet.matterName(),
                    window,
                    sheet.kind(),
                    sheet.state(),
                    sheet.state().text(),
                    sheet.date(),
                    sheet.from(),
                    sheet.until(),
                    toldReason(sheet),
                    sheet.state() == AppointmentState.BOOKED && !sheet.kind().isAway() ? changeableUntil : null,
                    sheet.movedTo(),
                    sheet.movedTo() == null ? null : codes.codeFor(sheet.movedTo()));
        }
    }
}
