package org.servicehall.platform.table;

import java.util.function.Function;

/**
 * A column of a table.
 *
 * @param title stands above it
 * @param width in characters, where the form has widths
 * @param cell what a row shows here
 */
public record Column<T>(String title, int width, Function<T, Cell> cell) {
    public static <T> Column<T> text(String title, int width, Function<T, String> text) {
        return new Column<>(title, width, row -> Cell.of(text.apply(row)));
    }
}
