package org.servicehall.intake.domain;

import static org.servicehall.intake.domain.Applications.*;

import java.util.List;
import org.axonframework.test.fixture.AxonTestFixture;
import org.axonframework.test.fixture.AxonTestPhase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.servicehall.contracts.AcceptanceType;
import org.servicehall.contracts.application.SupplementEvent.MaterialsSupplied;
import org.servicehall.contracts.application.SupplementEvent.SupplementRequested;
import org.servicehall.contracts.application.SupplementEvent.SupplementRequestedAgain;
import org.servicehall.intake.domain.command.ApplicationCommand.ReturnGround;

@Tag("K2")
class SupplementTest {
    private final AxonTestFixture fixture = fixture();

    @AfterEach
    void stop() {
        fixture.stop();
    }

    @Test
    @Tag("N2")
    void oneNoticeListsEverythingThatIsMissing() {
        fixture.given()
                .command(latePensioner("ID_CARD"))
                .when()
                .command(supplement("CERTIFICATION_FORM", "PENSION_PASSBOOK"))
                .then()
                .events(new SupplementRequested(
                        NO,
                        "330106",
                        "330106-BC-2025-0001",
                        List.of("PENSION_PASSBOOK", "CERTIFICATION_FORM"),
                        "wang.fang",
                        "CIVIL_AFFAIRS",
                        NINE,
                        UNTIL));
    }

    @Test
    @Tag("N2")
    void aNoticeThatLeavesSomethingOutIsRefusedNamingIt() {
        fixture.given()
                .command(latePensioner("ID_CARD"))
                .when()
                .command(supplement("PENSION_PASSBOOK"))
                .then()
                .noEvents()
                .exceptionSatisfies(refused("supplement-notice-incomplete", "N2", "CERTIFICATION_FORM"));
    }

    @Test
    @Tag("N2")
    void aNoticeMayNotAskForWhatIsThere() {
        fixture.given()
                .command(latePensioner("ID_CARD", "PENSION_PASSBOOK"))
                .when()
                .command(supplement("CERTIFICATION_FORM", "ID_CARD"))
                .then()
                .noEvents()
                .exceptionSatisfies(refused("material-not-missing", "N2", "ID_CARD", "CERTIFICATION_FORM"));
    }

    @Test
    @Tag("N3")
    void nothingMayBeAskedForWhenNothingIsMissing() {
        fixture.given()
                .command(latePensioner("ID_CARD", "PENSION_PASSBOOK", "CERTIFICATION_FORM"))
                .when()
                .command(supplement("CERTIFICATION_FORM"))
                .then()
                .noEvents()
                .exceptionSatisfies(refused("nothing-missing", "N3"));
    }

    @Test
    @Tag("N3")
    void aSecondNoticeIsRefused() {
        fixture.given()
                .command(latePensioner("ID_CARD", "PENSION_PASSBOOK"))
                .command(supplement("CERTIFICATION_FORM"))
                .when()
                .command(supplement("CERTIFICATION_FORM"))
                .then()
                .noEvents()
                .exceptionSatisfies(refused("one-time-notice-spent", "N3", NO));
    }

    @Test
    @Tag("N3")
    void aSecondNoticeIsRefusedAlsoWhenEverythingListedHasArrived() {
        fixture.given()
                .command(latePensioner("ID_CARD", "PENSION_PASSBOOK"))
                .command(supplement("CERTIFICATION_FORM"))
                .command(supply("CERTIFICATION_FORM"))
                .when()
                .command(supplement("ID_CARD"))
                .then()
                .noEvents()
                .exceptionSatisfies(refused("one-time-notice-spent", "N3", NO));
    }

    @Test
    @Tag("N3")
    void anAcknowledgedBreachIsRecordedAgainstWhoIssuedTheFirstNotice() {
        takenOver()
                .command(supplementAgain(LI, "存折已失效", "PENSION_PASSBOOK"))
                .then()
                .events(again(null, null));
    }

    @Test
    @Tag("N3")
    void whoIssuedTheFirstNoticeIsNobodyElse() {
        takenOver()
                .command(supplementAgainBecauseOf("wang.fang", LI, "PENSION_PASSBOOK"))
                .then()
                .events(again(null, null));
    }

