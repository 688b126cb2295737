package org.servicehall.intake.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.servicehall.intake.domain.Applications.*;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.test.fixture.AxonTestFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.servicehall.calendar.HallCalendar;
import org.servicehall.calendar.HolidaySchedule;
import org.servicehall.calendar.HolidaySchedules;
import org.servicehall.calendar.WorkingHours;
import org.servicehall.contracts.AcceptanceType;
import org.servicehall.contracts.LocalizedText;
import org.servicehall.contracts.application.SupplementEvent.CompletionDue;
import org.servicehall.contracts.application.SupplementEvent.SupplementProlonged;
import org.servicehall.contracts.application.SupplementEvent.SupplementRequested;
import org.servicehall.intake.catalogue.TestCatalogue;
import org.servicehall.intake.domain.command.ApplicationCommand.Act;
import org.servicehall.intake.domain.command.ApplicationCommand.ReceiveApplication;
import org.servicehall.intake.domain.command.ApplicationCommand.ReturnApplication;
import org.servicehall.intake.domain.command.ApplicationCommand.ReturnGround;
import org.servicehall.intake.domain.command.SupplementCommand.ProlongSupplement;
import org.servicehall.intake.domain.command.SupplementCommand.ReopenMaterial;
import org.servicehall.intake.domain.command.SupplementCommand.RequestSupplement;
import org.servicehall.intake.domain.command.SupplementCommand.SupplyMaterials;

/** A window period holds for the completion of what is brought in it, and not for an empty form: 15 July to 15 August. */
@Tag("C6")
class SeasonTest {
    private static final String CHANGE = "330106-BQ-2025-0001";
    private static final LocalizedText AFTERWARDS = Objects.requireNonNull(
                    TestCatalogue.matter("survivor-allowance-qualification")
                            .guide()
                            .period())
            .afterwards();
    private static final LocalDate FIRST_DAY = LocalDate.of(2025, 7, 15);
    private static final LocalDate LAST_DAY = LocalDate.of(2025, 8, 15);
    private static final Instant SEASONS_END = CALENDAR.endAfterCalendarDays(morning(LAST_DAY), 0);
    private static final Instant GRACE_END = CALENDAR.endAfterCalendarDays(morning(LAST_DAY), 15);
    private static final Instant NEXT_FEBRUARY = morning(LocalDate.of(2026, 2, 10));
    private static final String[] ALL = {"ALLOWANCE_PASSBOOK", "ID_CARD"};

    private final AxonTestFixture fixture = fixture();

    @AfterEach
    void stop() {
        fixture.stop();
    }

    @Test
    void whatComesIncompleteIsCompletedByTheLastDayOfItsWindow() {
        fixture.given()
                .noPriorActivity()
                .when()
                .command(received(FIRST_DAY))
                .then()
                .success()
                .eventsSatisfy(events -> assertThat(events)
                        .extracting(EventMessage::payload)
                        .contains(new CompletionDue(NO, "330106", SEASONS_END, AFTERWARDS)));
    }

    @Test
    void whatComesCompleteHasNoSuchDate() {
        fixture.given()
                .noPriorActivity()
                .when()
                .command(received(LAST_DAY, ALL))
                .then()
                .eventsSatisfy(events -> assertThat(events)
                        .extracting(EventMessage::payload)
                        .noneMatch(CompletionDue.class::isInstance));
    }

    @Test
    void anEmptyFormOfTheSeasonIsNotCompletedSixMonthsLater() {
        fixture.given()
                .command(received(LAST_DAY))
                .when()
                .command(supplied(NEXT_FEBRUARY))
                .then()
                .noEvents()
                .exceptionSatisfies(refused("season-over", "C6", SEASONS_END, AFTERWARDS));
    }

    @Test
    void norIsTheGraceOpenedByANoticeAfterTheSeason() {
        fixture.given()
                .command(received(LAST_DAY))
                .when()
                .command(notice(SEASONS_END.plusSeconds(60)))
                .then()
                .noEvents()
                .exceptionSatisfies(refused("season-over", "C6"));
    }

    @Test
    void nobodyAcceptsItThen() {
        fixture.given()
                .command(received(LAST_DAY))
                .when()
                .command(accept(at(NEXT_FEBRUARY), AcceptanceType.FORWARDED, null, TODAY.plusYears(1), null))
                .then()
                .noEvents()
                .exceptionSatisfies(refused("season-over", "C6"));
    }

    @Test
    void inTheLastSecondItIsCompleted() {
        fixture.given()
                .command(received(LAST_DAY))
                .when()
                .command(supplied(SEASONS_END))
                .then()
                .success();
    }

    @Test
    void aSupplementNoticeGivesGrace() {
        fixture.given()
                .command(received(LAST_DAY))
                .when()
                .command(notice(morning(LAST_DAY)))
                .then()
                .events(
                        new CompletionDue(NO, "330106", GRACE_END, AFTERWARDS),
                        new SupplementRequested(
                                NO,
                                "330106",
                                "330106-BC-2025-0001",
                                List.of(ALL),
                                "wang.fang",
                                "CIVIL_AFFAIRS",
                                morning(LAST_DAY),
                                GRACE_END))
                .and()
                .when()
                .command(supplied(GRACE_END))
                .then()
                .success();
    }

