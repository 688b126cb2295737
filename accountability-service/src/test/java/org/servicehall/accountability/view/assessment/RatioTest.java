package org.servicehall.accountability.view.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("D8")
class RatioTest {
    /** Three thirds are one, which three rounded thirds are not. */
    @Test
    void nothingIsRoundedBeforeItIsSummed() {
        var third = Ratio.of(1, 3);
        assertThat(third.plus(third).plus(third)).isEqualTo(Ratio.of(1));
        assertThat(Ratio.percent(1, 3).plus(Ratio.percent(2, 3)).over(2).rounded(2))
                .isEqualByComparingTo("50.00");
    }

    /** A half exactly, which rounds up, where a part that was cut before falls short of it. */
    @Test
    void theAverageIsRoundedOnceHalfUp() {
        var sum = Ratio.of(1, 300).plus(Ratio.of(1, 600)).plus(Ratio.of(0)).plus(Ratio.of(0));
        assertThat(sum.plus(Ratio.of(1, 200)).over(2).rounded(2)).isEqualByComparingTo("0.01");
    }

    @Test
    void wholeNumbersStayWhole() {
        assertThat(Ratio.of(7).plus(Ratio.of(5)).rounded(0).toPlainString()).isEqualTo("12");
    }
}
