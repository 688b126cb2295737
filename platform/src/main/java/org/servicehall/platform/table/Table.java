package org.servicehall.platform.table;

import java.util.List;

/**
 * What a table shows of each row, the same in every form.
 *
 * @param name of the sheet, where the form has sheets
 */
public record Table<T>(String name, List<Column<T>> columns) {
    public Table {
        columns = List.copyOf(columns);
    }

    List<String> titles() {
        return columns.stream().map(Column::title).toList();
    }

    List<String> cells(T row) {
        return columns.stream()
                .map(column -> harmless(column.text().apply(row)))
                .toList();
    }

    /** A cell that begins like a formula would be run as one. */
    private static String harmless(String text) {
        return !text.isEmpty() && "=+-@\t\r\n＝＋－＠".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
