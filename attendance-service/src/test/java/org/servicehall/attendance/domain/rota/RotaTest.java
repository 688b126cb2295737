package org.servicehall.attendance.domain.rota;

import static org.assertj.core.api.Assertions.assertThat;
import static org.servicehall.attendance.domain.rota.October.FIRST;
import static org.servicehall.attendance.domain.rota.October.NINTH;
import static org.servicehall.attendance.domain.rota.October.SECOND;
import static org.servicehall.attendance.domain.rota.October.TENTH;
import static org.servicehall.attendance.domain.rota.October.at;
import static org.servicehall.attendance.domain.rota.October.refused;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.axonframework.test.fixture.AxonTestFixture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.servicehall.attendance.domain.rota.RotaCommand.AssignDuty;
import org.servicehall.attendance.domain.rota.RotaCommand.FillRota;
import org.servicehall.attendance.domain.rota.RotaCommand.ProposeSwap;
import org.servicehall.contracts.Refusal;
import org.servicehall.contracts.attendance.RotaEvent.Duty;
import org.servicehall.contracts.attendance.RotaEvent.DutyAssigned;
import org.servicehall.platform.testing.EntityPlay;

/** The office gives the turns of October 2025, which begins with eight days off. */
class RotaTest {
    private static final Instant NOW = at("2025-09-29T09:00");

    private final AxonTestFixture fixture = October.fixture();

    @AfterEach
    void stop() {
        fixture.stop();
    }

    @Test
    @Tag("T8")
    void theOfficeGivesADayOffToAClerk() {
        fixture.given()
                .noPriorActivity()
                .when()
                .command(assign(Duty.HOLIDAY, FIRST, "wang.fang", null))
                .then()
                .events(assigned(Duty.HOLIDAY, FIRST, "wang.fang", null, null));
    }

    @Test
    @Tag("H1")
    void theOfficeGivesACleaningDayToAClerk() {
        fixture.given()
                .noPriorActivity()
                .when()
                .command(assign(Duty.CLEANING, NINTH, "li.na", null))
                .then()
                .events(assigned(Duty.CLEANING, NINTH, "li.na", null, null));
    }

    @ParameterizedTest
    @Tag("T8")
    @CsvSource({"2025-10-09", "2025-10-10", "2025-10-11"})
    void thereIsNoHolidayDutyOnAWorkingDay(LocalDate working) {
        refusedToAssign(Duty.HOLIDAY, working, "wang.fang", "holiday-duty-on-working-day", "T8");
    }

    @ParameterizedTest
    @Tag("H1")
    @CsvSource({"2025-10-01", "2025-10-12"})
    void nobodyCleansOnADayOff(LocalDate off) {
        refusedToAssign(Duty.CLEANING, off, "wang.fang", "cleaning-on-day-off", "H1");
    }

    @Test
    @Tag("T8")
    void pastDaysAreNotGivenAnyMore() {
        refusedToAssign(Duty.HOLIDAY, LocalDate.of(2025, 9, 27), "wang.fang", "duty-day-past", "T8");
    }

    @ParameterizedTest
    @Tag("T8")
    @CsvSource({"2026-10-01", "+999999999-12-31"})
    void daysInTheDistantFutureAreNotGivenYet(String day) {
        refusedToAssign(Duty.HOLIDAY, LocalDate.parse(day), "wang.fang", "duty-day-too-far", "T8");
    }

    @Test
    @Tag("T8")
    void onlyClerksOfTheStaffHaveTurns() {
        refusedToAssign(Duty.HOLIDAY, FIRST, "a.stranger", "duty-for-no-clerk", "T8");
    }

    /** Zhao Lei comes on the 10th. */
    @Test
    @Tag("H1")
    @Tag("T8")
    void whoHasATurnWorksHereThatDay() {
        var rules = new DutyRules(
                October.CALENDAR, day -> day.isBefore(TENTH) ? Set.of("li.na") : Set.of("li.na", "zhao.lei"), Map.of());
        assertThat(sent(assign(NINTH, "zhao.lei", rules))).isEqualTo("duty-for-no-clerk");
        assertThat(sent(assign(TENTH, "zhao.lei", rules))).isEqualTo("1");
        assertThat(sent(fill(NINTH, rules, "zhao.lei", "li.na"))).isEqualTo("duty-for-no-clerk");
        assertThat(sent(fill(TENTH, rules, "zhao.lei", "li.na"))).isEqualTo("17");
        var turns = List.of(
                assigned(Duty.CLEANING, NINTH, "li.na", null, null),
                assigned(Duty.CLEANING, TENTH, "zhao.lei", null, null));
        var forNothing =
                new ProposeSwap(October.ROTA, "330106", Duty.CLEANING, NINTH, "zhao.lei", null, rules, "li.na", NOW);
        var inReturn =
                new ProposeSwap(October.ROTA, "330106", Duty.CLEANING, TENTH, "li.na", NINTH, rules, "zhao.lei", NOW);
        assertThat(sent(forNothing, turns)).isEqualTo("duty-for-no-clerk");
        assertThat(sent(inReturn, turns)).isEqualTo("duty-for-no-clerk");
    }

