package org.servicehall.intake.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.servicehall.intake.domain.Applications.*;

import java.util.ArrayList;
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
import org.servicehall.contracts.application.DecidedAtOnce;
import org.servicehall.contracts.cases.CaseEvent.Outcome;
import org.servicehall.intake.domain.command.ApplicationCommand.AcceptApplication;
import org.servicehall.intake.domain.command.ApplicationCommand.Act;
import org.servicehall.intake.domain.command.ApplicationCommand.ReceiveApplication;
import org.servicehall.intake.domain.command.FeeCommand.ChargeFee;

/** An instant application accepted and decided in one act, which asks another person at once to sign. */
class DecidingAtOnceTest {
    private static final ReceiveApplication MOVE_OUT = receive(
            "household-move-out",
            Set.of("BY_MARRIAGE"),
            "RECEIVING_CERTIFICATE",
            "MARRIAGE_CERTIFICATE",
            "HOUSEHOLD_REGISTER",
            "ID_CARD");
    private static final ReceiveApplication CERTIFICATE =
            receive("employment-registration-certificate", Set.of("RELEASED"), "ID_CARD", "HOUSEHOLD_REGISTER");
    private static final ReceiveApplication HOUSING = receive(
            "low-rent-housing",
            Set.of(),
            "WRITTEN_APPLICATION",
            "FAMILY_ID_CARDS",
            "HOUSEHOLD_REGISTER",
            "ALLOWANCE_CERTIFICATE",
            "INCOME_CERTIFICATE",
            "HOUSING_CERTIFICATE");
    private static final DecidedAtOnce GRANTED = new DecidedAtOnce(Outcome.GRANTED, null, null, "zhou.min");

    private final AxonTestFixture fixture = fixture();

    @AfterEach
    void stop() {
        fixture.stop();
    }

    @Test
    @Tag("K4")
    @Tag("D9")
    void theAcceptanceCarriesWhatWasDecidedAndWhoIsAskedToSign() {
        fixture.given()
                .command(MOVE_OUT)
                .command(fee())
                .when()
                .command(accept(WANG, AcceptanceType.INSTANT, GRANTED))
                .then()
                .eventsSatisfy(events -> assertThat(events)
                        .extracting(EventMessage::payload)
                        .singleElement()
                        .isInstanceOfSatisfying(
                                ApplicationAccepted.class,
                                accepted -> assertThat(accepted.decidedAtOnce()).isEqualTo(GRANTED)));
    }

    @Test
    @Tag("P4")
    void aFeeIsTakenBeforeAndNoneForWhatIsRefused() {
        refuses(MOVE_OUT, accept(WANG, AcceptanceType.INSTANT, GRANTED), "fee-before-decision", "P4");
        fixture.given()
                .command(MOVE_OUT)
                .when()
                .command(accept(
                        WANG,
                        AcceptanceType.INSTANT,
                        new DecidedAtOnce(Outcome.REFUSED, "户口已冻结", "户口登记条例第十条", "zhou.min")))
                .then()
                .success();
    }

    /** Not even until its case has told the end. */
    @Test
    @Tag("P4")
    void afterTheDecisionNothingIsCharged() {
        fixture.given()
                .command(MOVE_OUT)
                .command(accept(
                        WANG,
                        AcceptanceType.INSTANT,
                        new DecidedAtOnce(Outcome.REFUSED, "户口已冻结", "户口登记条例第十条", "zhou.min")))
                .when()
                .command(fee())
                .then()
                .noEvents()
                .exceptionSatisfies(refused("charging-closed", "P4"));
    }

    @Test
    @Tag("N4")
    void aRefusalNeedsReasonAndLegalBasis() {
        refuses(
                MOVE_OUT,
                accept(WANG, AcceptanceType.INSTANT, new DecidedAtOnce(Outcome.REFUSED, "冻结", " ", "zhou.min")),
                "reason-required",
                "N4");
    }

