package org.servicehall.cases.domain.wish;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.Channel;
import org.servicehall.contracts.Refusal;
import org.servicehall.contracts.application.WithdrawalProof;

/**
 * That a resident wants a case back, how they said so, and what shows it (rules P2, S8).
 *
 * @param form the paper that the signed form is kept as, {@code paper:3}; null where none is named
 * @param formKept whether such a paper was kept with the case since its acceptance, and stands
 * @param representative who says so for the applicant; null where they do it themselves
 * @param representatives all who act, or ever acted, for the applicant
 * @param today in the hall's time zone
 */
public record Wish(
        Channel channel,
        WithdrawalProof proof,
        @Nullable String form,
        boolean formKept,
        @Nullable Integer representative,
        Representatives representatives,
        LocalDate today) {
    /** By whoever came to the public door with number and code, which were compared there. */
    public static Wish byCode(Representatives representatives, LocalDate today) {
        return new Wish(Channel.ONLINE, WithdrawalProof.QUERY_CODE, null, false, null, representatives, today);
    }

    /** @throws Refusal where it isn't shown to be the resident's */
    public void check() {
        if (proof == WithdrawalProof.SIGNED_FORM) {
            checkForm();
        } else if (representative == null) {
            representatives.checkCodeShowsTheApplicant();
        }
        if (representative != null) {
            representatives.checkMayWithdraw(representative, today);
        }
    }

    /** A paper with a signature doesn't come by telephone, and whoever says that there is one has kept it. */
    private void checkForm() {
        if (channel == Channel.PHONE) {
            throw Refusal.unprocessable("signed-form-not-by-phone", "P2").at("proof");
        }
        if (form == null || !formKept) {
            throw Refusal.unprocessable("withdrawal-form-not-kept", "P2").at("form");
        }
    }

    /** The paper it rests on. */
    public @Nullable String keptForm() {
        return proof == WithdrawalProof.SIGNED_FORM ? form : null;
    }
}
