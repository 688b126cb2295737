package org.servicehall.intake.domain.queue;

import static org.servicehall.intake.domain.queue.Queues.*;

import org.axonframework.test.fixture.AxonTestFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.servicehall.contracts.queue.QueueEvent.TicketServed;
import org.servicehall.intake.domain.queue.QueueCommand.EndService;
import org.servicehall.intake.domain.queue.QueueCommand.GiveUp;

/** Who is called, misses the call, comes back and is served. */
@Tag("S2")
class CallTest {
    private final AxonTestFixture fixture = fixture();

    @AfterEach
    void stop() {
        fixture.stop();
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
