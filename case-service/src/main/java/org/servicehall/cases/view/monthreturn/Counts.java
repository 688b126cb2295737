package org.servicehall.cases.view.monthreturn;

import java.util.EnumMap;
import java.util.Map;

/** How much of each figure was counted. */
final class Counts {
    private final Map<ReturnFigure, Integer> counted = new EnumMap<>(ReturnFigure.class);

    void add(ReturnFigure figure) {
        counted.merge(figure, 1, Integer::sum);
    }

    int of(ReturnFigure figure) {
        return counted.getOrDefault(figure, 0);
    }
}
