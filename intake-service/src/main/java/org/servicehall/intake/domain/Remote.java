package org.servicehall.intake.domain;

import org.servicehall.contracts.Refusal;
import org.servicehall.contracts.application.ApplicationEvent.ReceptionCorrected;
import org.servicehall.contracts.application.IdentityProof;

/**
 * How far the hall has come with what was applied for online (rule S3).
 *
 * @param takenUp whether a clerk of the window holds it
 * @param confirmed whether the hall has made sure who applied
 */
record Remote(boolean takenUp, boolean confirmed) {
    static final Remote NEW = new Remote(false, false);

    Remote taken() {
        return new Remote(true, confirmed);
    }

    Remote known() {
        return new Remote(takenUp, true);
    }

    /** Who was confirmed is not who it says any more. */
    Remote corrected(ReceptionCorrected event) {
        return event.concernsPerson() ? new Remote(takenUp, false) : this;
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
