package org.servicehall.intake.domain.money;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.axonframework.eventsourcing.configuration.EventSourcedEntityModule;
import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.axonframework.test.fixture.AxonTestFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.servicehall.contracts.Channel;
import org.servicehall.contracts.Fee;
import org.servicehall.contracts.LocalizedText;
import org.servicehall.contracts.PaymentMeans;
import org.servicehall.contracts.Refusal;
import org.servicehall.contracts.application.ApplicationEvent.ApplicationWithdrawn;
import org.servicehall.contracts.application.FeeEvent.ChargingClosed;
import org.servicehall.contracts.application.FeeEvent.FeeCharged;
import org.servicehall.contracts.money.RefundEvent.FeeRefunded;
import org.servicehall.contracts.money.RefundEvent.RefundRefused;
import org.servicehall.contracts.money.RefundEvent.RefundRequested;
import org.servicehall.contracts.money.RefundGround;
import org.servicehall.intake.domain.command.ApplicationCommand.Act;
import org.servicehall.intake.domain.money.RefundCommand.ApproveRefund;
import org.servicehall.intake.domain.money.RefundCommand.RefuseRefund;
import org.servicehall.intake.domain.money.RefundCommand.RequestRefund;

/** What a receipt took goes back once, at most whole, and on the word of two. */
@Tag("P4")
class RefundTest {
    private static final String NO = "330106-20250926-0001";
    private static final String RECEIPT = "330106-SF-2025-0001";
    private static final String SLIP = "330106-TF-2025-0001";
    private static final Instant AT = Instant.parse("2025-09-26T02:00:00Z");
    private static final Act WANG = new Act("wang.fang", "CIVIL_AFFAIRS", false, AT);
    private static final Act LEAD = new Act("zhou.min", "OFFICE", true, AT);
    private static final Fee FEE =
            new Fee("SANITATION", new LocalizedText("卫生费", "Sanitation"), 12, Fee.Unit.PERSON, false);
    private static final Fee DEPOSIT =
            new Fee("PLANNING_DEPOSIT", new LocalizedText("押金", "Deposit"), 400, Fee.Unit.CASE, true);

    private final AxonTestFixture fixture = AxonTestFixture.with(
            EventSourcingConfigurer.create()
                    .registerEntity(EventSourcedEntityModule.autodetected(String.class, Refund.class)),
            AxonTestFixture.Customization::disableAxonServer);

    static {
        System.setProperty("axoniq.update-checker.disabled", "true");
    }

    @AfterEach
    void stop() {
        fixture.stop();
    }

    @Test
    void aDepositGoesBackOnceASecondPersonApproves() {
        fixture.given()
                .events(requested(400))
                .when()
                .command(new ApproveRefund(RECEIPT, LEAD, () -> SLIP))
                .then()
                .events(new FeeRefunded(
                        RECEIPT,
                        "330106",
                        NO,
                        SLIP,
                        DEPOSIT,
                        400,
                        true,
                        PaymentMeans.CASH,
                        RefundGround.DEPOSIT,
                        "household-move-in",
                        null,
                        "wang.fang",
                        "CIVIL_AFFAIRS",
                        "zhou.min",
                        AT));
    }

    @Test
    void whoAskedForItApprovesNothingNorDoesTheirDeputyInTheirRight() {
        Act herself = new Act("wang.fang", "CIVIL_AFFAIRS", true, AT);
        Act deputy = new Act("li.na", "LABOUR", true, Set.of("wang.fang"), AT);
        for (Act act : List.of(herself, deputy)) {
            fixture.given()
                    .events(requested(400))
                    .when()
                    .command(new ApproveRefund(RECEIPT, act, () -> SLIP))
                    .then()
                    .exceptionSatisfies(refused("refund-decided-by-another"));
        }
    }

    @Test
    void itGoesBackOnce() {
        fixture.given()
                .events(requested(400))
                .command(new ApproveRefund(RECEIPT, LEAD, () -> SLIP))
                .when()
                .command(request(DEPOSIT, RefundGround.DEPOSIT, 400))
                .then()
                .exceptionSatisfies(refused("already-refunded"));
    }

