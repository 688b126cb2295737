package org.servicehall.intake.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.servicehall.intake.domain.Applications.*;

import java.util.List;
import java.util.Set;
import org.axonframework.test.fixture.AxonTestFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.servicehall.contracts.AcceptanceType;
import org.servicehall.contracts.Applicant;
import org.servicehall.contracts.acting.ActingGround;
import org.servicehall.contracts.acting.Power;
import org.servicehall.contracts.application.ApplicationEvent.Uncounted;
import org.servicehall.contracts.application.HandOverEvent.ApplicationHandedOver;
import org.servicehall.contracts.application.IdentityProof;
import org.servicehall.contracts.application.OnlineEvent.IdentityConfirmed;
import org.servicehall.contracts.application.OnlineEvent.TakenUp;
import org.servicehall.intake.catalogue.TestCatalogue;
import org.servicehall.intake.domain.acting.NewRepresentative;
import org.servicehall.intake.domain.command.ApplicationCommand.AcceptApplication;
import org.servicehall.intake.domain.command.ApplicationCommand.Act;
import org.servicehall.intake.domain.command.CorrectionCommand.CorrectOwnApplication;
import org.servicehall.intake.domain.command.CorrectionCommand.CorrectReception;
import org.servicehall.intake.domain.command.OnlineCommand.ApplyOnline;
import org.servicehall.intake.domain.command.OnlineCommand.ConfirmIdentity;
import org.servicehall.intake.domain.command.OnlineCommand.TakeUp;
import org.servicehall.intake.domain.command.RepresentationCommand.NameRepresentative;

/** What came online is held by its window once taken up, and accepted once it is known who applied. */
@Tag("S3")
class OnlineTest {
    private static final ApplyOnline APPLIED =
            new ApplyOnline(NO, latePensioner("ID_CARD", "PENSION_PASSBOOK", "CERTIFICATION_FORM"), null);
    private static final AcceptApplication ACCEPT = accept(AcceptanceType.FORWARDED, null, TODAY.plusDays(60));

    private static final CorrectReception NAME_CORRECTED = new CorrectReception(
            NO,
            WANG,
            "欧*",
            false,
            null,
            "values",
            null,
            null,
            Set.of(),
            List.of(),
            List.of(),
            null,
            "录入时看错一行",
            TestCatalogue.matter("pension-qualification"),
            LIMITS);

    private static final Act CHEN = new Act("chen.jie", "LABOUR", false, NINE);

    private final AxonTestFixture fixture = fixture();

    @AfterEach
    void stop() {
        fixture.stop();
    }

    private static CorrectOwnApplication persons(int persons) {
        return new CorrectOwnApplication(
                NO,
                new CorrectReception(
                        NO,
                        new Act("public", "PUBLIC", false, NINE),
                        null,
                        false,
                        null,
                        null,
                        null,
                        null,
                        Set.of(),
                        List.of(),
                        List.of(),
                        persons,
                        "申请人网上自行更正",
                        TestCatalogue.matter("pension-qualification"),
                        LIMITS));
    }

    @Test
    @Tag("S7")
    @Tag("N2")
    void nobodyTalksANoticeAway() {
        fixture.given()
                .command(new ApplyOnline(NO, latePensioner("ID_CARD", "PENSION_PASSBOOK"), null))
                .command(supplement("CERTIFICATION_FORM"))
                .when()
                .command(persons(2))
                .then()
                .noEvents()
                .exceptionSatisfies(refused("corrected-by-the-window", "S3"));
    }

    @Test
    @Tag("S7")
    void whoAppliedPutsItRightTenTimesAtMost() {
        var ten = fixture.given().command(APPLIED);
        for (int i = 0; i < 10; i++) {
            ten = ten.command(persons(2 + i));
        }
        ten.when().command(persons(1)).then().noEvents().exceptionSatisfies(refused("corrected-too-often", "S3", 10));
    }

