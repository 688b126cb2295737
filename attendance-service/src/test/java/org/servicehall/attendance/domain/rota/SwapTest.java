package org.servicehall.attendance.domain.rota;

import static org.servicehall.attendance.domain.rota.October.FIRST;
import static org.servicehall.attendance.domain.rota.October.NINTH;
import static org.servicehall.attendance.domain.rota.October.SECOND;
import static org.servicehall.attendance.domain.rota.October.at;
import static org.servicehall.attendance.domain.rota.October.given;
import static org.servicehall.attendance.domain.rota.October.refused;

import java.time.Instant;
import java.time.LocalDate;
import org.axonframework.test.fixture.AxonTestFixture;
import org.axonframework.test.fixture.AxonTestPhase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.servicehall.attendance.domain.rota.RotaCommand.AgreeSwap;
import org.servicehall.attendance.domain.rota.RotaCommand.AssignDuty;
import org.servicehall.attendance.domain.rota.RotaCommand.DeclineSwap;
import org.servicehall.attendance.domain.rota.RotaCommand.ProposeSwap;
import org.servicehall.contracts.attendance.RotaEvent.Duty;
import org.servicehall.contracts.attendance.RotaEvent.SwapAgreed;
import org.servicehall.contracts.attendance.RotaEvent.SwapDeclined;
import org.servicehall.contracts.attendance.RotaEvent.SwapProposed;

/** Wang Fang has the 1st and Li Na the 2nd of October, and they may swap. */
@Tag("T8")
class SwapTest {
    private static final Instant NOW = at("2025-09-30T09:00");

    private final AxonTestFixture fixture = October.fixture();

    @AfterEach
    void stop() {
        fixture.stop();
    }

    @Test
    void whoIsOnDutyAsksAColleagueForADayInReturn() {
        turns().when().command(propose("wang.fang", "li.na", SECOND)).then().events(proposed(SECOND));
    }

    @Test
    void aColleagueMayTakeTheTurnForNothingInReturn() {
        turns().when().command(propose("wang.fang", "li.na", null)).then().events(proposed(null));
    }

    @Test
    void nobodySwapsWhatIsAnothersTurn() {
        refusedToPropose(propose("chen.jie", "li.na", null), "not-your-turn");
    }

    @Test
    void nobodySwapsWithOneself() {
        refusedToPropose(propose("wang.fang", "wang.fang", null), "swap-with-oneself");
    }

    @Test
    void nobodySwapsWithAStranger() {
        refusedToPropose(propose("wang.fang", "a.stranger", null), "duty-for-no-clerk");
    }

    @Test
    void theDayInReturnMustBeTheColleagues() {
        refusedToPropose(propose("wang.fang", "chen.jie", SECOND), "in-return-not-theirs");
        refusedToPropose(propose("wang.fang", "li.na", NINTH), "in-return-not-theirs");
    }

    @Test
    void aPastTurnIsNotSwapped() {
        refusedToPropose(propose("wang.fang", "li.na", null, at("2025-10-02T00:00")), "duty-day-past");
    }

    @Test
    void aTurnThatNobodyHasIsNotSwapped() {
        fixture.given()
                .noPriorActivity()
                .when()
                .command(propose("wang.fang", "li.na", null))
                .then()
                .exceptionSatisfies(refused("duty-not-assigned", "T8"))
                .noEvents();
    }

    @Test
    void oneColleagueIsAskedAtATime() {
        turns().event(proposed(SECOND))
                .when()
                .command(propose("wang.fang", "chen.jie", null))
                .then()
                .exceptionSatisfies(refused("swap-open", "T8"))
                .noEvents();
    }

    @Test
    void whenTheColleagueAgreesTheTurnsChangeHands() {
        turns().event(proposed(SECOND)).when().command(agree("li.na")).then().events(agreed(SECOND));
    }

    @Test
    void afterwardsTheDayInReturnIsTheClerks() {
        turns().events(proposed(SECOND), agreed(SECOND))
                .when()
                .command(new ProposeSwap(
                        October.ROTA,
                        "330106",
                        Duty.HOLIDAY,
                        SECOND,
                        "chen.jie",
                        null,
                        October.RULES,
                        "wang.fang",
                        NOW))
                .then()
                .success();
    }

