package org.servicehall.intake.domain.money;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.axonframework.eventsourcing.configuration.EventSourcedEntityModule;
import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.axonframework.test.fixture.AxonTestFixture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.servicehall.contracts.LocalizedText;
import org.servicehall.contracts.PaymentMeans;
import org.servicehall.contracts.Refusal;
import org.servicehall.contracts.money.MeansTotal;
import org.servicehall.contracts.money.TakingsEvent.TakingEntered;
import org.servicehall.contracts.money.TakingsEvent.TakingsClosed;
import org.servicehall.contracts.money.TakingsEvent.TakingsCounted;
import org.servicehall.contracts.money.TakingsEvent.TakingsOverdue;
import org.servicehall.contracts.money.TakingsEvent.TakingsSentBack;
import org.servicehall.contracts.money.TakingsEvent.TakingsTimeProlonged;
import org.servicehall.intake.domain.money.TakingsCommand.CountTakings;
import org.servicehall.intake.domain.money.TakingsCommand.CountersignTakings;
import org.servicehall.intake.domain.money.TakingsCommand.EnterTaking;
import org.servicehall.intake.domain.money.TakingsCommand.Paper;
import org.servicehall.intake.domain.money.TakingsCommand.ProlongTakings;
import org.servicehall.intake.domain.money.TakingsCommand.RecordTakingsOverdue;
import org.servicehall.intake.domain.money.TakingsCommand.SendBackTakings;
import org.servicehall.intake.domain.money.TakingsCommand.Signatory;

/** A day's takings are closed by two, and fixed. */
@Tag("S12")
class TakingsTest {
    private static final String DAY = "330106-wang.fang-20250926";
    private static final LocalDate FRIDAY = LocalDate.of(2025, 9, 26);
    private static final Instant AT = Instant.parse("2025-09-26T02:00:00Z");
    private static final Instant FIVE = Instant.parse("2025-09-26T09:00:00Z");
    private static final Instant LATE = Instant.parse("2025-09-28T09:00:00Z");
    private static final Signatory WANG = new Signatory("wang.fang", false, FRIDAY, FIVE);
    private static final Signatory LEAD = new Signatory("zhou.min", true, FRIDAY, FIVE);
    private static final Paper PAPER = new Paper(
            "330106-SF-2025-0001",
            "330106-20250926-0001",
            new LocalizedText("卫生费", "Sanitation"),
            false,
            "household-move-out",
            null);

    private final AxonTestFixture fixture = AxonTestFixture.with(
            EventSourcingConfigurer.create()
                    .registerEntity(EventSourcedEntityModule.autodetected(String.class, Takings.class)),
            AxonTestFixture.Customization::disableAxonServer);

    static {
        System.setProperty("axoniq.update-checker.disabled", "true");
    }

    @AfterEach
    void stop() {
        fixture.stop();
    }

    @Test
    void theCountIsHeldToTheEntriesByMeansRefundsIncluded() {
        fixture.given()
                .commands(
                        enter("a", PaymentMeans.CASH, 36),
                        enter("b", PaymentMeans.CASH, -12),
                        enter("c", PaymentMeans.WECHAT, 200))
                .when()
                .command(new CountTakings(DAY, WANG, 24, null))
                .then()
                .events(new TakingsCounted(
                        DAY,
                        "330106",
                        List.of(
                                new MeansTotal(PaymentMeans.CASH, 36, 12, 24),
                                new MeansTotal(PaymentMeans.WECHAT, 200, 0, 200)),
                        24,
                        24,
                        null,
                        "wang.fang",
                        FIVE));
    }

    @Test
    void aDifferenceTakesAReason() {
        fixture.given()
                .commands(enter("a", PaymentMeans.CASH, 36))
                .when()
                .command(new CountTakings(DAY, WANG, 35, " "))
                .then()
                .exceptionSatisfies(refused("takings-do-not-balance"));
        fixture.given()
                .commands(enter("z", PaymentMeans.CASH, 36))
                .when()
                .command(new CountTakings(DAY, WANG, 71, "找零短款一元"))
                .then()
                .success();
    }

    @Test
    void nobodyCountsForTheClerk() {
        fixture.given()
                .commands(enter("a", PaymentMeans.CASH, 36))
                .when()
                .command(new CountTakings(DAY, LEAD, 36, null))
                .then()
                .exceptionSatisfies(refused("takings-of-another"));
    }

