package org.servicehall.intake.domain.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.servicehall.intake.domain.queue.Queues.*;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.axonframework.test.fixture.AxonTestFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.servicehall.contracts.queue.PriorityGround;
import org.servicehall.contracts.queue.QueueEvent.TicketPriorityStruck;
import org.servicehall.contracts.queue.QueueEvent.TicketTaken;
import org.servicehall.intake.domain.queue.QueueCommand.TakeTicket;
import org.servicehall.intake.domain.queue.QueueCommand.Wish;

/** Who goes first, and how often in a row. */
@Tag("S2")
class PriorityTest {
    private final AxonTestFixture fixture = fixture();

    @AfterEach
    void stop() {
        fixture.stop();
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
}
