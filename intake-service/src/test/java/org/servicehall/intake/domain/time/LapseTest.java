package org.servicehall.intake.domain.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.servicehall.intake.domain.Applications.*;
import static org.servicehall.intake.domain.time.PassedTimes.INCOMPLETE;
import static org.servicehall.intake.domain.time.PassedTimes.NOTICE;
import static org.servicehall.intake.domain.time.PassedTimes.passed;

import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.test.fixture.AxonTestFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.servicehall.contracts.Remedies;
import org.servicehall.contracts.Remedy;
import org.servicehall.contracts.RemedyKind;
import org.servicehall.contracts.RemedyTerms;
import org.servicehall.contracts.application.SupplementEvent.ApplicationLapsed;
import org.servicehall.contracts.application.SupplementEvent.SupplementRequested;
import org.servicehall.intake.domain.ReceptionLimits;
import org.servicehall.intake.domain.command.PassedTimeCommand.HandedIn;
import org.servicehall.intake.domain.command.PassedTimeCommand.RecordPassedTime;

/** A supplement that nobody brings lapses, and nothing else of the resident's does. */
@Tag("P2")
class LapseTest {
    private final AxonTestFixture fixture = fixture();

    @AfterEach
    void stop() {
        fixture.stop();
    }

    @Test
    void aNoticesDayStaysWhateverTheHallSetsLater() {
        ReceptionLimits shorter = new ReceptionLimits(DEADLINES, LocalTime.of(15, 0), 3);
        fixture.given()
                .command(INCOMPLETE)
                .command(supplement("CERTIFICATION_FORM"))
                .when()
                .command(passed(UNTIL, shorter))
                .then()
                .noEvents();
    }

    @Test
    void aNoticeOfBeforeItsDayWasRecordedIsCountedNow() {
        Instant late = UNTIL.plusMillis(1);
        fixture.given()
                .command(INCOMPLETE)
                .event(new SupplementRequested(
                        NO,
                        "330106",
                        "330106-BC-2025-0001",
                        List.of("CERTIFICATION_FORM"),
                        "wang.fang",
                        "CIVIL_AFFAIRS",
                        NINE,
                        null))
                .when()
                .command(passed(late))
                .then()
                .events(new ApplicationLapsed(
                        NO, "330106", NOTICE, List.of("CERTIFICATION_FORM"), NINE, UNTIL, "wang.fang", late));
    }

    @Test
    void aSupplementNeverBroughtLapsesWithANotice() {
        Instant late = UNTIL.plusMillis(1);
        fixture.given()
                .command(INCOMPLETE)
                .command(supplement("CERTIFICATION_FORM"))
                .when()
                .command(passed(late))
                .then()
                .events(new ApplicationLapsed(
                        NO, "330106", NOTICE, List.of("CERTIFICATION_FORM"), NINE, UNTIL, "wang.fang", late));
    }

    @Test
    @Tag("S6")
    void theLapseTellsWhereElseToTurn() {
        Instant late = UNTIL.plusMillis(1);
        RecordPassedTime plain = passed(late);
        fixture.given()
                .command(INCOMPLETE)
                .command(supplement("CERTIFICATION_FORM"))
                .when()
                .command(new RecordPassedTime(
                        NO,
                        plain.act(),
                        plain.limits(),
                        plain.noticeNo(),
                        new Remedies(RemedyTerms.STATUTORY, period -> CALENDAR.endOfRight(late, period)),
                        HandedIn.NOTHING))
                .then()
                .eventsSatisfy(events -> assertThat(events)
                        .extracting(EventMessage::payload)
                        .singleElement()
                        .isInstanceOfSatisfying(
                                ApplicationLapsed.class,
                                lapsed -> assertThat(lapsed.remedies())
                                        .extracting(Remedy::kind)
                                        .containsExactly(RemedyKind.RECONSIDERATION, RemedyKind.LITIGATION)));
    }

    @Test
    @Tag("S4")
    void whatWasHandedInInTimeAndWaitsForTheHallKeepsItFromLapsing() {
        Instant late = UNTIL.plusMillis(1);
        fixture.given()
                .command(INCOMPLETE)
                .command(supplement("CERTIFICATION_FORM"))
                .when()
                .command(passed(
                        late,
                        (no, items, since, until, now) ->
                                items.contains("CERTIFICATION_FORM") && since.equals(NINE) && until.equals(UNTIL)))
                .then()
                .noEvents();
    }

    @Test
    void untilItsLastMomentASupplementMayBeBrought() {
        fixture.given()
                .command(INCOMPLETE)
                .command(supplement("CERTIFICATION_FORM"))
                .when()
                .command(passed(UNTIL))
                .then()
                .noEvents();
    }

    @Test
    void whatHasLapsedIsClosed() {
        fixture.given()
                .command(INCOMPLETE)
                .command(supplement("CERTIFICATION_FORM"))
                .command(passed(UNTIL.plusMillis(1)))
                .when()
                .command(supply("CERTIFICATION_FORM"))
                .then()
                .exceptionSatisfies(refused("application-closed", "K8"));
    }
}
