package org.servicehall.cases.view.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.FileInputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.servicehall.contracts.LocalizedText;
import org.servicehall.contracts.cases.CaseEvent.Outcome;

/** The register in the forms in which it is taken away. */
@Tag("D7")
class RegisterFormsTest {
    private static final int ROWS = 100_000;
    private static final long MOST_KEPT = 24L << 20;
    private static final Instant NINE = Instant.parse("2025-11-03T01:00:00Z");
    private static final RegisterColumns COLUMNS = new RegisterColumns(ZoneId.of("Asia/Shanghai"));

    @TempDir
    private Path directory;

    @ParameterizedTest
    @ValueSource(strings = {"xlsx", "csv"})
    void aHundredThousandRowsTakeNoMoreMemoryThanAFew(String kind) throws Exception {
        Path file = directory.resolve("register." + kind);
        long before = used();
        long most = 0;
        long began = System.nanoTime();
        try (OutputStream out = Files.newOutputStream(file);
                RegisterForm form = kind.equals("csv") ? new RegisterCsv(out) : new RegisterXlsx(out)) {
            for (int i = 1; i <= ROWS; i++) {
                form.add(COLUMNS.of(entry(i)));
                if (i % 25_000 == 0) {
                    most = Math.max(most, used() - before);
                }
            }
        }
        System.out.printf(
                "%d rows as %s: %d ms, %d KiB kept, %d KiB on disk%n",
                ROWS, kind, (System.nanoTime() - began) / 1_000_000, most >> 10, Files.size(file) >> 10);
        assertThat(most).isLessThan(MOST_KEPT);
        if (kind.equals("csv")) {
            try (var lines = Files.lines(file)) {
                assertThat(lines.count()).isEqualTo(ROWS + 1);
            }
            return;
        }
        try (var book = new ReadableWorkbook(new FileInputStream(file.toFile()));
                var rows = book.getFirstSheet().openStream()) {
            assertThat(rows.count()).isEqualTo(ROWS + 1);
        }
    }

    @Test
    void bothFormsHaveTheSameCells() throws Exception {
        var csv = new ByteArrayOutputStream();
        try (var form = new RegisterCsv(csv)) {
            form.add(COLUMNS.of(entry(7)));
        }
        assertThat(csv.toString(StandardCharsets.UTF_8))
                .isEqualTo("\uFEFF受理编号,事项,窗口,接待时间,受理时间,受理人,办结时限,办结时间,办理结果,是否按时\r\n"
                        + "330106-20251103-0007,廉租房保障,CONSTRUCTION,2025-11-03 09:00:00,2025-11-03 09:10:00,"
                        + "zhao.lei,2025-11-17 09:00:00,2025-11-03 10:00:00,准予,是\r\n");
    }

    @Test
    void aCellThatLooksLikeAFormulaIsNotRunAsOne() throws Exception {
        var csv = new ByteArrayOutputStream();
        try (var form = new RegisterCsv(csv)) {
            form.add(List.of("=1+1", "a\"b", "+86"));
        }
        assertThat(csv.toString(StandardCharsets.UTF_8)).endsWith("'=1+1,\"a\"\"b\",'+86\r\n");
    }

    private static RegisterEntry entry(int number) {
        return RegisterEntry.of(
                        "330106-20251103-%04d".formatted(number),
                        "330106",
                        "low-rent-housing",
                        new LocalizedText("廉租房保障", "Low-rent housing"),
                        "CONSTRUCTION")
                .received(NINE, "wang.fang")
                .accepted(NINE.plusSeconds(600), "zhao.lei")
                .due(NINE.plusSeconds(14 * 86_400), false)
                .completed(NINE.plusSeconds(3600), Outcome.GRANTED, true);
    }

    /** After the collector has run, so that only what is kept counts. */
    private static long used() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
