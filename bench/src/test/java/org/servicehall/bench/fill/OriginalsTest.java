package org.servicehall.bench.fill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.servicehall.bench.fill.Originals.Chosen;

class OriginalsTest {
    private final Originals first = new Originals(List.of(new Chosen(250, List.of("a", "b", "c"))));

    @Test
    void copiesAreOfEachInTurn() {
        assertThat(first.of(0)).isEqualTo("a");
        assertThat(first.of(4)).isEqualTo("b");
        assertThat(first.until()).isEqualTo(250);
    }

    @Test
    void thoseThatAreChosenLaterAreForLaterCopiesAlone() {
        Originals more = first.with(new Chosen(500, List.of("d", "e")));

        assertThat(more.of(249)).isEqualTo(first.of(249));
        assertThat(more.of(250)).isEqualTo("d");
        assertThat(more.until()).isEqualTo(500);
    }

    @Test
    void aCopyForWhichNoneIsChosenIsOfNone() {
        assertThat(new Originals(List.of()).until()).isZero();
        assertThatIllegalArgumentException().isThrownBy(() -> first.of(250));
    }
}
