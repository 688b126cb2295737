package org.servicehall.bench.suite;

import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * A round: ours, the anchor, the anchor, ours. What drifts while it goes on, drifts for both alike.
 *
 * @param <T> what is measured each time
 */
public record Round<T>(T ours, T anchor, T anchorAgain, T oursAgain) {
    double ours(ToDoubleFunction<T> figure) {
        return mean(figure.applyAsDouble(ours), figure.applyAsDouble(oursAgain));
    }

    double anchor(ToDoubleFunction<T> figure) {
        return mean(figure.applyAsDouble(anchor), figure.applyAsDouble(anchorAgain));
    }

    private static double mean(double one, double other) {
        return (one + other) / 2;
    }

    static <T> Spread spread(List<Round<T>> rounds, ToDoubleFunction<Round<T>> figure) {
        return Spread.of(rounds.stream().mapToDouble(figure).toArray());
    }
}
