package org.servicehall.accountability.api.ledger;

import org.servicehall.accountability.ledger.LedgerEntry.State;
import org.servicehall.accountability.ledger.Standing;
import org.servicehall.contracts.Offers;
import org.servicehall.contracts.Refusal;
import org.servicehall.platform.security.HallGuard;

/**
 * What people answer to a finding of the ledger, each under the name of its operation, and which of it the finding and the
 * person alone rule out: asked first by each answer, and for what is offered (rules B5, B8, B9, ADR 26).
 */
enum EntryAct implements Offers.Act {
    EXPLAIN("ledger.explain"),
    ACCEPT_EXPLANATION("ledger.acceptExplanation"),
    CORRECT("ledger.correct");

    private final String operation;

    EntryAct(String operation) {
        this.operation = operation;
    }

    @Override
    public String operation() {
        return operation;
    }

    static Offers offered(Standing standing, String person) {
        return Offers.of(values(), act -> act.check(standing, person));
    }

    /** @throws Refusal whatever the answer says */
    void check(Standing standing, String person) {
        switch (this) {
            case EXPLAIN -> checkExplainable(standing, person);
            case ACCEPT_EXPLANATION -> {
                checkNotAboutOneself(standing, person);
                checkExplained(standing);
            }
            case CORRECT -> {
                checkNotAboutOneself(standing, person);
                checkCorrectable(standing);
            }
        }
    }

    /** Whether an investigation goes on makes no difference: else the refusal would tell of it (rule B7). */
    private static void checkExplainable(Standing standing, String person) {
        if (!standing.finding().person().equals(person)) {
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

    private static void checkNotAboutOneself(Standing standing, String person) {
        if (standing.finding().person().equals(person)) {
            throw Refusal.forbidden("own-ledger-entry", "B5", standing.finding().number());
        }
    }

    private static Refusal conflict(String code, String rule, Standing standing) {
        return Refusal.conflict(code, rule, standing.finding().number());
    }
}
