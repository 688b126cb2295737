package org.servicehall.intake.domain.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.servicehall.intake.domain.queue.Queues.*;

import java.time.Instant;
import java.util.Set;
import org.axonframework.test.fixture.AxonTestFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.servicehall.contracts.queue.QueueEvent.QueueOpened;
import org.servicehall.contracts.queue.QueueEvent.TicketTaken;
import org.servicehall.intake.domain.queue.QueueCommand.EndService;
import org.servicehall.intake.domain.queue.QueueCommand.TakeTicket;
import org.servicehall.intake.domain.queue.QueueCommand.Wish;

/** Tickets: what they say, when they are given, and how many. */
@Tag("S2")
class TicketTest {
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
}