    @Test
    @Tag("N3")
    void unlessTheActOfAnotherMadeItNecessary() {
        takenOver()
                .command(supplementAgainBecauseOf("li.na", LI, "PENSION_PASSBOOK"))
                .then()
                .events(again("li.na", "LABOUR"));
    }

    @Test
    @Tag("N3")
    void whoNeverHadItInHandMadeNothingNecessary() {
        takenOver()
                .command(supplementAgainBecauseOf("zhao.lei", LI, "PENSION_PASSBOOK"))
                .then()
                .noEvents()
                .exceptionSatisfies(refused("had-it-not-in-hand", "N3", "zhao.lei"));
    }

    /** wang.fang issued the first notice, li.na has it now. */
    private AxonTestPhase.When takenOver() {
        return fixture.given()
                .command(latePensioner("ID_CARD", "PENSION_PASSBOOK"))
                .command(supplement("CERTIFICATION_FORM"))
                .command(supply("CERTIFICATION_FORM"))
                .command(handOver(WANG, "li.na", "LABOUR"))
                .command(confirm(LI))
                .when();
    }

    private static SupplementRequestedAgain again(@Nullable String answerable, @Nullable String window) {
        return new SupplementRequestedAgain(
                NO,
                "330106",
                "330106-BC-2025-0002",
                List.of("PENSION_PASSBOOK"),
                "存折已失效",
                "li.na",
                "wang.fang",
                "CIVIL_AFFAIRS",
                answerable,
                window,
                NINE,
                UNTIL);
    }

    @Test
    @Tag("N3")
    void anAcknowledgedBreachNeedsAReason() {
        fixture.given()
                .command(latePensioner("ID_CARD", "PENSION_PASSBOOK"))
                .command(supplement("CERTIFICATION_FORM"))
                .when()
                .command(supplementAgain(" ", "CERTIFICATION_FORM"))
                .then()
                .noEvents()
                .exceptionSatisfies(refused("reason-required", "N3", "reason"));
    }

    @Test
    @Tag("N2")
    void alsoAFurtherNoticeMustBeComplete() {
        fixture.given()
                .command(latePensioner("ID_CARD", "PENSION_PASSBOOK"))
                .command(supplement("CERTIFICATION_FORM"))
                .when()
                .command(supplementAgain("存折已失效", "PENSION_PASSBOOK"))
                .then()
                .noEvents()
                .exceptionSatisfies(refused("supplement-notice-incomplete", "N2", "CERTIFICATION_FORM"));
    }

    @Test
    @Tag("N3")
    void materialsThatArriveAreNoLongerMissing() {
        fixture.given()
                .command(latePensioner("ID_CARD"))
                .command(supplement("CERTIFICATION_FORM", "PENSION_PASSBOOK"))
                .when()
                .command(supply("CERTIFICATION_FORM"))
                .then()
                .events(new MaterialsSupplied(
                        NO, "330106", List.of("CERTIFICATION_FORM"), List.of("PENSION_PASSBOOK"), NINE, null));
    }

    @Test
    @Tag("N3")
    void whatIsNotMissingCannotBeSupplied() {
        fixture.given()
                .command(latePensioner("ID_CARD"))
                .when()
                .command(supply("ID_CARD"))
                .then()
                .noEvents()
                .exceptionSatisfies(refused("material-not-missing", "N3"));
    }

    @Test
    @Tag("M2")
    void whatTheMatterDoesNotKnowCannotBeSupplied() {
        fixture.given()
                .command(latePensioner("ID_CARD"))
                .when()
                .command(supply("DRIVING_LICENCE"))
                .then()
                .noEvents()
                .exceptionSatisfies(refused("unknown-material", "M2"));
    }

    @Test
    @Tag("N3")
    @Tag("K3")
    void whenTheListedItemsHaveArrivedItIsAcceptedAndNotReturned() {
        fixture.given()
                .command(latePensioner("ID_CARD", "PENSION_PASSBOOK"))
                .command(supplement("CERTIFICATION_FORM"))
                .command(supply("CERTIFICATION_FORM"))
                .when()
                .command(giveBack(ReturnGround.UNLAWFUL, "不符合规定", "某办法第三条"))
                .then()
                .noEvents()
                .exceptionSatisfies(refused("must-be-accepted", "N3"))
                .and()
                .when()
                .command(accept(AcceptanceType.FORWARDED, null, TODAY.plusDays(20)))
                .then()
                .success();
    }
}
