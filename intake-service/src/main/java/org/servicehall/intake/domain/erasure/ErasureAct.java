package org.servicehall.intake.domain.erasure;

import org.servicehall.contracts.Offers;
import org.servicehall.contracts.Refusal;
import org.servicehall.contracts.erasure.ErasureEvent.ErasureRequested;

/**
 * What people do with a request to erase, under the name of its operation, and which of it the request and the person alone
 * rule out: asked first by the command, and for what is offered (rules R3 and S11, ADR 26).
 */
enum ErasureAct implements Offers.Act {
    DECIDE("erasures.decide");

    private final String operation;

    ErasureAct(String operation) {
        this.operation = operation;
    }

    @Override
    public String operation() {
        return operation;
    }

    /** @throws Refusal whatever the decision says: once it is made, and to who took the request */
    void check(ErasureRequested request, ErasureStatus status, String by) {
        if (status != ErasureStatus.REQUESTED) {
            throw Refusal.conflict("erasure-decided", "R3", request.erasureNo());
        }
        if (by.equals(request.requestedBy())) {
            throw Refusal.forbidden("erasure-decided-by-another", "R3");
        }
    }
}
