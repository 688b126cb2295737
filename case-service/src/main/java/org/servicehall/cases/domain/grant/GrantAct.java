package org.servicehall.cases.domain.grant;

import org.servicehall.contracts.Offers;
import org.servicehall.contracts.Refusal;

/**
 * What people do with a grant, under the name of its operation, and which of it the grant alone rules out: asked first by the
 * command, and for what is offered (rule C5, ADR 26).
 */
public enum GrantAct implements Offers.Act {
    REVOKE("grants.revoke");

    private final String operation;

    GrantAct(String operation) {
        this.operation = operation;
    }

    @Override
    public String operation() {
        return operation;
    }

    /** What may be done with a grant that runs, or is over. */
    public static Offers offers(boolean over) {
        return Offers.of(values(), act -> act.check(over));
    }

    /** @throws Refusal whatever the request says */
    void check(boolean over) {
        if (over) {
            throw Refusal.conflict("grant-over", "C5");
        }
    }
}
