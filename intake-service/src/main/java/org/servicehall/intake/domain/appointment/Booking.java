package org.servicehall.intake.domain.appointment;

import java.time.Instant;
import org.servicehall.contracts.Refusal;

/** One appointment as the clerk's agenda remembers it. */
record Booking(String hall, Slot slot, AppointmentState state) {
    Booking become(AppointmentState next) {
        return new Booking(hall, slot, next);
    }

    /** A cancelled or moved appointment leaves its time to others; a kept or missed one had its time. */
    boolean occupies(Slot wanted) {
        return state != AppointmentState.CANCELLED && state != AppointmentState.MOVED && slot.overlaps(wanted);
    }

    void checkCancellable(Instant now) {
        checkOpen();
        if (slot.hasBegunBy(now)) {
            throw Refusal.conflict("appointment-begun", "A1", slot.from());
        }
    }

    /** Also once it has begun: who stands there and finds the clerk away gets another time. */
    void checkMovable() {
        checkOpen();
    }

    boolean isOpen() {
        return state == AppointmentState.BOOKED;
    }

    void checkMarkable(Instant now) {
        checkOpen();
        if (!slot.hasBegunBy(now)) {
            throw Refusal.conflict("appointment-not-begun", "A1", slot.from());
        }
    }

    private void checkOpen() {
        if (state != AppointmentState.BOOKED) {
            throw Refusal.conflict("appointment-over", "A1", state.text());
        }
    }
}
