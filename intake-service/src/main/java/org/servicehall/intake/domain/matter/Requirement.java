package org.servicehall.intake.domain.matter;

import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.LocalizedText;

/**
 * A condition that a resident has to meet, as far as it can be told from what was asked (rule M3). Every part that is
 * given must hold.
 *
 * @param minimumAge years completed; null when age doesn't matter
 * @param holds circumstances that must hold
 * @param figure code of a number that was asked for; null when none matters
 * @param atLeast least value of that figure
 * @param unless circumstances under which nothing else matters; null when there are none
 */
public record Requirement(
        String code,
        LocalizedText text,
        @Nullable Integer minimumAge,
        Condition holds,
        @Nullable String figure,
        int atLeast,
        @Nullable Condition unless) {

    Assessment assess(Collection<String> circumstances, Map<String, Integer> figures, @Nullable Integer age) {
        if (unless != null && unless.holds(circumstances)) {
            return new Assessment(code, text, Assessment.Result.MET);
        }
        if (!holds.holds(circumstances)) {
            return new Assessment(code, text, Assessment.Result.UNMET);
        }
        Assessment.Result byAge = minimumAge == null ? Assessment.Result.MET : atLeast(age, minimumAge);
        Assessment.Result byFigure = figure == null ? Assessment.Result.MET : atLeast(figures.get(figure), atLeast);
        return new Assessment(code, text, byAge.compareTo(byFigure) >= 0 ? byAge : byFigure);
    }

    /** Whether the figure decides it: nothing else has yet. */
    boolean dependsOnFigure(Collection<String> circumstances) {
        return figure != null && (unless == null || !unless.holds(circumstances)) && holds.holds(circumstances);
    }

    private static Assessment.Result atLeast(@Nullable Integer value, int least) {
        if (value == null) {
            return Assessment.Result.UNKNOWN;
        }
        return value >= least ? Assessment.Result.MET : Assessment.Result.UNMET;
    }
}
