package org.servicehall.intake.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.servicehall.contracts.Refusal;
import org.servicehall.intake.domain.matter.ChecklistItem;
import org.servicehall.intake.domain.matter.Matter;

/** What each matter asks for, in every combination that the source distinguishes. */
@Tag("M2")
@Tag("N1")
class ChecklistTest {
    record Row(String matter, List<String> circumstances, List<String> papers) {
        static Row of(List<String> cells) {
            return new Row(cells.get(0), words(cells.get(1)), papers(cells.get(2)));
        }

        @Override
        public String toString() {
            return matter + " under " + circumstances;
        }

        private static List<String> words(String cell) {
            return cell.equals("-") ? List.of() : List.of(cell.split(" "));
        }

        /** {@code CODE*1+0} or {@code CODE 1+0} each. */
        private static List<String> papers(String cell) {
            return cell.equals("-") ? List.of() : List.of(cell.split("(?<=[0-9]) (?=[A-Z])"));
        }
    }

    static List<Row> rows() {
        return Tables.rows("checklists.txt").stream().map(Row::of).toList();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void theChecklistNamesEverythingThatTheCircumstancesRequire(Row row) {
        assertThat(TestCatalogue.matter(row.matter()).checklistForApplication(row.circumstances()))
                .extracting(ChecklistTest::shown)
                .containsExactlyElementsOf(row.papers());
    }

    @Test
    @Tag("M1")
    void everyMatterHasItsRows() {
        Set<String> covered = Stream.of("checklists.txt", "window-functions.txt")
                .flatMap(table -> Tables.rows(table).stream())
                .map(List::getFirst)
                .collect(Collectors.toSet());
        assertThat(TestCatalogue.SHIPPED.inForce("330106", TestCatalogue.DAY))
                .extracting(Matter::id)
                .containsExactlyInAnyOrderElementsOf(covered);
    }

    static List<Matter> matters() {
        return TestCatalogue.SHIPPED.inForce("330106", TestCatalogue.DAY).stream()
                .filter(matter -> !matter.choices().isEmpty())
                .toList();
    }

    /** Every combination of answers that the source tells apart, by what it asks and by what it asks for. */
    @ParameterizedTest
    @MethodSource("matters")
    void everyCombinationThatTheSourceDistinguishesHasItsRow(Matter matter) {
        Set<String> told = Combinations.toldApart(matter);
        Set<Set<String>> tried = rows().stream()
                .filter(row -> row.matter().equals(matter.id()))
                .map(row -> Combinations.only(told, row.circumstances()))
                .collect(Collectors.toSet());
        assertThat(tried).containsAll(Combinations.of(matter));
    }

    @Test
    void everyCircumstanceOccursInARow() {
        Set<String> tried = new HashSet<>();
        rows().forEach(row -> row.circumstances().forEach(code -> tried.add(row.matter() + " " + code)));
        assertThat(TestCatalogue.SHIPPED.inForce("330106", TestCatalogue.DAY).stream()
                        .flatMap(matter -> matter.circumstanceCodes().stream().map(code -> matter.id() + " " + code)))
                .containsExactlyInAnyOrderElementsOf(tried);
    }

    @ParameterizedTest
    @MethodSource("rows")
    void everyItemTellsWhyItIsAskedFor(Row row) {
        assertThat(TestCatalogue.matter(row.matter()).checklist(row.circumstances()))
                .allSatisfy(item -> assertThat(item.material().reason().zh()).isNotBlank());
    }

    @Test
    void whatDependsOnCircumstancesTellsWhichOnes() {
        var late = TestCatalogue.matter("pension-qualification").checklist(List.of("LATE"));
        assertThat(late.getLast().because()).containsExactly("LATE");
        var moving = TestCatalogue.matter("small-town-household-registration").checklist(List.of("OWN_HOUSE"));
        assertThat(moving)
                .filteredOn(item -> item.code().equals("ORIGIN_CERTIFICATE"))
                .allSatisfy(item -> assertThat(item.unless()).containsExactly("SAME_COUNTY"))
                .isNotEmpty();
    }

    @Test
    void anApplicationDoesNotRestOnAnOpenQuestion() {
        Matter matter = TestCatalogue.matter("employment-registration-certificate");
        assertThat(matter.openChoices(List.of())).hasSize(1);
        var refusal = catchThrowableOfType(Refusal.class, () -> matter.checklistForApplication(List.of()));
        assertThat(refusal.code()).isEqualTo("circumstance-choice-open");
    }

    @ParameterizedTest
    @CsvSource({
        "severe-disability-living-allowance, URBAN_ALLOWANCE RURAL_ALLOWANCE GRADE_LOWER",
        "severe-disability-living-allowance, URBAN_ALLOWANCE GRADE_ONE_OR_TWO GRADE_LOWER",
        "newborn-household-registration, FIRST_CHILD SECOND_CHILD"
    })
    void answersThatContradictEachOtherAreRefused(String id, String circumstances) {
        Matter matter = TestCatalogue.matter(id);
        List<String> told = List.of(circumstances.split(" "));
        var refusal = catchThrowableOfType(Refusal.class, () -> matter.checklistForApplication(told));
        assertThat(refusal.code()).isEqualTo("circumstances-contradict");
        assertThat(refusal.rule()).isEqualTo("M2");
    }

    @Test
    void anUnknownCircumstanceIsRefused() {
        Matter matter = TestCatalogue.matter("petition");
        var refusal = catchThrowableOfType(Refusal.class, () -> matter.checklist(List.of("RICH")));
        assertThat(refusal.code()).isEqualTo("unknown-circumstance");
    }

    static String shown(ChecklistItem item) {
        var material = item.material();
        return material.code() + (material.principal() ? "*" : " ") + material.originals() + "+" + material.copies();
    }
}
