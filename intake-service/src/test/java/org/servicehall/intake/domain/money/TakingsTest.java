package org.servicehall.intake.domain.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.servicehall.intake.domain.money.ClerksDays.DAY;
import static org.servicehall.intake.domain.money.ClerksDays.FIVE;
import static org.servicehall.intake.domain.money.ClerksDays.FRIDAY;
import static org.servicehall.intake.domain.money.ClerksDays.LEAD;
import static org.servicehall.intake.domain.money.ClerksDays.counted;
import static org.servicehall.intake.domain.money.ClerksDays.enter;
import static org.servicehall.intake.domain.money.ClerksDays.entered;
import static org.servicehall.intake.domain.money.ClerksDays.fixture;
import static org.servicehall.intake.domain.money.ClerksDays.sentBack;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.axonframework.test.fixture.AxonTestFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.servicehall.contracts.PaymentMeans;
import org.servicehall.contracts.Refusal;
import org.servicehall.contracts.money.MeansTotal;
import org.servicehall.contracts.money.TakingsEvent.TakingsClosed;
import org.servicehall.contracts.money.TakingsEvent.TakingsCounted;
import org.servicehall.intake.domain.money.TakingsCommand.CountTakings;
import org.servicehall.intake.domain.money.TakingsCommand.CountersignTakings;
import org.servicehall.intake.domain.money.TakingsCommand.Signatory;

/** A day's takings are closed by two, and fixed. */
@Tag("S12")
class TakingsTest {
    private static final Signatory WANG = new Signatory("wang.fang", false, FRIDAY, FIVE);

    private final AxonTestFixture fixture = fixture();

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

    private static Consumer<Throwable> refused(String code) {
        return thrown -> assertThat(((Refusal) thrown).code()).isEqualTo(code);
    }
}
