package org.servicehall.intake.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.servicehall.contracts.Refusal;
import org.servicehall.contracts.Stage;
import org.servicehall.intake.domain.matter.ChecklistItem;
import org.servicehall.intake.domain.matter.Matter;

/** What each of the six matters asks for, in every combination that the source distinguishes. */
@Tag("M2")
@Tag("N1")
class ChecklistTest {
    private static final String EMPLOYMENT = "ID_CARD HOUSEHOLD_REGISTER";
    private static final String ALLOWANCE =
            "WRITTEN_APPLICATION HOUSEHOLD_REGISTER FAMILY_ID_CARDS INCOME_CERTIFICATE RESIDENCE_CERTIFICATE";
    private static final String HOUSING = "WRITTEN_APPLICATION FAMILY_ID_CARDS HOUSEHOLD_REGISTER"
            + " ALLOWANCE_CERTIFICATE INCOME_CERTIFICATE HOUSING_CERTIFICATE";

    static Stream<Arguments> table() {
        return Stream.of(
                row("information-request", "", ""),
                row("employment-registration-certificate", "SCHOOL_LEAVER", EMPLOYMENT),
                row("employment-registration-certificate", "LAID_OFF", EMPLOYMENT + " TERMINATION_AGREEMENT"),
                row("employment-registration-certificate", "BUSINESS_CLOSED", EMPLOYMENT),
                row(
                        "employment-registration-certificate",
                        "LAND_REQUISITIONED",
                        EMPLOYMENT + " LAND_PENSION_CERTIFICATE LAND_CERTIFICATE"),
                row("employment-registration-certificate", "DISCHARGED", EMPLOYMENT + " DISCHARGE_CERTIFICATE"),
                row("employment-registration-certificate", "RELEASED", EMPLOYMENT),
                row("employment-registration-certificate", "RETURNED_MIGRANT", EMPLOYMENT),
                row(
                        "employment-registration-certificate",
                        "DISCHARGED LAID_OFF",
                        EMPLOYMENT + " DISCHARGE_CERTIFICATE TERMINATION_AGREEMENT"),
                row("urban-minimum-living-allowance", "", ALLOWANCE + " PHOTOGRAPHS"),
                row("urban-minimum-living-allowance", "DISABLED", ALLOWANCE + " DISABILITY_OR_DIAGNOSIS PHOTOGRAPHS"),
                row(
                        "urban-minimum-living-allowance",
                        "SERIOUSLY_ILL",
                        ALLOWANCE + " DISABILITY_OR_DIAGNOSIS PHOTOGRAPHS"),
                row(
                        "urban-minimum-living-allowance",
                        "DISABLED SERIOUSLY_ILL",
                        ALLOWANCE + " DISABILITY_OR_DIAGNOSIS PHOTOGRAPHS"),
                row("low-rent-housing", "", HOUSING),
                row("low-rent-housing", "DISABLED", HOUSING + " DISABILITY_CERTIFICATE"),
                row("pension-qualification", "", "ID_CARD PENSION_PASSBOOK"),
                row("pension-qualification", "LATE", "ID_CARD PENSION_PASSBOOK CERTIFICATION_FORM"),
                row("petition", "", "PETITION_STATEMENT"),
                row("petition", "ORAL", ""),
                row("petition", "COLLECTIVE", "PETITION_STATEMENT REPRESENTATIVES"),
                row("petition", "ORAL COLLECTIVE", "REPRESENTATIVES"));
    }

    @ParameterizedTest(name = "{0} under {1}")
    @MethodSource("table")
    void theChecklistNamesEverythingThatTheCircumstancesRequire(
            String matter, List<String> circumstances, List<String> expected) {
        assertThat(TestCatalogue.matter(matter).checklistForApplication(circumstances))
                .extracting(ChecklistItem::code)
                .containsExactlyElementsOf(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "employment-registration-certificate, ID_CARD, 1, 1, true",
        "employment-registration-certificate, LAND_CERTIFICATE, 1, 1, false",
        "urban-minimum-living-allowance, PHOTOGRAPHS, 4, 0, false",
        "low-rent-housing, ALLOWANCE_CERTIFICATE, 1, 1, true",
        "low-rent-housing, INCOME_CERTIFICATE, 1, 0, false",
        "pension-qualification, CERTIFICATION_FORM, 2, 0, false"
    })
    void numbersOfOriginalsAndCopiesAreThoseOfTheSource(
            String matter, String code, int originals, int copies, boolean principal) {
        assertThat(TestCatalogue.matter(matter).materials())
                .filteredOn(material -> material.code().equals(code))
                .singleElement()
                .satisfies(material -> {
                    assertThat(material.originals()).isEqualTo(originals);
                    assertThat(material.copies()).isEqualTo(copies);
                    assertThat(material.principal()).isEqualTo(principal);
                });
    }

    @Test
    void anItemSaysWhichCircumstanceMadeItNecessary() {
        assertThat(TestCatalogue.matter("employment-registration-certificate").checklist(List.of("LAND_REQUISITIONED")))
                .filteredOn(item -> item.code().equals("LAND_CERTIFICATE"))
                .singleElement()
                .satisfies(item -> {
                    assertThat(item.because()).containsExactly("LAND_REQUISITIONED");
                    assertThat(item.material().reason().zh()).contains("失地农民");
                });
    }

    @Test
    void anUnknownCircumstanceIsRefusedAndTheAllowedOnesAreNamed() {
        Matter matter = TestCatalogue.matter("pension-qualification");
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> matter.checklist(List.of("RICH")));
        assertThat(refusal.code()).isEqualTo("unknown-circumstance");
        assertThat(refusal.rule()).isEqualTo("M2");
        assertThat(refusal.arguments()).containsExactly("RICH", "LATE");
    }

    @Test
    void anApplicationMayNotRestOnAnUnansweredObligatoryQuestion() {
        Matter matter = TestCatalogue.matter("employment-registration-certificate");
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> matter.checklistForApplication(List.of()));
        assertThat(refusal.code()).isEqualTo("circumstance-choice-open");
        assertThat(matter.openChoices(List.of())).hasSize(1);
    }

    @Test
    @Tag("C2")
    void lowRentHousingPassesSevenStagesWithTwoPublicityPeriodsOfFifteenDays() {
        assertThat(TestCatalogue.matter("low-rent-housing").stages())
                .extracting(Stage::id, Stage::publicityDays)
                .containsExactly(
                        tuple("community-review", null),
                        tuple("community-publicity", 15),
                        tuple("township-first-review", null),
                        tuple("housing-review", null),
                        tuple("income-review", null),
                        tuple("final-publicity", 15),
                        tuple("registration-and-issue", null));
    }

    private static Arguments row(String matter, String circumstances, String codes) {
        return Arguments.of(matter, words(circumstances), words(codes));
    }

    private static List<String> words(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split(" "));
    }
}
