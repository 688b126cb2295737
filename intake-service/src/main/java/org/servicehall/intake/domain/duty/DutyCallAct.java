package org.servicehall.intake.domain.duty;

import org.servicehall.contracts.LocalizedText;
import org.servicehall.contracts.Offers;
import org.servicehall.contracts.Refusal;
import org.servicehall.contracts.appointment.DutyCallEvent.DutyCallTaken;

/**
 * What people do with a call on duty, each under the name of its operation, and which of it the call and the person alone rule
 * out: asked first by each command, and for what is offered (rules A3 and T8, ADR 26).
 */
enum DutyCallAct implements Offers.Act {
    NOTIFY_CLERK("dutyCalls.notifyClerk"),
    RECORD_ARRIVAL("dutyCalls.recordArrival"),
    CLOSE("dutyCalls.close");

    private final String operation;

    DutyCallAct(String operation) {
        this.operation = operation;
    }

    @Override
    public String operation() {
        return operation;
    }

    /** @throws Refusal whatever the request says */
    void check(DutyCallTaken call, DutyCallState state, Attendant attendant) {
        if (!attendant.maySeeThrough(call.onDuty())) {
            throw Refusal.forbidden("not-on-duty", "A3", name(call.onDuty()));
        }
        if (state == DutyCallState.CLOSED) {
            throw Refusal.conflict("duty-call-closed", "A3");
        }
        switch (this) {
            case NOTIFY_CLERK -> checkNotNotified(call, state);
            case RECORD_ARRIVAL -> checkAwaited(call, state);
            case CLOSE -> checkNotified(call, state);
        }
    }

    private static void checkNotNotified(DutyCallTaken call, DutyCallState state) {
        if (state != DutyCallState.TAKEN) {
            throw Refusal.conflict("duty-clerk-already-notified", "A3", call.clerk());
        }
    }

    private static void checkAwaited(DutyCallTaken call, DutyCallState state) {
        checkNotified(call, state);
        if (state == DutyCallState.ARRIVED) {
            throw Refusal.conflict("duty-clerk-already-there", "A3", call.clerk());
        }
    }

    /** Many a need is met by telephone, so the clerk need not have come; but has to know. */
    private static void checkNotified(DutyCallTaken call, DutyCallState state) {
        if (state == DutyCallState.TAKEN) {
            throw Refusal.conflict("duty-clerk-not-notified", "A3", call.clerk());
        }
    }

    private static Object name(String onDuty) {
        return onDuty.equals(Attendant.OFFICE) ? new LocalizedText("大厅办公室", "the hall office") : onDuty;
    }
}
