package org.servicehall.intake.domain.handover;

import static org.servicehall.intake.domain.Applications.*;

import java.time.Instant;
import java.util.Set;
import org.axonframework.test.fixture.AxonTestFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.servicehall.intake.domain.Applications;
import org.servicehall.intake.domain.command.HandOverCommand.Meeting;

/** To whom a hand-over may go, and how far it may be put off. */
@Tag("F2")
class HandOverBoundsTest {
    private final AxonTestFixture fixture = fixture();

    @AfterEach
    void stop() {
        fixture.stop();
    }

    @Test
    @Tag("F3")
    @Tag("F4")
    void whoIsThereIsHandedItNowAndNotPutOffByAMeeting() {
        fixture.given()
                .command(latePensioner())
                .when()
                .command(handOver(WANG, "li.na", "LABOUR", false, new Meeting(CLOSING, "带身份证原件")))
                .then()
                .noEvents()
                .exceptionSatisfies(refused("meeting-not-applicable", "F3", "li.na"));
    }

    @Test
    @Tag("F4")
    void aMeetingIsNotPutOffForYears() {
        Instant later = Applications.LATEST_MEETING.plusSeconds(1);
        fixture.given()
                .command(latePensioner())
                .when()
                .command(handOver(WANG, "li.na", "LABOUR", true, new Meeting(later, "带身份证原件")))
                .then()
                .noEvents()
                .exceptionSatisfies(refused("meeting-too-far", "F4", later, Applications.LATEST_MEETING));
    }

    @Test
    void onlyTheMattersOwnWindowTakesItOver() {
        fixture.given()
                .command(latePensioner())
                .when()
                .command(handOver(WANG, "zhao.lei", "CONSTRUCTION"))
                .then()
                .noEvents()
                .exceptionSatisfies(refused("window-not-in-charge", "F2", "CONSTRUCTION", "LABOUR"));
    }

    @Test
    @Tag("K1")
    void aQuestionGoesToWhoeverCanAnswerIt() {
        fixture.given()
                .command(question())
                .when()
                .command(handOver(WANG, "zhao.lei", "CONSTRUCTION"))
                .then()
                .success();
    }

    @ParameterizedTest
    @Tag("F5")
    @ValueSource(strings = {"CONSTRUCTION", "CIVIL_AFFAIRS", "OFFICE"})
    void aJointMatterGoesToItsWindowsAndToTheOffice(String window) {
        fixture.given()
                .command(receive("low-rent-housing", Set.of()))
                .when()
                .command(handOver(WANG, "zhao.lei", window))
                .then()
                .success();
    }
}
