package org.servicehall.intake.api.appointment;

import static org.servicehall.platform.vault.Unguarded.Because.KEPT_IN_VAULT;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.Channel;
import org.servicehall.contracts.appointment.Visit;
import org.servicehall.contracts.appointment.VisitKind;
import org.servicehall.contracts.appointment.VisitReason;
import org.servicehall.platform.form.MatterId;
import org.servicehall.platform.form.TimeOfDay;
import org.servicehall.platform.form.UserId;
import org.servicehall.platform.form.WindowCode;
import org.servicehall.platform.vault.Unguarded;

/**
 * A resident's wish for a time (A1).
 *
 * @param start by the hall's clock, as 09:30
 * @param kind null means in the hall
 * @param visit why the clerk goes there; only with a visit (A2)
 * @param slots how many the clerk is occupied; null means what the hall has set for the kind
 * @param note what the clerk should know; no personal data
 */
record AppointmentRequest(
        @NotBlank @MatterId String matterId,
        @NotNull Channel channel,
        @NotBlank @WindowCode String window,
        @NotBlank @UserId String clerk,
        @NotNull LocalDate date,

        @NotBlank @TimeOfDay String start,

        @Unguarded(KEPT_IN_VAULT) @NotNull @Valid AppointmentCaller person,
        @Nullable VisitKind kind,
        @Valid @Nullable VisitWish visit,
        @Min(1) @Max(36) @Nullable Integer slots,
        @Size(max = 200) @Nullable String note) {
    /** @param explanation only where the reason is another than those named */
    record VisitWish(
            @NotNull VisitReason reason,
            @Size(max = 200) @Nullable String explanation) {}

    /**
     * Another time for an appointment, as long as it was.
     *
     * @param clerk who has it then: somebody of the same window
     * @param reason why, without personal data; the resident is told
     */
    record Rescheduling(
            @NotBlank @UserId String clerk,
            @NotNull LocalDate date,

            @NotBlank @TimeOfDay String start,

            @NotBlank @Size(max = 200) String reason) {
        LocalTime startTime() {
            return LocalTime.parse(start);
        }
    }

    record Cancellation(@NotBlank @Size(max = 200) String reason) {}

    LocalTime startTime() {
        return LocalTime.parse(start);
    }

    VisitKind kindOrHall() {
        return Objects.requireNonNullElse(kind, VisitKind.HALL);
    }

    @Nullable
    Visit visitOrNone() {
        return visit == null ? null : new Visit(visit.reason(), visit.explanation());
    }
}
