package org.servicehall.cases.view.monthreturn;

import java.util.List;
import java.util.Set;

/**
 * The form in which a hall's town wants its return (rule S10).
 *
 * @param name of the table, as {@code 工作月报表}; the hall's name and the month stand before it
 * @param columns from left to right
 * @param lines from above; below them stands the whole hall, each thing once even where lines overlap
 */
public record ReturnForm(String name, List<Column> columns, List<Line> lines) {
    public ReturnForm {
        columns = List.copyOf(columns);
        lines = List.copyOf(lines);
    }

    /**
     * A column.
     *
     * @param heading what stands above it
     */
    public record Column(ReturnFigure figure, ReturnSpan span, String heading) {}

    /**
     * A line.
     *
     * @param name what stands before it
     * @param windows codes of windows that count here; all where none is named
     * @param matters ids of matters that count here; all where none is named
     */
    public record Line(String name, Set<String> windows, Set<String> matters) {
        public Line {
            windows = Set.copyOf(windows);
            matters = Set.copyOf(matters);
        }

        boolean holds(String window, String matter) {
            return (windows.isEmpty() || windows.contains(window)) && (matters.isEmpty() || matters.contains(matter));
        }
    }
}
