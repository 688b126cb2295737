package org.servicehall.intake.domain;

import java.time.Instant;
import java.util.List;
import org.servicehall.contracts.Refusal;
import org.servicehall.contracts.application.ApplicationEvent.ApplicationReturned;
import org.servicehall.intake.domain.command.ApplicationCommand.Act;
import org.servicehall.intake.domain.command.ApplicationCommand.ReturnApplication;
import org.servicehall.intake.domain.command.ApplicationCommand.ReturnGround;

/** An application goes back to the resident, with its ground, reason and legal basis (rules K3, N4, C6, S6). */
record Returning(Dossier dossier, ReturnApplication command) {
    ApplicationReturned event() {
        String reason = Dossier.inWriting(command.reason(), "reason", "N4");
        String legalBasis = Dossier.inWriting(command.legalBasis(), "legalBasis", "N4");
        checkGround();
        return new ApplicationReturned(
                dossier.no(),
                dossier.hall(),
                command.noticeNo().get(),
                reason,
                legalBasis,
                command.ground() == ReturnGround.PRINCIPAL_ITEM_MISSING
                        ? dossier.papers().missingPrincipal()
                        : List.of(),
                command.act().by(),
                command.act().at(),
                dossier.remedies(command.remedies()));
    }

    private void checkGround() {
        switch (command.ground()) {
            case UNLAWFUL -> checkNothingPromised();
            case PRINCIPAL_ITEM_MISSING -> {
                checkNothingPromised();
                checkPrincipalMissing();
            }
            case SEASON_OVER -> checkTooLate(command.act().at());
            case FALSE_OR_OUTSIDE -> checkSecondPerson(dossier, command.act());
        }
    }

    /**
     * After a supplement notice it would be the holder's own word against the notice's promise: a lead says so, who neither
     * holds the application nor sent the notice (N3, ADR 35).
     */
    static void checkSecondPerson(Dossier dossier, Act who) {
        Papers.Notice notice = dossier.papers().firstNotice();
        if (notice != null
                && (!who.lead()
                        || who.by().equals(dossier.custody().clerk())
                        || who.by().equals(notice.by()))) {
            throw Refusal.forbidden("lead-returns-after-notice", "K3");
        }
    }

    private void checkPrincipalMissing() {
        if (dossier.papers().missingPrincipal().isEmpty()) {
            throw Refusal.conflict(
                    "no-principal-item-missing",
                    "K3",
                    String.join(", ", dossier.papers().missing()));
        }
    }

    private void checkTooLate(Instant at) {
        if (!dossier.papers().isTooLate(at)) {
            throw Refusal.conflict("season-not-over", "C6").at("ground");
        }
    }

    /**
     * A supplement notice says that the request is lawful (K2) and that it is accepted once all it lists has arrived (N3).
     * Returning it for what the notice knew of would break that; what turns out against the law once it is complete is
     * rejected by the case's decision.
     */
    private void checkNothingPromised() {
        if (dossier.papers().firstNotice() == null) {
            return;
        }
        if (dossier.papers().complete()) {
            throw Refusal.conflict("must-be-accepted", "N3").at("ground");
        }
        throw Refusal.conflict("supplement-notice-running", "K3").at("ground");
    }
}
