package org.servicehall.accountability.api.ledger;

import org.servicehall.accountability.ledger.LedgerEntry.State;
import org.servicehall.accountability.ledger.Standing;
import org.servicehall.contracts.Offers;
import org.servicehall.contracts.Refusal;
import org.servicehall.platform.security.Actor;
import org.servicehall.platform.security.HallGuard;

/**
 * What people answer to a finding of the ledger, each under the name of its operation, and which of it the finding and the
 * person alone rule out: asked first by each answer, and for what is offered (rules B5, B8, B9, ADR 26).
 */
enum EntryAct implements Offers.Act {
    EXPLAIN("ledger.explain"),
    ACCEPT_EXPLANATION("ledger.acceptExplanation"),
    CORRECT("ledger.correct"),
    CONFIRM_CORRECTION("ledger.confirmCorrection");

    private final String operation;

    EntryAct(String operation) {
        this.operation = operation;
    }

    @Override
    public String operation() {
        return operation;
    }

    static Offers offered(Standing standing, Actor actor) {
        return Offers.of(values(), act -> act.check(standing, actor));
    }

    /** @throws Refusal whatever the answer says */
    void check(Standing standing, Actor actor) {
        switch (this) {
            case EXPLAIN -> checkExplainable(standing, actor);
            case ACCEPT_EXPLANATION -> {
                checkJudges(LedgerRules.mayDecide(actor, standing.finding()), standing);
                checkExplained(standing);
            }
            case CORRECT -> {
                checkJudges(LedgerRules.mayCorrect(actor, standing.finding()), standing);
                checkCorrectable(standing);
                if (standing.proposedBy() != null) {
                    throw conflict("correction-already-proposed", "B9", standing);
                }
            }
            case CONFIRM_CORRECTION -> {
                checkJudges(LedgerRules.mayCorrect(actor, standing.finding()), standing);
                checkCorrectable(standing);
                checkProposedByAnother(standing, actor);
            }
        }
    }

    /** Whether an investigation goes on makes no difference: else the refusal would tell of it (rule B7). */
    private static void checkExplainable(Standing standing, Actor actor) {
        if (!standing.finding().person().equals(actor.id())) {
            throw HallGuard.unknown(Long.toString(standing.finding().number()));
        }
        if (standing.told().state() != State.OPEN) {
            throw conflict("ledger-entry-not-open", "B9", standing);
        }
    }

    private static void checkExplained(Standing standing) {
        if (standing.state() != State.EXPLAINED) {
            throw conflict("ledger-entry-not-explained", "B9", standing);
        }
    }

    private static void checkCorrectable(Standing standing) {
        if (standing.state() == State.CORRECTED) {
            throw conflict("ledger-entry-corrected", "B9", standing);
        }
        if (standing.state() == State.DECIDED) {
            throw conflict("ledger-entry-decided", "B8", standing);
        }
    }

    /** Nor by who stands in for whoever proposed it, and has no such task otherwise. */
    private static void checkProposedByAnother(Standing standing, Actor actor) {
        String proposer = standing.proposedBy();
        if (proposer == null) {
            throw conflict("correction-not-proposed", "B9", standing);
        }
        if (proposer.equals(actor.id())
                || !LedgerRules.mayCorrect(actor.without(proposer::equals), standing.finding())) {
            throw Refusal.forbidden(
                    "correction-takes-two", "B9", standing.finding().number());
        }
    }

    /** Nobody judges what is about themselves, nor by the rights of whom it is about. */
    private static void checkJudges(boolean may, Standing standing) {
        if (!may) {
            throw Refusal.forbidden("own-ledger-entry", "B5", standing.finding().number());
        }
    }

    private static Refusal conflict(String code, String rule, Standing standing) {
        return Refusal.conflict(code, rule, standing.finding().number());
    }
}
