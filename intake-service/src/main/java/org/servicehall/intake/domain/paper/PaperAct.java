package org.servicehall.intake.domain.paper;

import org.servicehall.contracts.Offers;

/** What people of the hall do with one paper, under the name of its operation. */
enum PaperAct implements Offers.Act {
    DECIDE("papers.decide");

    private final String operation;

    PaperAct(String operation) {
        this.operation = operation;
    }

    @Override
    public String operation() {
        return operation;
    }
}
