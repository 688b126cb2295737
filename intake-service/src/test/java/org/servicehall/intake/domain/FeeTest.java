package org.servicehall.intake.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.servicehall.intake.domain.Applications.*;

import java.util.List;
import org.axonframework.test.fixture.AxonTestFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.servicehall.contracts.CaseTerms;
import org.servicehall.contracts.Fee;
import org.servicehall.contracts.LocalizedText;
import org.servicehall.contracts.MatterKind;
import org.servicehall.contracts.MatterTerms;
import org.servicehall.contracts.PaymentMeans;
import org.servicehall.contracts.Refusal;
import org.servicehall.contracts.application.ApplicationEvent.ApplicationReceived;
import org.servicehall.contracts.application.FeeEvent.ChargingClosed;
import org.servicehall.contracts.application.FeeEvent.FeeCharged;
import org.servicehall.contracts.application.FeeEvent.UnlistedFeeRefused;
import org.servicehall.contracts.application.ReceptionEvent.PersonsCounted;
import org.servicehall.intake.domain.command.FeeCommand.ChargeFee;

/** Fees by the catalogue, and no others. */
@Tag("P4")
class FeeTest {
    private static final Fee SANITATION =
            new Fee("SANITATION", new LocalizedText("卫生费", "Sanitation"), 12, Fee.Unit.PERSON, false);
    private static final Fee DEPOSIT = new Fee("DEPOSIT", new LocalizedText("押金", "Deposit"), 400, Fee.Unit.CASE, true);
    private static final List<Fee> LISTED = List.of(SANITATION, DEPOSIT);
    private static final String RECEIPT = "330106-SF-2025-0001";
    private static final String FISCAL = "33010124-0000047121";

    private final AxonTestFixture fixture = fixture();

    @AfterEach
    void stop() {
        fixture.stop();
    }

    @Test
    void whatTheCatalogueListsIsChargedForEachPerson() {
        fixture.given()
                .events(received(), new PersonsCounted(NO, "330106", 3))
                .when()
                .command(charge("SANITATION", 3, 36))
                .then()
                .events(new FeeCharged(
                        NO,
                        "330106",
                        SANITATION,
                        3,
                        36,
                        RECEIPT,
                        FISCAL,
                        PaymentMeans.WECHAT,
                        received().matterId(),
                        received().matterName(),
                        "wang.fang",
                        "CIVIL_AFFAIRS",
                        NINE));
    }

    @ParameterizedTest
    @CsvSource({
        "SANITATION, 3, 40",
        "SANITATION, 3, 36",
        "SANITATION, 0, 0",
        "DEPOSIT, 2, 800",
        "DEPOSIT, 1, 200",
        "TEA_MONEY, 1, 50"
    })
    void anyOtherAmountIsEvidenceAndNoCharge(String fee, int units, int yuan) {
        fixture.given()
                .events(received())
                .when()
                .command(charge(fee, units, yuan))
                .then()
                .events(new UnlistedFeeRefused(
                        NO, "330106", fee, units, yuan, LISTED, "wang.fang", "CIVIL_AFFAIRS", NINE));
    }

    @Test
    void aRepeatedClickIsNoSecondChargeAndNoAttempt() {
        fixture.given()
                .events(received())
                .command(charge("DEPOSIT", 1, 400))
                .when()
                .command(charge("DEPOSIT", 1, 400))
                .then()
                .exceptionSatisfies(thrown -> refused(thrown, "fee-already-charged"))
                .noEvents();
    }

    @Test
    void aWrongAmountOfWhatWasChargedIsStillAnAttempt() {
        fixture.given()
                .events(received())
                .command(charge("DEPOSIT", 1, 400))
                .when()
                .command(charge("DEPOSIT", 1, 500))
                .then()
                .events(new UnlistedFeeRefused(
                        NO, "330106", "DEPOSIT", 1, 500, LISTED, "wang.fang", "CIVIL_AFFAIRS", NINE));
    }

    @Test
    void aFiscalReceiptIsForOneCharge() {
        fixture.given()
                .events(received())
                .command(charge("DEPOSIT", 1, 400))
                .when()
                .command(charge("SANITATION", 1, 12))
                .then()
                .exceptionSatisfies(thrown -> refused(thrown, "fiscal-receipt-used"))
                .noEvents();
    }

    @Test
    void onceTheCaseIsDecidedNoFeeIsTakenAndNoAttemptAddedToWhatIsArchived() {
        fixture.given()
                .events(received(), new ChargingClosed(NO, "330106", "Case:" + NO + "@3", null, NINE))
                .when()
                .command(charge("DEPOSIT", 1, 400))
                .then()
                .exceptionSatisfies(thrown -> assertThat(thrown)
                        .isInstanceOfSatisfying(
                                Refusal.class,
                                refusal -> assertThat(refusal.code()).isEqualTo("charging-closed")));
    }

    private static void refused(Throwable thrown, String code) {
        assertThat(((Refusal) thrown).code()).isEqualTo(code);
    }

    private static ChargeFee charge(String fee, int units, int yuan) {
        return charge(fee, units, yuan, FISCAL);
    }

    private static ChargeFee charge(String fee, int units, int yuan, String fiscalNo) {
        return new ChargeFee(NO, WANG, fee, units, yuan, PaymentMeans.WECHAT, fiscalNo, () -> RECEIPT);
    }

    private static ApplicationReceived received() {
        ApplicationReceived plain = Reception.received(latePensioner());
        MatterTerms terms = new MatterTerms(
                MatterKind.INSTANT, null, List.of(), null, List.of("ID_CARD"), LISTED, CaseTerms.PLAIN, null);
        return new ApplicationReceived(
                plain.applicationNo(),
                plain.hall(),
                plain.matterId(),
                plain.matterVersion(),
                plain.matterName(),
                terms,
                plain.window(),
                plain.channel(),
                plain.applicant(),
                plain.contact(),
                plain.circumstances(),
                plain.presented(),
                plain.missing(),
                plain.missingPrincipal(),
                plain.firstAsker(),
                plain.firstAskerWindow(),
                plain.urgentReason(),
                plain.receivedAt(),
                plain.decideBy());
    }
}
