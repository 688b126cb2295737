package org.servicehall.intake.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.servicehall.contracts.MatterKind;
import org.servicehall.contracts.Refusal;
import org.servicehall.contracts.Stage;
import org.servicehall.intake.domain.matter.Assessment;
import org.servicehall.intake.domain.matter.Matter;
import org.servicehall.intake.domain.matter.Money;

/** Conditions, money, periods and stages as the source gives them. */
class TermsTest {
    @ParameterizedTest(name = "{0} {1} {2} {3}: {4}")
    @Tag("M3")
    @CsvSource(
            delimiter = '|',
            value = {
                "employment-registration-certificate | SCHOOL_LEAVER | 16 | | MET",
                "employment-registration-certificate | SCHOOL_LEAVER | 15 | | UNMET",
                "employment-registration-certificate | SCHOOL_LEAVER | | | UNKNOWN",
                "small-town-household-registration | OWN_HOUSE ALONE | 17 | | UNMET",
                "small-town-household-registration | OWN_HOUSE ALONE | 18 | | MET",
                "small-town-household-registration | OWN_HOUSE | 17 | | MET",
                "serious-illness-relief | | 40 | 20000 | MET",
                "serious-illness-relief | | 40 | 19999 | UNMET",
                "serious-illness-relief | | 40 | | UNKNOWN",
                "serious-illness-relief | MINIMUM_ALLOWANCE | 40 | 500 | MET",
                "serious-illness-relief | FIVE_GUARANTEES | 40 | 500 | MET",
                "severe-disability-living-allowance | URBAN_ALLOWANCE GRADE_ONE_OR_TWO | | | MET MET",
                "severe-disability-living-allowance | RURAL_ALLOWANCE GRADE_LOWER | | | MET UNMET",
                "severe-disability-living-allowance | NO_ALLOWANCE GRADE_ONE_OR_TWO | | | UNMET MET",
                "zero-employment-family-aid | ALL_UNEMPLOYED NO_BUSINESS_INCOME | | | MET MET",
                "zero-employment-family-aid | SOMEBODY_EMPLOYED BUSINESS_INCOME | | | UNMET UNMET",
                "five-guarantee-support | OLD NO_MEANS NOBODY_OBLIGED | | | MET MET MET",
                "five-guarantee-support | OTHER_PERSON HAS_MEANS SUPPORTED | | | UNMET UNMET UNMET",
                "household-move-in | HOUSE_UNSETTLED | | | UNMET",
                "land-loss-pension-claim | AGE_NOT_REACHED | | | UNMET",
                "only-child-honour-certificate | EMPLOYED DIVORCED | | | UNMET",
                "second-child-birth-permit | NOT_QUALIFIED | | | UNMET"
            })
    void conditionsAreCheckedAndExplained(String matter, String circumstances, Integer age, Integer cost, String is) {
        Map<String, Integer> figures = cost == null ? Map.of() : Map.of("HOSPITAL_COST", cost);
        assertThat(TestCatalogue.matter(matter).assess(words(circumstances), figures, age).stream()
                        .map(Assessment::result)
                        .map(Enum::name)
                        .collect(Collectors.joining(" ")))
                .isEqualTo(is);
    }

    @Test
    @Tag("M3")
    void aFigureThatAConditionDependsOnMustBeTold() {
        Matter relief = TestCatalogue.matter("serious-illness-relief");
        var refusal =
                catchThrowableOfType(Refusal.class, () -> relief.checkFiguresTold(List.of("INVOICE_LOST"), Map.of()));
        assertThat(refusal.code()).isEqualTo("figure-required");
        assertThat(refusal.arguments()).containsExactly("HOSPITAL_COST");
        relief.checkFiguresTold(List.of("MINIMUM_ALLOWANCE"), Map.of());
        relief.checkFiguresTold(List.of(), Map.of("HOSPITAL_COST", 1));
    }

    @Test
    @Tag("M3")
    void aFigureNobodyAsksForIsRefused() {
        Matter matter = TestCatalogue.matter("petition");
        var refusal =
                catchThrowableOfType(Refusal.class, () -> matter.assess(List.of(), Map.of("HOSPITAL_COST", 1), null));
        assertThat(refusal.code()).isEqualTo("unknown-figure");
    }

    @Test
    @Tag("P4")
    @Tag("M4")
    void movingCostsWhatTheSourceSays() {
        assertThat(TestCatalogue.matter("household-move-in").fees(List.of("HOUSE_SETTLED", "PLANNING_DIFFICULTY")))
                .extracting(fee -> tuple(fee.code(), fee.yuan(), fee.per().name(), fee.deposit()))
                .containsExactly(
                        tuple("SANITATION", 12, "PERSON", false),
                        tuple("INFRASTRUCTURE", 200, "PERSON", false),
                        tuple("PLANNING_DEPOSIT", 400, "CASE", true));
        assertThat(TestCatalogue.matter("household-move-in").fees(List.of("HOUSE_SETTLED")))
                .hasSize(2);
        assertThat(TestCatalogue.matter("household-move-out").fees(List.of("BY_MARRIAGE")))
                .extracting(fee -> fee.yuan())
                .containsExactly(12);
    }

