package org.servicehall.intake.view.appointment;

import java.time.Instant;
import java.util.Comparator;
import org.servicehall.contracts.Person;

/** At which window a clerk signed in last. */
public record WindowClerk(@Person String clerk, String hall, String window, Instant since) {
    /** Of two at the same time one is always the later, whichever is heard of first. */
    private static final Comparator<WindowClerk> BY_TIME =
            Comparator.comparing(WindowClerk::since).thenComparing(WindowClerk::window);

    static WindowClerk later(WindowClerk one, WindowClerk other) {
        return BY_TIME.compare(one, other) < 0 ? other : one;
    }
}
