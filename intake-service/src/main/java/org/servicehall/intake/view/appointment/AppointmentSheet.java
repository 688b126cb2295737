package org.servicehall.intake.view.appointment;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.Channel;
import org.servicehall.contracts.LocalizedText;
import org.servicehall.contracts.Person;
import org.servicehall.contracts.appointment.Visit;
import org.servicehall.contracts.appointment.VisitKind;
import org.servicehall.intake.domain.appointment.AppointmentState;

/**
 * One appointment as staff see it, without personal data.
 *
 * @param person surname and asterisks
 * @param visit why the clerk goes there (A2); null in the hall
 * @param endReason why it was cancelled; null when it was not
 * @param endedBy who cancelled it, or marked it as kept or not; null while it is booked
 */
public record AppointmentSheet(
        @JsonProperty("no") String appointmentNo,
        String agenda,
        String hall,
        @JsonProperty("status") AppointmentState state,
        @Person String clerk,
        String window,
        String matterId,
        LocalizedText matterName,
        Channel channel,
        String person,
        VisitKind kind,
        @Nullable Visit visit,
        LocalDate date,
        Instant from,
        Instant until,
        @Nullable String note,
        @Person String bookedBy,
        Instant bookedAt,
        @Nullable String endReason,
        @Person @Nullable String endedBy,
        @Nullable Instant endedAt) {

    AppointmentSheet ended(AppointmentState how, @Nullable String reason, String by, Instant at) {
        return new AppointmentSheet(
                appointmentNo,
                agenda,
                hall,
                how,
                clerk,
                window,
                matterId,
                matterName,
                channel,
                person,
                kind,
                visit,
                date,
                from,
                until,
                note,
                bookedBy,
                bookedAt,
                reason,
                by,
                at);
    }
}
