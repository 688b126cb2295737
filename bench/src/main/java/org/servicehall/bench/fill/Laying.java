package org.servicehall.bench.fill;

import java.time.Duration;
import java.time.Instant;

/**
 * What was begun to be laid and is not done in all views and automations yet, also where the run that began it has ended.
 *
 * @param first number of the first case
 * @param began when; pauses between runs count too
 */
record Laying(long first, Instant began) {
    /** @param end number of the case after the last */
    String told(long end, Instant then, String until) {
        double seconds = Duration.between(began, then).toMillis() / 1e3;
        double rate = (end - first) / seconds;
        return "%d cases in %.0f s since %s, until %s: %.1f a second; a million would take %.1f h, if each went on costing as much"
                .formatted(end - first, seconds, began, until, rate, 1e6 / rate / 3600);
    }
}
