package org.servicehall.intake.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.servicehall.intake.domain.Applications.*;
import static org.servicehall.intake.domain.Corrections.BROUGHT;
import static org.servicehall.intake.domain.Corrections.MARRIED;
import static org.servicehall.intake.domain.Corrections.MATTER;
import static org.servicehall.intake.domain.Corrections.circumstances;
import static org.servicehall.intake.domain.Corrections.correct;
import static org.servicehall.intake.domain.Corrections.with;

import java.util.List;
import java.util.Set;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.test.fixture.AxonTestFixture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.servicehall.contracts.AcceptanceType;
import org.servicehall.contracts.PaymentMeans;
import org.servicehall.contracts.application.ApplicationEvent.ApplicationAccepted;
import org.servicehall.contracts.application.ApplicationEvent.ReceptionCorrected;
import org.servicehall.intake.catalogue.TestCatalogue;
import org.servicehall.intake.domain.command.ApplicationCommand.Act;
import org.servicehall.intake.domain.command.CorrectionCommand.CorrectReception;
import org.servicehall.intake.domain.command.FeeCommand.ChargeFee;
import org.servicehall.intake.domain.command.SupplementCommand.RequestSupplement;

/** A clerk's slip at reception is put right before acceptance, and both values are kept. */
@Tag("S7")
class CorrectionTest {
    private final AxonTestFixture fixture = fixture();

    @AfterEach
    void stop() {
        fixture.stop();
    }

    @Test
    void aNameIsPutRightAndTheMaskedOneOfBeforeStays() {
        fixture.given().command(MARRIED).when().command(name(WANG, "章*")).then().eventsSatisfy(events -> {
            ReceptionCorrected corrected =
                    (ReceptionCorrected) events.getFirst().payload();
            assertThat(corrected.fields()).containsExactly("name");
            assertThat(corrected.applicant().maskedName()).isEqualTo("章*");
            assertThat(corrected.applicant().ref()).isEqualTo("P-1");
            assertThat(corrected.maskedNameBefore()).isEqualTo("张*");
            assertThat(corrected.values()).isEqualTo("values");
        });
    }

    @Test
    void theCaseGetsTheRightName() {
        fixture.given()
                .command(receive(MATTER, Set.of("BY_MARRIAGE"), with("MARRIAGE_CERTIFICATE")))
                .command(name(WANG, "章*"))
                .when()
                .command(accept(AcceptanceType.INSTANT))
                .then()
                .eventsSatisfy(events -> assertThat(events)
                        .extracting(EventMessage::payload)
                        .filteredOn(ApplicationAccepted.class::isInstance)
                        .singleElement()
                        .satisfies(accepted -> assertThat(((ApplicationAccepted) accepted)
                                        .applicant()
                                        .maskedName())
                                .isEqualTo("章*")));
    }

    @Test
    @Tag("M2")
    void theChecklistFollowsFromTheRightCircumstances() {
        fixture.given()
                .command(MARRIED)
                .when()
                .command(circumstances(WANG, "BY_PROPERTY"))
                .then()
                .eventsSatisfy(events -> {
                    ReceptionCorrected corrected =
                            (ReceptionCorrected) events.getFirst().payload();
                    assertThat(corrected.missing()).containsExactly("PROPERTY_PROOF");
                    assertThat(corrected.presented()).containsExactly(BROUGHT);
                    assertThat(corrected.circumstancesBefore()).containsExactly("BY_MARRIAGE");
                });
    }

    @Test
    void whatTheRightOnesAskForMayHaveBeenBroughtToo() {
        fixture.given()
                .command(MARRIED)
                .when()
                .command(correct(WANG, null, List.of("BY_PROPERTY"), Set.of("PROPERTY_PROOF"), null))
                .then()
                .eventsSatisfy(events -> assertThat(
                                ((ReceptionCorrected) events.getFirst().payload()).missing())
                        .isEmpty())
                .and()
                .when()
                .command(accept(AcceptanceType.INSTANT))
                .then()
                .success();
    }

    @Test
    @Tag("N2")
    void nothingIsAddedToANoticeThatIsOut() {
        fixture.given()
                .command(MARRIED)
                .command(new RequestSupplement(
                        NO,
                        WANG,
                        () -> "330106-BC-2025-0001",
                        Set.of("MARRIAGE_CERTIFICATE"),
                        false,
                        null,
                        null,
                        GRACE,
                        LIMITS))
                .when()
                .command(circumstances(WANG, "BY_PROPERTY"))
                .then()
                .eventsSatisfy(events -> assertThat(
                                ((ReceptionCorrected) events.getFirst().payload()).missing())
                        .isEmpty());
    }

    @Test
    void whatIsAsItWasIsNoCorrection() {
        fixture.given()
                .command(MARRIED)
                .when()
                .command(circumstances(WANG, "BY_MARRIAGE"))
                .then()
                .noEvents()
                .exceptionSatisfies(refused("nothing-corrected", "S7"));
    }

    @Test
    void ofTwoAtOnceNeitherIsLost() {
        fixture.given()
                .command(MARRIED)
                .command(name(WANG, "章*"))
                .when()
                .command(phone(null))
                .then()
                .noEvents()
                .exceptionSatisfies(refused("corrected-meanwhile", "S7"))
                .and()
                .when()
                .command(phone("values"))
                .then()
                .success()
                .and()
                .when()
                .command(phone("values"))
                .then()
                .exceptionSatisfies(refused("corrected-meanwhile", "S7"));
    }

    @Test
    @Tag("F1")
    void onlyTheHolderCorrects() {
        fixture.given()
                .command(MARRIED)
                .when()
                .command(name(LI, "章*"))
                .then()
                .noEvents()
                .exceptionSatisfies(refused("not-the-holder", "F1"));
    }

    @Test
    void onceAcceptedNothingIsCorrected() {
        fixture.given()
                .command(receive(MATTER, Set.of("BY_MARRIAGE"), with("MARRIAGE_CERTIFICATE")))
                .command(accept(AcceptanceType.INSTANT))
                .when()
                .command(name(WANG, "章*"))
                .then()
                .noEvents()
                .exceptionSatisfies(refused("application-closed", "K8"));
    }

    @Test
    @Tag("P4")
    void afterwardsAFeeIsTakenForTheRightNumberOfPersons() {
        fixture.given()
                .command(MARRIED)
                .command(correct(WANG, null, null, Set.of(), 2))
                .when()
                .command(new ChargeFee(
                        NO, WANG, "SANITATION", 2, 24, PaymentMeans.CASH, "00000001", () -> "330106-SF-2025-0001"))
                .then()
                .success();
    }

    @Test
    @Tag("P4")
    void aReceiptIsNotCorrectedUnderWhoPaid() {
        fixture.given()
                .command(MARRIED)
                .command(new ChargeFee(
                        NO, WANG, "SANITATION", 1, 12, PaymentMeans.CASH, "00000001", () -> "330106-SF-2025-0001"))
                .when()
                .command(correct(WANG, null, null, Set.of(), 2))
                .then()
                .noEvents()
                .exceptionSatisfies(refused("fee-taken-before-correction", "S7"));
    }

    private static CorrectReception name(Act who, String masked) {
        return correct(who, masked, null, Set.of(), null);
    }

    private static CorrectReception phone(@Nullable String basedOn) {
        return new CorrectReception(
                NO,
                WANG,
                null,
                true,
                "mark",
                "later",
                basedOn,
                null,
                Set.of(),
                List.of(),
                List.of(),
                null,
                "录入时看错一行",
                TestCatalogue.matter(MATTER),
                LIMITS);
    }
}
