package org.servicehall.bench.suite;

/**
 * How much is measured.
 *
 * @param rounds of each comparison
 * @param percent of the work of a whole measurement
 */
public record Effort(int rounds, int percent) {
    public static final Effort WHOLE = new Effort(3, 100);
    /** To see that everything goes; its figures say little. */
    public static final Effort QUICK = new Effort(1, 10);

    public Rounds inRounds() {
        return new Rounds(rounds);
    }

    /** @return how many of so many pieces of work, at least one */
    public int of(int pieces) {
        return Math.max(1, (int) ((long) pieces * percent / 100));
    }
}
