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
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.Channel;
import org.servicehall.contracts.Refusal;
import org.servicehall.contracts.acting.RepresentedAct;
import org.servicehall.contracts.appointment.Visit;
import org.servicehall.contracts.appointment.VisitKind;
import org.servicehall.contracts.appointment.VisitReason;
import org.servicehall.contracts.message.MessageChannel;
import org.servicehall.contracts.message.ToldBy;
import org.servicehall.intake.domain.appointment.Tie;
import org.servicehall.intake.message.ResidentLetters;
import org.servicehall.platform.form.CaseNumber;
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
 * @param messages by what the resident wishes to be told of it; null where by nothing (S5)
 * @param concerns the application that it is about; null where none (S8)
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
        @Size(max = 200) @Nullable String note,
        @Size(max = 3) @Nullable List<@NotNull MessageChannel> messages,
        @Valid @Nullable Concern concerns) {
    /** @param explanation only where the reason is another than those named */
    record VisitWish(
            @NotNull VisitReason reason,
            @Size(max = 200) @Nullable String explanation) {}

    /**
     * The application, or the case that became of it, which the appointment is about.
     *
     * @param act what is to be done then; has to be told where somebody comes for the applicant
     * @param representative who comes for the applicant, as the application counts them; null where they come themselves
     */
    record Concern(
            @NotBlank @Size(max = 32) @CaseNumber String no,
            @Nullable RepresentedAct act,
            @Min(1) @Max(10) @Nullable Integer representative) {
        /** @throws Refusal {@code represented-act-missing} */
        Tie tie() {
            if (representative != null && act == null) {
                throw Refusal.unprocessable("represented-act-missing", "S8").at("concerns.act");
            }
            return new Tie(no, act, representative);
        }
    }

    /**
     * Another time for an appointment, as long as it was.
     *
     * @param clerk who has it then: somebody of the same window
     * @param reason why, without personal data; the resident is told
     * @param toldBy how the resident has been told already; null where somebody is still to (S5)
     */
    record Rescheduling(
            @NotBlank @UserId String clerk,
            @NotNull LocalDate date,

            @NotBlank @TimeOfDay String start,

            @NotBlank @Size(max = 200) String reason,
            @Nullable ToldBy toldBy) {
        LocalTime startTime() {
            return LocalTime.parse(start);
        }

        /** @throws Refusal {@code nobody-told} where nobody was reached */
        @Nullable
        ToldBy toldOrNone() {
            return told(toldBy);
        }
    }

    /** @param toldBy as with {@link Rescheduling} */
    record Cancellation(
            @NotBlank @Size(max = 200) String reason,
            @Nullable ToldBy toldBy) {
        /** @throws Refusal {@code nobody-told} where nobody was reached */
        @Nullable
        ToldBy toldOrNone() {
            return told(toldBy);
        }
    }

    private static @Nullable ToldBy told(@Nullable ToldBy toldBy) {
        if (toldBy == ToldBy.NOT_REACHED) {
            throw Refusal.unprocessable("nobody-told", "S5").at("toldBy");
        }
        return toldBy;
    }

    /** @param toldBy how the resident was told, or that nobody was reached (S5) */
    record ResidentTelling(@NotNull ToldBy toldBy) {}

    /** @throws Refusal {@code message-needs-address} where there is no address for what the resident wishes for */
    List<MessageChannel> messagesOrNone() {
        List<MessageChannel> wished = ResidentLetters.wished(messages);
        ResidentLetters.checkReachable("person", wished, person.personalData());
        return wished;
    }

    @Nullable
    Tie tieOrNone() {
        return concerns == null ? null : concerns.tie();
    }

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
