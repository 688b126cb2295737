package org.servicehall.intake.domain.message;

import org.servicehall.contracts.Offers;

/** What people do about messages and proof of service, each under the name of its operation. */
enum MessageAct implements Offers.Act {
    CHANGE_CHANNELS("messages.changeChannels"),
    SETTLE("messages.settle"),
    RECORD_SERVICE("messages.recordService");

    private final String operation;

    MessageAct(String operation) {
        this.operation = operation;
    }

    @Override
    public String operation() {
        return operation;
    }
}
