package org.servicehall.intake.api.appointment;

import static org.servicehall.platform.vault.Unguarded.Because.KEPT_IN_VAULT;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.Refusal;
import org.servicehall.contracts.message.MessageChannel;
import org.servicehall.intake.domain.appointment.Tie;
import org.servicehall.intake.message.ResidentLetters;
import org.servicehall.platform.form.CaseNumber;
import org.servicehall.platform.form.EmailAddress;
import org.servicehall.platform.form.FullName;
import org.servicehall.platform.form.HallCode;
import org.servicehall.platform.form.MatterId;
import org.servicehall.platform.form.Phone;
import org.servicehall.platform.form.TimeOfDay;
import org.servicehall.platform.resident.Resident;
import org.servicehall.platform.vault.Unguarded;
import org.servicehall.platform.vault.Vault;

/**
 * A resident's wish for a time at the window in charge, in the hall (S3).
 *
 * @param start by the hall's clock, as 09:30
 * @param messages by what the resident wishes to be told of it; null where by nothing (S5)
 * @param concerns the own application that it is about; null where none (S8)
 */
record PublicAppointmentRequest(
        @NotBlank @HallCode String hall,
        @NotBlank @MatterId String matterId,
        @NotNull LocalDate date,

        @NotBlank @TimeOfDay String start,

        @Unguarded(KEPT_IN_VAULT) @NotNull @Valid Visitor person,
        @Size(max = 3) @Nullable List<@NotNull MessageChannel> messages,
        @Valid @Nullable OwnConcern concerns) {

    /** Who comes, and how the hall reaches them when something comes up; goes to the vault and nowhere else. */
    record Visitor(
            @NotBlank @Size(max = 60) @FullName String name,

            @NotBlank @Phone String phone,

            @EmailAddress @Nullable String email) {

        /** @param resident who has signed in, and finds it again by the id number; one who books for another does not */
        Map<String, String> personalData(@Nullable Resident resident) {
            Map<String, String> fields =
                    new LinkedHashMap<>(new AppointmentCaller(name, phone, null, email).personalData());
            if (resident != null && resident.name().equals(name.strip())) {
                fields.put(Vault.ID_NUMBER, resident.idNumber());
            }
            return fields;
        }

        /** Personal data: never printed. */
        @Override
        public String toString() {
            return "Visitor[]";
        }
    }

    /**
     * The own application, or the case that became of it, which the appointment is about.
     *
     * @param code its query code
     */
    record OwnConcern(
            @NotBlank @Size(max = 32) @CaseNumber String no,
            @NotBlank @Size(max = 20) String code) {}

    /** Another time for the own appointment, by number and code (S3). */
    record OwnMove(
            @NotBlank @Size(max = 32) String no,
            @NotBlank @Size(max = 20) String code,
            @NotNull LocalDate date,

            @NotBlank @TimeOfDay String start) {}

    /** The own appointment is not kept, by number and code (S3). */
    record OwnCancellation(
            @NotBlank @Size(max = 32) String no,
            @NotBlank @Size(max = 20) String code) {}

    /** @throws Refusal {@code message-needs-address} where there is no address for what the resident wishes for */
    List<MessageChannel> messagesOrNone() {
        List<MessageChannel> wished = ResidentLetters.wished(messages);
        ResidentLetters.checkReachable("person", wished, person.personalData(null));
        return wished;
    }

    @Nullable
    Tie tieOrNone() {
        return concerns == null ? null : new Tie(concerns.no(), null, null);
    }

    @Nullable
    String codeOrNone() {
        return concerns == null ? null : concerns.code();
    }

    static LocalTime time(String start) {
        return LocalTime.parse(start);
    }
}
