package org.servicehall.intake.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.AcceptanceType;
import org.servicehall.contracts.Refusal;
import org.servicehall.contracts.application.DecidedAtOnce;
import org.servicehall.contracts.cases.CaseEvent.Outcome;
import org.servicehall.intake.domain.command.ApplicationCommand.AcceptApplication;

/**
 * An instant application is accepted and decided in one act, and another person asked at once to sign (rules K4, D9, ADR 45).
 * Whatever its case would be refused for is refused here, where nothing has been accepted yet.
 */
final class DecidingAtOnce {
    private DecidingAtOnce() {}

    /** @throws Refusal the first of those that {@link #refused} tells */
    static @Nullable DecidedAtOnce decided(Dossier dossier, AcceptApplication command) {
        Refusal.first(refused(dossier, command));
        return command.decision();
    }

    static List<Refusal> refused(Dossier dossier, AcceptApplication command) {
        DecidedAtOnce decision = command.decision();
        return decision == null
                ? List.of()
                : Refusal.of(
                        () -> checkInstant(command),
                        () -> checkNoProcedure(dossier),
                        () -> checkAtItsWindow(dossier, command),
                        () -> checkOutcome(decision),
                        () -> checkExplained(decision),
                        () -> checkPaid(dossier, decision),
                        () -> checkAnother(decision, command));
    }

    private static void checkInstant(AcceptApplication command) {
        if (command.type() != AcceptanceType.INSTANT) {
            throw Refusal.unprocessable(
                            "only-instant-at-once", "K4", command.type().text())
                    .at("decision");
        }
    }

    /** Stages and other windows have their say before a decision (C2, F5). */
    private static void checkNoProcedure(Dossier dossier) {
        var terms = dossier.received().terms();
        if (!terms.stages().isEmpty() || !terms.handling().jointWindows().isEmpty()) {
            throw Refusal.conflict("procedure-before-decision", terms.stages().isEmpty() ? "F5" : "C2")
                    .at("decision");
        }
    }

    /** Who accepts becomes the handler, who is a clerk of the matter's window (C1). */
    private static void checkAtItsWindow(Dossier dossier, AcceptApplication command) {
        String window = dossier.received().window();
        if (!window.equals(command.act().window())) {
            throw Refusal.conflict("decided-at-its-window", "C1", window).at("decision");
        }
    }

    private static void checkOutcome(DecidedAtOnce decision) {
        if (decision.outcome() != Outcome.GRANTED && decision.outcome() != Outcome.REFUSED) {
            throw Refusal.unprocessable("granted-or-refused", "D9").at("decision.outcome");
        }
    }

    private static void checkExplained(DecidedAtOnce decision) {
        if (decision.outcome() == Outcome.REFUSED) {
            Dossier.inWriting(decision.reason(), "decision.reason", "N4");
            Dossier.inWriting(decision.legalBasis(), "decision.legalBasis", "N4");
        }
    }

    /** After the decision nothing is taken (P4). */
    private static void checkPaid(Dossier dossier, DecidedAtOnce decision) {
        if (decision.outcome() == Outcome.GRANTED && dossier.charging().isAnythingDue()) {
            throw Refusal.conflict("fee-before-decision", "P4").at("decision");
        }
    }

    private static void checkAnother(DecidedAtOnce decision, AcceptApplication command) {
        if (decision.signer().equals(command.act().by())) {
            throw Refusal.unprocessable("signer-is-decider", "D9").at("decision.signer");
        }
    }
}
