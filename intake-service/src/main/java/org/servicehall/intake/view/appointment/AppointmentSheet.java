package org.servicehall.intake.view.appointment;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.Channel;
import org.servicehall.contracts.LocalizedText;
import org.servicehall.contracts.Person;
import org.servicehall.contracts.appointment.Visit;
import org.servicehall.contracts.appointment.VisitKind;
import org.servicehall.intake.domain.appointment.AppointmentState;
import org.servicehall.intake.domain.appointment.Tie;

/**
 * One appointment as staff see it, without personal data.
 *
 * @param person surname and asterisks
 * @param visit why the clerk goes there (A2); null in the hall
 * @param endReason why it was cancelled or moved; null when it was not
 * @param reasonTold whether the resident is shown that reason (S3); null where there is none, or it was given before residents were
 * @param insteadOf number of the earlier appointment that it stands in the place of; null for a new wish
 * @param movedTo number of the appointment that stands in its place; null when it was not moved
 * @param telling how the resident is told of it (S5); null where they wish for no message and were to be told nothing
 * @param concerns the application that it is about (S8); null where none
 * @param endedBy who cancelled or moved it, or marked it as kept or not; null while it is booked
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
        @Nullable Boolean reasonTold,
        @Person @Nullable String endedBy,
        @Nullable Instant endedAt,
        @Nullable String insteadOf,
        @Nullable String movedTo,
        @Nullable Telling telling,
        @Nullable Tie concerns) {

    AppointmentSheet ended(
            AppointmentState how, @Nullable String reason, @Nullable Boolean told, String by, Instant at) {
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
                told,
                by,
                at,
                insteadOf,
                movedTo,
                telling == null ? null : telling.over(),
                concerns);
    }

    AppointmentSheet standingInsteadOf(String former) {
        return linked(former, movedTo, telling, concerns);
    }

    AppointmentSheet leadingTo(String next) {
        return linked(insteadOf, next, telling, concerns);
    }

    AppointmentSheet tellingBy(Telling now) {
        return linked(insteadOf, movedTo, now, concerns);
    }

    AppointmentSheet about(Tie tie) {
        return linked(insteadOf, movedTo, telling, tie);
    }

    Telling tellingOrNone() {
        return telling == null ? Telling.by(List.of()) : telling;
    }

    private AppointmentSheet linked(
            @Nullable String former, @Nullable String next, @Nullable Telling how, @Nullable Tie tie) {
        return new AppointmentSheet(
                appointmentNo,
                agenda,
                hall,
                state,
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
                endReason,
                reasonTold,
                endedBy,
                endedAt,
                former,
                next,
                how,
                tie);
    }
}
