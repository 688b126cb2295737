package org.servicehall.intake.domain.appointment;

import org.servicehall.contracts.Refusal;
import org.servicehall.contracts.appointment.Visit;
import org.servicehall.contracts.appointment.VisitReason;
import org.servicehall.intake.domain.appointment.AppointmentCommand.Wish;

/** When a clerk goes to the resident (rule A2). */
final class Visits {
    private Visits() {}

    static void check(Wish wish) {
        Visit visit = wish.visit();
        if (!wish.kind().isAway()) {
            if (visit != null || wish.hasAddress()) {
                throw Refusal.unprocessable("visit-term-not-applicable", "A2")
                        .at(visit != null ? "visit" : "person.address");
            }
            return;
        }
        if (visit == null) {
            throw Refusal.unprocessable("visit-reason-missing", "A2").at("visit");
        }
        if (!wish.hasAddress()) {
            throw Refusal.unprocessable("visit-address-missing", "A2").at("person.address");
        }
        boolean explained = visit.explanation() != null && !visit.explanation().isBlank();
        if (explained != (visit.reason() == VisitReason.OTHER)) {
            throw Refusal.unprocessable("visit-explanation-mismatch", "A2").at("visit.explanation");
        }
    }
}
