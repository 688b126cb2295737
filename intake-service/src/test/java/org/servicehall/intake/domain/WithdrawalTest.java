package org.servicehall.intake.domain;

import static org.servicehall.intake.domain.Applications.*;

import java.time.Instant;
import org.axonframework.test.fixture.AxonTestFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.servicehall.contracts.Channel;
import org.servicehall.contracts.application.ApplicationEvent.ApplicationWithdrawn;
import org.servicehall.contracts.application.HallsTimeEvent.ReceptionOverdue;
import org.servicehall.contracts.application.WithdrawalProof;
import org.servicehall.intake.domain.command.ApplicationCommand.Act;
import org.servicehall.intake.domain.command.WithdrawalCommand.WithdrawApplication;
import org.servicehall.intake.domain.command.WithdrawalCommand.WithdrawOwnApplication;

/** The resident takes an application back. */
class WithdrawalTest {
    private static final WithdrawApplication WITHDRAW =
            new WithdrawApplication(NO, WANG, Channel.PHONE, WithdrawalProof.QUERY_CODE, LIMITS);

    private final AxonTestFixture fixture = fixture();

    @AfterEach
    void stop() {
        fixture.stop();
    }

    @Test
    void whatIsOpenCanBeTakenBack() {
        fixture.given()
                .command(latePensioner())
                .when()
                .command(WITHDRAW)
                .then()
                .events(new ApplicationWithdrawn(
                        NO, "330106", Channel.PHONE, "wang.fang", NINE, WithdrawalProof.QUERY_CODE));
    }

    @Test
    @Tag("P2")
    void theResidentTakesItBackWhoeverHoldsIt() {
        fixture.given()
                .command(latePensioner())
                .when()
                .command(new WithdrawOwnApplication(NO, new Act("public", "PUBLIC", false, NINE), LIMITS))
                .then()
                .events(new ApplicationWithdrawn(
                        NO, "330106", Channel.ONLINE, "public", NINE, WithdrawalProof.QUERY_CODE));
    }

    @Test
    @Tag("P2")
    void aSignedFormDoesNotComeByTelephone() {
        fixture.given()
                .command(latePensioner())
                .when()
                .command(new WithdrawApplication(NO, WANG, Channel.PHONE, WithdrawalProof.SIGNED_FORM, LIMITS))
                .then()
                .noEvents()
                .exceptionSatisfies(refused("signed-form-not-by-phone", "P2"));
    }

    @Test
    @Tag("P2")
    void withdrawnAfterItsTermItIsOnRecordAsOverdueAllTheSame() {
        Instant late = CLOSING.plusSeconds(60);
        fixture.given()
                .command(latePensioner())
                .when()
                .command(
                        new WithdrawApplication(NO, wangAt(late), Channel.COUNTER, WithdrawalProof.SIGNED_FORM, LIMITS))
                .then()
                .events(
                        new ReceptionOverdue(NO, "330106", NINE, CLOSING, "wang.fang", "CIVIL_AFFAIRS", late),
                        new ApplicationWithdrawn(
                                NO, "330106", Channel.COUNTER, "wang.fang", late, WithdrawalProof.SIGNED_FORM));
    }

    @Test
    void afterwardsNothingMoreIsDoneWithIt() {
        fixture.given()
                .command(latePensioner())
                .command(WITHDRAW)
                .when()
                .command(supplement("ID_CARD", "PENSION_PASSBOOK", "CERTIFICATION_FORM"))
                .then()
                .noEvents()
                .exceptionSatisfies(refused("application-closed", "K8"));
    }
}
