package org.servicehall.platform.loop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RoundTest {
    private final List<String> done = new ArrayList<>();

    @Test
    void whatFailsLetsTheOthersGoOnAndTheRoundFailAllTheSame() {
        Round round = new Round();
        round.attempt("first", () -> done.add("first"));
        round.attempt("second", () -> {
            throw new StackOverflowError();
        });
        round.attempt("third", () -> {
            throw new IllegalStateException("later");
        });
        round.attempt("fourth", () -> done.add("fourth"));
        assertThat(done).containsExactly("first", "fourth");
        assertThatThrownBy(round::end)
                .hasMessage("2 pieces of work failed")
                .hasCauseInstanceOf(StackOverflowError.class);
    }

    @Test
    void aRoundWithoutFailuresEnds() {
        Round round = new Round();
        round.attempt("only", () -> done.add("only"));
        round.end();
        assertThat(done).containsExactly("only");
    }
}
