package org.servicehall.bench.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportTest {
    private static final Machine MACHINE = new Machine("a processor", 2, 2048, "25", "Linux 6", "0.10 0.20 0.30");
    private static final Line RATIO = new Line(
            "gateway", "GET", "1/s", Spread.of(50), Spread.of(100), Spread.of(0.45, 0.5, 0.55), Aim.atLeast(0.5));
    private static final Line ALONE = Line.of("rest", "store commands", "1/s", Spread.of(6), Aim.atMost(2));

    @TempDir
    private Path directory;

    @Test
    void itTellsTheMachineEachLineAndWhetherTheAimIsMet() {
        assertThat(report(RATIO, ALONE).told())
                .contains("a processor, 2 cores, 2.0 GiB, JDK 25, Linux 6; load before: 0.10 0.20 0.30")
                .containsPattern(
                        "gateway: GET +\\| 1/s +\\| 50.0 +\\| 100 +\\| 0.500 \\[0.450–0.550\\] +\\| ≥ 0.500 met")
                .containsPattern("rest: store commands \\| 1/s +\\| 6.00 +\\| +\\| +\\| ≤ 2.00 missed");
    }

    @Test
    void whatIsWrittenIsReadAgain() throws IOException {
        Path file = directory.resolve("table.json");
        report(RATIO, ALONE).write(file);

        assertThat(Report.read(file)).isEqualTo(report(RATIO, ALONE));
    }

    @Test
    void aTableThatDoesNotSayHowManyRoundsThereWereIsReadStill() throws IOException {
        Path file = directory.resolve("older.json");
        report(ALONE).write(file);
        Files.writeString(file, Files.readString(file).replaceAll(",\\s*\"rounds\" : \\d+", ""));

        assertThat(file).content().doesNotContain("rounds");
        assertThat(Report.read(file).lines().getFirst().ours()).isEqualTo(new Spread(6, 6, 6, 0));
    }

    @Test
    void whatIsNoTableIsRefused() throws IOException {
        Path file = Files.writeString(directory.resolve("other.json"), "no table");

        assertThatIllegalArgumentException().isThrownBy(() -> Report.read(file)).withMessageContaining("isn't a table");
    }

    @Test
    void twoAreComparedByTheRatioWhereThereIsOneAndByTheFigureElse() {
        Line better = new Line(
                "gateway", "GET", "1/s", Spread.of(9), Spread.of(10), Spread.of(0.85, 0.9, 0.95), Aim.atLeast(0.5));
        Line same = Line.of("rest", "store commands", "1/s", Spread.of(6, 6.6), null);

        assertThat(new Comparison(report(RATIO, ALONE), report(better, same)).told())
                .containsPattern("gateway: GET +\\| ratio \\| .*0.900 .*\\| \\+80.0 % \\| beyond the spread")
                .containsPattern("rest: store commands .*\\| \\+5.0 % +\\| within the spread");
    }

    @Test
    void ofWhatWasMeasuredOnceNoSpreadIsKnown() {
        Line twice = Line.of("rest", "store commands", "1/s", Spread.of(12), Aim.atMost(2));

        assertThat(new Comparison(report(ALONE), report(twice)).told()).containsPattern("\\+100.0 % \\| measured once");
    }

    @Test
    void whatIsNotInBothIsToldAndNotCompared() {
        assertThat(new Comparison(report(RATIO), report(ALONE)).told())
                .containsPattern("gateway: GET .*not in both")
                .containsPattern("rest: store commands .*not in both");
    }

    @Test
    void figuresOfTwoMachinesAreSaidToBeSo() {
        Machine other = new Machine("a processor", 8, 2048, "25", "Linux 6", "0.10 0.20 0.30");

        assertThat(new Comparison(report(ALONE), new Report(other, "two", "now", List.of(ALONE), List.of())).told())
                .contains("On two machines");
        assertThat(new Comparison(report(ALONE), report(ALONE)).told()).doesNotContain("On two machines");
    }

    @Test
    void theMachineIsReadFromWhatTheKernelTells() {
        Machine machine = Machine.of(
                "processor\t: 0\nmodel name\t: Some CPU @ 2 GHz\n",
                "MemTotal:       24576000 kB\nMemFree: 1 kB\n",
                "4.77 5.29 5.61 2/700 1234\n",
                2);

        assertThat(machine.processor()).isEqualTo("Some CPU @ 2 GHz");
        assertThat(machine.memoryMib()).isEqualTo(24000);
        assertThat(machine.load()).isEqualTo("4.77 5.29 5.61");
        assertThat(Machine.of("", "", "", 1).load()).isEqualTo("unknown");
    }

    private static Report report(Line... lines) {
        return new Report(MACHINE, "one", "now", List.of(lines), List.of());
    }
}
