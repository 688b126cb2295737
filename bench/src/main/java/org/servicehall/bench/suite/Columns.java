package org.servicehall.bench.suite;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Lines up the cells of a table, the first line of which is its head; as Markdown reads it, too. */
final class Columns {
    private Columns() {}

    static String of(List<List<String>> table) {
        List<Integer> widths = IntStream.range(0, table.getFirst().size())
                .mapToObj(column -> table.stream()
                        .mapToInt(line -> line.get(column).length())
                        .max()
                        .orElse(0))
                .toList();
        String rule = widths.stream().map("-"::repeat).collect(Collectors.joining(" | ", "| ", " |\n"));
        StringBuilder told = new StringBuilder(line(table.getFirst(), widths)).append(rule);
        table.stream().skip(1).forEach(line -> told.append(line(line, widths)));
        return told.toString();
    }

    private static String line(List<String> cells, List<Integer> widths) {
        return IntStream.range(0, cells.size())
                .mapToObj(column -> cells.get(column)
                        + " ".repeat(widths.get(column) - cells.get(column).length()))
                .collect(Collectors.joining(" | ", "| ", " |\n"));
    }
}
