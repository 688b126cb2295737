package org.servicehall.demo.permissions;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One line of the table: what it is, how it is asked for, and who may.
 *
 * @param marks for the askers in their order, then for another hall
 */
record Row(String summary, String request, String id, List<Mark> marks) {
    /** As the columns are named. */
    static final List<String> COLUMNS = Stream.of(
                    Stream.of("做什么 · what", "请求 · request", "operationId"),
                    Asker.all().stream().map(Row::column),
                    Stream.of("别的大厅 · another hall"))
            .flatMap(names -> names)
            .toList();

    private static final Pattern CELL = Pattern.compile("\\s*\\|\\s*");
    private static final int TEXTS = 3;

    /** Empty for a line that is no row. */
    static Optional<Row> parse(String line) {
        if (!line.startsWith("| ") || !line.contains("`")) {
            return Optional.empty();
        }
        List<String> cells = Arrays.stream(CELL.split(line)).skip(1).toList();
        if (cells.size() != COLUMNS.size()) {
            throw new IllegalArgumentException("a row has %d cells: %s".formatted(COLUMNS.size(), line));
        }
        return Optional.of(new Row(
                cells.get(0),
                cells.get(1).replace("`", ""),
                cells.get(2).replace("`", ""),
                cells.stream().skip(TEXTS).map(Mark::of).toList()));
    }

    static String head() {
        return line(COLUMNS.stream()) + "\n" + line(COLUMNS.stream().map(_ -> "---"));
    }

    /** Where this one, which was found, is not as it is written down; each a line. */
    List<String> differences(@Nullable Row written) {
        if (written == null) {
            return List.of("%s (%s) has no row in docs/permissions.md; %s"
                    .formatted(id, request, PermissionsPage.HOW_TO_WRITE));
        }
        if (!written.summary.equals(summary) || !written.request.equals(request)) {
            return List.of("%s is written down as %s, %s; now it is %s, %s"
                    .formatted(id, written.summary, written.request, summary, request));
        }
        return IntStream.range(0, marks.size())
                .filter(i -> marks.get(i) != written.marks.get(i))
                .mapToObj(i -> "%s (%s), %s: docs/permissions.md says %s, the gateway %s"
                        .formatted(id, request, COLUMNS.get(TEXTS + i), written.marks.get(i), marks.get(i)))
                .toList();
    }

    private static String column(Asker asker) {
        return asker == Asker.NOBODY ? "未登录 · nobody" : asker.name();
    }

    private static String line(Stream<String> cells) {
        return cells.collect(Collectors.joining(" | ", "| ", " |"));
    }

    @Override
    public String toString() {
        return line(Stream.concat(
                Stream.of(summary, "`" + request + "`", "`" + id + "`"),
                marks.stream().map(Mark::toString)));
    }
}
