package org.servicehall.intake.api.application;

import static org.servicehall.platform.vault.Unguarded.Because.KEPT_IN_VAULT;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.Period;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.Channel;
import org.servicehall.contracts.Refusal;
import org.servicehall.contracts.message.MessageChannel;
import org.servicehall.intake.api.acting.RepresentativeRequest;
import org.servicehall.intake.message.ResidentLetters;
import org.servicehall.intake.queue.TicketNo;
import org.servicehall.platform.form.Code;
import org.servicehall.platform.form.EmailAddress;
import org.servicehall.platform.form.FullName;
import org.servicehall.platform.form.MatterId;
import org.servicehall.platform.form.Phone;
import org.servicehall.platform.vault.ResidentNumber;
import org.servicehall.platform.vault.Unguarded;

/**
 * What a resident brings.
 *
 * @param materials codes of the materials brought along
 * @param figures numbers that the matter's conditions ask for (M3)
 * @param urgent null when it is not urgent (P3)
 * @param persons for how many, where a fee is charged for each (P4); one when it isn't said
 * @param question what a consultation asks; goes to the vault with the rest of what the resident says
 * @param messages by what the resident wishes to be told of notices; null where by nothing (S5)
 * @param representative who brought it for the applicant; null where they came themselves (S8)
 * @param ticketNo of the queue ticket the resident was called by (S2)
 */
record ReceptionRequest(
        @NotBlank @MatterId String matterId,
        @NotNull Channel channel,
        @Unguarded(KEPT_IN_VAULT) @NotNull @Valid Person applicant,
        @Size(max = 20) @Nullable List<@NotNull @Code String> circumstances,
        @Size(max = 50) @Nullable List<@NotNull @Code String> materials,
        @Size(max = 10) @Nullable List<@NotNull @Valid DeclaredFigure> figures,
        @Valid @Nullable Urgency urgent,
        @Min(1) @Max(50) @Nullable Integer persons,

        @Unguarded(KEPT_IN_VAULT) @Size(max = 2000) @Nullable
        String question,

        @TicketNo @Nullable String ticketNo,
        @Size(max = 3) @Nullable List<@NotNull MessageChannel> messages,
        @Valid @Nullable RepresentativeRequest representative) {
    List<String> circumstancesOrNone() {
        return Objects.requireNonNullElse(circumstances, List.of());
    }

    List<String> materialsOrNone() {
        return Objects.requireNonNullElse(materials, List.of());
    }

    Map<String, Integer> figuresByCode() {
        return Objects.requireNonNullElse(figures, List.<DeclaredFigure>of()).stream()
                .collect(Collectors.toMap(DeclaredFigure::code, DeclaredFigure::value, (first, _) -> first));
    }

    List<MessageChannel> messagesOrNone() {
        return ResidentLetters.wished(messages);
    }

    /** @throws Refusal where there is no address for what the resident wishes for (S5) */
    void checkReachable() {
        ResidentLetters.checkReachable("applicant", messagesOrNone(), personalData());
    }

    int personsOrOne() {
        return persons == null ? 1 : persons;
    }

    /** Years completed on that day, as the id number tells; null without one. */
    @Nullable
    Integer ageOn(LocalDate day) {
        String idNumber = applicant.idNumber();
        return idNumber == null
                ? null
                : Period.between(ResidentNumber.birthDate(idNumber), day).getYears();
    }

    /** What the vault keeps; nothing of it stands in an event or a log. */
    Map<String, String> personalData() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("name", applicant.name().strip());
        putIfGiven(fields, "idNumber", applicant.idNumber());
        putIfGiven(fields, "phone", applicant.phone());
        putIfGiven(fields, ResidentLetters.EMAIL, applicant.email());
        putIfGiven(fields, "address", applicant.address());
        putIfGiven(fields, "question", question);
        return fields;
    }

    private static void putIfGiven(Map<String, String> fields, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            fields.put(name, value.strip());
        }
    }

    /** Personal data: never printed. */
    @Override
    public String toString() {
        return "ReceptionRequest[" + matterId + "]";
    }

    record Person(
            @NotBlank @Size(max = 60) @FullName String name,

            @Size(max = 18) @ResidentIdNumber @Nullable String idNumber,

            @Phone @Nullable String phone,

            @Size(max = 200) @Nullable String address,

            @EmailAddress @Nullable String email) {
        /** Personal data: never printed. */
        @Override
        public String toString() {
            return "Person[]";
        }
    }

    /** @param value whole yuan, or what the matter's question says */
    record DeclaredFigure(
            @NotBlank @Code String code,
            @NotNull @Min(0) @Max(100_000_000) Integer value) {}

    record Urgency(@NotBlank @Size(max = 500) String reason) {}
}
