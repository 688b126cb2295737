package org.servicehall.platform.table;

import java.util.function.Function;

/**
 * A column of a table.
 *
 * @param title stands above it
 * @param width in characters, where the form has widths
 * @param text what a row shows here; empty where there is nothing
 */
public record Column<T>(String title, int width, Function<T, String> text) {}
