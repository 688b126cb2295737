package org.servicehall.intake.domain;

import java.util.List;
import org.servicehall.contracts.Refusal;
import org.servicehall.contracts.application.ApplicationEvent;
import org.servicehall.contracts.application.EligibilityEvent.SecondGrantOverridden;
import org.servicehall.intake.domain.command.ApplicationCommand.AcceptApplication;

/** Nobody draws one allowance twice, unless the lead says why (rule C5). */
final class SecondGrant {
    private SecondGrant() {}

    static List<ApplicationEvent> overridden(Dossier dossier, AcceptApplication command) {
        List<String> standing = StandingGrant.of(dossier.received().matterId(), command.standing());
        String reason = command.secondGrant();
        if (standing.isEmpty()) {
            if (reason != null) {
                throw Refusal.unprocessable("no-grant-running", "C5").at("secondGrant");
            }
            return List.of();
        }
        String grants = String.join(", ", standing);
        if (reason == null || reason.isBlank()) {
            throw Refusal.conflict("grant-already-running", "C5", grants).at("secondGrant");
        }
        if (!command.act().lead()) {
            throw Refusal.forbidden("second-grant-by-lead", "C5", grants);
        }
        return List.of(new SecondGrantOverridden(
                dossier.no(),
                dossier.hall(),
                standing,
                reason,
                command.act().by(),
                command.act().at()));
    }
}
