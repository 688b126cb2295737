package org.servicehall.intake.domain.appointment;

import java.time.Instant;
import org.servicehall.contracts.Offers;
import org.servicehall.contracts.Refusal;

/**
 * What people do with an appointment, each under the name of its operation, and which of it the appointment alone rules out:
 * asked first by each command, and for what is offered (rule A1, ADR 26).
 */
enum AppointmentAct implements Offers.Act {
    MARK_KEPT("appointments.markKept"),
    MARK_MISSED("appointments.markMissed"),
    CANCEL("appointments.cancel"),
    MOVE("appointments.move"),
    TELL("appointments.recordTold");

    private final String operation;

    AppointmentAct(String operation) {
        this.operation = operation;
    }

    @Override
    public String operation() {
        return operation;
    }

    /**
     * @param messageFailed whether a message about it failed that nobody has settled (S5)
     * @throws Refusal whatever the request says
     */
    void check(Booking booking, boolean messageFailed, Instant at) {
        switch (this) {
            case MARK_KEPT, MARK_MISSED -> booking.checkMarkable(at);
            case CANCEL -> booking.checkCancellable(at);
            case MOVE -> booking.checkMovable();
            case TELL -> booking.checkToBeTold(messageFailed);
        }
    }
}
