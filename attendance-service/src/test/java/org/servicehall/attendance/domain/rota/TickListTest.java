package org.servicehall.attendance.domain.rota;

import static org.assertj.core.api.Assertions.assertThat;
import static org.servicehall.attendance.domain.rota.October.ELEVENTH;
import static org.servicehall.attendance.domain.rota.October.TENTH;
import static org.servicehall.attendance.domain.rota.October.at;
import static org.servicehall.attendance.domain.rota.October.given;
import static org.servicehall.attendance.domain.rota.October.refused;

import java.time.LocalDate;
import org.axonframework.test.fixture.AxonTestFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.servicehall.attendance.domain.rota.RotaCommand.TickItem;
import org.servicehall.contracts.attendance.RotaEvent.Duty;
import org.servicehall.contracts.attendance.RotaEvent.ItemTicked;

/** Wang Fang cleans on Friday the 10th and Saturday the 11th; the working day after the 11th is Monday the 13th. */
@Tag("H1")
class TickListTest {
    private final AxonTestFixture fixture = October.fixture();

    @AfterEach
    void stop() {
        fixture.stop();
    }

    @ParameterizedTest
    @CsvSource({
        "DESKS, 2025-10-10, 2025-10-10T00:00",
        "LOCK_UP, 2025-10-10, 2025-10-10T23:59",
        "OPENING, 2025-10-10, 2025-10-11T07:40",
        "OPENING, 2025-10-11, 2025-10-13T07:40",
        "OPENING, 2025-10-11, 2025-10-13T10:59"
    })
    void eachItemIsTickedOnItsDay(String item, LocalDate day, String now) {
        fixture.given()
                .event(given(Duty.CLEANING, day, "wang.fang"))
                .when()
                .command(tick(day, item, "wang.fang", now))
                .then()
                .events(new ItemTicked(October.ROTA, "330106", Duty.CLEANING, day, item, "wang.fang", at(now)));
    }

    @ParameterizedTest
    @CsvSource({
        "DESKS, 2025-10-10, 2025-10-09T23:59",
        "LOCK_UP, 2025-10-10, 2025-10-11T00:00",
        "OPENING, 2025-10-10, 2025-10-10T17:00",
        "OPENING, 2025-10-10, 2025-10-11T14:00",
        "OPENING, 2025-10-11, 2025-10-12T08:00"
    })
    void noItemIsTickedBeforehandOrAfterwards(String item, LocalDate day, String now) {
        refusedToTick(tick(day, item, "wang.fang", now), "item-not-due");
    }

    @Test
    @Tag("D1")
    void theMorningAfterIsAGuessWhileItsHolidaysAreNotPublished() {
        var items = October.RULES.list(Duty.CLEANING);
        var eve = LocalDate.of(2050, 12, 30);
        assertThat(items.stream().map(item -> October.RULES.isProvisional(item, eve)))
                .containsExactly(false, false, true);
        assertThat(items.stream().map(item -> October.RULES.isProvisional(item, October.TENTH)))
                .containsOnly(false);
    }

    @Test
    void onlyThePersonOnDutyTicks() {
        refusedToTick(tick(TENTH, "DESKS", "li.na", "2025-10-10T16:50"), "not-your-turn");
    }

    @Test
    void onlyWhatIsOnTheListIsTicked() {
        refusedToTick(tick(TENTH, "PHONE", "wang.fang", "2025-10-10T16:50"), "unknown-duty-item");
    }

    @Test
    void nothingIsTickedTwice() {
        fixture.given()
                .event(given(Duty.CLEANING, TENTH, "wang.fang"))
                .command(tick(TENTH, "DESKS", "wang.fang", "2025-10-10T16:50"))
                .when()
                .command(tick(TENTH, "DESKS", "wang.fang", "2025-10-10T16:51"))
                .then()
                .exceptionSatisfies(refused("item-already-ticked", "H1"))
                .noEvents();
    }

    @ParameterizedTest
    @CsvSource({
        "2025-10-10T16:00, TO_DO, TO_COME",
        "2025-10-11T08:00, MISSED, TO_DO",
        "2025-10-11T11:00, MISSED, MISSED"
    })
    void whatNobodyTickedIsMissedOnceItsDayIsOver(String now, ItemState lockUp, ItemState opening) {
        var turn =
                Turns.NONE.after(given(Duty.CLEANING, TENTH, "wang.fang")).all().getFirst();
        assertThat(October.RULES.state(turn, October.RULES.item(Duty.CLEANING, "LOCK_UP"), at(now)))
                .isEqualTo(lockUp);
        assertThat(October.RULES.state(turn, October.RULES.item(Duty.CLEANING, "OPENING"), at(now)))
                .isEqualTo(opening);
    }

    private void refusedToTick(TickItem command, String code) {
        fixture.given()
                .events(given(Duty.CLEANING, TENTH, "wang.fang"), given(Duty.CLEANING, ELEVENTH, "wang.fang"))
                .when()
                .command(command)
                .then()
                .exceptionSatisfies(refused(code, "H1"))
                .noEvents();
    }

    private static TickItem tick(LocalDate day, String item, String by, String now) {
        return new TickItem(October.ROTA, "330106", Duty.CLEANING, day, item, October.RULES, by, at(now));
    }
}
