package org.servicehall.intake.domain;

import static org.servicehall.intake.domain.Applications.*;

import java.util.List;
import java.util.Set;
import org.axonframework.test.fixture.AxonTestFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.servicehall.contracts.AcceptanceType;
import org.servicehall.contracts.application.NamedItem;
import org.servicehall.contracts.application.SupplementEvent.ItemsNamed;
import org.servicehall.contracts.application.SupplementEvent.MaterialsSupplied;
import org.servicehall.contracts.application.SupplementEvent.SupplementRequested;
import org.servicehall.intake.domain.command.ApplicationCommand.ReceiveApplication;
import org.servicehall.intake.domain.command.SupplementCommand.NamedPaper;
import org.servicehall.intake.domain.command.SupplementCommand.RequestSupplement;

/** Where the catalogue leaves papers to the department's rules, the one notice names them in words. */
@Tag("N2")
class NamedItemsTest {
    private static final NamedPaper DEED = new NamedPaper("土地承包合同", "核实受灾面积", "县农业灾害补助实施办法第五条");
    private static final NamedPaper PHOTO = new NamedPaper("受灾地块照片", "核实受灾程度", "县农业灾害补助实施办法第六条");
    private static final ReceiveApplication WHOLE = subsidy("WRITTEN_APPLICATION");

    private final AxonTestFixture fixture = fixture();

    @AfterEach
    void stop() {
        fixture.stop();
    }

    @Test
    void theyAreListedWithWhyAndOnWhatBasisThoughTheCataloguesPapersAreThere() {
        fixture.given()
                .command(WHOLE)
                .when()
                .command(naming(Set.of(), DEED, PHOTO))
                .then()
                .events(
                        new ItemsNamed(
                                NO,
                                "330106",
                                List.of(
                                        new NamedItem("NAMED_1", DEED.text(), DEED.reason(), DEED.basis()),
                                        new NamedItem("NAMED_2", PHOTO.text(), PHOTO.reason(), PHOTO.basis()))),
                        requested("NAMED_1", "NAMED_2"));
    }

    @Test
    void besideThemTheNoticeListsAllThatTheCatalogueAsksFor() {
        fixture.given()
                .command(subsidy())
                .when()
                .command(naming(Set.of(), DEED))
                .then()
                .noEvents()
                .exceptionSatisfies(refused("supplement-notice-incomplete", "N2", "WRITTEN_APPLICATION"))
                .and()
                .when()
                .command(naming(Set.of("WRITTEN_APPLICATION"), DEED))
                .then()
                .events(
                        new ItemsNamed(
                                NO,
                                "330106",
                                List.of(new NamedItem("NAMED_1", DEED.text(), DEED.reason(), DEED.basis()))),
                        requested("WRITTEN_APPLICATION", "NAMED_1"));
    }

    @Test
    @Tag("K2")
    void untilTheyAreThereItIsNotAccepted() {
        fixture.given()
                .commands(List.of(WHOLE, naming(Set.of(), DEED)))
                .when()
                .command(accept(AcceptanceType.FORWARDED, null, TODAY.plusDays(20)))
                .then()
                .noEvents()
                .exceptionSatisfies(refused("materials-missing", "K2", "NAMED_1"));
    }

    @Test
    @Tag("N3")
    void whenTheyHaveArrivedItIs() {
        fixture.given()
                .commands(List.of(WHOLE, naming(Set.of(), DEED, PHOTO)))
                .when()
                .command(supply("NAMED_2", "NAMED_1"))
                .then()
                .events(new MaterialsSupplied(NO, "330106", List.of("NAMED_1", "NAMED_2"), List.of(), NINE, NINE))
                .and()
                .when()
                .command(accept(AcceptanceType.FORWARDED, null, TODAY.plusDays(20)))
                .then()
                .success();
    }

    @Test
    @Tag("N3")
    void anotherNoticeIsABreachWhateverItNames() {
        fixture.given()
                .commands(List.of(WHOLE, naming(Set.of(), DEED)))
                .when()
                .command(naming(Set.of("NAMED_1"), PHOTO))
                .then()
                .noEvents()
                .exceptionSatisfies(refused("one-time-notice-spent", "N3", NO));
    }

    @Test
    void whereTheCatalogueListsThePapersNoneIsNamedBesideThem() {
        fixture.given()
                .command(latePensioner("ID_CARD", "PENSION_PASSBOOK"))
                .when()
                .command(naming(Set.of("CERTIFICATION_FORM"), DEED))
                .then()
                .noEvents()
                .exceptionSatisfies(refused("items-not-in-words", "N2"));
    }

    @Test
    void aNoticeOfNothingIsNoNotice() {
        fixture.given()
                .command(WHOLE)
                .when()
                .command(naming(Set.of()))
                .then()
                .noEvents()
                .exceptionSatisfies(refused("nothing-missing", "N3"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"low-rent-housing", "rural-minimum-living-allowance"})
    void whatTheCommunityNamesOnceIsNamedSoAsWell(String matter) {
        fixture.given()
                .command(receive(matter, Set.of()))
                .when()
                .command(naming(Set.of(), DEED))
                .then()
                .exceptionSatisfies(refused("supplement-notice-incomplete", "N2"));
    }

    private static ReceiveApplication subsidy(String... presented) {
        return receive("agricultural-disaster-subsidy", Set.of(), presented);
    }

    private static SupplementRequested requested(String... items) {
        return new SupplementRequested(
                NO, "330106", "330106-BC-2025-0001", List.of(items), "wang.fang", "CIVIL_AFFAIRS", NINE, UNTIL);
    }

    private static RequestSupplement naming(Set<String> items, NamedPaper... named) {
        return new RequestSupplement(
                NO, WANG, () -> "330106-BC-2025-0001", items, List.of(named), false, null, null, GRACE, LIMITS, null);
    }
}
