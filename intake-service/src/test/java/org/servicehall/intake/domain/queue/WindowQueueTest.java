package org.servicehall.intake.domain.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.servicehall.intake.domain.queue.Queues.*;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.axonframework.test.fixture.AxonTestFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.servicehall.contracts.queue.PriorityGround;
import org.servicehall.contracts.queue.QueueEvent.QueueClosed;
import org.servicehall.contracts.queue.QueueEvent.QueueOpened;
import org.servicehall.contracts.queue.QueueEvent.TicketGivenUp;
import org.servicehall.contracts.queue.QueueEvent.TicketHandedOn;
import org.servicehall.contracts.queue.QueueEvent.TicketMissed;
import org.servicehall.contracts.queue.QueueEvent.TicketPriorityStruck;
import org.servicehall.contracts.queue.QueueEvent.TicketServed;
import org.servicehall.contracts.queue.QueueEvent.TicketTaken;
import org.servicehall.contracts.queue.QueueEvent.TicketTakenOver;
import org.servicehall.intake.domain.queue.QueueCommand.CloseQueue;
import org.servicehall.intake.domain.queue.QueueCommand.EndService;
import org.servicehall.intake.domain.queue.QueueCommand.GiveUp;
import org.servicehall.intake.domain.queue.QueueCommand.HandOn;
import org.servicehall.intake.domain.queue.QueueCommand.TakeOver;
import org.servicehall.intake.domain.queue.QueueCommand.TakeTicket;
import org.servicehall.intake.domain.queue.QueueCommand.Wish;

@Tag("S2")
class WindowQueueTest {
    private final AxonTestFixture fixture = fixture();

    @AfterEach
    void stop() {
        fixture.stop();
    }

    @Test
    void theFirstTicketOfTheDayOpensTheQueue() {
        fixture.given()
                .noPriorActivity()
                .when()
                .command(take())
                .then()
                .events(
                        new QueueOpened(QUEUE, HALL, "CIVIL_AFFAIRS", FRIDAY, CLOSES),
                        new TicketTaken(QUEUE, HALL, "C001", null, null, null, null, 0, null, null, NINE));
    }

    @Test
    void aTicketSaysHowManyAreBeforeAndHowLongThatTakesByThisDaysAverage() {
        fixture.given()
                .command(take())
                .command(next(WANG))
                .command(new EndService(QUEUE, "C001", null, false, WANG, NINE.plusSeconds(600)))
                .command(take())
                .when()
                .command(take())
                .then()
                .events(new TicketTaken(QUEUE, HALL, "C003", null, null, null, null, 1, 10, null, NINE));
    }

    @Test
    void whoHasPriorityIsBeforeTheOthersAlreadyOnTheTicket() {
        fixture.given()
                .command(take())
                .command(take())
                .when()
                .command(prior(PriorityGround.AGED_60, NINE))
                .then()
                .events(new TicketTaken(
                        QUEUE, HALL, "C003", null, null, PriorityGround.AGED_60, null, 0, null, WANG, NINE));
    }

    /** Nobody sees who says it. */
    @Test
    void whatIsSaidAtThePublicPageGivesNoPriorityYet() {
        fixture.given()
                .command(take())
                .when()
                .command(take(PriorityGround.AGED_60, NINE))
                .then()
                .events(new TicketTaken(
                        QUEUE, HALL, "C002", null, null, null, PriorityGround.AGED_60, 1, null, null, NINE));
    }

    @Test
    void onceItIsShownAtTheDeskTheyGoFirst() {
        fixture.given()
                .command(take())
                .command(take(PriorityGround.AGED_60, NINE))
                .command(shown("C002", true))
                .when()
                .command(next(WANG))
                .then()
                .events(called("C002", 1, WANG));
    }

    @Test
    void whatIsNotShownIsStruck() {
        fixture.given()
                .command(take())
                .command(take(PriorityGround.AGED_60, NINE))
                .when()
                .command(shown("C002", false))
                .then()
                .events(new TicketPriorityStruck(QUEUE, HALL, "C002", PriorityGround.AGED_60, WANG, NINE));
    }

