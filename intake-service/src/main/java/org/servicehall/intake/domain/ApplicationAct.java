package org.servicehall.intake.domain;

import java.time.Instant;
import org.servicehall.contracts.MatterKind;
import org.servicehall.contracts.Offers;
import org.servicehall.contracts.Refusal;
import org.servicehall.intake.domain.command.ApplicationCommand.Act;

/**
 * What people do with an application, each under the name of its operation, and which of it the application and the person
 * alone rule out: asked first by each command, and for what is offered (ADR 26).
 */
enum ApplicationAct implements Offers.Act {
    ANSWER("consultations.answer"),
    ACCEPT("applications.accept"),
    REQUEST_SUPPLEMENT("applications.requestSupplement"),
    SUPPLY("applications.supplyMaterials"),
    CORRECT("applications.correct"),
    GIVE_BACK("applications.giveBack"),
    HAND_OVER("handOvers.offer"),
    CONFIRM_HAND_OVER("handOvers.confirm"),
    TAKE_BACK_HAND_OVER("handOvers.takeBack"),
    CHARGE("fees.charge"),
    WITHDRAW("applications.withdraw"),
    TAKE_UP("applications.takeUp"),
    CONFIRM_IDENTITY("applications.confirmIdentity");

    private final String operation;

    ApplicationAct(String operation) {
        this.operation = operation;
    }

    @Override
    public String operation() {
        return operation;
    }

    /**
     * Whose it is first: who has no part in it is not told how far it is.
     *
     * @throws Refusal whatever the request says
     */
    void check(Dossier dossier, Act who) {
        if (isHolders()) {
            dossier.custody().checkHolder(who);
        }
        if (this == CONFIRM_HAND_OVER) {
            dossier.custody().checkMayConfirm(who);
        }
        if (this == TAKE_UP) {
            checkWindow(dossier, who);
        }
        checkState(dossier, who.at());
    }

    void checkState(Dossier dossier, Instant at) {
        switch (this) {
            case ANSWER -> checkQuestion(dossier);
            case ACCEPT -> checkComplete(dossier, at);
            case REQUEST_SUPPLEMENT -> checkNoticeable(dossier, at);
            case SUPPLY -> checkMissing(dossier, at);
            case GIVE_BACK -> checkMaterials(dossier);
            case CORRECT, HAND_OVER, WITHDRAW -> checkOpen(dossier);
            case CONFIRM_HAND_OVER, TAKE_BACK_HAND_OVER -> {
                checkOpen(dossier);
                dossier.custody().checkWaiting();
            }
            case CHARGE -> checkChargeable(dossier);
            case TAKE_UP -> {
                checkOpen(dossier);
                dossier.checkRemote().checkWaiting();
            }
            case CONFIRM_IDENTITY -> {
                checkOpen(dossier);
                dossier.checkRemote().checkUnconfirmed();
            }
        }
    }

    /** What only the holder does, their deputy, or the lead in their stead (F1). Fees are taken at any window. */
    boolean isHolders() {
        return switch (this) {
            case ANSWER, ACCEPT, REQUEST_SUPPLEMENT, SUPPLY, CORRECT, GIVE_BACK -> true;
            case HAND_OVER, TAKE_BACK_HAND_OVER, WITHDRAW, CONFIRM_IDENTITY -> true;
            case CONFIRM_HAND_OVER, CHARGE, TAKE_UP -> false;
        };
    }

    /**
     * A fee that is not due is refused and leaves evidence (P4): there is nothing to offer then, but it is let through. After
     * a supplement notice no ground is left to who holds it while its time runs (K3).
     */
    void checkOffered(Dossier dossier, Act who) {
        check(dossier, who);
        if (this == CHARGE) {
            dossier.charging().checkAnythingDue();
        }
        if (this == GIVE_BACK && !dossier.papers().isTooLate(who.at())) {
            Returning.checkSecondPerson(dossier, who);
        }
    }

    private static void checkOpen(Dossier dossier) {
        if (!dossier.status().isOpen()) {
            throw Refusal.conflict("application-closed", "K8", dossier.status().text());
        }
    }

    private static void checkQuestion(Dossier dossier) {
        checkOpen(dossier);
        if (dossier.kind() != MatterKind.CONSULTATION) {
            throw Refusal.conflict("not-a-consultation", "K1");
        }
    }

    private static void checkMaterials(Dossier dossier) {
        checkOpen(dossier);
        if (dossier.kind() == MatterKind.CONSULTATION) {
            throw Refusal.conflict("consultation-only-answered", "K1");
        }
    }

    private static void checkComplete(Dossier dossier, Instant at) {
        checkMaterials(dossier);
        dossier.papers().checkInTime(at);
        if (!dossier.papers().complete()) {
            throw Refusal.conflict(
                    "materials-missing",
                    "K2",
                    String.join(", ", dossier.papers().missing()));
        }
        if (dossier.remote() != null) {
            dossier.remote().checkConfirmed();
        }
        dossier.representatives().checkSeen();
    }

    /** Whoever sits at the window in charge, or leads the hall (S3). */
    private static void checkWindow(Dossier dossier, Act who) {
        if (!who.lead() && !who.window().equals(dossier.received().window())) {
            throw Refusal.forbidden(
                    "not-of-window-in-charge", "S3", dossier.received().window());
        }
    }

    /** A further notice is a breach, and may be one of what nobody missed before (N3). */
    private static void checkNoticeable(Dossier dossier, Instant at) {
        checkMaterials(dossier);
        dossier.papers().checkInTime(at);
        if (dossier.papers().firstNotice() == null && !dossier.leavesPapersOpen()) {
            dossier.papers().checkAnythingMissing();
        }
    }

    private static void checkMissing(Dossier dossier, Instant at) {
        checkMaterials(dossier);
        dossier.papers().checkAnythingMissing();
        dossier.papers().checkInTime(at);
    }

    /** Fees belong to reception, but may be taken while the application's case is undecided. */
    private static void checkChargeable(Dossier dossier) {
        if (dossier.status() != ApplicationStatus.ACCEPTED) {
            checkOpen(dossier);
        }
        dossier.charging().checkNotOver();
    }
}
