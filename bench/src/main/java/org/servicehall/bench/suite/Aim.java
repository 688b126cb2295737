package org.servicehall.bench.suite;

/**
 * What a figure is to reach.
 *
 * @param atLeast whether it is a floor; else a ceiling
 */
public record Aim(boolean atLeast, double bound) {
    public static Aim atLeast(double bound) {
        return new Aim(true, bound);
    }

    public static Aim atMost(double bound) {
        return new Aim(false, bound);
    }

    boolean isMetBy(double figure) {
        return atLeast ? figure >= bound : figure <= bound;
    }

    String told() {
        return (atLeast ? "≥ " : "≤ ") + Spread.number(bound);
    }
}
