package org.servicehall.intake.domain.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.servicehall.intake.domain.queue.Queues.*;

import java.util.List;
import org.axonframework.test.fixture.AxonTestFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.servicehall.contracts.queue.QueueEvent.QueueClosed;
import org.servicehall.contracts.queue.QueueEvent.QueueOpened;
import org.servicehall.contracts.queue.QueueEvent.TicketGivenUp;
import org.servicehall.contracts.queue.QueueEvent.TicketHandedOn;
import org.servicehall.contracts.queue.QueueEvent.TicketMissed;
import org.servicehall.contracts.queue.QueueEvent.TicketServed;
import org.servicehall.contracts.queue.QueueEvent.TicketTakenOver;
import org.servicehall.intake.domain.queue.QueueCommand.CloseQueue;
import org.servicehall.intake.domain.queue.QueueCommand.GiveUp;
import org.servicehall.intake.domain.queue.QueueCommand.HandOn;
import org.servicehall.intake.domain.queue.QueueCommand.TakeOver;
import org.servicehall.intake.domain.queue.QueueCommand.Wish;

/** Whom a window's queue hands on, and how it ends with the day. */
@Tag("S2")
class WindowQueueTest {
    private final AxonTestFixture fixture = fixture();

    @AfterEach
    void stop() {
        fixture.stop();
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
}
