package org.servicehall.platform.table;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Comma-separated, as spreadsheet programs read it (RFC 4180). */
final class CsvTable<T> implements TableWriter<T> {
    /** Without it Excel takes the text for another encoding. */
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private static final Pattern QUOTED = Pattern.compile("[\",\r\n]");

    private final Table<T> table;
    private final Writer out;

    CsvTable(Table<T> table, OutputStream out) throws IOException {
        this.table = table;
        this.out = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        this.out.write(BYTE_ORDER_MARK + line(table.titles()));
    }

    @Override
    public void add(T row) {
        try {
            out.write(line(table.cells(row).stream().map(Cell::text).toList()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void finish() throws IOException {
        out.flush();
    }

    private static String line(List<String> cells) {
        return cells.stream().map(CsvTable::quoted).collect(Collectors.joining(",")) + "\r\n";
    }

    private static String quoted(String cell) {
        return QUOTED.matcher(cell).find() ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
    }
}
