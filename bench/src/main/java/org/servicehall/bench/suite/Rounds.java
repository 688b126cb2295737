package org.servicehall.bench.suite;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/**
 * Measures two things beside each other, in rounds of ABBA, after each was done once to warm up.
 *
 * @param count number of rounds, at least one
 */
public record Rounds(int count) {
    /** @throws IllegalArgumentException without a round */
    public Rounds {
        if (count < 1) {
            throw new IllegalArgumentException("At least one round is to be measured");
        }
    }

    /** @throws Exception whatever a measurement throws */
    public <T> List<Round<T>> abba(Callable<T> ours, Callable<T> anchor) throws Exception {
        ours.call();
        anchor.call();
        List<Round<T>> rounds = new ArrayList<>(count);
        for (int n = 0; n < count; n++) {
            rounds.add(new Round<>(ours.call(), anchor.call(), anchor.call(), ours.call()));
        }
        return rounds;
    }

    /**
     * Measures one thing as often, without warming up.
     *
     * @throws Exception whatever a measurement throws
     */
    public <T> List<T> each(Callable<T> measurement) throws Exception {
        List<T> rounds = new ArrayList<>(count);
        for (int n = 0; n < count; n++) {
            rounds.add(measurement.call());
        }
        return rounds;
    }
}
