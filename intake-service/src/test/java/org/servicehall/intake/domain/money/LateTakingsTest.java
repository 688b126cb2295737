package org.servicehall.intake.domain.money;

import static org.servicehall.intake.domain.money.ClerksDays.DAY;
import static org.servicehall.intake.domain.money.ClerksDays.FIVE;
import static org.servicehall.intake.domain.money.ClerksDays.FRIDAY;
import static org.servicehall.intake.domain.money.ClerksDays.LATE;
import static org.servicehall.intake.domain.money.ClerksDays.LEAD;
import static org.servicehall.intake.domain.money.ClerksDays.counted;
import static org.servicehall.intake.domain.money.ClerksDays.enter;
import static org.servicehall.intake.domain.money.ClerksDays.entered;
import static org.servicehall.intake.domain.money.ClerksDays.fixture;
import static org.servicehall.intake.domain.money.ClerksDays.sentBack;

import java.time.Instant;
import java.time.LocalDate;
import org.axonframework.test.fixture.AxonTestFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.servicehall.contracts.PaymentMeans;
import org.servicehall.contracts.money.TakingsEvent.TakingsOverdue;
import org.servicehall.contracts.money.TakingsEvent.TakingsTimeProlonged;
import org.servicehall.intake.domain.money.TakingsCommand.ProlongTakings;
import org.servicehall.intake.domain.money.TakingsCommand.RecordTakingsOverdue;
import org.servicehall.intake.domain.money.TakingsCommand.SendBackTakings;

/** A day's takings are counted by the end of the next working day, or that is on record. */
@Tag("S12")
class LateTakingsTest {
    private final AxonTestFixture fixture = fixture();

    @AfterEach
    void stop() {
        fixture.stop();
    }

    @Test
    void notCountedInTimeIsOnRecordOnce() {
        Instant after = LATE.plusMillis(1);
        fixture.given()
                .events(entered("a", PaymentMeans.CASH, 36))
                .when()
                .command(new RecordTakingsOverdue(DAY, LATE, after))
                .then()
                .events(new TakingsOverdue(
                        DAY, "330106", "wang.fang", "CIVIL_AFFAIRS", LocalDate.of(2025, 9, 26), FIVE, after));
        fixture.given()
                .events(entered("x", PaymentMeans.CASH, 36))
                .command(new RecordTakingsOverdue(DAY, LATE, after))
                .when()
                .command(new RecordTakingsOverdue(DAY, LATE, after))
                .then()
                .noEvents();
    }

    @Test
    void countedInTimeOrNotYetDueIsNoLateness() {
        fixture.given()
                .events(entered("a", PaymentMeans.CASH, 36), counted())
                .when()
                .command(new RecordTakingsOverdue(DAY, LATE, LATE.plusMillis(1)))
                .then()
                .noEvents();
        fixture.given()
                .events(entered("b", PaymentMeans.CASH, 36))
                .when()
                .command(new RecordTakingsOverdue(DAY, LATE, LATE))
                .then()
                .noEvents();
    }

    /** By a schedule that takes the day off on which it was to be counted at the latest. */
    @Test
    @Tag("D1")
    @Tag("D5")
    void whatIsOnRecordAsLateIsNotWhereAScheduleGivesMoreTime() {
        Instant heard = LATE.plusSeconds(60);
        Instant later = LATE.plusSeconds(86_400);
        var prolonged = new TakingsTimeProlonged(DAY, "330106", FIVE, FIVE, later, heard);
        fixture.given()
                .events(entered("p", PaymentMeans.CASH, 36), overdue(FIVE, LATE.plusMillis(1)))
                .when()
                .command(new ProlongTakings(DAY, FIVE, later, heard))
                .then()
                .events(prolonged)
                .and()
                .when()
                .command(new ProlongTakings(DAY, FIVE, later, heard))
                .then()
                .noEvents()
                .and()
                .when()
                .command(new RecordTakingsOverdue(DAY, later, later))
                .then()
                .noEvents()
                .and()
                .when()
                .command(new RecordTakingsOverdue(DAY, later, later.plusMillis(1)))
                .then()
                .events(overdue(FIVE, later.plusMillis(1)));
    }

