package org.servicehall.bench.suite;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * What several rounds measured.
 *
 * @param median of the rounds; between two in the middle, their mean
 * @param least of the rounds
 * @param most of the rounds
 * @param rounds how many there were; 0 where an older table doesn't say
 */
public record Spread(double median, double least, double most, int rounds) {
    /** @throws IllegalArgumentException without a round */
    public static Spread of(double... rounds) {
        if (rounds.length == 0) {
            throw new IllegalArgumentException("Nothing was measured");
        }
        double[] sorted = rounds.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        double median = sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
        return new Spread(median, sorted[0], sorted[sorted.length - 1], sorted.length);
    }

    /** @throws IllegalArgumentException without a round */
    public static Spread of(List<Double> rounds) {
        return of(rounds.stream().mapToDouble(Double::doubleValue).toArray());
    }

    /** Whether no round of one was where a round of the other was. */
    boolean isApartFrom(Spread other) {
        return most < other.least || least > other.most;
    }

    /** Whether nothing is known of how it spreads. */
    boolean isOfOne() {
        return rounds == 1 || (rounds == 0 && least == most);
    }

    String told() {
        return least == most ? number(median) : number(median) + " [" + number(least) + "–" + number(most) + "]";
    }

    /** Three digits that say something. */
    static String number(double number) {
        double size = Math.abs(number);
        String form = size >= 100 ? "%,.0f" : size >= 10 ? "%.1f" : size >= 1 ? "%.2f" : "%.3f";
        return String.format(Locale.ROOT, form, number);
    }
}
