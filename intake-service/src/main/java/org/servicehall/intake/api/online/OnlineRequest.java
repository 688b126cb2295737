package org.servicehall.intake.api.online;

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
import org.servicehall.contracts.Refusal;
import org.servicehall.contracts.acting.ActingGround;
import org.servicehall.contracts.acting.RepresentedAct;
import org.servicehall.contracts.application.IdentityProof;
import org.servicehall.contracts.message.MessageChannel;
import org.servicehall.intake.api.acting.RepresentativeRequest;
import org.servicehall.intake.api.acting.RepresentativeRequest.ActingPerson;
import org.servicehall.intake.api.application.ResidentIdNumber;
import org.servicehall.intake.message.ResidentLetters;
import org.servicehall.platform.form.Code;
import org.servicehall.platform.form.EmailAddress;
import org.servicehall.platform.form.FullName;
import org.servicehall.platform.form.HallCode;
import org.servicehall.platform.form.MatterId;
import org.servicehall.platform.form.Phone;
import org.servicehall.platform.vault.ResidentNumber;
import org.servicehall.platform.vault.Unguarded;

/**
 * What a resident applies for online; papers come later (S3).
 *
 * @param circumstances codes of the circumstances that hold (M2)
 * @param figures numbers that the matter's conditions ask for (M3)
 * @param representative who applies for the applicant; null where they do it themselves (S8)
 * @param messages by what the resident wishes to be told of notices; null where by nothing (S5)
 */
record OnlineRequest(
        @NotBlank @HallCode String hall,
        @NotBlank @MatterId String matterId,
        @Unguarded(KEPT_IN_VAULT) @NotNull @Valid Resident applicant,
        @Size(max = 20) @Nullable List<@NotNull @Code String> circumstances,
        @Size(max = 10) @Nullable List<@NotNull @Valid OnlineFigure> figures,
        @Size(max = 3) @Nullable List<@NotNull MessageChannel> messages,
        @Valid @Nullable ActingFor representative) {

    /**
     * Who applies for the applicant, and on what ground; the hall looks at it before anything is accepted (S8).
     *
     * @param scope acts that a power of attorney names; nothing on other grounds
     */
    record ActingFor(
            @Unguarded(KEPT_IN_VAULT) @NotNull @Valid ActingPerson person,
            @NotNull ActingGround ground,
            @Size(max = 4) @Nullable List<@NotNull RepresentedAct> scope,
            @Nullable LocalDate validUntil) {
        RepresentativeRequest unseen() {
            return new RepresentativeRequest(person, ground, scope, null, null, validUntil, null, null);
        }
    }

    /** Who applies, and how the hall reaches them; goes to the vault and nowhere else. */
    record Resident(
            @NotBlank @Size(max = 60) @FullName String name,

            @NotBlank @Size(max = 18) @ResidentIdNumber String idNumber,

            @NotBlank @Phone String phone,

            @Size(max = 200) @Nullable String address,

            @EmailAddress @Nullable String email) {
        /** Personal data: never printed. */
        @Override
        public String toString() {
            return "Resident[]";
        }
    }

    /** @param value whole yuan, or what the matter's question says */
    record OnlineFigure(
            @NotBlank @Code String code,
            @NotNull @Min(0) @Max(100_000_000) Integer value) {}

    /** @param proof how the hall made sure who applied */
    record Identity(@NotNull IdentityProof proof) {}

    List<String> circumstancesOrNone() {
        return Objects.requireNonNullElse(circumstances, List.of());
    }

    List<MessageChannel> messagesOrNone() {
        return ResidentLetters.wished(messages);
    }

    /** @throws Refusal where there is no address for what the resident wishes for (S5) */
    void checkReachable() {
        ResidentLetters.checkReachable("applicant", messagesOrNone(), personalData());
    }

    Map<String, Integer> figuresByCode() {
        return Objects.requireNonNullElse(figures, List.<OnlineFigure>of()).stream()
                .collect(Collectors.toMap(OnlineFigure::code, OnlineFigure::value, (first, _) -> first));
    }

    /** Years completed on that day, as the id number tells. */
    int ageOn(LocalDate day) {
        return Period.between(ResidentNumber.birthDate(applicant.idNumber()), day)
                .getYears();
    }

    Map<String, String> personalData() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("name", applicant.name().strip());
        fields.put("idNumber", applicant.idNumber());
        fields.put("phone", applicant.phone());
        if (applicant.address() != null && !applicant.address().isBlank()) {
            fields.put("address", applicant.address().strip());
        }
        if (applicant.email() != null && !applicant.email().isBlank()) {
            fields.put(ResidentLetters.EMAIL, applicant.email().strip());
        }
        return fields;
    }

    /** Personal data: never printed. */
    @Override
    public String toString() {
        return "OnlineRequest[" + matterId + "]";
    }
}
