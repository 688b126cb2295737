package org.servicehall.accountability.view.ledger;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** The book as spreadsheet programs read it (rule B9). */
public final class LedgerCsv implements LedgerForm {
    /** Without it Excel takes the text for another encoding. */
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final Writer out;

    public LedgerCsv(OutputStream out) throws IOException {
        this.out = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        this.out.write(BYTE_ORDER_MARK + line(LedgerColumns.HEADINGS));
    }

    @Override
    public void add(List<String> cells) {
        try {
            out.write(line(cells));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        out.flush();
    }

    private static String line(List<String> cells) {
        return cells.stream().map(LedgerCsv::quoted).collect(Collectors.joining(",")) + "\r\n";
    }

    private static String quoted(String cell) {
        String harmless = LedgerColumns.harmless(cell);
        return harmless.matches("(?s).*[\",\r\n].*") ? '"' + harmless.replace("\"", "\"\"") + '"' : harmless;
    }
}
