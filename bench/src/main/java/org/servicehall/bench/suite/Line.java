package org.servicehall.bench.suite;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * A line of the table.
 *
 * @param row of which row it is a line
 * @param what was measured
 * @param unit of ours and of the anchor
 * @param ours what the hall does
 * @param anchor what the bare driver, client or service does in the same rounds; null where nothing is beside it
 * @param ratio ours to the anchor's, by round; null as there
 * @param aim of the ratio where there is one, else of ours; null where there is none
 */
public record Line(
        String row,
        String what,
        String unit,
        Spread ours,
        @Nullable Spread anchor,
        @Nullable Spread ratio,
        @Nullable Aim aim) {

    /** A figure that stands alone. */
    public static Line of(String row, String what, String unit, Spread ours, @Nullable Aim aim) {
        return new Line(row, what, unit, ours, null, null, aim);
    }

    /** A figure with the same one of the anchor's, and what one is of the other. */
    public static <T> Line ratio(
            String row,
            String what,
            String unit,
            List<Round<T>> rounds,
            ToDoubleFunction<T> figure,
            @Nullable Aim aim) {
        return new Line(
                row,
                what,
                unit,
                Round.spread(rounds, round -> round.ours(figure)),
                Round.spread(rounds, round -> round.anchor(figure)),
                Round.spread(rounds, round -> round.ours(figure) / round.anchor(figure)),
                aim);
    }

    /** A figure of ours alone, of rounds in which the anchor was measured as well. */
    public static <T> Line ours(
            String row,
            String what,
            String unit,
            List<Round<T>> rounds,
            ToDoubleFunction<T> figure,
            @Nullable Aim aim) {
        return of(row, what, unit, Round.spread(rounds, round -> round.ours(figure)), aim);
    }

    /** How much more ours is than the anchor's. */
    public static <T> Line added(
            String row,
            String what,
            String unit,
            List<Round<T>> rounds,
            ToDoubleFunction<T> figure,
            @Nullable Aim aim) {
        return of(row, what, unit, Round.spread(rounds, round -> round.ours(figure) - round.anchor(figure)), aim);
    }

    /** The figure that the aim is about, and that two tables are compared by. */
    Spread judged() {
        return ratio == null ? ours : ratio;
    }

    String key() {
        return row + ": " + what;
    }

    String verdict() {
        return aim == null ? "" : aim.told() + (aim.isMetBy(judged().median()) ? " met" : " missed");
    }
}
