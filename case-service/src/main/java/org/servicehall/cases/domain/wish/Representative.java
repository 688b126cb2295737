package org.servicehall.cases.domain.wish;

import java.time.LocalDate;
import org.servicehall.contracts.Refusal;
import org.servicehall.contracts.acting.Power;
import org.servicehall.contracts.acting.RepresentedAct;
import org.servicehall.contracts.application.RepresentationEvent.RepresentativeNamed;

/**
 * One who acts for the applicant of a case (rule S8).
 *
 * @param no as the application counts them
 * @param seen whether the hall has seen their ground
 * @param revoked whether the applicant took the power back
 */
record Representative(int no, Power power, boolean seen, boolean revoked) {
    static Representative of(RepresentativeNamed event) {
        return new Representative(event.representative(), event.power(), event.seen() != null, false);
    }

    Representative shown() {
        return new Representative(no, power, true, revoked);
    }

    Representative over() {
        return new Representative(no, power, seen, true);
    }

    /** @throws Refusal {@code power-revoked}, {@code power-expired}, {@code outside-power} or {@code power-not-seen} */
    void checkMayWithdraw(LocalDate today) {
        if (revoked) {
            throw Refusal.conflict("power-revoked", "S8");
        }
        if (power.isOver(today)) {
            throw Refusal.conflict("power-expired", "S8", String.valueOf(power.validUntil()));
        }
        if (!power.covers(RepresentedAct.WITHDRAW)) {
            throw Refusal.conflict("outside-power", "S8");
        }
        if (!seen) {
            throw Refusal.conflict("power-not-seen", "S8");
        }
    }
}
