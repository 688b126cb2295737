package org.servicehall.intake.domain;

import org.servicehall.contracts.Refusal;
import org.servicehall.contracts.application.ApplicationEvent.ApplicationWithdrawn;
import org.servicehall.contracts.application.ApplicationEvent.ReceptionCorrected;
import org.servicehall.contracts.application.IdentityProof;

/**
 * How far the hall has come with what was applied for online (rule S3).
 *
 * @param takenUp whether a clerk of the window holds it
 * @param confirmed whether the hall has made sure who applied
 * @param corrections how often the resident has put it right themselves
 */
record Remote(boolean takenUp, boolean confirmed, int corrections) {
    static final Remote NEW = new Remote(false, false, 0);

    /** More than anybody mistypes; keeps the stream short, so that the hall can go on with it. */
    static final int MOST_CORRECTIONS = 10;

    Remote taken() {
        return new Remote(true, confirmed, corrections);
    }

    Remote known() {
        return new Remote(takenUp, true, corrections);
    }

    /** Who was confirmed is not who it says any more. */
    Remote corrected(ReceptionCorrected event) {
        boolean own = event.correctedBy().equals(ApplicationWithdrawn.RESIDENT);
        return new Remote(takenUp, confirmed && !event.concernsPerson(), own ? corrections + 1 : corrections);
    }

    /** @throws Refusal {@code corrected-too-often} */
    void checkMayCorrect() {
        if (corrections >= MOST_CORRECTIONS) {
            throw Refusal.conflict("corrected-too-often", "S3", MOST_CORRECTIONS);
        }
    }

    void checkWaiting() {
        if (takenUp) {
            throw Refusal.conflict("taken-up-already", "S3");
        }
    }

    /** What the provider has confirmed stands with the application from the start, and nobody enters it. */
    static void checkByHall(IdentityProof proof) {
        if (proof == IdentityProof.PROVIDER) {
            throw Refusal.unprocessable("proof-not-the-halls", "S3").at("proof");
        }
    }

    void checkUnconfirmed() {
        if (confirmed) {
            throw Refusal.conflict("identity-confirmed-already", "S3");
        }
    }

    void checkConfirmed() {
        if (!confirmed) {
            throw Refusal.conflict("identity-unconfirmed", "S3");
        }
    }
}
