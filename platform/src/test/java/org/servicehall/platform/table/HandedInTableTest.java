package org.servicehall.platform.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.servicehall.platform.table.HandedInTable.Bounds;
import org.servicehall.platform.table.HandedInTable.Entry;
import org.servicehall.platform.table.HandedInTable.Row;

@Tag("S9")
class HandedInTableTest {
    private static final Bounds BOUNDS = new Bounds(3, 1_000_000);

    @Test
    void readsAnExcelFileWithItsRowNumbers() throws IOException {
        byte[] file = book(sheet -> {
            sheet.value(0, 0, "姓名");
            sheet.value(0, 1, "编号");
            sheet.value(2, 0, " 张三 ");
            sheet.value(2, 1, 7);
        });

        assertThat(texts(HandedInTable.read(file, BOUNDS))).containsExactly("1:姓名|编号", "3:张三|7");
    }

    @Test
    void computesNoFormula() throws IOException {
        byte[] file = book(sheet -> sheet.formula(0, 0, "1+1"));

        assertThat(HandedInTable.read(file, BOUNDS).getFirst().entry(0)).isEqualTo(new Entry("", true));
        assertThat(csv("=1+1,b", StandardCharsets.UTF_8).getFirst().entry(0)).isEqualTo(new Entry("", true));
    }

    @Test
    void readsCommaSeparatedTextInBothEncodings() {
        String text = "姓名,备注\r\n\r\n\"张,三\",\"说\"\"是\"\"\"\n";

        assertThat(texts(csv("\uFEFF" + text, StandardCharsets.UTF_8))).containsExactly("1:姓名|备注", "3:张,三|说\"是\"");
        assertThat(texts(csv(text, Charset.forName("GB18030")))).containsExactly("1:姓名|备注", "3:张,三|说\"是\"");
    }

    @Test
    void refusesMoreRowsThanMayBe() throws IOException {
        assertThat(tooLarge("a\nb\nc\nd".getBytes(StandardCharsets.UTF_8))).isTrue();
        assertThat(tooLarge(book(sheet -> {
                    for (int row = 0; row < 4; row++) {
                        sheet.value(row, 0, "a");
                    }
                })))
                .isTrue();
    }

    @Test
    void refusesWhatUnpacksToMoreThanMayBe() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            zip.write(new byte[1_000_001]);
            zip.closeEntry();
        }

        assertThat(out.size()).isLessThan(10_000);
        assertThat(tooLarge(out.toByteArray())).isTrue();
    }

    /** Nothing may be filled up to where a cell says it stands: these would take hundreds of millions of places. */
    @Test
    void refusesARowThatIsWiderThanMayBe() throws IOException {
        assertThat(tooWide(",".repeat(1_000_000).getBytes(StandardCharsets.UTF_8)))
                .isTrue();
        for (String row : List.of(
                "<row><c r='ZZZZZZ1'/></row>",
                "<row><c r='zzzzzz1'/></row>",
                "<row><c r='$ZZZZZZ$1'/></row>",
                "<x:row><x:c r='ZZZZZZ1'/></x:row>",
                "<row><row/><c/></row><row r='1'><c r='AY1'/></row>",
                "<row>" + "<c/>".repeat(51) + "</row>")) {
            assertThat(tooWide(packed(row, StandardCharsets.UTF_8))).as(row).isTrue();
            assertThat(tooWide(packed(row, StandardCharsets.UTF_16))).as(row).isTrue();
        }
        assertThat(tooWide(book(sheet -> sheet.value(0, 50, "a")))).isTrue();
    }

    @Test
    void readsARowAsWideAsMayBe() throws IOException {
        assertThat(csv("a" + ",".repeat(49), StandardCharsets.UTF_8)).hasSize(1);
        assertThat(HandedInTable.read(book(sheet -> sheet.value(0, 49, "a")), BOUNDS)
                        .getFirst()
                        .entry(49)
                        .text())
                .isEqualTo("a");
    }

    @Test
    void tellsWhatIsNoTable() {
        assertThat(tooLarge(new byte[] {'P', 'K', 3, 4, 5, 6})).isFalse();
        assertThat(tooLarge(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0}))
                .isFalse();
        assertThat(tooLarge("\"never closed".getBytes(StandardCharsets.UTF_8))).isFalse();
    }

    private static boolean tooLarge(byte[] content) {
        return unreadable(content).isTooLarge();
    }

    private static boolean tooWide(byte[] content) {
        return unreadable(content).isTooWide();
    }

    private static UnreadableTable unreadable(byte[] content) {
        return catchThrowableOfType(UnreadableTable.class, () -> HandedInTable.read(content, BOUNDS));
    }

    /** A file with this in its sheet, in whatever encoding. */
    private static byte[] packed(String rows, Charset charset) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("xl/any.bin"));
            String sheet = "<?xml version='1.0' encoding='" + charset.name() + "'?><worksheet xmlns:x='x'><sheetData>"
                    + rows + "</sheetData></worksheet>";
            zip.write(sheet.getBytes(charset));
            zip.closeEntry();
        }
        return out.toByteArray();
    }

    private static List<Row> csv(String text, Charset charset) {
        return HandedInTable.read(text.getBytes(charset), BOUNDS);
    }

    private static List<String> texts(List<Row> rows) {
        return rows.stream()
                .map(row -> row.number() + ":"
                        + String.join(
                                "|", row.entries().stream().map(Entry::text).toList()))
                .toList();
    }

    private interface Filling {
        void fill(Worksheet sheet);
    }

    private static byte[] book(Filling filling) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(out, "test", null)) {
            Worksheet sheet = book.newWorksheet("one");
            filling.fill(sheet);
            sheet.finish();
        }
        return out.toByteArray();
    }
}
