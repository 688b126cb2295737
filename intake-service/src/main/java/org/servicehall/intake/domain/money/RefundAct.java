package org.servicehall.intake.domain.money;

import org.servicehall.contracts.Offers;

/** What people do about a refund, each under the name of its operation. */
enum RefundAct implements Offers.Act {
    REQUEST("refunds.request"),
    DECIDE("refunds.decide");

    private final String operation;

    RefundAct(String operation) {
        this.operation = operation;
    }

    @Override
    public String operation() {
        return operation;
    }
}
