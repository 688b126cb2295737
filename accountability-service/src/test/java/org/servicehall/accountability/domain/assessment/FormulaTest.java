package org.servicehall.accountability.domain.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("D8")
class FormulaTest {
    private static final Formula FORMULA = new Formula(
            "2026.1",
            new BigDecimal("60"),
            List.of(
                    part(Figure.ACCEPTED, "0", "0.20", "8"),
                    part(Figure.LATE, "0", "-5", "30"),
                    part(Figure.AVERAGE_SHARE, "80", "-0.10", "5"),
                    part(Figure.AVERAGE_RATING, "3", "3", "6")));

    @Test
    void theScoreIsTheSumOfItsParts() {
        var line = FORMULA.score(
                "li.na",
                figures(Map.of(
                        Figure.ACCEPTED, "12", Figure.LATE, "1", Figure.AVERAGE_SHARE, "62.35", Figure.RATINGS, "4")));
        assertThat(line.parts())
                .containsExactly(
                        Map.entry("start", "60.00"),
                        Map.entry("accepted", "2.40"),
                        Map.entry("late", "-5.00"),
                        Map.entry("averageShare", "1.77"));
        assertThat(line.score()).isEqualTo("59.17");
        assertThat(line.figures())
                .containsExactly(
                        Map.entry("accepted", "12"),
                        Map.entry("late", "1"),
                        Map.entry("averageShare", "62.35"),
                        Map.entry("ratings", "4"));
    }

    @ParameterizedTest
    @CsvSource({"39, 7.80", "40, 8.00", "41, 8.00", "500, 8.00"})
    void aFigureGivesAtMostItsCap(String accepted, String points) {
        assertThat(FORMULA.score("a", figures(Map.of(Figure.ACCEPTED, accepted)))
                        .parts())
                .containsEntry("accepted", points);
    }

    @Test
    void aFigureTakesAtMostItsCap() {
        assertThat(FORMULA.score("a", figures(Map.of(Figure.LATE, "7"))).score())
                .isEqualTo("30.00");
    }

    @ParameterizedTest
    @CsvSource({"79.95, 0.01", "79.96, 0.00", "80.05, -0.01", "80.04, 0.00"})
    void pointsAreRoundedHalfUpToTwoPlaces(String share, String points) {
        assertThat(FORMULA.score("a", figures(Map.of(Figure.AVERAGE_SHARE, share)))
                        .parts())
                .containsEntry("averageShare", points);
    }

    @Test
    void whatWasNotCountedNeitherGivesNorTakes() {
        assertThat(FORMULA.score("a", Map.of()).parts()).containsOnlyKeys("start");
    }

    private static Formula.Part part(Figure figure, String base, String weight, String cap) {
        return new Formula.Part(figure, new BigDecimal(base), new BigDecimal(weight), new BigDecimal(cap));
    }

    private static Map<Figure, BigDecimal> figures(Map<Figure, String> given) {
        Map<Figure, BigDecimal> figures = new EnumMap<>(Figure.class);
        given.forEach((figure, value) -> figures.put(figure, new BigDecimal(value)));
        return figures;
    }
}
