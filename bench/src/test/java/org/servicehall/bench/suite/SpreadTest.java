package org.servicehall.bench.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class SpreadTest {
    @Test
    void ofAnOddNumberOfRoundsTheOneInTheMiddleCounts() {
        assertThat(Spread.of(3, 1, 20)).isEqualTo(new Spread(3, 1, 20, 3));
    }

    @Test
    void ofAnEvenNumberTheMeanOfTheTwoInTheMiddle() {
        assertThat(Spread.of(List.of(4.0, 1.0, 2.0, 9.0))).isEqualTo(new Spread(3, 1, 9, 4));
    }

    @Test
    void withoutARoundThereIsNone() {
        assertThatIllegalArgumentException().isThrownBy(Spread::of);
    }

    @Test
    void twoAreApartWhenNoRoundOfOneIsWhereOneOfTheOtherWas() {
        assertThat(Spread.of(1, 2).isApartFrom(Spread.of(2.1, 3))).isTrue();
        assertThat(Spread.of(2.1, 3).isApartFrom(Spread.of(1, 2))).isTrue();
        assertThat(Spread.of(1, 2).isApartFrom(Spread.of(2, 3))).isFalse();
        assertThat(Spread.of(1, 9).isApartFrom(Spread.of(2, 3))).isFalse();
    }

    @Test
    void roundsThatMeasuredTheSameAreNotOne() {
        assertThat(Spread.of(5).isOfOne()).isTrue();
        assertThat(Spread.of(5, 5, 5).isOfOne()).isFalse();
        assertThat(Spread.of(5, 5, 5).told()).isEqualTo("5.00");
    }

    @Test
    void itIsToldInThreeDigitsAndAloneWhereAllRoundsAreOne() {
        assertThat(Spread.of(1234.4).told()).isEqualTo("1,234");
        assertThat(Spread.of(0.25, 0.5, 12.34).told()).isEqualTo("0.500 [0.250–12.3]");
    }
}
