package org.servicehall.bench.timing;

/**
 * What a piece of a measurement showed.
 *
 * @param perSecond pieces of work done in a second
 */
public record Measured(double perSecond, Timings timings) {
    public double median() {
        return timings.millisAt(50);
    }

    public double p99() {
        return timings.millisAt(99);
    }
}