    @Test
    void onlyTheColleagueAgreesOrDeclines() {
        turns().event(proposed(SECOND))
                .when()
                .command(agree("wang.fang"))
                .then()
                .exceptionSatisfies(refused("swap-not-asked-of-you", "T8"))
                .noEvents();
        fixture.given()
                .noPriorActivity()
                .when()
                .command(decline("chen.jie"))
                .then()
                .exceptionSatisfies(refused("swap-not-asked-of-you", "T8"))
                .noEvents();
    }

    @Test
    void whatIsDeclinedIsOver() {
        turns().event(proposed(SECOND)).when().command(decline("li.na")).then().events(declined());
        fixture.given()
                .noPriorActivity()
                .when()
                .command(agree("li.na"))
                .then()
                .exceptionSatisfies(refused("no-open-swap", "T8"))
                .noEvents();
    }

    @Test
    void aSwapIsNotAgreedToOnceItsDayIsPast() {
        turns().event(proposed(SECOND))
                .when()
                .command(new AgreeSwap(
                        October.ROTA, "330106", Duty.HOLIDAY, FIRST, October.RULES, "li.na", at("2025-10-02T08:00")))
                .then()
                .exceptionSatisfies(refused("duty-day-past", "T8"))
                .noEvents();
    }

    @Test
    void whenTheOfficeGivesTheTurnToAnotherTheSwapFalls() {
        fallsWith(FIRST);
    }

    @Test
    void whenTheOfficeGivesTheDayInReturnToAnotherTheSwapFalls() {
        fallsWith(SECOND);
    }

    private void fallsWith(LocalDate reassigned) {
        turns().event(proposed(SECOND))
                .command(new AssignDuty(
                        October.ROTA,
                        "330106",
                        Duty.HOLIDAY,
                        reassigned,
                        "sun.yan",
                        "另有安排",
                        October.RULES,
                        "wu.gang",
                        NOW))
                .when()
                .command(agree("li.na"))
                .then()
                .exceptionSatisfies(refused("no-open-swap", "T8"))
                .noEvents();
    }

    private AxonTestPhase.Given turns() {
        return fixture.given().events(given(Duty.HOLIDAY, FIRST, "wang.fang"), given(Duty.HOLIDAY, SECOND, "li.na"));
    }

    private void refusedToPropose(ProposeSwap command, String code) {
        turns().when()
                .command(command)
                .then()
                .exceptionSatisfies(refused(code, "T8"))
                .noEvents();
    }

    private static ProposeSwap propose(String by, String colleague, @Nullable LocalDate inReturn) {
        return propose(by, colleague, inReturn, NOW);
    }

    private static ProposeSwap propose(String by, String colleague, @Nullable LocalDate inReturn, Instant at) {
        return new ProposeSwap(October.ROTA, "330106", Duty.HOLIDAY, FIRST, colleague, inReturn, October.RULES, by, at);
    }

    private static AgreeSwap agree(String by) {
        return new AgreeSwap(October.ROTA, "330106", Duty.HOLIDAY, FIRST, October.RULES, by, NOW);
    }

    private static DeclineSwap decline(String by) {
        return new DeclineSwap(October.ROTA, "330106", Duty.HOLIDAY, FIRST, by, NOW);
    }

    private static SwapProposed proposed(@Nullable LocalDate inReturn) {
        return new SwapProposed(October.ROTA, "330106", Duty.HOLIDAY, FIRST, "wang.fang", "li.na", inReturn, NOW);
    }

    private static SwapAgreed agreed(@Nullable LocalDate inReturn) {
        return new SwapAgreed(October.ROTA, "330106", Duty.HOLIDAY, FIRST, "wang.fang", "li.na", inReturn, NOW);
    }

    private static SwapDeclined declined() {
        return new SwapDeclined(October.ROTA, "330106", Duty.HOLIDAY, FIRST, "li.na", NOW);
    }
}
