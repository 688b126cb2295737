package org.servicehall.intake.api.acting;

import static org.servicehall.platform.vault.Unguarded.Because.KEPT_IN_VAULT;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.Refusal;
import org.servicehall.contracts.acting.ActingGround;
import org.servicehall.contracts.acting.Power;
import org.servicehall.contracts.acting.PowerProof;
import org.servicehall.contracts.acting.RepresentedAct;
import org.servicehall.contracts.acting.RevocationWord;
import org.servicehall.intake.api.application.ResidentIdNumber;
import org.servicehall.platform.form.FullName;
import org.servicehall.platform.form.Phone;
import org.servicehall.platform.vault.Unguarded;

/**
 * Who acts for the applicant, on what ground and how far (S8).
 *
 * @param scope acts that a power of attorney names; nothing on other grounds, which are for every act
 * @param documentNo number of the document, where it bears one; kept in the vault
 * @param seen what the clerk saw of the ground; null where nothing yet
 * @param notOfStaff that the card shown is not of whoever of the hall's staff bears the same name
 */
public record RepresentativeRequest(
        @Unguarded(KEPT_IN_VAULT) @NotNull @Valid ActingPerson person,
        @NotNull ActingGround ground,
        @Size(max = 4) @Nullable List<@NotNull RepresentedAct> scope,

        @Unguarded(KEPT_IN_VAULT) @Size(min = 1, max = 60) @Nullable
        String documentNo,

        @Nullable LocalDate documentDate,
        @Nullable LocalDate validUntil,
        @Nullable PowerProof seen,
        @Nullable Boolean notOfStaff) {
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2200;

    /** Goes to the vault and nowhere else. */
    public record ActingPerson(
            @NotBlank @Size(max = 60) @FullName String name,

            @NotBlank @Size(max = 18) @ResidentIdNumber String idNumber,

            @NotBlank @Phone String phone) {
        /** Personal data: never printed. */
        @Override
        public String toString() {
            return "ActingPerson[]";
        }
    }

    /** @param proof what was seen of it, or heard */
    record PowerShown(@NotNull PowerProof proof, @Nullable Boolean notOfStaff) {}

    /**
     * @param word how the applicant said so
     * @param standsBy whether they said too that they stand by what was done in their name
     */
    record Revocation(
            @NotNull RevocationWord word, @Nullable Boolean standsBy) {
        boolean isStoodBy() {
            return Boolean.TRUE.equals(standsBy);
        }
    }

    /**
     * Refuses what can never be right as it stands.
     *
     * @param field under which it stands in the request, with a dot; empty where it is the request
     * @param today in the hall's time zone
     * @throws Refusal {@code scope-of-power}, {@code day-out-of-range} or {@code power-dated-wrong}
     */
    void check(String field, LocalDate today) {
        if (ground.isDelegated() == scopeOrNone().isEmpty()) {
            throw Refusal.unprocessable("scope-of-power", "S8").at(field + "scope");
        }
        checkDay(documentDate, field + "documentDate");
        checkDay(validUntil, field + "validUntil");
        if (documentDate != null
                && (documentDate.isAfter(today) || (validUntil != null && documentDate.isAfter(validUntil)))) {
            throw Refusal.unprocessable("power-dated-wrong", "S8").at(field + "documentDate");
        }
    }

    private static void checkDay(@Nullable LocalDate day, String field) {
        if (day != null && (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR)) {
            throw Refusal.unprocessable("day-out-of-range", "D1", FIRST_YEAR, LAST_YEAR)
                    .at(field);
        }
    }

    private List<RepresentedAct> scopeOrNone() {
        return Objects.requireNonNullElse(scope, List.<RepresentedAct>of()).stream()
                .distinct()
                .sorted()
                .toList();
    }

    Power power() {
        return new Power(ground, scopeOrNone(), documentDate, validUntil);
    }

    boolean isSaidToBeNobodyOfStaff() {
        return Boolean.TRUE.equals(notOfStaff);
    }

    Map<String, String> personalData() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("name", person.name().strip());
        fields.put("idNumber", person.idNumber());
        fields.put("phone", person.phone());
        if (documentNo != null) {
            fields.put("documentNo", documentNo.strip());
        }
        return fields;
    }

    /** Personal data: never printed. */
    @Override
    public String toString() {
        return "RepresentativeRequest[" + ground + "]";
    }
}
