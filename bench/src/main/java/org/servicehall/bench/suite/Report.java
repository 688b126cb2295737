package org.servicehall.bench.suite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * A table, as people read it and as a later one is compared with it.
 *
 * @param commit what was measured
 * @param at when, ISO-8601
 * @param failed rows that could not be measured, with why
 */
public record Report(Machine machine, String commit, String at, List<Line> lines, List<String> failed) {
    private static final JsonMapper JSON =
            // tables of before don't say how many rounds there were
            JsonMapper.builder()
                    .enable(SerializationFeature.INDENT_OUTPUT)
                    .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                    .build();

    public Report {
        lines = List.copyOf(lines);
        failed = List.copyOf(failed);
    }

    public String told() {
        List<List<String>> table = new ArrayList<>();
        table.add(List.of("what", "unit", "ours", "anchor", "ratio", "aim"));
        for (Line line : lines) {
            table.add(List.of(
                    line.key(),
                    line.unit(),
                    line.ours().told(),
                    line.anchor() == null
                            ? ""
                            : Objects.requireNonNull(line.anchor()).told(),
                    line.ratio() == null
                            ? ""
                            : Objects.requireNonNull(line.ratio()).told(),
                    line.verdict()));
        }
        StringBuilder told = new StringBuilder(machine.told())
                .append("\n")
                .append(commit)
                .append(", ")
                .append(at)
                .append("; median of the rounds [least–most]\n")
                .append(Columns.of(table));
        failed.forEach(row -> told.append("not measured: ").append(row).append('\n'));
        return told.toString();
    }

    /** @throws IOException when the file can't be written */
    public void write(Path file) throws IOException {
        Files.writeString(file, JSON.writeValueAsString(this) + "\n");
    }

    /**
     * @throws IOException when the file can't be read
     * @throws IllegalArgumentException when it isn't a table
     */
    public static Report read(Path file) throws IOException {
        try {
            return JSON.readValue(Files.readString(file), Report.class);
        } catch (JacksonException e) {
            throw new IllegalArgumentException(file + " isn't a table of ./hall bench --json", e);
        }
    }
}
