package org.servicehall.intake.domain.matter;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.LocalizedText;
import org.servicehall.contracts.Refusal;

/**
 * Who may apply (rule M3).
 *
 * @param figures numbers that are asked for
 */
public record Eligibility(List<Figure> figures, List<Requirement> requirements) {
    public static final Eligibility EVERYBODY = new Eligibility(List.of(), List.of());

    public Eligibility {
        figures = List.copyOf(figures);
        requirements = List.copyOf(requirements);
    }

    /** A number that matters, as the cost of a stay in hospital, in whole yuan or what its question says. */
    public record Figure(String code, LocalizedText question) {}

    List<Assessment> assess(Collection<String> circumstances, Map<String, Integer> given, @Nullable Integer age) {
        checkKnown(given.keySet());
        return requirements.stream()
                .map(requirement -> requirement.assess(circumstances, given, age))
                .toList();
    }

    /** Refuses when a number on which a condition depends was not told: what nobody asked cannot pass for met. */
    void checkFiguresTold(Collection<String> circumstances, Map<String, Integer> given) {
        List<String> untold = requirements.stream()
                .filter(requirement -> requirement.dependsOnFigure(circumstances))
                .map(Requirement::figure)
                .filter(figure -> !given.containsKey(figure))
                .distinct()
                .toList();
        if (!untold.isEmpty()) {
            throw Refusal.unprocessable("figure-required", "M3", String.join(", ", untold))
                    .at("figures");
        }
    }

    private void checkKnown(Collection<String> given) {
        List<String> known = figures.stream().map(Figure::code).toList();
        List<String> unknown =
                given.stream().filter(code -> !known.contains(code)).toList();
        if (!unknown.isEmpty()) {
            throw Refusal.unprocessable("unknown-figure", "M3", String.join(", ", unknown), String.join(", ", known))
                    .at("figures");
        }
    }
}