    /** How many events, or what it is refused with. */
    private static String sent(Object command, List<?> given) {
        try {
            return String.valueOf(
                    new EntityPlay(Rota.class, given).send(command).size());
        } catch (Refusal refusal) {
            return refusal.code();
        }
    }

    private static String sent(Object command) {
        return sent(command, List.of());
    }

    private static AssignDuty assign(LocalDate day, String clerk, DutyRules rules) {
        return new AssignDuty(October.ROTA, "330106", Duty.CLEANING, day, clerk, null, rules, "wu.gang", NOW);
    }

    private static FillRota fill(LocalDate from, DutyRules rules, String... clerks) {
        return new FillRota(
                October.ROTA,
                "330106",
                Duty.CLEANING,
                YearMonth.of(2025, 10),
                List.of(clerks),
                from,
                rules,
                "wu.gang",
                NOW);
    }

    @Test
    @Tag("H1")
    void aChangeNeedsAReason() {
        fixture.given()
                .event(assigned(Duty.CLEANING, NINTH, "wang.fang", null, null))
                .when()
                .command(assign(Duty.CLEANING, NINTH, "li.na", " "))
                .then()
                .exceptionSatisfies(refused("duty-change-without-reason", "H1"))
                .noEvents();
    }

    @Test
    @Tag("H1")
    void aChangeKeepsWhoHadTheTurnAndWhyItWent() {
        fixture.given()
                .event(assigned(Duty.CLEANING, NINTH, "wang.fang", null, null))
                .when()
                .command(assign(Duty.CLEANING, NINTH, "li.na", "病假"))
                .then()
                .events(assigned(Duty.CLEANING, NINTH, "li.na", "wang.fang", "病假"));
    }

    @Test
    @Tag("H1")
    void whoHasTheTurnAlreadyKeepsItAndNothingIsRecorded() {
        fixture.given()
                .event(assigned(Duty.CLEANING, NINTH, "wang.fang", null, null))
                .when()
                .command(assign(Duty.CLEANING, NINTH, "wang.fang", null))
                .then()
                .success()
                .noEvents();
    }

    @Test
    @Tag("T8")
    void fillingLeavesAssignedDaysToWhoHasThemAndGivesTheOthersInTurn() {
        fixture.given()
                .event(assigned(Duty.HOLIDAY, SECOND, "chen.jie", null, null))
                .when()
                .command(fill(Duty.HOLIDAY, LocalDate.of(2025, 10, 26), "wang.fang", "li.na"))
                .then()
                .events(assigned(Duty.HOLIDAY, LocalDate.of(2025, 10, 26), "wang.fang", null, null));
        fixture.given()
                .noPriorActivity()
                .when()
                .command(fill(Duty.HOLIDAY, LocalDate.of(2025, 10, 18), "wang.fang", "li.na"))
                .then()
                .events(
                        assigned(Duty.HOLIDAY, LocalDate.of(2025, 10, 18), "wang.fang", null, null),
                        assigned(Duty.HOLIDAY, LocalDate.of(2025, 10, 19), "li.na", null, null),
                        assigned(Duty.HOLIDAY, LocalDate.of(2025, 10, 25), "wang.fang", null, null));
    }

    @Test
    @Tag("H1")
    void nobodyIsNamedTwiceAmongThoseWhoTakeTurns() {
        fixture.given()
                .noPriorActivity()
                .when()
                .command(fill(Duty.CLEANING, TENTH, "wang.fang", "li.na", "wang.fang"))
                .then()
                .exceptionSatisfies(refused("clerk-named-twice", "H1"))
                .noEvents();
    }

    @Test
    @Tag("T8")
    void aMonthThatIsOverIsNotFilled() {
        fixture.given()
                .noPriorActivity()
                .when()
                .command(new FillRota(
                        October.ROTA,
                        "330106",
                        Duty.HOLIDAY,
                        YearMonth.of(2025, 8),
                        List.of("wang.fang"),
                        null,
                        October.RULES,
                        "wu.gang",
                        NOW))
                .then()
                .exceptionSatisfies(refused("duty-day-past", "T8"))
                .noEvents();
    }

    private void refusedToAssign(Duty duty, LocalDate day, String clerk, String code, String rule) {
        fixture.given()
                .noPriorActivity()
                .when()
                .command(assign(duty, day, clerk, null))
                .then()
                .exceptionSatisfies(refused(code, rule))
                .noEvents();
    }

    private static FillRota fill(Duty duty, LocalDate from, String... clerks) {
        return new FillRota(
                October.ROTA,
                "330106",
                duty,
                YearMonth.of(2025, 10),
                List.of(clerks),
                from,
                October.RULES,
                "wu.gang",
                NOW);
    }

    private static AssignDuty assign(Duty duty, LocalDate day, String clerk, @Nullable String reason) {
        return new AssignDuty(October.ROTA, "330106", duty, day, clerk, reason, October.RULES, "wu.gang", NOW);
    }

    private static DutyAssigned assigned(
            Duty duty, LocalDate day, String clerk, @Nullable String previous, @Nullable String reason) {
        return new DutyAssigned(October.ROTA, "330106", duty, day, clerk, previous, reason, "wu.gang", NOW);
    }
}
