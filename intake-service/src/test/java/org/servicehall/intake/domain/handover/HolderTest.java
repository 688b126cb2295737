package org.servicehall.intake.domain.handover;

import static org.servicehall.intake.domain.Applications.*;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.axonframework.test.fixture.AxonTestFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.servicehall.contracts.AcceptanceType;
import org.servicehall.contracts.Channel;
import org.servicehall.contracts.application.ApplicationEvent.ApplicationWithdrawn;
import org.servicehall.contracts.application.HandOverEvent.DoneInHoldersStead;
import org.servicehall.contracts.application.WithdrawalProof;
import org.servicehall.intake.domain.command.ApplicationCommand;
import org.servicehall.intake.domain.command.ApplicationCommand.Act;
import org.servicehall.intake.domain.command.ApplicationCommand.AnswerConsultation;
import org.servicehall.intake.domain.command.ApplicationCommand.ReturnApplication;
import org.servicehall.intake.domain.command.ApplicationCommand.ReturnGround;
import org.servicehall.intake.domain.command.SupplementCommand.RequestSupplement;
import org.servicehall.intake.domain.command.SupplementCommand.SupplyMaterials;
import org.servicehall.intake.domain.command.WithdrawalCommand.WithdrawApplication;

/** An application is its holder's: nobody else accepts or returns it, or spends its one notice. */
@Tag("F1")
class HolderTest {
    private static final ApplicationCommand INCOMPLETE = latePensioner("ID_CARD");
    private static final ApplicationCommand COMPLETE =
            latePensioner("ID_CARD", "PENSION_PASSBOOK", "CERTIFICATION_FORM");

    private final AxonTestFixture fixture = fixture();

    @AfterEach
    void stop() {
        fixture.stop();
    }

    /** What there is, and what somebody does with it. */
    record Deed(ApplicationCommand before, ApplicationCommand done) {
        @Override
        public String toString() {
            return done.getClass().getSimpleName();
        }
    }

    static Stream<Deed> byAColleague() {
        return deeds(LI);
    }

    private static Stream<Deed> deeds(Act who) {
        return Stream.of(
                new Deed(question(), new AnswerConsultation(NO, who, () -> "330106-ZX-2025-0001", true, LIMITS)),
                new Deed(COMPLETE, accept(who, AcceptanceType.FORWARDED, null, TODAY.plusDays(20), null)),
                new Deed(
                        INCOMPLETE,
                        new RequestSupplement(
                                NO,
                                who,
                                () -> "330106-BC-2025-0001",
                                Set.of("PENSION_PASSBOOK", "CERTIFICATION_FORM"),
                                false,
                                null,
                                null,
                                GRACE,
                                LIMITS)),
                new Deed(INCOMPLETE, new SupplyMaterials(NO, who, Set.of("PENSION_PASSBOOK"), LIMITS)),
                new Deed(
                        INCOMPLETE,
                        new ReturnApplication(
                                NO, who, () -> "330106-TH-2025-0001", ReturnGround.UNLAWFUL, "不合法", "某条例第二条", LIMITS)),
                new Deed(INCOMPLETE, handOver(who, "zhao.lei", "LABOUR")),
                new Deed(
                        INCOMPLETE,
                        new WithdrawApplication(NO, who, Channel.PHONE, WithdrawalProof.QUERY_CODE, LIMITS)));
    }

    @ParameterizedTest
    @MethodSource("byAColleague")
    void aColleagueDoesNothingWithAnothersApplication(Deed deed) {
        fixture.given()
                .command(deed.before())
                .when()
                .command(deed.done())
                .then()
                .noEvents()
                .exceptionSatisfies(refused("not-the-holder", "F1", "wang.fang"));
    }

    static Stream<Deed> byTheDeputyAndTheLead() {
        return Stream.concat(deeds(DEPUTY), deeds(LEAD));
    }

    @ParameterizedTest
    @MethodSource("byTheDeputyAndTheLead")
    void theirDeputyAndTheLeadDoItInTheirStead(Deed deed) {
        fixture.given()
                .command(deed.before())
                .when()
                .command(deed.done())
                .then()
                .success();
    }

    @Test
    void whatTheLeadDoesIsRecordedAsSuch() {
        fixture.given()
                .command(INCOMPLETE)
                .when()
                .command(new WithdrawApplication(NO, LEAD, Channel.PHONE, WithdrawalProof.QUERY_CODE, LIMITS))
                .then()
                .events(
                        new DoneInHoldersStead(NO, "330106", "wang.fang", "CIVIL_AFFAIRS", "zhou.min", true, NINE),
                        new ApplicationWithdrawn(
                                NO, "330106", Channel.PHONE, "zhou.min", NINE, WithdrawalProof.QUERY_CODE));
    }

    @Test
    void whatTheDeputyDoesIsRecordedAsSuch() {
        fixture.given()
                .command(INCOMPLETE)
                .when()
                .command(new WithdrawApplication(NO, DEPUTY, Channel.PHONE, WithdrawalProof.QUERY_CODE, LIMITS))
                .then()
                .events(
                        new DoneInHoldersStead(NO, "330106", "wang.fang", "CIVIL_AFFAIRS", "chen.jie", false, NINE),
                        new ApplicationWithdrawn(
                                NO, "330106", Channel.PHONE, "chen.jie", NINE, WithdrawalProof.QUERY_CODE));
    }

    @Test
    @Tag("F2")
    void untilItIsConfirmedTheReceiverOfAHandOverHoldsNothing() {
        fixture.given()
                .command(COMPLETE)
                .command(handOver(WANG, "li.na", "LABOUR"))
                .when()
                .command(accept(LI, AcceptanceType.FORWARDED, null, TODAY.plusDays(20), null))
                .then()
                .noEvents()
                .exceptionSatisfies(refused("not-the-holder", "F1", "wang.fang"));
    }

    @Test
    @Tag("F2")
    void afterwardsTheFirstAskerHoldsItNoMore() {
        fixture.given()
                .commands(List.of(COMPLETE, handOver(WANG, "li.na", "LABOUR"), confirm(LI)))
                .when()
                .command(accept(WANG, AcceptanceType.FORWARDED, null, TODAY.plusDays(20), null))
                .then()
                .noEvents()
                .exceptionSatisfies(refused("not-the-holder", "F1", "li.na"));
    }

    @Test
    @Tag("N3")
    void aColleagueDoesNotBreakThePromiseOfAnother() {
        fixture.given()
                .command(latePensioner("ID_CARD", "PENSION_PASSBOOK"))
                .command(supplement("CERTIFICATION_FORM"))
                .when()
                .command(supplementAgain(LI, "存折已失效", "CERTIFICATION_FORM", "PENSION_PASSBOOK"))
                .then()
                .noEvents()
                .exceptionSatisfies(refused("not-the-holder", "F1", "wang.fang"));
    }
}
