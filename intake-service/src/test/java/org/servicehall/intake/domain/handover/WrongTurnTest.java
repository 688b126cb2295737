package org.servicehall.intake.domain.handover;

import static org.servicehall.intake.domain.Applications.*;

import java.time.Instant;
import java.util.List;
import org.axonframework.test.fixture.AxonTestFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.servicehall.contracts.application.ApplicationEvent.Uncounted;
import org.servicehall.contracts.application.HandOverEvent.AbsentHandOverArranged;
import org.servicehall.contracts.application.HandOverEvent.ApplicationHandedOver;
import org.servicehall.contracts.application.HandOverEvent.HandOverTakenBack;
import org.servicehall.intake.domain.command.ApplicationCommand.Act;
import org.servicehall.intake.domain.command.HandOverCommand.HandOver;
import org.servicehall.intake.domain.command.HandOverCommand.Meeting;
import org.servicehall.intake.domain.command.HandOverCommand.RecordUnconfirmedHandOver;

/** What went the wrong way goes back, and a time is corrected, without counting as a further hand-over. */
@Tag("F2")
@Tag("F4")
class WrongTurnTest {
    private static final Instant MONDAY = Instant.parse("2025-09-29T02:00:00Z");
    private static final Instant TUESDAY = Instant.parse("2025-09-30T02:00:00Z");
    private static final Instant MONDAYS_END = Instant.parse("2025-09-29T09:00:00Z");
    private static final Instant TUESDAYS_END = Instant.parse("2025-09-30T09:00:00Z");

    private final AxonTestFixture fixture = fixture();

    @AfterEach
    void stop() {
        fixture.stop();
    }

    @ParameterizedTest
    @CsvSource({"wang.fang, CIVIL_AFFAIRS", "wu.gang, OFFICE"})
    void whoTookItOverSendsItBackToTheFirstAskerOrTheOffice(String to, String window) {
        fixture.given()
                .commands(List.of(latePensioner(), handOver(WANG, "li.na", "LABOUR"), confirm(LI)))
                .when()
                .command(handOver(LI, to, window))
                .then()
                .events(handedOver(LI, to, window, 1, CLOSING, Uncounted.WRONG_TURN));
    }

    @Test
    void elsewhereItStaysWithTheWindowInCharge() {
        fixture.given()
                .commands(List.of(latePensioner(), handOver(WANG, "li.na", "LABOUR"), confirm(LI)))
                .when()
                .command(handOver(LI, "chen.jie", "CIVIL_AFFAIRS"))
                .then()
                .noEvents()
                .exceptionSatisfies(refused("window-not-in-charge", "F2", "CIVIL_AFFAIRS", "LABOUR"));
    }

    @Test
    void theFirstAskerDoesNotPushItToTheOffice() {
        fixture.given()
                .command(latePensioner())
                .when()
                .command(handOver(WANG, "wu.gang", "OFFICE"))
                .then()
                .noEvents()
                .exceptionSatisfies(refused("window-not-in-charge", "F2", "OFFICE", "LABOUR"));
    }

    @Test
    void theHolderTakesBackWhatNobodyHasConfirmed() {
        fixture.given()
                .commands(List.of(latePensioner(), handOver(WANG, "li.na", "LABOUR")))
                .when()
                .command(takeBack(WANG))
                .then()
                .events(new HandOverTakenBack(NO, "330106", "wang.fang", "li.na", "LABOUR", "转错窗口", 1, NINE));
    }

    @Test
    void whatWasTakenBackIsNotConfirmedAndNotLate() {
        fixture.given()
                .commands(List.of(latePensioner(), handOver(WANG, "li.na", "LABOUR"), takeBack(WANG)))
                .when()
                .command(confirm(LI))
                .then()
                .noEvents()
                .exceptionSatisfies(refused("no-hand-over-waiting", "F2"))
                .and()
                .when()
                .command(new RecordUnconfirmedHandOver(NO, new Act("term-sweep", "OFFICE", false, TUESDAY), 1))
                .then()
                .noEvents();
    }

