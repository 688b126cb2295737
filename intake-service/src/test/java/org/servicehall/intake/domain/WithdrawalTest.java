package org.servicehall.intake.domain;

import static org.servicehall.intake.domain.Applications.*;

import org.axonframework.test.fixture.AxonTestFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.servicehall.contracts.Channel;
import org.servicehall.contracts.application.ApplicationEvent.ApplicationWithdrawn;
import org.servicehall.intake.domain.ApplicationCommand.WithdrawApplication;

/** The resident takes an application back. */
class WithdrawalTest {
    private static final WithdrawApplication WITHDRAW = new WithdrawApplication(NO, WANG, Channel.PHONE, LIMITS);

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
                .events(new ApplicationWithdrawn(NO, "330106", Channel.PHONE, "wang.fang", NINE));
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
