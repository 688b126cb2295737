package org.servicehall.cases.domain;

import java.time.Instant;
import org.servicehall.contracts.cases.Held;

/**
 * That somebody has the case in hand (rule C1).
 *
 * @param person the handler, or the agent while there is none
 * @param from since when; until the next has it
 */
record Hold(String person, String window, Instant from) {
    boolean isOf(Hold other) {
        return person.equals(other.person) && window.equals(other.window);
    }

    Held over(Instant since, Instant until, long workingMinutes) {
        return new Held(person, window, since, until, workingMinutes);
    }
}
