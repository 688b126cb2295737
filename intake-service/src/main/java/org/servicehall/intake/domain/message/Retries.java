package org.servicehall.intake.domain.message;

import java.time.Duration;
import java.time.Instant;
import java.util.function.UnaryOperator;

/**
 * How often a message is tried, with waits that double (rule S5).
 *
 * @param most after so many attempts it has failed
 * @param first wait after the first attempt
 * @param longest no wait is longer
 * @param allowed the first instant from a given one on at which the hall sends anything
 */
public record Retries(int most, Duration first, Duration longest, UnaryOperator<Instant> allowed) {
    private static final int DOUBLINGS = 20;

    /** @param attempt from 1 */
    Instant after(int attempt, Instant at) {
        Duration doubled = first.multipliedBy(1L << Math.min(attempt - 1, DOUBLINGS));
        return allowed.apply(at.plus(doubled.compareTo(longest) < 0 ? doubled : longest));
    }
}