    @Test
    @Tag("D9")
    void nobodySignsTheirOwnDecisionNorDecidesOtherwiseThanYesOrNo() {
        refuses(
                MOVE_OUT,
                accept(WANG, AcceptanceType.INSTANT, new DecidedAtOnce(Outcome.REFUSED, "冻结", "条例", "wang.fang")),
                "signer-is-decider",
                "D9");
        refuses(
                MOVE_OUT,
                accept(WANG, AcceptanceType.INSTANT, new DecidedAtOnce(Outcome.WITHDRAWN, null, null, "zhou.min")),
                "granted-or-refused",
                "D9");
    }

    @Test
    @Tag("C1")
    void onlyAtTheMattersOwnWindow() {
        refuses(CERTIFICATE, accept(WANG, AcceptanceType.INSTANT, GRANTED), "decided-at-its-window", "C1", "LABOUR");
        refuses(
                MOVE_OUT,
                accept(LEAD, AcceptanceType.INSTANT, GRANTED),
                "decided-at-its-window",
                "C1",
                "CIVIL_AFFAIRS");
    }

    @Test
    @Tag("K4")
    @Tag("C2")
    void whatHasToBeExaminedFirstIsNotDecidedAtOnce() {
        refuses(HOUSING, accept(WANG, AcceptanceType.PROMISED, GRANTED), "only-instant-at-once", "K4");
        fixture.given()
                .command(HOUSING)
                .when()
                .command(accept(WANG, AcceptanceType.PROMISED, null))
                .then()
                .success();
    }

    @Test
    @Tag("D9")
    void thePreviewTellsItAmongAllThatStandsInTheWay() {
        Dossier moveOut = Dossier.of(Reception.received(MOVE_OUT));
        assertThat(moveOut.preview(accept(
                                WANG,
                                AcceptanceType.INSTANT,
                                new DecidedAtOnce(Outcome.GRANTED, null, null, "wang.fang")))
                        .refusals())
                .extracting(refusal -> refusal.code())
                .containsExactly("fee-before-decision", "signer-is-decider");
    }

    /** Each in a hall of its own. */
    private static void refuses(
            ReceiveApplication received, AcceptApplication command, String code, String rule, Object... arguments) {
        AxonTestFixture another = fixture();
        another.given()
                .command(received)
                .when()
                .command(command)
                .then()
                .noEvents()
                .exceptionSatisfies(refused(code, rule, arguments));
        another.stop();
    }

    @Test
    @Tag("K4")
    @Tag("C1")
    void whoAcceptsAnInstantOneAtItsWindowHandlesItFromThenOn() {
        assertThat(handler(MOVE_OUT, accept(WANG, AcceptanceType.INSTANT, null)))
                .isEqualTo(WANG.by());
    }

    @Test
    @Tag("C1")
    void whoSitsElsewhereOrIsNoClerkOnRecordHandlesNothingByAccepting() {
        assertThat(handler(CERTIFICATE, accept(WANG, AcceptanceType.INSTANT, null)))
                .isNull();
        assertThat(handler(MOVE_OUT, Applications.accept(AcceptanceType.INSTANT)))
                .isNull();
    }

    private static @Nullable String handler(ReceiveApplication received, AcceptApplication accept) {
        List<ApplicationAccepted> accepted = new ArrayList<>();
        var another = fixture();
        another.given()
                .command(received)
                .when()
                .command(accept)
                .then()
                .eventsSatisfy(events -> events.stream()
                        .map(EventMessage::payload)
                        .filter(ApplicationAccepted.class::isInstance)
                        .forEach(event -> accepted.add((ApplicationAccepted) event)));
        another.stop();
        return accepted.getFirst().handler();
    }

    private static ChargeFee fee() {
        return new ChargeFee(
                NO, WANG, "SANITATION", 1, 12, PaymentMeans.CASH, "0012345678", () -> "330106-SF-2025-0001");
    }

    private static AcceptApplication accept(Act by, AcceptanceType type, @Nullable DecidedAtOnce decision) {
        AcceptApplication plain = Applications.accept(by, type, null, null, null);
        return new AcceptApplication(
                plain.applicationNo(),
                plain.act(),
                plain.noticeNo(),
                plain.type(),
                plain.workingDays(),
                plain.authority(),
                plain.limit(),
                plain.override(),
                plain.standing(),
                plain.secondGrant(),
                plain.today(),
                plain.latestLimit(),
                plain.limits(),
                decision,
                true);
    }
}
