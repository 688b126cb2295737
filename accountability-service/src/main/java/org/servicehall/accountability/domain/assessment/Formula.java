package org.servicehall.accountability.domain.assessment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.servicehall.contracts.accountability.AssessmentEvent.Line;

/**
 * How a month is scored (rule D8): everybody starts with some points, each figure gives or takes more. Points have two
 * places, rounded half up.
 *
 * @param version changes whenever anything else does
 * @param start points before any figure is looked at
 */
public record Formula(String version, BigDecimal start, List<Part> parts) {
    /** Name of the part that everybody starts with. */
    public static final String START = "start";

    private static final int PLACES = 2;

    public Formula {
        parts = List.copyOf(parts);
    }

    /**
     * What one figure gives or takes: {@code (figure − base) × weight}, at most {@code cap} either way.
     *
     * @param weight points for each unit above the base; negative where more is worse
     * @param cap zero or more
     */
    public record Part(Figure figure, BigDecimal base, BigDecimal weight, BigDecimal cap) {
        BigDecimal points(BigDecimal value) {
            BigDecimal points = value.subtract(base).multiply(weight);
            return rounded(points.max(cap.negate()).min(cap));
        }
    }

    /** The figures with the parts they give and their sum. A figure that was not counted gives and takes nothing. */
    public Line score(String subject, Map<Figure, BigDecimal> figures) {
        Map<String, String> shown = new LinkedHashMap<>();
        for (Figure figure : Figure.values()) {
            BigDecimal value = figures.get(figure);
            if (value != null) {
                shown.put(figure.id(), value.toPlainString());
            }
        }
        Map<String, String> given = new LinkedHashMap<>();
        BigDecimal score = rounded(start);
        given.put(START, score.toPlainString());
        for (Part part : parts) {
            BigDecimal value = figures.get(part.figure());
            if (value != null) {
                BigDecimal points = part.points(value);
                given.put(part.figure().id(), points.toPlainString());
                score = score.add(points);
            }
        }
        return new Line(subject, shown, given, score.toPlainString());
    }

    /** Two places, half up. */
    public static BigDecimal rounded(BigDecimal value) {
        return value.setScale(PLACES, RoundingMode.HALF_UP);
    }
}
