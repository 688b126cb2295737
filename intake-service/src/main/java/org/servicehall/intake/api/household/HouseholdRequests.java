package org.servicehall.intake.api.household;

import static org.servicehall.platform.vault.Unguarded.Because.KEPT_IN_VAULT;
import static org.servicehall.platform.vault.Unguarded.Because.ONLY_SEARCHED_BY;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.household.HouseholdRelation;
import org.servicehall.contracts.household.JoiningGround;
import org.servicehall.contracts.household.LeavingGround;
import org.servicehall.intake.api.application.ResidentIdNumber;
import org.servicehall.intake.domain.household.Household;
import org.servicehall.platform.form.FullName;
import org.servicehall.platform.vault.Unguarded;

/** What is said of households (rule S8). */
final class HouseholdRequests {
    private static final String COMMUNITY = "[\\u3400-\\u4dbf\\u4e00-\\u9fff]{1,20}(?:村|社区|居委会|村委会|街道|小区)";

    private HouseholdRequests() {}

    /**
     * A household book that is shown.
     *
     * @param bookNo its number; goes to the vault
     * @param community village or community where it is registered
     * @param evidence what the clerk saw
     */
    record HouseholdRegistration(
            @Unguarded(KEPT_IN_VAULT) @NotBlank @Size(min = 4, max = 40)
            String bookNo,

            @NotBlank @Pattern(regexp = COMMUNITY) String community,

            @Unguarded(KEPT_IN_VAULT) @NotNull @Size(min = 1, max = Household.MOST_MEMBERS)
            List<@NotNull @Valid HouseholdEntry> members,

            @NotBlank @Size(max = 200) String evidence) {
        /** Personal data: never printed. */
        @Override
        public String toString() {
            return "HouseholdRegistration[]";
        }
    }

    /** @param from first day on which they were of it; the day of the act where left out */
    record HouseholdEntry(
            @NotBlank @Size(max = 60) @FullName String name,
            @NotBlank @Size(max = 18) @ResidentIdNumber String idNumber,
            @NotNull HouseholdRelation relation,
            @Nullable LocalDate from) {
        /** Personal data: never printed. */
        @Override
        public String toString() {
            return "HouseholdEntry[]";
        }
    }

    /** Somebody more is of it. */
    record HouseholdJoining(
            @Unguarded(KEPT_IN_VAULT) @NotNull @Valid HouseholdEntry member,
            @NotNull JoiningGround ground,
            @NotBlank @Size(max = 200) String evidence) {}

    /** @param until last day on which they were of it */
    record HouseholdLeaving(
            @NotNull LeavingGround ground,
            @NotNull LocalDate until,
            @NotBlank @Size(max = 200) String evidence) {}

    /** @param formersRelation what the former head is to the new one */
    record HouseholdHeading(
            @NotNull HouseholdRelation formersRelation,
            @NotBlank @Size(max = 200) String evidence) {}

    /**
     * What should have been recorded.
     *
     * @param relation null where that was right
     * @param from null where that was right
     */
    record MembershipCorrecting(
            @Nullable HouseholdRelation relation,
            @Nullable LocalDate from,
            @NotBlank @Size(max = 200) String evidence) {}

    /** A member's name as it should be; goes to the vault. */
    record HouseholdNameRight(
            @Unguarded(KEPT_IN_VAULT) @NotBlank @Size(max = 60) @FullName
            String name,

            @NotBlank @Size(max = 200) String evidence) {
        /** Personal data: never printed. */
        @Override
        public String toString() {
            return "HouseholdNameRight[]";
        }
    }

    /**
     * What the book really says.
     *
     * @param bookNo its number, which goes to the vault; null where that was right
     * @param community village or community; null where that was right
     */
    record HouseholdRegistrationRight(
            @Unguarded(KEPT_IN_VAULT) @Size(min = 4, max = 40) @Nullable
            String bookNo,

            @Pattern(regexp = COMMUNITY) @Nullable String community,
            @NotBlank @Size(max = 200) String evidence) {
        /** Personal data: never printed. */
        @Override
        public String toString() {
            return "HouseholdRegistrationRight[]";
        }
    }

    /**
     * For which household an application is.
     *
     * @param members references of whom it concerns; all of them where left out
     */
    record HouseholdNaming(
            @NotBlank @Pattern(regexp = "[0-9]{6}-JT[0-9]{8}-[0-9]{4,9}")
            String householdNo,

            @Size(max = Household.MOST_MEMBERS) @Nullable
            List<@NotNull @Pattern(regexp = "P-[0-9a-f]{1,64}") String> members) {}

    record GrantReviewing(@NotBlank @Size(max = 200) String result) {}

    /** Either of the two; it finds a household and is kept nowhere. */
    record HouseholdWanted(
            @Unguarded(ONLY_SEARCHED_BY) @Size(max = 18) @ResidentIdNumber @Nullable
            String idNumber,

            @Unguarded(ONLY_SEARCHED_BY) @Size(min = 4, max = 40) @Nullable
            String bookNo) {
        /** Personal data: never printed. */
        @Override
        public String toString() {
            return "HouseholdWanted[]";
        }
    }
}
