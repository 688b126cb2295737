package org.servicehall.intake.domain.money;

import org.servicehall.contracts.Offers;

/** What people do with a day's takings, each under the name of its operation. */
enum TakingsAct implements Offers.Act {
    COUNT("takings.count"),
    COUNTERSIGN("takings.countersign"),
    SEND_BACK("takings.sendBack");

    private final String operation;

    TakingsAct(String operation) {
        this.operation = operation;
    }

    @Override
    public String operation() {
        return operation;
    }
}
