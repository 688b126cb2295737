package org.servicehall.accountability.view.assessment;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import org.servicehall.accountability.domain.assessment.Figure;

/** One subject's month while it is counted. What comes out does not depend on the order of what was added. */
final class Count {
    /** Of an average; it alone is rounded, and once. */
    private static final int PLACES = 2;

    private final Map<Figure, Ratio> sums = new EnumMap<>(Figure.class);
    private final Map<Figure, Integer> times = new EnumMap<>(Figure.class);

    void add(Figure figure, int more) {
        sums.merge(figure, Ratio.of(more), Ratio::plus);
    }

    /** A value of which the average will be shown. */
    void average(Figure figure, Ratio value) {
        sums.merge(figure, value, Ratio::plus);
        times.merge(figure, 1, Integer::sum);
    }

    /** Counts that nobody added to are zero; averages of nothing are absent. */
    Map<Figure, BigDecimal> figures() {
        Map<Figure, BigDecimal> figures = new EnumMap<>(Figure.class);
        for (Figure figure : Figure.values()) {
            Integer divisor = times.get(figure);
            Ratio sum = sums.getOrDefault(figure, Ratio.of(0));
            if (divisor != null) {
                figures.put(figure, sum.over(divisor).rounded(PLACES));
            } else if (!isAverage(figure)) {
                figures.put(figure, sum.rounded(0));
            }
        }
        return figures;
    }

    private static boolean isAverage(Figure figure) {
        return switch (figure) {
            case AVERAGE_SHARE, AVERAGE_RATING, AVERAGE_POINTS -> true;
            default -> false;
        };
    }
}
