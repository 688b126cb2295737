package org.servicehall.platform.table;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.servicehall.platform.table.HandedInTable.Bounds;
import org.servicehall.platform.table.HandedInTable.Entry;
import org.servicehall.platform.table.HandedInTable.Row;

/** Reads comma-separated text (RFC 4180), in UTF-8 or as Chinese spreadsheet programs still write it. */
final class CsvRows {
    private static final List<Charset> CHARSETS = List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"));
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final String text;
    private final int most;
    private final List<Row> rows = new ArrayList<>();
    private final StringBuilder cell = new StringBuilder();
    private List<Entry> entries = new ArrayList<>();
    private int line = 1;
    private int at;

    private CsvRows(String text, int most) {
        this.text = text;
        this.most = most;
    }

    static List<Row> read(byte[] content, Bounds bounds) {
        if (content.length > bounds.bytes()) {
            throw UnreadableTable.tooLarge();
        }
        return new CsvRows(decoded(content), bounds.rows()).rows();
    }

    /** What holds a character that no text has is none. */
    private static String decoded(byte[] content) {
        for (Charset charset : CHARSETS) {
            try {
                String text =
                        charset.newDecoder().decode(ByteBuffer.wrap(content)).toString();
                if (text.indexOf('\0') < 0) {
                    return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
                }
            } catch (CharacterCodingException _) {
                // the next one
            }
        }
        throw UnreadableTable.noTable();
    }

    private List<Row> rows() {
        while (at < text.length()) {
            char next = text.charAt(at++);
            switch (next) {
                case '"' -> quoted();
                case ',' -> endCell();
                case '\n' -> endRow();
                case '\r' -> {
                    // the line's end comes with it
                }
                default -> cell.append(next);
            }
        }
        endRow();
        return rows;
    }

    private void quoted() {
        while (at < text.length()) {
            char next = text.charAt(at++);
            if (next == '"') {
                if (at == text.length() || text.charAt(at) != '"') {
                    return;
                }
                at++;
            }
            cell.append(next);
        }
        throw UnreadableTable.noTable();
    }

    /** Before the cell is kept: a file may hold nothing but commas. */
    private void endCell() {
        if (entries.size() == HandedInTable.MOST_COLUMNS) {
            throw UnreadableTable.tooWide();
        }
        String found = cell.toString().strip();
        cell.setLength(0);
        entries.add(found.startsWith("=") ? new Entry("", true) : Entry.of(found));
    }

    private void endRow() {
        endCell();
        if (entries.stream().anyMatch(entry -> entry.formula() || !entry.text().isEmpty())) {
            if (rows.size() == most) {
                throw UnreadableTable.tooLarge();
            }
            rows.add(new Row(line, entries));
        }
        entries = new ArrayList<>();
        line++;
    }
}
