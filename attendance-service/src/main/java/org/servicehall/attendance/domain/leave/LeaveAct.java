package org.servicehall.attendance.domain.leave;

import java.time.Instant;
import org.servicehall.contracts.Offers;
import org.servicehall.contracts.Refusal;
import org.servicehall.contracts.attendance.LeaveEvent.LeaveRequested;

/**
 * What people do with a leave, each under the name of its operation, and which of it the leave and the person alone rule
 * out: asked first by each command, and for what is offered (ADR 26).
 */
enum LeaveAct implements Offers.Act {
    APPROVE("leaves.approve"),
    REFUSE("leaves.refuse"),
    CANCEL("leaves.cancel");

    private final String operation;

    LeaveAct(String operation) {
        this.operation = operation;
    }

    @Override
    public String operation() {
        return operation;
    }

    /** @throws Refusal whatever the request says */
    void check(LeaveRequested leave, LeaveState state, Acting who, Instant at) {
        boolean own = leave.clerk().equals(who.id());
        switch (this) {
            case APPROVE, REFUSE -> {
                checkDecides(own, who);
                checkOpen(state == LeaveState.REQUESTED);
            }
            case CANCEL -> {
                if (!own && !who.office()) {
                    throw Refusal.forbidden("leave-of-somebody-else", "T6");
                }
                checkOpen(state.stands());
                if (own && !at.isBefore(leave.from())) {
                    throw Refusal.conflict("leave-has-begun", "T6", leave.from());
                }
            }
        }
    }

    /** The leading group decides on a lead's leave and on nobody else's; nobody on the own. */
    private static void checkDecides(boolean own, Acting who) {
        if (own) {
            throw Refusal.forbidden("own-leave", "T6");
        }
        if (!who.decides()) {
            throw Refusal.forbidden("decided-by-the-lead", "T6");
        }
    }

    private static void checkOpen(boolean open) {
        if (!open) {
            throw Refusal.conflict("leave-is-settled", "T6");
        }
    }
}