    @Test
    @Tag("P4")
    void nothingElseCosts() {
        assertThat(TestCatalogue.SHIPPED.inForce("330106", TestCatalogue.DAY).stream()
                        .filter(matter -> !matter.money().charges().isEmpty())
                        .map(Matter::id))
                .containsExactlyInAnyOrder("household-move-in", "household-move-out");
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @Tag("M4")
    @CsvSource(
            delimiter = '|',
            value = {
                "severe-disability-living-allowance | URBAN_ALLOWANCE | URBAN 50-50 MONTH",
                "severe-disability-living-allowance | RURAL_ALLOWANCE | RURAL 30-30 MONTH",
                "zero-employment-family-aid | ALL_UNEMPLOYED | EMPLOYER_REWARD 1000-1000 ONCE EMPLOYER, EMPLOYER_WAGE_SUBSIDY 20% MONTH EMPLOYER, EMPLOYER_INSURANCE_SUBSIDY 100% MONTH EMPLOYER, AGENCY_SUBSIDY 100-100 ONCE AGENCY",
                "zero-employment-family-aid | FLEXIBLE_WORK ONE_YEAR_WORKED TRAINED CHILD_IN_COLLEGE | "
                        + "PENSION_SUBSIDY 180-180 MONTH, MEDICAL_SUBSIDY 10-10 MONTH, EMPLOYMENT_REWARD 1000-1000 ONCE, "
                        + "TRAINING_REWARD 100-600 ONCE, COLLEGE_SUBSIDY 1000-1000 YEAR, "
                        + "EMPLOYER_REWARD 1000-1000 ONCE EMPLOYER, EMPLOYER_WAGE_SUBSIDY 20% MONTH EMPLOYER, EMPLOYER_INSURANCE_SUBSIDY 100% MONTH EMPLOYER, AGENCY_SUBSIDY 100-100 ONCE AGENCY"
            })
    void amountsStandInTheCatalogue(String matter, String circumstances, String amounts) {
        assertThat(TestCatalogue.matter(matter).amounts(words(circumstances)).stream()
                        .map(TermsTest::shown)
                        .collect(Collectors.joining(", ")))
                .isEqualTo(amounts);
    }

    @Test
    @Tag("C6")
    @Tag("M1")
    void retireesAreCertifiedAtOnceInTheWindowAndThroughTheCountyAfterwards() {
        Matter matter = TestCatalogue.matter("pension-qualification");
        var inside = matter.circumstancesOn(LocalDate.of(2026, 11, 15), List.of());
        assertThat(matter.terms(inside).kind()).isEqualTo(MatterKind.INSTANT);
        assertThat(matter.terms(inside).authority()).isNull();
        var outside = matter.circumstancesOn(LocalDate.of(2026, 11, 14), List.of());
        assertThat(matter.terms(outside).kind()).isEqualTo(MatterKind.FORWARDED);
        assertThat(matter.terms(outside).authority()).isNotNull();
    }

    @Test
    @Tag("C6")
    void nobodyIsLateInsideTheWindow() {
        Matter matter = TestCatalogue.matter("pension-qualification");
        var refusal = catchThrowableOfType(
                Refusal.class, () -> matter.circumstancesOn(LocalDate.of(2026, 12, 31), List.of("LATE")));
        assertThat(refusal.code()).isEqualTo("not-late");
    }

    @ParameterizedTest(name = "{0} from {1} to {2}")
    @Tag("C6")
    @CsvSource({
        "pension-qualification, 2026-11-15, 2026-12-31",
        "land-loss-pension-qualification, 2026-12-01, 2026-12-31",
        "survivor-allowance-qualification, 2026-07-15, 2026-08-15"
    })
    void certificationsAreAcceptedInTheirWindow(String id, LocalDate first, LocalDate last) {
        Matter matter = TestCatalogue.matter(id);
        assertThat(matter.circumstancesOn(first, List.of())).isEmpty();
        assertThat(matter.circumstancesOn(last, List.of())).isEmpty();
        if (id.equals("pension-qualification")) {
            assertThat(matter.circumstancesOn(first.minusDays(1), List.of())).containsExactly("LATE");
            assertThat(matter.circumstancesOn(last.plusDays(1), List.of("LATE")))
                    .containsExactly("LATE");
        } else {
            var before =
                    catchThrowableOfType(Refusal.class, () -> matter.circumstancesOn(first.minusDays(1), List.of()));
            assertThat(before.code()).isEqualTo("outside-window-period");
            assertThat(catchThrowableOfType(Refusal.class, () -> matter.circumstancesOn(last.plusDays(1), List.of()))
                            .rule())
                    .isEqualTo("C6");
        }
    }

    @Test
    @Tag("C6")
    void afterTheWindowTheRefusalTellsWhatTheCatalogueSaysAndBeforeItWhenItOpens() {
        Matter matter = TestCatalogue.matter("survivor-allowance-qualification");
        var after =
                catchThrowableOfType(Refusal.class, () -> matter.circumstancesOn(LocalDate.of(2026, 8, 16), List.of()));
        assertThat(after.arguments()).last().isEqualTo(matter.guide().period().afterwards());
        var before =
                catchThrowableOfType(Refusal.class, () -> matter.circumstancesOn(LocalDate.of(2026, 7, 14), List.of()));
        assertThat(before.arguments().toString()).contains("请自 7-15 起").doesNotContain("下一年度");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @Tag("C2")
    @Tag("C3")
    @CsvSource(
            delimiter = '|',
            value = {
                "low-rent-housing | community-review, community-publicity 15, township-first-review, housing-review, "
                        + "income-review, final-publicity 15, registration-and-issue",
                "five-guarantee-support | democratic-review, announcement 7, township-review",
                "severe-disability-living-allowance | committee-first-review, community-publicity 5, township-review, "
                        + "federation-approval, federation-publicity 3, certificate",
                "zero-employment-family-aid | community-verification, subdistrict-review, county-recognition, city-record, "
                        + "community-publicity 7",
                "rural-minimum-living-allowance | household-visit, income-certification, township-review",
                "household-move-in | committee-review, head-approval"
            })
    void proceduresHaveTheirStages(String id, String stages) {
        assertThat(TestCatalogue.matter(id).stages().stream()
                        .map(TermsTest::shown)
                        .collect(Collectors.joining(", ")))
                .isEqualTo(stages);
    }

    @Test
    @Tag("C4")
    void whatIsPublishedOnTheWayIsPublishedInTheEnd() {
        assertThat(TestCatalogue.SHIPPED.inForce("330106", TestCatalogue.DAY))
                .allSatisfy(matter -> assertThat(matter.handling().published())
                        .as(matter.id())
                        .isEqualTo(matter.stages().stream().anyMatch(stage -> stage.publicityDays() != null)));
    }

    @Test
    @Tag("C5")
    void theDisabledPersonsAllowanceIsYearlyAndEndsWithTheMinimumAllowance() {
        var grant = TestCatalogue.matter("severe-disability-living-allowance")
                .handling()
                .grant();
        assertThat(grant).isNotNull();
        assertThat(grant.yearly()).isTrue();
        assertThat(grant.endsWith())
                .containsExactly("urban-minimum-living-allowance", "rural-minimum-living-allowance")
                .allSatisfy(id ->
                        assertThat(TestCatalogue.matter(id).handling().grant()).isNotNull());
    }

    @Test
    @Tag("M1")
    void windowFunctionsAreMatters() {
        assertThat(Tables.rows("window-functions.txt")).hasSize(33).allSatisfy(row -> {
            Matter matter = TestCatalogue.matter(row.get(0));
            assertThat(matter.window()).isEqualTo(row.get(1));
            assertThat(matter.kind().name()).isEqualTo(row.get(2));
            assertThat(matter.checklist(List.of()).stream().map(ChecklistTest::shown))
                    .containsExactlyElementsOf(row.get(3).equals("-") ? List.of() : List.of(row.get(3)));
            assertThat(matter.historical()).isEqualTo(row.size() > 4);
        });
    }

    @Test
    @Tag("M1")
    void familyPlanningMattersAreForTheRecordOnly() {
        assertThat(TestCatalogue.SHIPPED.inForce("330106", TestCatalogue.DAY).stream()
                        .filter(matter -> matter.window().equals("FAMILY_PLANNING")))
                .hasSize(14)
                .allSatisfy(matter -> assertThat(catchThrowableOfType(Refusal.class, matter::checkOffered)
                                .code())
                        .isEqualTo("matter-historical"));
    }

    private static List<String> words(String cell) {
        return cell == null ? List.of() : Arrays.asList(cell.split(" "));
    }

    private static String shown(Money.Amount amount) {
        Money.Amount.Share share = amount.share();
        String sum = share == null ? amount.fromYuan() + "-" + amount.toYuan() : share.percent() + "%";
        String payee = amount.payee() == Money.Payee.RESIDENT ? "" : " " + amount.payee();
        return amount.code() + " " + sum + " " + amount.per() + payee;
    }

    private static String shown(Stage stage) {
        return stage.publicityDays() == null ? stage.id() : stage.id() + " " + stage.publicityDays();
    }
}