    @Test
    void andLeavesThemWhereTheyAre() {
        fixture.given()
                .command(take())
                .command(take(PriorityGround.AGED_60, NINE))
                .command(shown("C002", false))
                .when()
                .command(next(WANG))
                .then()
                .events(called("C001", 1, WANG));
    }

    @Test
    void thatIsDecidedOnce() {
        fixture.given()
                .command(take(PriorityGround.AGED_60, NINE))
                .command(shown("C001", true))
                .when()
                .command(shown("C001", false))
                .then()
                .noEvents()
                .exceptionSatisfies(refused("no-priority-to-show"));
    }

    @Test
    void andOnlyWhereTheyToldOfAny() {
        fixture.given()
                .command(take())
                .when()
                .command(shown("C001", true))
                .then()
                .noEvents()
                .exceptionSatisfies(refused("no-priority-to-show"));
    }

    @Test
    void andWhileTheyWait() {
        fixture.given()
                .command(take(PriorityGround.AGED_60, NINE))
                .command(next(LI))
                .when()
                .command(shown("C001", true))
                .then()
                .noEvents()
                .exceptionSatisfies(refused("ticket-not-so-far"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2025-09-25T23:29:59Z",
                "2025-09-26T03:00:00Z",
                "2025-09-26T05:29:59Z",
                "2025-09-26T09:00:00Z",
                "2025-09-27T01:00:00Z"
            })
    void ticketsAreGivenInWorkingTimeAndShortlyBeforeItAlone(String at) {
        fixture.given()
                .noPriorActivity()
                .when()
                .command(take(null, Instant.parse(at)))
                .then()
                .noEvents()
                .exceptionSatisfies(refused("queue-not-open"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2025-09-25T23:30:00Z", "2025-09-26T02:59:59Z", "2025-09-26T05:30:00Z"})
    void fromHalfAnHourBeforeEachOpeningOn(String at) {
        fixture.given()
                .noPriorActivity()
                .when()
                .command(take(null, Instant.parse(at)))
                .then()
                .success();
    }

    @Test
    void noTicketIsGivenForAWindowWithNobodyThere() {
        fixture.given()
                .noPriorActivity()
                .when()
                .command(new TakeTicket(QUEUE, PLACE, new Wish(null, null, null, null), false, RULES, null, NINE))
                .then()
                .noEvents()
                .exceptionSatisfies(refused("window-unattended"));
    }

    /** Who gives one at the desk is there, and sees to it that somebody is served. */
    @Test
    void atTheDeskOneIsGivenAtAnyHour() {
        Instant sunday = Instant.parse("2025-09-27T16:00:00Z");
        fixture.given()
                .noPriorActivity()
                .when()
                .command(new TakeTicket(QUEUE, PLACE, new Wish(null, null, null, null), false, RULES, WANG, sunday))
                .then()
                .events(
                        new QueueOpened(QUEUE, HALL, "CIVIL_AFFAIRS", FRIDAY, CLOSES),
                        new TicketTaken(QUEUE, HALL, "C001", null, null, null, null, 0, null, WANG, sunday));
    }

    @Test
    void aGroundThatIsNotPostedGivesNoPriority() {
        fixture.given()
                .noPriorActivity()
                .when()
                .command(new TakeTicket(
                        QUEUE,
                        PLACE,
                        new Wish(null, null, PriorityGround.DISABLED, null),
                        true,
                        rules(200, Set.of(PriorityGround.AGED_60)),
                        null,
                        NINE))
                .then()
                .noEvents()
                .exceptionSatisfies(refused("priority-not-posted"));
    }

    @Test
    void aFullDayGivesNoMore() {
        fixture.given()
                .command(take())
                .command(take())
                .when()
                .command(new TakeTicket(
                        QUEUE, PLACE, new Wish(null, null, null, null), true, rules(2, Set.of()), null, NINE))
                .then()
                .noEvents()
                .exceptionSatisfies(refused("queue-full"));
    }

    @Test
    void thePublicPageTakesItsShareAndTheDeskGivesTheRest() {
        QueueRules rules = rules(3, 2, Set.of());
        Wish wish = new Wish(null, null, null, null);
        fixture.given()
                .command(take())
                .command(new TakeTicket(QUEUE, PLACE, wish, true, rules, WANG, NINE))
                .command(take())
                .when()
                .command(new TakeTicket(QUEUE, PLACE, wish, true, rules, null, NINE))
                .then()
                .noEvents()
                .exceptionSatisfies(refused("queue-full"));
    }

    @Test
    void whatIsNotTakenAtThePublicPageIsGivenAtTheDesk() {
        QueueRules rules = rules(3, 2, Set.of());
        fixture.given()
                .command(take())
                .command(take())
                .when()
                .command(new TakeTicket(QUEUE, PLACE, new Wish(null, null, null, null), true, rules, WANG, NINE))
                .then()
                .events(new TicketTaken(QUEUE, HALL, "C003", null, null, null, null, 2, null, WANG, NINE));
    }

    /** However they are called, missed and brought back, the day ends within what a stream may hold. */
    @Test
    void nothingBringsAStreamToItsBound() {
        Line line = new Line();
        line.opened();
        for (int i = 0; i < 240 && line.hasRoomFor(4); i++) {
            line.issued(Ticket.waiting(line.nextNo("C"), null, null, null, null, NINE), true);
        }
        for (Ticket one : line.waiting()) {
            line.called(one.no(), WANG, 1, NINE);
            for (int call = 2; call < 5 && line.hasRoomFor(1); call++) {
                line.called(one.no(), WANG, call, NINE);
            }
            line.changed(line.ticket(one.no()).become(TicketState.MISSED));
            if (line.hasRoomFor(4)) {
                line.changed(line.ticket(one.no()).broughtBack(0));
            }
        }
        for (Ticket one : line.waiting()) {
            line.called(one.no(), WANG, 1, NINE);
            line.changed(line.ticket(one.no()).become(TicketState.SERVING));
            line.served(one.no(), NINE);
        }
        assertThat(line.length()).isLessThan(1000);
    }

    @Test
    void thePriorityGoFirstButNeverMoreThanTwoInARowWhileOthersWait() {
        var given = fixture.given().command(take()).command(take());
        for (int i = 0; i < 4; i++) {
            given = given.command(prior(PriorityGround.DISABLED, NINE.plusSeconds(60)));
        }
        List<String> clerks = List.of("a", "b", "c", "d", "e");
        for (String clerk : clerks) {
            given = given.command(next(clerk));
        }
        given.when().command(next("f")).then().events(called("C002", 1, "f"));
        assertThat(orderOf(4, 2)).containsExactly(3, 4, 1, 5, 6, 2);
    }

    /** Numbers of the tickets in the order of their calls, the first ones without priority. */
    private static List<Integer> orderOf(int priority, int others) {
        List<Ticket> waiting = new ArrayList<>();
        for (int i = 1; i <= priority + others; i++) {
            waiting.add(Ticket.waiting(
                    String.valueOf(i),
                    null,
                    null,
                    i > others ? PriorityGround.DISABLED : null,
                    null,
                    NINE.plusSeconds(i)));
        }
        return Turns.NONE.order(waiting, 2).stream()
                .map(ticket -> Integer.parseInt(ticket.no()))
                .toList();
    }

    @Test
    void whoHasSomebodyAtTheWindowCallsNobodyElse() {
        fixture.given()
                .command(take())
                .command(take())
                .command(next(WANG))
                .when()
                .command(next(WANG))
                .then()
                .noEvents()
                .exceptionSatisfies(refused("ticket-in-hand"));
    }

    @Test
    void anotherClerkOfTheWindowCallsTheNext() {
        fixture.given()
                .command(take())
                .command(take())
                .command(next(WANG))
                .when()
                .command(next(LI))
                .then()
                .events(called("C002", 1, LI));
    }

    @Test
    void whenNobodyWaitsNobodyIsCalled() {
        fixture.given()
                .noPriorActivity()
                .when()
                .command(next(WANG))
                .then()
                .noEvents()
                .exceptionSatisfies(refused("nobody-waits"));
    }

    @Test
    void aTicketIsCalledAgainThreeTimesAndNotAFourth() {
        fixture.given()
                .command(take())
                .command(next(WANG))
                .command(again("C001"))
                .command(again("C001"))
                .command(again("C001"))
                .when()
                .command(again("C001"))
                .then()
                .noEvents()
                .exceptionSatisfies(refused("called-enough"));
    }

    @Test
    void whoDoesNotComeHasMissedTheCall() {
        fixture.given()
                .command(take())
                .command(next(WANG))
                .when()
                .command(missed("C001"))
                .then()
                .events(wasMissed("C001"));
    }

    @Test
    void whoMissedTheCallComesBackBehindThreeOthers() {
        fixture.given()
                .command(take())
                .command(take())
                .command(take())
                .command(take())
                .command(take())
                .command(next(WANG))
                .command(missed("C001"))
                .command(back("C001"))
                .command(next("a"))
                .command(next("b"))
                .command(next("c"))
                .when()
                .command(next("d"))
                .then()
                .events(called("C001", 1, "d"));
    }

    @Test
    void orAtOnceWhereNoOtherWaits() {
        fixture.given()
                .command(take())
                .command(next(WANG))
                .command(missed("C001"))
                .command(back("C001"))
                .when()
                .command(next(WANG))
                .then()
                .events(called("C001", 1, WANG));
    }

    @Test
    void andOnceOnly() {
        fixture.given()
                .command(take())
                .command(next(WANG))
                .command(missed("C001"))
                .command(back("C001"))
                .command(next(WANG))
                .command(missed("C001"))
                .when()
                .command(back("C001"))
                .then()
                .noEvents()
                .exceptionSatisfies(refused("brought-back-already"));
    }

    @Test
    void whatWasReceivedMarksTheTicketServedAndTellsHowLongItWaited() {
        fixture.given()
                .command(take(null, NINE.minusSeconds(300)))
                .command(next(WANG))
                .when()
                .command(new EndService(QUEUE, "C001", "330106-20250926-0001", true, WANG, NINE))
                .then()
                .events(new TicketServed(QUEUE, HALL, "C001", "330106-20250926-0001", 300, WANG, NINE));
    }

    @Test
    void andLeavesWhatIsOverAsItIs() {
        fixture.given()
                .command(take())
                .command(next(WANG))
                .command(end("C001"))
                .when()
                .command(new EndService(QUEUE, "C001", "330106-20250926-0001", true, WANG, NINE))
                .then()
                .success()
                .noEvents();
    }

    @Test
    void nobodyIsServedWhoWasNotCalled() {
        fixture.given()
                .command(take())
                .when()
                .command(end("C001"))
                .then()
                .noEvents()
                .exceptionSatisfies(refused("ticket-not-so-far"));
    }

    @Test
    void whoLeavesIsCalledNoMore() {
        fixture.given()
                .command(take())
                .command(new GiveUp(QUEUE, "C001", WANG, NINE))
                .when()
                .command(next(WANG))
                .then()
                .noEvents()
                .exceptionSatisfies(refused("nobody-waits"));
    }

    @Test
    void aTicketIsHandedOnWithItsTime() {
        fixture.given()
                .command(take())
                .when()
                .command(new HandOn(QUEUE, "C001", "LABOUR", WANG, NINE.plusSeconds(60)))
                .then()
                .events(new TicketHandedOn(
                        QUEUE,
                        HALL,
                        "C001",
                        "CIVIL_AFFAIRS",
                        "LABOUR",
                        FRIDAY,
                        null,
                        null,
                        null,
                        null,
                        NINE,
                        WANG,
                        NINE.plusSeconds(60)));
    }

    @Test
    void butNotToWhereItWaits() {
        fixture.given()
                .command(take())
                .when()
                .command(new HandOn(QUEUE, "C001", "CIVIL_AFFAIRS", WANG, NINE))
                .then()
                .noEvents()
                .exceptionSatisfies(refused("ticket-at-that-window"));
    }

    @Test
    void andGoesBeforeWhoCameToThatWindowLater() {
        fixture.given()
                .command(take())
                .command(over())
                .when()
                .command(next(WANG))
                .then()
                .events(called("B007", 1, WANG));
    }

    @Test
    void whereItMayBeTheFirst() {
        fixture.given()
                .noPriorActivity()
                .when()
                .command(over())
                .then()
                .events(
                        new QueueOpened(QUEUE, HALL, "CIVIL_AFFAIRS", FRIDAY, CLOSES),
                        new TicketTakenOver(
                                QUEUE, HALL, "B007", "LABOUR", null, null, null, null, NINE.minusSeconds(600), NINE));
    }

    private static TakeOver over() {
        return new TakeOver(
                QUEUE, PLACE, "B007", "LABOUR", new Wish(null, null, null, null), NINE.minusSeconds(600), RULES, NINE);
    }

    @Test
    void whoStillWaitsWhenTheDayIsOverIsCounted() {
        fixture.given()
                .command(take())
                .command(take())
                .command(take())
                .command(next(WANG))
                .when()
                .command(new CloseQueue(QUEUE, CLOSES))
                .then()
                .events(new QueueClosed(QUEUE, HALL, 2, CLOSES));
    }

    @Test
    void onceAndNotBefore() {
        fixture.given()
                .command(take())
                .when()
                .command(new CloseQueue(QUEUE, CLOSES.minusMillis(1)))
                .then()
                .success()
                .noEvents();
        fixture.given()
                .command(new CloseQueue(QUEUE, CLOSES))
                .when()
                .command(new CloseQueue(QUEUE, CLOSES))
                .then()
                .success()
                .noEvents();
    }

    @Test
    void aQueueThatIsOverTakesNothing() {
        fixture.given().command(take()).command(new CloseQueue(QUEUE, CLOSES));
        for (QueueCommand command : List.of(take(), next(WANG), new GiveUp(QUEUE, "C001", WANG, NINE))) {
            fixture.when().command(command).then().noEvents().exceptionSatisfies(refused("queue-closed"));
        }
    }

    @Test
    void norIsATicketLostThatIsHandedOnAsTheQueueCloses() {
        fixture.given()
                .command(take())
                .command(new CloseQueue(QUEUE, CLOSES))
                .when()
                .command(over())
                .then()
                .events(new TicketTakenOver(
                        QUEUE, HALL, "B007", "LABOUR", null, null, null, null, NINE.minusSeconds(600), NINE));
        Line line = new Line();
        line.opened();
        line.closed();
        line.joined(Ticket.waiting("B007", null, null, null, null, NINE));
        assertThat(line.ticket("B007").state()).isEqualTo(TicketState.UNSERVED);
    }

    @Test
    void whoWasCalledThenMayNotHaveCome() {
        fixture.given()
                .command(take())
                .command(next(WANG))
                .command(new CloseQueue(QUEUE, CLOSES))
                .when()
                .command(missed("C001"))
                .then()
                .events(new TicketMissed(QUEUE, HALL, "C001", WANG, true, NINE));
        Line line = new Line();
        line.opened();
        line.issued(Ticket.waiting("C001", null, null, null, null, NINE), true);
        line.called("C001", WANG, 1, NINE);
        line.closed();
        line.missed("C001");
        assertThat(line.ticket("C001").state()).isEqualTo(TicketState.UNSERVED);
    }

    @Test
    void orMayBeGone() {
        fixture.given()
                .command(take())
                .command(next(LI))
                .command(new CloseQueue(QUEUE, CLOSES))
                .when()
                .command(new GiveUp(QUEUE, "C001", LI, NINE))
                .then()
                .events(new TicketGivenUp(QUEUE, HALL, "C001", LI, NINE));
    }

    @Test
    void butWhoIsAtTheWindowIsServed() {
        fixture.given()
                .command(take())
                .command(next(WANG))
                .command(new CloseQueue(QUEUE, CLOSES))
                .when()
                .command(end("C001"))
                .then()
                .events(new TicketServed(QUEUE, HALL, "C001", null, 0, WANG, NINE));
    }

    @Test
    void anUnknownNumberIsTold() {
        fixture.given()
                .command(take())
                .when()
                .command(again("C009"))
                .then()
                .noEvents()
                .exceptionSatisfies(refused("unknown-ticket"));
    }
}