    @Test
    void theSecondSignatureIsNeverTheClerks() {
        for (Signatory who :
                List.of(new Signatory("wang.fang", true, FRIDAY, FIVE), new Signatory("li.na", false, FRIDAY, FIVE))) {
            fixture.given()
                    .events(entered("a", PaymentMeans.CASH, 36), counted())
                    .when()
                    .command(new CountersignTakings(DAY, who))
                    .then()
                    .exceptionSatisfies(refused("takings-countersigned-by-another"));
        }
    }

    @Test
    void whatIsNotCountedIsNotCountersigned() {
        fixture.given()
                .events(entered("a", PaymentMeans.CASH, 36))
                .when()
                .command(new CountersignTakings(DAY, LEAD))
                .then()
                .exceptionSatisfies(refused("takings-not-counted"));
    }

    @Test
    void twoSignaturesCloseTheDayForGood() {
        fixture.given()
                .events(entered("a", PaymentMeans.CASH, 36), counted())
                .when()
                .command(new CountersignTakings(DAY, LEAD))
                .then()
                .events(new TakingsClosed(DAY, "330106", "zhou.min", FIVE));
        fixture.given()
                .events(
                        entered("y", PaymentMeans.CASH, 36),
                        counted(),
                        new TakingsClosed(DAY, "330106", "zhou.min", FIVE))
                .when()
                .command(new CountTakings(DAY, WANG, 36, null))
                .then()
                .exceptionSatisfies(refused("takings-counted"));
    }

    @Test
    void whatComesAfterTheCountIsForTheNextDayAlsoWhereItIsToBeCountedAgain() {
        for (Object after : List.of(counted(), sentBack(null))) {
            fixture.given()
                    .events(entered("a", PaymentMeans.CASH, 36), counted(), after)
                    .when()
                    .command(enter("b", PaymentMeans.CASH, 12))
                    .then()
                    .exceptionSatisfies(refused("takings-sealed"));
        }
    }

    @Test
    void whatIsEnteredTwiceCountsOnceAlsoWhenTheDayIsClosed() {
        fixture.given()
                .events(entered("a", PaymentMeans.CASH, 36), counted())
                .when()
                .command(enter("a", PaymentMeans.CASH, 36))
                .then()
                .noEvents();
    }

    @Test
    void aDayHoldsSoManyEntriesAndNoMore() {
        fixture.given()
                .events(IntStream.range(0, Takings.MOST_ENTRIES)
                        .mapToObj(n -> entered("s" + n, PaymentMeans.CASH, 1))
                        .toArray())
                .when()
                .command(enter("one more", PaymentMeans.CASH, 1))
                .then()
                .exceptionSatisfies(refused("takings-sealed"));
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

    /** Else what is taken on it would be the next day's, and that one could be counted too. */
    @Test
    void aDayThatHasNotBegunIsNotCounted() {
        fixture.given()
                .commands(enter("a", PaymentMeans.CASH, 36))
                .when()
                .command(new CountTakings(DAY, new Signatory("wang.fang", false, FRIDAY.minusDays(1), FIVE), 36, null))
                .then()
                .exceptionSatisfies(refused("takings-day-not-begun"));
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

    private static TakingsSentBack sentBack(@Nullable Instant lateAfter) {
        return new TakingsSentBack(DAY, "330106", "再点一次", "zhou.min", FIVE, lateAfter, lateAfter);
    }

    private static Consumer<Throwable> refused(String code) {
        return thrown -> assertThat(((Refusal) thrown).code()).isEqualTo(code);
    }

    private static EnterTaking enter(String source, PaymentMeans means, int yuan) {
        return enter(source, means, yuan, LATE);
    }

    private static EnterTaking enter(String source, PaymentMeans means, int yuan, @Nullable Instant lateAfter) {
        return new EnterTaking(
                DAY,
                "330106",
                "wang.fang",
                LocalDate.of(2025, 9, 26),
                "CIVIL_AFFAIRS",
                source,
                PAPER,
                means,
                yuan,
                AT,
                FIVE,
                lateAfter);
    }

    private static TakingEntered entered(String source, PaymentMeans means, int yuan) {
        return new TakingEntered(
                DAY,
                "330106",
                "wang.fang",
                LocalDate.of(2025, 9, 26),
                "CIVIL_AFFAIRS",
                source,
                PAPER.receiptNo(),
                PAPER.applicationNo(),
                PAPER.fee(),
                PAPER.deposit(),
                PAPER.matterId(),
                PAPER.matterName(),
                means,
                yuan,
                AT,
                FIVE,
                LATE);
    }

    private static TakingsCounted counted() {
        return new TakingsCounted(
                DAY, "330106", List.of(new MeansTotal(PaymentMeans.CASH, 36, 0, 36)), 36, 36, null, "wang.fang", FIVE);
    }
}
