package org.servicehall.intake.domain.acting;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.Applicant;
import org.servicehall.contracts.Refusal;
import org.servicehall.contracts.acting.Power;
import org.servicehall.contracts.acting.PowerProof;
import org.servicehall.contracts.acting.RepresentedAct;
import org.servicehall.contracts.application.RepresentationEvent.PowerRevoked;
import org.servicehall.contracts.application.RepresentationEvent.PowerSeen;
import org.servicehall.contracts.application.RepresentationEvent.RepresentativeNamed;

/**
 * One who acts for an applicant (rule S8).
 *
 * @param no as the application counts them
 * @param values under what their data lies in the vault
 * @param seen what the hall saw of the ground; null until it has
 * @param stoodBy whether the applicant, who took the power back, stands by what was done in their name
 * @param acted whether anything of it was their doing
 * @param saidNotOfStaff whether they bear the name of one of the staff, and a clerk said that it is another person
 */
public record Representative(
        int no,
        Applicant person,
        String values,
        Power power,
        @Nullable PowerProof seen,
        boolean revoked,
        boolean stoodBy,
        boolean acted,
        boolean saidNotOfStaff) {
    static Representative of(RepresentativeNamed event) {
        return new Representative(
                event.representative(),
                event.person(),
                event.values(),
                event.power(),
                event.seen(),
                false,
                false,
                false,
                Boolean.TRUE.equals(event.saidNotOfStaff()));
    }

    Representative shown(PowerSeen event) {
        boolean said = saidNotOfStaff || Boolean.TRUE.equals(event.saidNotOfStaff());
        return new Representative(no, person, values, power, event.proof(), revoked, stoodBy, acted, said);
    }

    Representative over(PowerRevoked event) {
        boolean stands = stoodBy || Boolean.TRUE.equals(event.standsBy());
        return new Representative(no, person, values, power, seen, true, stands, acted, saidNotOfStaff);
    }

    Representative active() {
        return new Representative(no, person, values, power, seen, revoked, stoodBy, true, saidNotOfStaff);
    }

    /**
     * Whether nothing may be accepted of what they did: nobody has seen their ground, nor has the applicant said that they
     * stand by it. Whoever takes a power back, or says that there never was one, has not said so.
     */
    boolean isDoubtful() {
        return acted && seen == null && !stoodBy;
    }

    /** Whether they may do anything of what is still to come. */
    public boolean stands(LocalDate today) {
        return !revoked && !power.isOver(today);
    }

    /** @throws Refusal {@code power-revoked}, {@code power-expired}, {@code outside-power} or {@code power-not-seen} */
    void checkMay(RepresentedAct act, LocalDate today) {
        checkStands();
        checkInTime(power, today);
        if (!power.covers(act)) {
            throw Refusal.conflict("outside-power", "S8");
        }
        if (seen == null) {
            throw Refusal.conflict("power-not-seen", "S8");
        }
    }

    public void checkStands() {
        if (revoked) {
            throw Refusal.conflict("power-revoked", "S8");
        }
    }

    /** Once; but whoever disowned what was done may still say that they stand by it. */
    public void checkMayBeRevoked(boolean standsBy) {
        if (!standsBy || !isDoubtful()) {
            checkStands();
        }
    }

    void checkUnseen() {
        checkStands();
        if (seen != null) {
            throw Refusal.conflict("power-seen-already", "S8");
        }
    }

    /** @throws Refusal where its ground was seen before, or can't be seen so */
    public void checkMayShow(PowerProof proof) {
        checkUnseen();
        checkProof(power, proof);
    }

    static void checkInTime(Power power, LocalDate today) {
        if (power.isOver(today)) {
            throw Refusal.conflict("power-expired", "S8", String.valueOf(power.validUntil()));
        }
    }

    /** Who can't act alone can't speak for themselves on the telephone, and no certificate is read out on it. */
    static void checkProof(Power power, @Nullable PowerProof proof) {
        if (proof == PowerProof.CALLED_BACK && !power.ground().isDelegated()) {
            throw Refusal.conflict("ground-not-by-phone", "S8");
        }
    }
}
