package org.servicehall.intake.domain;

import static org.servicehall.intake.domain.Applications.*;

import java.util.List;
import org.axonframework.test.fixture.AxonTestFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.servicehall.contracts.AcceptanceType;
import org.servicehall.contracts.application.ApplicationEvent.ApplicationReturned;
import org.servicehall.intake.domain.ApplicationCommand.ReturnGround;

@Tag("K3")
class ReturnTest {
    private final AxonTestFixture fixture = fixture();

    @AfterEach
    void stop() {
        fixture.stop();
    }

    @Test
    void withoutAPrincipalItemItMayBeReturned() {
        fixture.given()
                .command(latePensioner("ID_CARD"))
                .when()
                .command(giveBack(ReturnGround.PRINCIPAL_ITEM_MISSING, "缺少养老金存折", "办事须知"))
                .then()
                .events(new ApplicationReturned(
                        NO,
                        "330106",
                        "330106-TH-2025-0001",
                        "缺少养老金存折",
                        "办事须知",
                        List.of("PENSION_PASSBOOK"),
                        "wang.fang",
                        NINE));
    }

    @Test
    void withoutAnotherItemItMayOnlyBeSupplemented() {
        fixture.given()
                .command(latePensioner("ID_CARD", "PENSION_PASSBOOK"))
                .when()
                .command(giveBack(ReturnGround.PRINCIPAL_ITEM_MISSING, "缺少认证表", "办事须知"))
                .then()
                .noEvents()
                .exceptionSatisfies(refused("no-principal-item-missing", "K3", "CERTIFICATION_FORM"));
    }

    @Test
    void whatIsUnlawfulMayBeReturnedThoughNothingIsMissing() {
        fixture.given()
                .command(latePensioner("ID_CARD", "PENSION_PASSBOOK", "CERTIFICATION_FORM"))
                .when()
                .command(giveBack(ReturnGround.UNLAWFUL, "请求不合法", "某条例第二条"))
                .then()
                .events(new ApplicationReturned(
                        NO, "330106", "330106-TH-2025-0001", "请求不合法", "某条例第二条", List.of(), "wang.fang", NINE));
    }

    @Test
    @Tag("N4")
    void aReturnNeedsItsReasonInWriting() {
        fixture.given()
                .command(latePensioner())
                .when()
                .command(giveBack(ReturnGround.UNLAWFUL, " ", "某条例第二条"))
                .then()
                .noEvents()
                .exceptionSatisfies(refused("reason-required", "N4", "reason"));
    }

    @Test
    @Tag("N4")
    void aReturnNeedsItsLegalBasisInWriting() {
        fixture.given()
                .command(latePensioner())
                .when()
                .command(giveBack(ReturnGround.UNLAWFUL, "请求不合法", ""))
                .then()
                .noEvents()
                .exceptionSatisfies(refused("reason-required", "N4", "legalBasis"));
    }

    @Test
    void whatWasReturnedIsClosed() {
        fixture.given()
                .command(latePensioner("ID_CARD"))
                .command(giveBack(ReturnGround.UNLAWFUL, "请求不合法", "某条例第二条"))
                .when()
                .command(accept(AcceptanceType.FORWARDED))
                .then()
                .noEvents()
                .exceptionSatisfies(refused("application-closed", "K8", ApplicationStatus.RETURNED.text()));
    }
}
