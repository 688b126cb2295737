package org.servicehall.intake.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.servicehall.intake.domain.Applications.*;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.test.fixture.AxonTestFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.servicehall.contracts.AcceptanceType;
import org.servicehall.contracts.Remedies;
import org.servicehall.contracts.Remedy;
import org.servicehall.contracts.RemedyKind;
import org.servicehall.contracts.RemedyTerms;
import org.servicehall.contracts.application.ApplicationEvent.ApplicationReturned;
import org.servicehall.contracts.application.HandOverEvent.DoneInHoldersStead;
import org.servicehall.intake.domain.command.ApplicationCommand;
import org.servicehall.intake.domain.command.ApplicationCommand.Act;
import org.servicehall.intake.domain.command.ApplicationCommand.ReturnApplication;
import org.servicehall.intake.domain.command.ApplicationCommand.ReturnGround;
import org.servicehall.intake.domain.command.SupplementCommand.RequestSupplement;

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
    @Tag("S6")
    void theReturnTellsWhereElseToTurnAndUntilWhen() {
        ReturnApplication plain = giveBack(ReturnGround.UNLAWFUL, "不属于领取范围", "认证办法第三条");
        Remedies law = new Remedies(RemedyTerms.STATUTORY, period -> CALENDAR.endOfRight(NINE, period));
        fixture.given()
                .command(latePensioner("ID_CARD"))
                .when()
                .command(new ReturnApplication(
                        plain.applicationNo(),
                        plain.act(),
                        plain.noticeNo(),
                        plain.ground(),
                        plain.reason(),
                        plain.legalBasis(),
                        plain.limits(),
                        law))
                .then()
                .eventsSatisfy(events -> assertThat(events)
                        .extracting(EventMessage::payload)
                        .singleElement()
                        .isInstanceOfSatisfying(
                                ApplicationReturned.class,
                                returned -> assertThat(returned.remedies())
                                        .extracting(Remedy::kind, Remedy::until)
                                        .containsExactly(
                                                tuple(
                                                        RemedyKind.RECONSIDERATION,
                                                        Instant.parse("2025-11-25T15:59:59Z")),
                                                tuple(RemedyKind.LITIGATION, Instant.parse("2026-03-26T15:59:59Z")))));
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

    @ParameterizedTest
    @Tag("N2")
    @EnumSource(
            value = ReturnGround.class,
            names = {"PRINCIPAL_ITEM_MISSING", "UNLAWFUL"})
    void aSecondAfterTheSupplementNoticeItIsNotReturned(ReturnGround ground) {
        fixture.given()
                .command(latePensioner("ID_CARD"))
                .command(supplement("PENSION_PASSBOOK", "CERTIFICATION_FORM"))
                .when()
                .command(giveBack(ground, "缺少养老金存折", "办事须知"))
                .then()
                .noEvents()
                .exceptionSatisfies(refused("supplement-notice-running", "K3"));
    }

    @Test
    @Tag("N2")
    void norWhilePartOfWhatItListsIsStillToCome() {
        fixture.given()
                .command(latePensioner("ID_CARD"))
                .command(supplement("PENSION_PASSBOOK", "CERTIFICATION_FORM"))
                .command(supply("CERTIFICATION_FORM"))
                .when()
                .command(giveBack(ReturnGround.PRINCIPAL_ITEM_MISSING, "缺少养老金存折", "办事须知"))
                .then()
                .noEvents()
                .exceptionSatisfies(refused("supplement-notice-running", "K3"));
    }

    static Stream<List<ApplicationCommand>> noticed() {
        return Stream.of(
                List.of(latePensioner("ID_CARD", "PENSION_PASSBOOK"), supplement("CERTIFICATION_FORM")),
                List.of(
                        latePensioner("ID_CARD", "PENSION_PASSBOOK"),
                        supplement("CERTIFICATION_FORM"),
                        supply("CERTIFICATION_FORM")));
    }

    @ParameterizedTest
    @MethodSource("noticed")
    void whatTurnsOutFalseOrOutsideTheMatterTheLeadReturnsAllTheSame(List<ApplicationCommand> before) {
        fixture.given()
                .commands(before)
                .when()
                .command(falseOrOutside(LEAD))
                .then()
                .events(
                        new DoneInHoldersStead(NO, "330106", "wang.fang", "CIVIL_AFFAIRS", "zhou.min", true, NINE),
                        new ApplicationReturned(
                                NO, "330106", "330106-TH-2025-0001", "冒用他人证件", "某条例第二条", List.of(), "zhou.min", NINE));
    }

    @ParameterizedTest
    @MethodSource("noticed")
    void theHoldersOwnWordIsNotEnoughForThat(List<ApplicationCommand> before) {
        fixture.given()
                .commands(before)
                .when()
                .command(falseOrOutside(WANG))
                .then()
                .noEvents()
                .exceptionSatisfies(refused("lead-returns-after-notice", "K3"));
    }

    @Test
    void norIsTheirDeputys() {
        fixture.given()
                .commands(noticed().findFirst().orElseThrow())
                .when()
                .command(falseOrOutside(DEPUTY))
                .then()
                .noEvents()
                .exceptionSatisfies(refused("lead-returns-after-notice", "K3"));
    }

    @Test
    void aLeadWhoSentTheNoticeIsNoSecondPerson() {
        fixture.given()
                .command(latePensioner("ID_CARD", "PENSION_PASSBOOK"))
                .command(new RequestSupplement(
                        NO,
                        LEAD,
                        () -> "330106-BC-2025-0001",
                        Set.of("CERTIFICATION_FORM"),
                        false,
                        null,
                        null,
                        GRACE,
                        LIMITS))
                .when()
                .command(falseOrOutside(LEAD))
                .then()
                .noEvents()
                .exceptionSatisfies(refused("lead-returns-after-notice", "K3"));
    }

    @Test
    void beforeAnyNoticeTheHolderReturnsItForThat() {
        fixture.given()
                .command(latePensioner("ID_CARD", "PENSION_PASSBOOK"))
                .when()
                .command(falseOrOutside(WANG))
                .then()
                .success();
    }

    private static ReturnApplication falseOrOutside(Act who) {
        return new ReturnApplication(
                NO, who, () -> "330106-TH-2025-0001", ReturnGround.FALSE_OR_OUTSIDE, "冒用他人证件", "某条例第二条", LIMITS);
    }

    @Test
    @Tag("N4")
    void alsoThatNeedsItsReasonInWriting() {
        fixture.given()
                .commands(noticed().findFirst().orElseThrow())
                .when()
                .command(giveBack(ReturnGround.FALSE_OR_OUTSIDE, "", "某条例第二条"))
                .then()
                .noEvents()
                .exceptionSatisfies(refused("reason-required", "N4", "reason"));
    }
}
