package org.servicehall.accountability.view.assessment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.EnumMap;
import java.util.Map;
import org.servicehall.accountability.domain.assessment.Figure;

/** One subject's month while it is counted. What comes out does not depend on the order of what was added. */
final class Count {
    /** Of a quotient before it is averaged; the average has two. */
    private static final int PLACES = 10;

    private final Map<Figure, BigDecimal> sums = new EnumMap<>(Figure.class);
    private final Map<Figure, Integer> times = new EnumMap<>(Figure.class);

    void add(Figure figure, int more) {
        sums.merge(figure, BigDecimal.valueOf(more), BigDecimal::add);
    }

    /** A value of which the average will be shown. */
    void average(Figure figure, BigDecimal value) {
        sums.merge(figure, value, BigDecimal::add);
        times.merge(figure, 1, Integer::sum);
    }

    static BigDecimal percent(long part, long whole) {
        return BigDecimal.valueOf(part * 100).divide(BigDecimal.valueOf(whole), PLACES, RoundingMode.HALF_UP);
    }

    /** Counts that nobody added to are zero; averages of nothing are absent. */
    Map<Figure, BigDecimal> figures() {
        Map<Figure, BigDecimal> figures = new EnumMap<>(Figure.class);
        for (Figure figure : Figure.values()) {
            Integer divisor = times.get(figure);
            BigDecimal sum = sums.getOrDefault(figure, BigDecimal.ZERO);
            if (divisor != null) {
                figures.put(figure, sum.divide(BigDecimal.valueOf(divisor), 2, RoundingMode.HALF_UP));
            } else if (!isAverage(figure)) {
                figures.put(figure, sum);
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