    @Test
    void itIsAskedForOnceAtATime() {
        fixture.given()
                .events(requested(400))
                .when()
                .command(request(DEPOSIT, RefundGround.DEPOSIT, 200))
                .then()
                .exceptionSatisfies(refused("refund-waiting"));
    }

    @Test
    void refusedItMayBeAskedForAnew() {
        fixture.given()
                .events(requested(400), new RefundRefused(RECEIPT, "330106", NO, "手续不全", "zhou.min", AT))
                .when()
                .command(request(DEPOSIT, RefundGround.DEPOSIT, 400))
                .then()
                .events(requested(400));
    }

    @Test
    void withoutARequestThereIsNothingToDecide() {
        fixture.given()
                .noPriorActivity()
                .when()
                .command(new RefuseRefund(RECEIPT, LEAD, "手续不全"))
                .then()
                .exceptionSatisfies(refused("unknown-number"));
        fixture.given()
                .events(requested(400), new RefundRefused(RECEIPT, "330106", NO, "手续不全", "zhou.min", AT))
                .when()
                .command(new RefuseRefund(RECEIPT, LEAD, "手续不全"))
                .then()
                .exceptionSatisfies(refused("no-refund-waiting"));
    }

    @Test
    void noMoreGoesBackThanWasPaid() {
        fixture.given()
                .noPriorActivity()
                .when()
                .command(request(DEPOSIT, RefundGround.DEPOSIT, 401))
                .then()
                .exceptionSatisfies(refused("refund-too-much"));
    }

    @Test
    void aFeeGoesBackAfterWithdrawalAndNotBefore() {
        fixture.given()
                .noPriorActivity()
                .when()
                .command(request(FEE, RefundGround.WITHDRAWN, 12))
                .then()
                .exceptionSatisfies(refused("refund-ground-not-met"));
        fixture.given()
                .noPriorActivity()
                .when()
                .command(request(
                        FEE,
                        RefundGround.WITHDRAWN,
                        12,
                        new ApplicationWithdrawn(NO, "330106", Channel.COUNTER, "wang.fang", AT, null)))
                .then()
                .success();
    }

    @Test
    void aFeeIsNoDepositAndACaseTakenBackIsAWithdrawal() {
        assertThat(paid(FEE).grounds()).containsExactlyInAnyOrder(RefundGround.WRONG_CHARGE);
        assertThat(paid(DEPOSIT).grounds()).contains(RefundGround.DEPOSIT);
        assertThat(paid(FEE, new ChargingClosed(NO, "330106", "Case:" + NO + "@4", true, AT))
                        .grounds())
                .contains(RefundGround.WITHDRAWN);
        assertThat(paid(FEE, new ChargingClosed(NO, "330106", "Case:" + NO + "@4", null, AT))
                        .grounds())
                .doesNotContain(RefundGround.WITHDRAWN);
    }

    private static Consumer<Throwable> refused(String code) {
        return thrown -> assertThat(((Refusal) thrown).code()).isEqualTo(code);
    }

    private static RequestRefund request(Fee fee, RefundGround ground, int yuan, Object... happened) {
        return new RequestRefund(RECEIPT, WANG, paid(fee, happened), ground, yuan, PaymentMeans.CASH, "手续已齐");
    }

    private static PaidFee paid(Fee fee, Object... happened) {
        FeeCharged charge = new FeeCharged(
                NO,
                "330106",
                fee,
                1,
                fee.yuan(),
                RECEIPT,
                "0000047121",
                PaymentMeans.CASH,
                "household-move-in",
                null,
                "wang.fang",
                "CIVIL_AFFAIRS",
                AT);
        return PaidFee.of(charge, List.of(happened));
    }

    private static RefundRequested requested(int yuan) {
        return new RefundRequested(
                RECEIPT,
                "330106",
                NO,
                DEPOSIT,
                400,
                yuan,
                PaymentMeans.CASH,
                RefundGround.DEPOSIT,
                "手续已齐",
                "household-move-in",
                null,
                "wang.fang",
                "CIVIL_AFFAIRS",
                AT);
    }
}
