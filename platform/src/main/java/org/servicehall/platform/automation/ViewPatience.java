package org.servicehall.platform.automation;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.servicehall.platform.view.ViewBehind;

/**
 * How long an automation's event may wait for a view. A view that only lags catches up; one whose stream is set aside never
 * does, and the event must not keep all others waiting for it.
 */
final class ViewPatience {
    private final Duration longest;
    private final Map<String, Long> waitingSince = new HashMap<>();

    ViewPatience(Duration longest) {
        this.longest = longest;
    }

    /** Whether this failure is a view behind, and the event has waited long enough for it. */
    boolean isOver(String event, Throwable failure) {
        if (!isBehind(failure)) {
            return false;
        }
        long since = waitingSince.computeIfAbsent(event, _ -> System.nanoTime());
        return System.nanoTime() - since > longest.toNanos();
    }

    static boolean isBehind(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .limit(20)
                .anyMatch(ViewBehind.class::isInstance);
    }

    /** The event waits no longer. */
    void forget(String event) {
        waitingSince.remove(event);
    }

    void forgetAll() {
        waitingSince.clear();
    }
}