    /** What was counted late is corrected by hand, if at all (B9). */
    @Test
    @Tag("D1")
    void noOtherGetsMoreTime() {
        Instant heard = LATE.plusSeconds(60);
        ProlongTakings same = new ProlongTakings(DAY, FIVE, LATE, heard);
        ProlongTakings longer = new ProlongTakings(DAY, FIVE, LATE.plusSeconds(86_400), heard);
        fixture.given()
                .events(entered("q", PaymentMeans.CASH, 36))
                .when()
                .command(longer)
                .then()
                .noEvents();
        fixture.given()
                .events(overdue(FIVE, LATE.plusMillis(1)))
                .when()
                .command(same)
                .then()
                .noEvents();
        fixture.given().events(counted()).when().command(longer).then().noEvents();
    }

    /** Approved by somebody else, perhaps while the clerk is on leave. */
    @Test
    void aDayOpenedByARefundIsNeverLateUnlessSomethingIsCharged() {
        RecordTakingsOverdue sweep = new RecordTakingsOverdue(DAY, LATE, LATE.plusMillis(1));
        fixture.given()
                .commands(enter("refund", PaymentMeans.CASH, -12, null))
                .when()
                .command(sweep)
                .then()
                .noEvents();
        fixture.given()
                .commands(enter("r", PaymentMeans.CASH, -12, null), enter("charge", PaymentMeans.CASH, 36))
                .when()
                .command(sweep)
                .then()
                .events(overdue(FIVE, LATE.plusMillis(1)));
    }

    @Test
    void whatIsSentBackHasATermOfItsOwn() {
        Instant until = LATE.plusSeconds(86_400);
        fixture.given()
                .events(entered("a", PaymentMeans.CASH, 36), overdue(FIVE, LATE.plusMillis(1)), counted())
                .when()
                .command(new SendBackTakings(DAY, LEAD, "再点一次", until, until))
                .then()
                .events(sentBack(until));
        fixture.given()
                .events(
                        entered("b", PaymentMeans.CASH, 36),
                        overdue(FIVE, LATE.plusMillis(1)),
                        counted(),
                        sentBack(until))
                .when()
                .command(new RecordTakingsOverdue(DAY, until, until))
                .then()
                .noEvents();
        fixture.given()
                .events(entered("c", PaymentMeans.CASH, 36), counted(), sentBack(until))
                .when()
                .command(new RecordTakingsOverdue(DAY, until, until.plusMillis(1)))
                .then()
                .events(overdue(until, until.plusMillis(1)));
        fixture.given()
                .events(entered("d", PaymentMeans.CASH, 36), counted(), sentBack(until), counted())
                .when()
                .command(new RecordTakingsOverdue(DAY, until, until.plusMillis(1)))
                .then()
                .noEvents();
    }

    /** Approved since the term was told (T6). */
    @Test
    void leaveApprovedMeanwhilePutsLatenessOffAndNothingBringsItForward() {
        Instant after = LATE.plusMillis(1);
        fixture.given()
                .events(entered("a", PaymentMeans.CASH, 36))
                .when()
                .command(new RecordTakingsOverdue(DAY, after, after))
                .then()
                .noEvents();
        fixture.given()
                .events(entered("b", PaymentMeans.CASH, 36))
                .when()
                .command(new RecordTakingsOverdue(DAY, FIVE, LATE))
                .then()
                .noEvents();
        fixture.given()
                .events(entered("c", PaymentMeans.CASH, 36))
                .when()
                .command(new RecordTakingsOverdue(DAY, LATE, after))
                .then()
                .events(overdue(FIVE, after));
    }

    /** Also where leave had put off what was told before (T6). */
    @Test
    void whereTheHallEntersNoLatenessAnyMoreNoneIsRecorded() {
        fixture.given()
                .events(entered("a", PaymentMeans.CASH, 36))
                .when()
                .command(new RecordTakingsOverdue(DAY, null, LATE.plusMillis(1)))
                .then()
                .noEvents();
    }

    /** As before the term was recorded, and where the hall enters no lateness. */
    @Test
    void withoutATermNothingSentBackIsLate() {
        fixture.given()
                .events(entered("a", PaymentMeans.CASH, 36), counted(), sentBack(null))
                .when()
                .command(new RecordTakingsOverdue(DAY, LATE, LATE.plusMillis(1)))
                .then()
                .noEvents();
    }

    private static TakingsOverdue overdue(Instant closeBy, Instant at) {
        return new TakingsOverdue(DAY, "330106", "wang.fang", "CIVIL_AFFAIRS", FRIDAY, closeBy, at);
    }
}
