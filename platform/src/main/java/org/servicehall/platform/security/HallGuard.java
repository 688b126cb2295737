package org.servicehall.platform.security;

import org.servicehall.contracts.Refusal;
import org.servicehall.contracts.security.SecurityEvent;
import org.servicehall.platform.log.SecurityLog;

/** Keeps halls apart: what belongs to another hall does not exist for the asker. */
public final class HallGuard {
    private HallGuard() {}

    /**
     * Lets the actor go on with a number of the own hall.
     *
     * @param number begins with the hall it belongs to, as every number does
     * @return the number, for use in an expression
     * @throws Refusal {@code unknown-number}, 404: the same answer as for a number nobody ever had
     */
    public static String check(Actor actor, String number) {
        if (!actor.mayTouch(number)) {
            SecurityLog.tell(SecurityEvent.REFUSED, "user", actor.id(), "code", "other-hall");
            throw unknown(number);
        }
        return number;
    }

    /** What a service answers for a number it does not know, so that both answers are the same. */
    public static Refusal unknown(String number) {
        return Refusal.notFound("unknown-number", number);
    }
}
