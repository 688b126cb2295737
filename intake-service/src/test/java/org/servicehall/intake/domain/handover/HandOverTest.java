package org.servicehall.intake.domain.handover;

import static org.servicehall.intake.domain.Applications.*;

import java.time.Instant;
import org.axonframework.test.fixture.AxonTestFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.servicehall.contracts.application.HandOverEvent.AbsentHandOverArranged;
import org.servicehall.contracts.application.HandOverEvent.ApplicationHandedOver;
import org.servicehall.contracts.application.HandOverEvent.DoneInHoldersStead;
import org.servicehall.contracts.application.HandOverEvent.HandOverConfirmed;
import org.servicehall.intake.domain.command.HandOverCommand.Meeting;

@Tag("F2")
class HandOverTest {
    private final AxonTestFixture fixture = fixture();

    @AfterEach
    void stop() {
        fixture.stop();
    }

    @Test
    void theFirstAskerHandsOverToAnotherWindowsClerk() {
        fixture.given()
                .command(latePensioner())
                .when()
                .command(handOver(WANG, "li.na", "LABOUR"))
                .then()
                .events(handedOver("wang.fang", "CIVIL_AFFAIRS", "li.na", "LABOUR", 1));
    }

    @Test
    @Tag("F1")
    void theGiverStaysAnswerableUntilTheReceiverConfirms() {
        fixture.given()
                .command(latePensioner())
                .command(handOver(WANG, "li.na", "LABOUR"))
                .when()
                .command(handOver(WANG, "chen.jie", "LABOUR"))
                .then()
                .events(handedOver("wang.fang", "CIVIL_AFFAIRS", "chen.jie", "LABOUR", 2));
    }

    @Test
    void theReceiverConfirms() {
        fixture.given()
                .command(latePensioner())
                .command(handOver(WANG, "li.na", "LABOUR"))
                .when()
                .command(confirm(LI))
                .then()
                .events(new HandOverConfirmed(NO, "330106", "li.na", "LABOUR", NINE));
    }

    @Test
    void nobodyElseConfirms() {
        fixture.given()
                .command(latePensioner())
                .command(handOver(WANG, "li.na", "LABOUR"))
                .when()
                .command(confirm(LEAD))
                .then()
                .noEvents()
                .exceptionSatisfies(refused("not-the-receiver", "F2", "li.na"));
    }

    /** Who has no part in it isn't told whether it is being handed over (F1). */
    @Test
    void aStrangerLearnsNothingOfHandOvers() {
        fixture.given()
                .command(latePensioner())
                .when()
                .command(confirm(LI))
                .then()
                .noEvents()
                .exceptionSatisfies(refused("not-the-holder", "F1", "wang.fang"));
    }

    @Test
    void aHandOverIsConfirmedOnce() {
        fixture.given()
                .command(latePensioner())
                .command(handOver(WANG, "li.na", "LABOUR"))
                .command(confirm(LI))
                .when()
                .command(confirm(LI))
                .then()
                .noEvents()
                .exceptionSatisfies(refused("no-hand-over-waiting", "F2"));
    }

    @Test
    void whoDoesNotHoldItCannotHandItOver() {
        fixture.given()
                .command(latePensioner())
                .when()
                .command(handOver(LI, "chen.jie", "LABOUR"))
                .then()
                .noEvents()
                .exceptionSatisfies(refused("not-the-holder", "F1", "wang.fang"));
    }

    @Test
    void theLeadMayHandItOverInTheHoldersStead() {
        fixture.given()
                .command(latePensioner())
                .when()
                .command(handOver(LEAD, "li.na", "LABOUR"))
                .then()
                .events(
                        new DoneInHoldersStead(NO, "330106", "wang.fang", "CIVIL_AFFAIRS", "zhou.min", true, NINE),
                        handedOver("wang.fang", "CIVIL_AFFAIRS", "li.na", "LABOUR", 1));
    }

    @Test
    void itIsNotHandedToTheHolder() {
        fixture.given()
                .command(latePensioner())
                .when()
                .command(handOver(WANG, "wang.fang", "CIVIL_AFFAIRS"))
                .then()
                .noEvents()
                .exceptionSatisfies(refused("hand-over-to-the-holder", "F2"));
    }

    @Test
    @Tag("F3")
    void whoIsAwayIsHandedNothingWithoutAnArrangement() {
        fixture.given()
                .command(latePensioner())
                .when()
                .command(handOver(WANG, "li.na", "LABOUR", true, null))
                .then()
                .noEvents()
                .exceptionSatisfies(refused("absence-needs-arrangement", "F3", "li.na"));
    }

    @Test
    @Tag("F3")
    void timeAndRequirementsAreAgreedWithWhoIsAwayWhoThenHasUntilThatDaysEnd() {
        Instant monday = Instant.parse("2025-09-29T02:00:00Z");
        fixture.given()
                .command(latePensioner())
                .when()
                .command(handOver(WANG, "li.na", "LABOUR", true, new Meeting(monday, "带身份证原件")))
                .then()
                .events(
                        new ApplicationHandedOver(
                                NO,
                                "330106",
                                "wang.fang",
                                "CIVIL_AFFAIRS",
                                "li.na",
                                "LABOUR",
                                "属劳动保障窗口职责",
                                1,
                                NINE,
                                Instant.parse("2025-09-29T09:00:00Z"),
                                null),
                        new AbsentHandOverArranged(NO, "330106", "li.na", monday, "带身份证原件", NINE));
    }

    @Test
    @Tag("F3")
    void theAgreedTimeLiesAhead() {
        fixture.given()
                .command(latePensioner())
                .when()
                .command(handOver(WANG, "li.na", "LABOUR", true, new Meeting(NINE, "带身份证原件")))
                .then()
                .noEvents()
                .exceptionSatisfies(refused("meeting-not-in-future", "F3", NINE));
    }

    @Test
    @Tag("F4")
    void everyHandOverCounts() {
        fixture.given()
                .command(latePensioner())
                .command(handOver(WANG, "li.na", "LABOUR"))
                .command(confirm(LI))
                .command(handOver(LI, "chen.jie", "LABOUR"))
                .when()
                .command(handOver(LI, "zhao.lei", "LABOUR"))
                .then()
                .events(handedOver("li.na", "LABOUR", "zhao.lei", "LABOUR", 3));
    }

    private static ApplicationHandedOver handedOver(
            String from, String fromWindow, String to, String toWindow, int count) {
        return new ApplicationHandedOver(
                NO, "330106", from, fromWindow, to, toWindow, "属劳动保障窗口职责", count, NINE, CLOSING, null);
    }
}
