package org.servicehall.intake.view.appointment;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.Channel;
import org.servicehall.contracts.LocalizedText;
import org.servicehall.contracts.Person;
import org.servicehall.contracts.appointment.DutyCallEvent.DutyCallTaken;
import org.servicehall.intake.domain.duty.DutyCallState;

/**
 * One call on duty with the times of its steps (A3), without personal data.
 *
 * @param person surname and asterisks
 * @param onDuty who was on duty by the rota (T8)
 */
public record DutyCallSheet(
        @JsonProperty("no") String dutyCallNo,
        String hall,
        @JsonProperty("status") DutyCallState state,
        String matterId,
        LocalizedText matterName,
        String window,
        Channel channel,
        String person,
        @Person String clerk,
        @Person String onDuty,
        @Person String takenBy,
        Instant takenAt,
        @Nullable Instant notifiedAt,
        @Nullable Instant arrivedAt,
        @Nullable Instant closedAt,
        @Nullable String result) {

    static DutyCallSheet of(DutyCallTaken event) {
        return new DutyCallSheet(
                event.dutyCallNo(),
                event.hall(),
                DutyCallState.TAKEN,
                event.matterId(),
                event.matterName(),
                event.window(),
                event.channel(),
                event.person().maskedName(),
                event.clerk(),
                event.onDuty(),
                event.takenBy(),
                event.takenAt(),
                null,
                null,
                null,
                null);
    }

    DutyCallSheet notified(Instant at) {
        return with(DutyCallState.NOTIFIED, at, null, null, null);
    }

    DutyCallSheet arrived(Instant at) {
        return with(DutyCallState.ARRIVED, notifiedAt, at, null, null);
    }

    DutyCallSheet closed(Instant at, String how) {
        return with(DutyCallState.CLOSED, notifiedAt, arrivedAt, at, how);
    }

    private DutyCallSheet with(
            DutyCallState now,
            @Nullable Instant notified,
            @Nullable Instant arrived,
            @Nullable Instant closed,
            @Nullable String how) {
        return new DutyCallSheet(
                dutyCallNo,
                hall,
                now,
                matterId,
                matterName,
                window,
                channel,
                person,
                clerk,
                onDuty,
                takenBy,
                takenAt,
                notified,
                arrived,
                closed,
                how);
    }
}