    @Test
    void afterTheGraceItIsOver() {
        fixture.given()
                .commands(List.of(received(LAST_DAY), notice(morning(LAST_DAY))))
                .when()
                .command(supplied(GRACE_END.plusSeconds(1)))
                .then()
                .noEvents()
                .exceptionSatisfies(refused("season-over", "C6"));
    }

    @Test
    void whatWasCompleteInTimeIsAcceptedAlsoAfterwards() {
        fixture.given()
                .commands(List.of(received(LAST_DAY), supplied(SEASONS_END)))
                .when()
                .command(accept(
                        at(SEASONS_END.plusSeconds(3600)), AcceptanceType.FORWARDED, null, TODAY.plusDays(20), null))
                .then()
                .success();
    }

    /** Voided by the hall after the season, it is the resident's to bring again, in the grace of the notice that says so. */
    @Test
    @Tag("S4")
    void whatIsOpenedAgainHasAGraceOfItsOwn() {
        Instant voidedAt = GRACE_END.plusSeconds(86_400);
        Instant grace = GRACE_END.plusSeconds(15 * 86_400);
        fixture.given()
                .commands(List.of(
                        received(LAST_DAY),
                        notice(morning(LAST_DAY)),
                        supplied(GRACE_END),
                        new ReopenMaterial(
                                NO, at(voidedAt), "ID_CARD", true, "误核", () -> "330106-BC-2025-0002", grace, LIMITS)))
                .when()
                .command(new SupplyMaterials(NO, at(grace), Set.of("ID_CARD"), LIMITS))
                .then()
                .success();
    }

    @Test
    @Tag("K3")
    void whatCameTooLateIsReturnedForThat() {
        fixture.given()
                .commands(List.of(received(LAST_DAY), notice(morning(LAST_DAY))))
                .when()
                .command(tooLate(GRACE_END))
                .then()
                .noEvents()
                .exceptionSatisfies(refused("season-not-over", "C6"))
                .and()
                .when()
                .command(tooLate(GRACE_END.plusSeconds(1)))
                .then()
                .success();
    }

    /** The grace ends on Saturday 30 August, by a schedule that works it. */
    @Test
    @Tag("D1")
    @Tag("P2")
    void aScheduleThatTakesItsLastDayOffProlongsTheGrace() {
        Instant monday = CALENDAR.endAfterCalendarDays(GRACE_END, 2);
        fixture.given()
                .commands(List.of(received(LAST_DAY), notice(morning(LAST_DAY))))
                .when()
                .command(new ProlongSupplement(NO, at(morning(LAST_DAY)), GRACE_END, CALENDAR, () -> CHANGE))
                .then()
                .events(
                        new CompletionDue(NO, "330106", monday, AFTERWARDS),
                        new SupplementProlonged(
                                NO, "330106", GRACE_END, monday, morning(LAST_DAY), CHANGE, "wang.fang"))
                .and()
                .when()
                .command(supplied(monday))
                .then()
                .success();
    }

    /** The dates of the catalogue are no period that begins with a notice. */
    @Test
    @Tag("D1")
    @Tag("P2")
    void butNoneProlongsTheWindowPeriod() {
        HallCalendar off = new HallCalendar(
                WorkingHours.standard(),
                HolidaySchedules.published()
                        .with(new HolidaySchedule(
                                2025, "2025.2", Map.of(LAST_DAY.minusDays(1), "抗洪", LAST_DAY, "抗洪"), Map.of())));
        Instant lapse = CALENDAR.endAfterCalendarDays(morning(FIRST_DAY), 30);
        fixture.given()
                .commands(List.of(received(FIRST_DAY), notice(morning(FIRST_DAY), morning(FIRST_DAY))))
                .when()
                .command(new ProlongSupplement(NO, at(morning(FIRST_DAY)), lapse, off, () -> CHANGE))
                .then()
                .events(new SupplementProlonged(
                        NO, "330106", lapse, SEASONS_END, morning(FIRST_DAY), CHANGE, "wang.fang"))
                .and()
                .when()
                .command(new ProlongSupplement(NO, at(morning(FIRST_DAY)), lapse, off, () -> CHANGE))
                .then()
                .noEvents();
    }

    private static ReturnApplication tooLate(Instant at) {
        return new ReturnApplication(
                NO, at(at), () -> "330106-TH-2025-0001", ReturnGround.SEASON_OVER, "认证期内未补齐", "办事须知", LIMITS);
    }

    private static SupplyMaterials supplied(Instant at) {
        return new SupplyMaterials(NO, at(at), Set.of(ALL), LIMITS);
    }

    private static RequestSupplement notice(Instant at) {
        return notice(at, GRACE_END);
    }

    private static RequestSupplement notice(Instant at, Instant grace) {
        return new RequestSupplement(
                NO, at(at), () -> "330106-BC-2025-0001", Set.of(ALL), false, null, null, grace, LIMITS);
    }

    private static ReceiveApplication received(LocalDate day, String... presented) {
        ReceiveApplication plain = receive("survivor-allowance-qualification", Set.of(), presented);
        return new ReceiveApplication(
                NO,
                at(morning(day)),
                plain.hall(),
                plain.matter(),
                plain.channel(),
                plain.applicant(),
                null,
                Set.of(),
                plain.presented(),
                null,
                List.of(),
                1,
                List.of(),
                List.of(),
                day,
                DEADLINES);
    }

    private static Act at(Instant at) {
        return wangAt(at);
    }

    private static Instant morning(LocalDate day) {
        return day.atTime(9, 0).atZone(CALENDAR.zone()).toInstant();
    }
}