    @Test
    void onlyTheHolderTakesItBack() {
        fixture.given()
                .commands(List.of(latePensioner(), handOver(WANG, "li.na", "LABOUR")))
                .when()
                .command(takeBack(LI))
                .then()
                .noEvents()
                .exceptionSatisfies(refused("not-the-holder", "F1", "wang.fang"));
    }

    @Test
    @Tag("F3")
    void anotherTimeWithTheSameReceiverIsTheSameHandOver() {
        fixture.given()
                .commands(List.of(latePensioner(), toAbsentLi(WANG, MONDAY), toAbsentLi(WANG, TUESDAY)))
                .when()
                .command(toAbsentLi(WANG, MONDAY))
                .then()
                .events(
                        handedOver(WANG, "li.na", "LABOUR", 1, MONDAYS_END, Uncounted.TIME_CORRECTED),
                        new AbsentHandOverArranged(NO, "330106", "li.na", MONDAY, "带身份证原件", NINE));
    }

    @Test
    @Tag("F3")
    void aCorrectedTimeIsNotPutOffFurtherThanTheFirstCouldBe() {
        Instant nextMorning = NINE.plusSeconds(2 * 86_400L);
        Instant latest = LATEST_MEETING;
        fixture.given()
                .commands(List.of(latePensioner(), toAbsentLi(WANG, MONDAY)))
                .when()
                .command(toAbsentLi(wangAt(nextMorning), latest.plusSeconds(1)))
                .then()
                .noEvents()
                .exceptionSatisfies(refused("meeting-too-far", "F4", latest.plusSeconds(1), latest));
    }

    @Test
    void afterItsTimeHasPassedItIsAnotherHandOver() {
        Instant evening = MONDAYS_END.plusSeconds(1);
        fixture.given()
                .commands(List.of(latePensioner(), toAbsentLi(WANG, MONDAY)))
                .when()
                .command(toAbsentLi(wangAt(evening), TUESDAY))
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
                                2,
                                evening,
                                TUESDAYS_END,
                                null),
                        new AbsentHandOverArranged(NO, "330106", "li.na", TUESDAY, "带身份证原件", evening));
    }

    @Test
    void whereNothingIsAgreedThereIsNothingToCorrect() {
        fixture.given()
                .commands(List.of(latePensioner(), handOver(WANG, "li.na", "LABOUR")))
                .when()
                .command(handOver(WANG, "li.na", "LABOUR"))
                .then()
                .noEvents()
                .exceptionSatisfies(refused("hand-over-waiting", "F2", "li.na"));
    }

    /** The middle of the day off, the break at noon, the evening: 1 October is a holiday. */
    @ParameterizedTest
    @Tag("F3")
    @ValueSource(
            strings = {"2025-10-01T02:00:00Z", "2025-09-29T04:00:00Z", "2025-09-29T11:00:00Z", "2025-09-27T02:00:00Z"})
    void theAgreedTimeLiesInWorkingTime(Instant agreed) {
        fixture.given()
                .command(latePensioner())
                .when()
                .command(toAbsentLi(WANG, agreed))
                .then()
                .noEvents()
                .exceptionSatisfies(refused("meeting-outside-working-time", "F4", agreed));
    }

    private static HandOver toAbsentLi(Act by, Instant meeting) {
        return handOver(by, "li.na", "LABOUR", true, new Meeting(meeting, "带身份证原件"));
    }

    private static ApplicationHandedOver handedOver(
            Act from, String to, String window, int count, Instant confirmBy, Uncounted uncounted) {
        return new ApplicationHandedOver(
                NO, "330106", from.by(), from.window(), to, window, "属劳动保障窗口职责", count, NINE, confirmBy, uncounted);
    }
}
