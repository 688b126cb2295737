package org.servicehall.platform.table;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Sheet;
import org.servicehall.platform.table.HandedInTable.Bounds;
import org.servicehall.platform.table.HandedInTable.Entry;
import org.servicehall.platform.table.HandedInTable.Row;

/** Reads the first sheet of an Excel file. What it unpacks to, and how wide it is, is counted before anything is made of it. */
final class XlsxRows {
    private static final int MOST_PARTS = 200;

    private XlsxRows() {}

    static List<Row> read(byte[] content, Bounds bounds) {
        try {
            checkUnpacked(content, bounds.bytes());
            try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(content))) {
                return rows(book.getFirstSheet(), bounds.rows());
            }
        } catch (UnreadableTable e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            // The library meets what is no such file with whatever exception comes.
            throw UnreadableTable.noTable();
        }
    }

    /** Few bytes may unpack to many: each part is unpacked once, kept nowhere, and counted. */
    private static void checkUnpacked(byte[] content, long most) throws IOException {
        try (ZipFile parts = ZipFile.builder().setByteArray(content).get()) {
            List<ZipArchiveEntry> entries = Collections.list(parts.getEntries());
            if (entries.size() > MOST_PARTS) {
                throw UnreadableTable.tooLarge();
            }
            long left = most;
            for (ZipArchiveEntry entry : entries) {
                try (CountedPart part = new CountedPart(parts.getInputStream(entry), left)) {
                    SheetWidth.check(part);
                    part.transferTo(OutputStream.nullOutputStream());
                    left -= part.count();
                }
            }
        }
    }

    private static List<Row> rows(Sheet sheet, int most) throws IOException {
        List<Row> rows = new ArrayList<>();
        try (Stream<org.dhatim.fastexcel.reader.Row> found = sheet.openStream()) {
            found.forEach(row -> {
                List<Entry> entries = entries(row);
                if (entries.stream()
                        .anyMatch(entry -> entry.formula() || !entry.text().isEmpty())) {
                    if (rows.size() == most) {
                        throw UnreadableTable.tooLarge();
                    }
                    rows.add(new Row(row.getRowNum(), entries));
                }
            });
        }
        return rows;
    }

    private static List<Entry> entries(org.dhatim.fastexcel.reader.Row row) {
        List<Entry> entries = new ArrayList<>();
        for (int column = 0; column < row.getCellCount(); column++) {
            entries.add(row.getOptionalCell(column).map(XlsxRows::entry).orElse(Entry.NONE));
        }
        return entries;
    }

    private static Entry entry(Cell cell) {
        if (cell.getType() == CellType.FORMULA || cell.getFormula() != null) {
            return new Entry("", true);
        }
        return cell.getValue() instanceof BigDecimal number
                ? Entry.of(number.toPlainString())
                : Entry.of(cell.getText());
    }
}
