package org.servicehall.intake.api.application;

import static org.servicehall.platform.vault.Unguarded.Because.KEPT_IN_VAULT;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.AcceptanceType;
import org.servicehall.contracts.Channel;
import org.servicehall.contracts.PaymentMeans;
import org.servicehall.contracts.application.DecidedAtOnce;
import org.servicehall.contracts.application.WithdrawalProof;
import org.servicehall.contracts.cases.CaseEvent.Outcome;
import org.servicehall.intake.domain.command.ApplicationCommand.ReturnGround;
import org.servicehall.intake.domain.command.SupplementCommand;
import org.servicehall.platform.form.CaseNumber;
import org.servicehall.platform.form.Code;
import org.servicehall.platform.form.UserId;
import org.servicehall.platform.form.WindowCode;
import org.servicehall.platform.vault.Unguarded;

/** Bodies of what is done with an application after its reception. */
final class ActionRequests {
    private ActionRequests() {}

    /** @param answer what was told; kept in the vault, since it speaks of the resident's affairs */
    record Consultation(
            @Unguarded(KEPT_IN_VAULT) @NotBlank @Size(max = 2000)
            String answer,

            @NotNull Boolean satisfied) {}

    /**
     * @param named papers that the catalogue leaves to the department's rules, in words (N2)
     * @param override why materials are asked for although conditions are not met (K2, M3)
     * @param madeNecessaryBy whose act made a further notice necessary; nobody where who issued the first answers (N3)
     */
    record Supplement(
            @NotNull @Size(max = 50) List<@NotNull @Code String> items,
            @Valid @Size(max = 20) @Nullable List<@NotNull NamedPaper> named,
            @Nullable Boolean acknowledgeBreach,
            @Size(max = 500) @Nullable String reason,
            @Size(min = 1, max = 500) @Nullable String override,
            @UserId @Nullable String madeNecessaryBy) {}

    /**
     * @param text what is to be brought
     * @param reason why it is needed
     * @param basis the provision that asks for it
     */
    record NamedPaper(
            @NotBlank @Size(max = 100) String text,
            @NotBlank @Size(max = 200) String reason,
            @NotBlank @Size(max = 200) String basis) {
        SupplementCommand.NamedPaper paper() {
            return new SupplementCommand.NamedPaper(text.strip(), reason.strip(), basis.strip());
        }
    }

    /** @param representative who brought them for the applicant, as the application counts them; null where they came themselves (S8) */
    record Materials(
            @NotEmpty @Size(max = 50) List<@NotNull @Code String> items,
            @Min(1) @Max(10) @Nullable Integer representative) {}

    record Return(
            @NotNull ReturnGround ground,
            @NotBlank @Size(max = 500) String reason,
            @NotBlank @Size(max = 500) String legalBasis) {}

    /**
     * @param override why it is accepted although conditions are not met (M3)
     * @param secondGrant why the lead accepts it although a grant of its kind runs already (C5)
     * @param decision of an instant one in the same act (K4, D9)
     */
    record Acceptance(
            @NotNull AcceptanceType type,
            @Min(1) @Max(250) @Nullable Integer workingDays,
            @Size(min = 1, max = 100) @Nullable String authority,
            @Nullable LocalDate limit,
            @Size(min = 1, max = 500) @Nullable String override,
            @Size(min = 1, max = 500) @Nullable String secondGrant,
            @Valid @Nullable AtOnce decision) {}

    /**
     * @param outcome GRANTED or REFUSED; reason and legal basis are needed where refused (N4)
     * @param signer who is asked to check and sign it, under their own sign-in (D9)
     */
    record AtOnce(
            @NotNull Outcome outcome,
            @Size(min = 1, max = 500) @Nullable String reason,
            @Size(min = 1, max = 500) @Nullable String legalBasis,
            @NotNull @UserId String signer) {
        DecidedAtOnce decided() {
            return new DecidedAtOnce(outcome, reason, legalBasis, signer);
        }
    }

    /**
     * @param channel how the resident said so
     * @param proof what shows that it is the resident's wish
     * @param queryCode as the resident told it, where that is the proof; kept nowhere
     * @param representative who takes it back for the applicant; null where they do it themselves (S8)
     */
    record Withdrawal(
            @NotNull Channel channel,
            @NotNull WithdrawalProof proof,
            @Size(max = 20) @Nullable String queryCode,
            @Min(1) @Max(10) @Nullable Integer representative) {}

    /**
     * @param no of the application
     * @param code its query code
     */
    record OwnWithdrawal(
            @NotBlank @Size(max = 32) @CaseNumber String no,
            @NotBlank @Size(max = 20) String code) {}

    /**
     * @param units how many persons, or 1
     * @param yuan what is taken in all
     * @param fiscalNo number of the fiscal receipt, with its code in front where it has one; no identity or phone number has
     *     this form
     */
    record FeeCharge(
            @NotBlank @Code String fee,

            @NotNull @Min(1) @Max(1000) Integer units,
            @NotNull @Min(0) @Max(10_000_000) Integer yuan,
            @NotNull PaymentMeans means,

            @NotBlank @Pattern(regexp = "([0-9]{8}-)?[0-9]{8,10}")
            String fiscalNo) {}

    record HandOver(
            @NotBlank @UserId String to,

            @NotBlank @WindowCode String toWindow,
            @NotBlank @Size(max = 500) String reason,
            @Valid @Nullable Meeting meeting) {}

    /** @param reason what was wrong about the hand-over */
    record TakingBack(@NotBlank @Size(max = 500) String reason) {}

    /**
     * What is arranged with a receiver who is away (F3).
     *
     * @param at the time agreed upon
     * @param requirements what is to be brought or known
     * @param contact how resident and clerk reach each other; kept in the vault
     */
    record Meeting(
            @NotNull Instant at,
            @NotBlank @Size(max = 500) String requirements,

            @Unguarded(KEPT_IN_VAULT) @NotBlank @Size(max = 200)
            String contact) {}
}
