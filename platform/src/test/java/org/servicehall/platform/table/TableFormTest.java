package org.servicehall.platform.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TableFormTest {
    private static final int ROWS = 100_000;
    private static final long MOST_KEPT = 24L << 20;

    /** Title, headings and the closing line; the empty one before it is none in the file. */
    private static final int AROUND = 3;

    private record Entry(String no, String remark) {}

    private static final Table<Entry> TABLE = new Table<>(
            "台账",
            new Table.Posted("青溪镇台账", "党政办（盖章）"),
            List.of(Column.text("编号", 12, Entry::no), Column.text("说明", 30, Entry::remark)));

    @TempDir
    private Path directory;

    @ParameterizedTest
    @EnumSource
    void aHundredThousandRowsTakeNoMoreMemoryThanAFew(TableForm form) throws IOException {
        Path file = directory.resolve("table");
        long before = used();
        var most = new AtomicLong();
        try (OutputStream out = Files.newOutputStream(file)) {
            form.write(
                    TABLE,
                    add -> IntStream.rangeClosed(1, ROWS).forEach(i -> {
                        add.accept(new Entry("330106-20251103-%06d".formatted(i), "廉租房保障,每一行都不相同的一段说明文字" + i));
                        if (i % 25_000 == 0) {
                            most.accumulateAndGet(used() - before, Math::max);
                        }
                    }),
                    out);
        }
        assertThat(most.get()).isLessThan(MOST_KEPT);
        assertThat(rowsIn(form, file)).isEqualTo(ROWS + (form == TableForm.CSV ? 1 : AROUND));
    }

    @Test
    void spreadsheetsFindTheEncodingTheLinesAndTheCells() throws IOException {
        assertThat(csv(new Entry("1", "a \"b\", c\r\nd"), new Entry("2", "")))
                .isEqualTo("\uFEFF编号,说明\r\n1,\"a \"\"b\"\", c\r\nd\"\r\n2,\r\n");
    }

    @Test
    void aCellThatLooksLikeAFormulaIsNotRunAsOne() throws IOException {
        assertThat(csv(new Entry("=1+1", "+86"), new Entry("-1", "@a"), new Entry("\ta", "1-1"), new Entry("＝A1", "a")))
                .endsWith("\r\n'=1+1,'+86\r\n'-1,'@a\r\n'\ta,1-1\r\n'＝A1,a\r\n");
        try (var book = xlsx(10, new Entry("=1+1", "a"))) {
            assertThat(texts(book.getFirstSheet().read())).containsExactly("青溪镇台账 ", "编号 说明", "'=1+1 a", "党政办（盖章） ");
        }
    }

    /** A4 across, one page wide, with its headings on each page and its pages numbered. */
    @Test
    void aSheetIsReadyForThePrinter() throws IOException {
        Path file = directory.resolve("posted.xlsx");
        try (OutputStream out = Files.newOutputStream(file)) {
            TableForm.XLSX.write(TABLE, List.of(new Entry("1", "a"))::forEach, out);
        }
        assertThat(part(file, "xl/worksheets/sheet1.xml"))
                .contains("<pageSetUpPr fitToPage=\"true\"", "paperSize=\"9\"", "orientation=\"landscape\"")
                .contains("fitToHeight=\"0\"", "fitToWidth=\"1\"", "&amp;P", "&amp;N", "<mergeCell ref=\"A1:B1\"");
        assertThat(part(file, "xl/workbook.xml")).contains("_xlnm.Print_Titles", "$1:$2");
    }

    private static String part(Path file, String name) throws IOException {
        try (var zip = new ZipFile(file.toFile())) {
            return new String(zip.getInputStream(zip.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** A sheet that opens looks whole. */
    @Test
    void whatBrokeOffIsNoWorkbook() {
        var out = new ByteArrayOutputStream();
        assertThatThrownBy(() -> TableForm.XLSX.write(
                        TABLE,
                        row -> {
                            row.accept(new Entry("1", "a"));
                            throw new IllegalStateException("the store is gone");
                        },
                        out))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> new ReadableWorkbook(new ByteArrayInputStream(out.toByteArray())))
                .isInstanceOf(Exception.class);
    }

    @Test
    void whatASheetCanNotHoldStandsOnTheNextUnderTheSameTitles() throws IOException {
        var entries = IntStream.rangeClosed(1, 3)
                .mapToObj(i -> new Entry(Integer.toString(i), "x"))
                .toArray(Entry[]::new);
        try (var book = xlsx(4, entries)) {
            var sheets = book.getSheets().toList();
            assertThat(sheets).extracting(Sheet::getName).containsExactly("台账", "台账2");
            assertThat(texts(sheets.getFirst().read())).containsExactly("青溪镇台账 ", "编号 说明", "1 x", "2 x");
            assertThat(texts(sheets.getLast().read())).containsExactly("青溪镇台账 ", "编号 说明", "3 x", "党政办（盖章） ");
        }
    }

    private static long rowsIn(TableForm form, Path file) throws IOException {
        if (form == TableForm.CSV) {
            try (var lines = Files.lines(file)) {
                return lines.count();
            }
        }
        try (var in = Files.newInputStream(file);
                var book = new ReadableWorkbook(in);
                var rows = book.getFirstSheet().openStream()) {
            return rows.count();
        }
    }

    private static String csv(Entry... entries) throws IOException {
        var out = new ByteArrayOutputStream();
        TableForm.CSV.write(TABLE, List.of(entries)::forEach, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static ReadableWorkbook xlsx(int mostRows, Entry... entries) throws IOException {
        var out = new ByteArrayOutputStream();
        var writer = new XlsxTable<>(TABLE, out, mostRows);
        List.of(entries).forEach(writer::add);
        writer.finish();
        return new ReadableWorkbook(new ByteArrayInputStream(out.toByteArray()));
    }

    private static List<String> texts(List<Row> rows) {
        return rows.stream()
                .map(row -> row.getCellText(0) + " " + row.getCellText(1))
                .toList();
    }

    /** After the collector has run, so that only what is kept counts. */
    private static long used() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
