package org.servicehall.intake.catalogue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** Tables of expectations, one row a line, cells between bars, {@code #} for remarks. */
final class Tables {
    private Tables() {}

    static List<List<String>> rows(String name) {
        try (var in = Objects.requireNonNull(Tables.class.getResourceAsStream("/catalogue-tables/" + name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line ->
                            Arrays.stream(line.split("\\|")).map(String::strip).toList())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
