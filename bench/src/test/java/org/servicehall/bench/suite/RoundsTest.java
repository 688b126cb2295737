package org.servicehall.bench.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

class RoundsTest {
    private final List<String> done = new ArrayList<>();

    @Test
    void eachRoundIsOursTheAnchorTheAnchorOursAfterEachWasDoneOnce() throws Exception {
        new Rounds(2).abba(noting("A"), noting("B"));

        assertThat(String.join("", done)).isEqualTo("AB" + "ABBA" + "ABBA");
    }

    @Test
    void whatDriftsSteadilyDriftsOutOfTheRatio() throws Exception {
        double[] cost = {100};
        Callable<Double> drifting = () -> cost[0]++;

        Line line = Line.ratio("row", "what", "ms", new Rounds(3).abba(drifting, drifting), each -> each, null);

        assertThat(line.ratio()).isEqualTo(Spread.of(1, 1, 1));
    }

    @Test
    void ratioAndAddedAreTakenByRound() throws Exception {
        List<Round<Double>> rounds = new Rounds(1).abba(() -> 12.0, () -> 8.0);

        assertThat(Line.ratio("row", "what", "ms", rounds, each -> each, Aim.atLeast(1.5)))
                .isEqualTo(
                        new Line("row", "what", "ms", Spread.of(12), Spread.of(8), Spread.of(1.5), Aim.atLeast(1.5)));
        assertThat(Line.added("row", "what", "ms", rounds, each -> each, null).ours())
                .isEqualTo(Spread.of(4));
    }

    @Test
    void thereIsAtLeastOne() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Rounds(0));
    }

    private Callable<Integer> noting(String name) {
        return () -> {
            done.add(name);
            return done.size();
        };
    }
}
