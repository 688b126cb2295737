package org.servicehall.accountability.sanctions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.servicehall.contracts.accountability.Aggravation;
import org.servicehall.contracts.accountability.Fault;
import org.servicehall.contracts.accountability.Sanction;

@Tag("B3")
@Tag("B4")
class SanctionTablesTest {
    @Test
    void eachAggravatingFactorMakesEachFaultWeighMoreUpToTheEnd() {
        var table = new SanctionTables(Map.of()).of("330106");
        for (Fault fault : Fault.values()) {
            for (Aggravation aggravation : Aggravation.values()) {
                assertThat(table.sanctionFor(fault, List.of(aggravation)))
                        .isGreaterThan(table.sanctionFor(fault, List.of()));
            }
        }
        assertThat(table.sanctionFor(
                        Fault.LEAKED_SECRETS,
                        List.of(Aggravation.RETALIATED, Aggravation.OTHER, Aggravation.OBSTRUCTED_INVESTIGATION)))
                .isEqualTo(Sanction.ADMINISTRATIVE_REMOVAL);
    }

    @Test
    void aHallMayHaveATableOfItsOwn(@TempDir Path folder) throws IOException {
        var own = Files.writeString(
                folder.resolve("own.yaml"),
                brought().replace("OVERDUE: CIRCULATED_CRITICISM", "OVERDUE: ADMONITION_TALK"));
        var tables = new SanctionTables(Map.of("340123", own));
        assertThat(tables.of("340123").sanctionFor(Fault.OVERDUE, List.of())).isEqualTo(Sanction.ADMONITION_TALK);
        assertThat(tables.of("330106").sanctionFor(Fault.OVERDUE, List.of())).isEqualTo(Sanction.CIRCULATED_CRITICISM);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "  LATE: CIRCULATED_CRITICISM |  LATE: SHOUTING            | no such Sanction: SHOUTING",
                "  LATE: CIRCULATED_CRITICISM |  TARDY: TRANSFER           | no such Fault: TARDY",
                "  LATE: CIRCULATED_CRITICISM |  LATE: PARTY_WARNING       | PARTY_WARNING is not on the ladder",
                "  RETALIATED: 2              |  RETALIATED: many          | steps must be a number from 0 to 20"
            })
    void whatIsWrongIsNamedWithFileAndLine(String right, String wrong, String what) throws IOException {
        String text = brought();
        String changed = text.replace(right.strip(), wrong.strip());
        long line = text.substring(0, text.indexOf(right.strip())).lines().count();
        assertThatThrownBy(() -> SanctionsFile.parse("sanctions.yaml", changed, null))
                .hasMessageContaining(what)
                .hasMessageStartingWith("sanctions.yaml:" + line + ": ");
    }

    @Test
    void whatStandsTwiceIsNamed() throws IOException {
        String changed = brought().replace("RETALIATED: 2", "OTHER: 2");
        assertThatThrownBy(() -> SanctionsFile.parse("sanctions.yaml", changed, null))
                .hasMessageContaining("OTHER stands here twice");
    }

    @Test
    void whatAHallsTableDoesNotNameIsAsTheServiceBringsIt(@TempDir Path folder) throws IOException {
        String older = brought()
                .replace("OVERDUE: CIRCULATED_CRITICISM", "OVERDUE: ADMONITION_TALK")
                .replace("  UNLISTED_FEE: EFFICIENCY_WARNING\n", "")
                .replace("  RETALIATED: 2\n", "");
        for (String added : List.of("TAKINGS_NOT_CLOSED", "RECEPTION_OVERDUE", "PAPER_OVERDUE", "COMPLAINT_OVERDUE")) {
            older = older.replaceFirst("  " + added + ": [A-Z_]+\n", "");
        }
        var own = Files.writeString(folder.resolve("own.yaml"), older);
        var table = new SanctionTables(Map.of("340123", own)).of("340123");
        assertThat(table.sanctionFor(Fault.OVERDUE, List.of())).isEqualTo(Sanction.ADMONITION_TALK);
        assertThat(table.sanctionFor(Fault.UNLISTED_FEE, List.of())).isEqualTo(Sanction.EFFICIENCY_WARNING);
        assertThat(table.sanctionFor(Fault.COMPLAINT_OVERDUE, List.of())).isEqualTo(Sanction.CIRCULATED_CRITICISM);
        assertThat(table.heavier()).containsEntry(Aggravation.RETALIATED, 2);
        assertThat(table.base()).containsOnlyKeys(Fault.values());
    }

    @Test
    void orTheNextHeavierWhereItsLadderDoesNotHaveThat(@TempDir Path folder) throws IOException {
        String lean = """
                version: "own"
                ladder: [CIRCULATED_CRITICISM, TRANSFER, REMOVAL]
                base: {}
                heavier: {}
                """;
        var own = Files.writeString(folder.resolve("own.yaml"), lean);
        var table = new SanctionTables(Map.of("340123", own)).of("340123");
        assertThat(table.sanctionFor(Fault.OVERDUE, List.of())).isEqualTo(Sanction.CIRCULATED_CRITICISM);
        assertThat(table.sanctionFor(Fault.UNLISTED_FEE, List.of())).isEqualTo(Sanction.TRANSFER);
        assertThat(table.sanctionFor(Fault.LEAKED_SECRETS, List.of())).isEqualTo(Sanction.REMOVAL);
    }

    @Test
    void aMissingFaultOfTheTableThatIsBroughtIsNamed() throws IOException {
        String changed = brought().replace("  LATE: CIRCULATED_CRITICISM\n", "");
        assertThatThrownBy(() -> SanctionsFile.parse("sanctions.yaml", changed, null))
                .hasMessageContaining("nothing is said for [LATE]");
    }

    private static String brought() throws IOException {
        try (var in = Objects.requireNonNull(SanctionTablesTest.class.getResourceAsStream("/sanctions.yaml"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