    @Test
    @Tag("S8")
    void theCodeOfWhatSomebodyElseBroughtCorrectsNothing() {
        fixture.given()
                .command(APPLIED)
                .command(new NameRepresentative(
                        NO,
                        WANG,
                        new NewRepresentative(
                                new Applicant("P-2", "李*"),
                                "mark",
                                new Power(ActingGround.GUARDIANSHIP, List.of(), null, null),
                                null,
                                false,
                                TODAY,
                                false)))
                .when()
                .command(persons(2))
                .then()
                .noEvents()
                .exceptionSatisfies(refused("code-not-the-applicants-alone", "S8"));
    }

    @Test
    @Tag("F1")
    void aClerkOfTheWindowInChargeTakesItUp() {
        fixture.given()
                .command(APPLIED)
                .when()
                .command(new TakeUp(NO, LI))
                .then()
                .events(new TakenUp(NO, "330106", "wang.fang", "li.na", "LABOUR", NINE));
    }

    @Test
    void aClerkOfAnotherWindowDoesNot() {
        fixture.given()
                .command(APPLIED)
                .when()
                .command(new TakeUp(NO, WANG))
                .then()
                .noEvents()
                .exceptionSatisfies(refused("not-of-window-in-charge", "S3"));
    }

    @Test
    void itIsTakenUpOnce() {
        fixture.given()
                .command(APPLIED)
                .command(new TakeUp(NO, LI))
                .when()
                .command(new TakeUp(NO, LEAD))
                .then()
                .noEvents()
                .exceptionSatisfies(refused("taken-up-already", "S3"));
    }

    /** A wrong turn goes back to who took it up, and not to who leads the hall (F2). */
    @Test
    @Tag("F1")
    @Tag("F2")
    void whoTookItUpIsItsFirstAsker() {
        fixture.given()
                .command(APPLIED)
                .command(new TakeUp(NO, LI))
                .command(handOver(LI, "chen.jie", "LABOUR"))
                .command(confirm(CHEN))
                .when()
                .command(handOver(CHEN, "li.na", "LABOUR"))
                .then()
                .eventsSatisfy(events -> assertThat(events)
                        .map(event -> event.payload())
                        .filteredOn(ApplicationHandedOver.class::isInstance)
                        .extracting("uncounted")
                        .containsExactly(Uncounted.WRONG_TURN));
    }

    @Test
    @Tag("F4")
    void whatSomebodyTookOverIsTakenUp() {
        fixture.given()
                .command(APPLIED)
                .command(handOver(WANG, "li.na", "LABOUR"))
                .command(confirm(LI))
                .when()
                .command(new TakeUp(NO, LEAD))
                .then()
                .noEvents()
                .exceptionSatisfies(refused("taken-up-already", "S3"));
    }

    @Test
    @Tag("S7")
    void whoWasConfirmedIsUnknownAgainOnceNameOrPhoneIsAnother() {
        fixture.given()
                .command(APPLIED)
                .command(new ConfirmIdentity(NO, WANG, IdentityProof.CALLED_BACK))
                .command(NAME_CORRECTED)
                .when()
                .command(ACCEPT)
                .then()
                .noEvents()
                .exceptionSatisfies(refused("identity-unconfirmed", "S3"));
    }

    @Test
    void whoeverHoldsItConfirmsWhoApplied() {
        fixture.given()
                .command(APPLIED)
                .command(new TakeUp(NO, LI))
                .when()
                .command(new ConfirmIdentity(NO, LI, IdentityProof.CALLED_BACK))
                .then()
                .events(new IdentityConfirmed(NO, "330106", IdentityProof.CALLED_BACK, "li.na", NINE));
    }

    @Test
    @Tag("K8")
    void itIsNotAcceptedBeforeThat() {
        fixture.given()
                .command(APPLIED)
                .when()
                .command(ACCEPT)
                .then()
                .noEvents()
                .exceptionSatisfies(refused("identity-unconfirmed", "S3"));
    }

    @Test
    @Tag("K8")
    void itIsAcceptedThen() {
        fixture.given()
                .command(APPLIED)
                .command(new ConfirmIdentity(NO, WANG, IdentityProof.CARD_SHOWN))
                .when()
                .command(ACCEPT)
                .then()
                .success();
    }
}
