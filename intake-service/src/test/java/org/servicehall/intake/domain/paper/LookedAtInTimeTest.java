package org.servicehall.intake.domain.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.servicehall.intake.domain.paper.PaperFiles.AT;
import static org.servicehall.intake.domain.paper.PaperFiles.HALL;
import static org.servicehall.intake.domain.paper.PaperFiles.NO;
import static org.servicehall.intake.domain.paper.PaperFiles.TERMS;
import static org.servicehall.intake.domain.paper.PaperFiles.TIME;
import static org.servicehall.intake.domain.paper.PaperFiles.WANG;
import static org.servicehall.intake.domain.paper.PaperFiles.confirmed;
import static org.servicehall.intake.domain.paper.PaperFiles.fixture;
import static org.servicehall.intake.domain.paper.PaperFiles.handedIn;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.axonframework.test.fixture.AxonTestFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.servicehall.calendar.DeadlineRules;
import org.servicehall.calendar.HallCalendar;
import org.servicehall.calendar.HolidaySchedule;
import org.servicehall.calendar.HolidaySchedules;
import org.servicehall.calendar.KnownCalendars;
import org.servicehall.calendar.KnownCalendars.Known;
import org.servicehall.calendar.WorkingHours;
import org.servicehall.contracts.paper.PaperEvent.PaperConfirmed;
import org.servicehall.contracts.paper.PaperEvent.PaperDueSoon;
import org.servicehall.contracts.paper.PaperEvent.PaperOverdue;
import org.servicehall.contracts.paper.PaperEvent.PaperSentBack;
import org.servicehall.contracts.paper.PaperEvent.PaperTakenBack;
import org.servicehall.contracts.paper.PaperEvent.PaperTimeProlonged;
import org.servicehall.intake.domain.command.ApplicationCommand.Act;
import org.servicehall.intake.domain.paper.PaperCommand.ConfirmPaper;
import org.servicehall.intake.domain.paper.PaperCommand.HallsTime;
import org.servicehall.intake.domain.paper.PaperCommand.RecordPassedTime;
import org.servicehall.intake.domain.paper.PaperCommand.SendPaperBack;
import org.servicehall.intake.domain.paper.PaperCommand.TakeBackPaper;

/** The hall looks in time at what comes online: it is warned, and late once. */
@Tag("S4")
class LookedAtInTimeTest {
    private static final Instant DUE = TERMS.lookBy(AT).dueAt();
    private static final Instant WARN = TERMS.lookBy(AT).warnAt();

    private final AxonTestFixture fixture = fixture();

    @AfterEach
    void stop() {
        fixture.stop();
    }

    @Test
    @Tag("P2")
    void theHallIsWarnedOnceBeforeItsTimeIsOver() {
        PaperDueSoon warned = new PaperDueSoon(NO, HALL, 1, "ID_CARD", DUE, "wang.fang", WARN);
        fixture.given()
                .events(handedIn(1, "a"))
                .when()
                .command(passed(WARN))
                .then()
                .events(warned);
        fixture.given()
                .events(handedIn(1, "a"), warned)
                .when()
                .command(passed(DUE))
                .then()
                .noEvents();
        fixture.given()
                .events(handedIn(1, "a"))
                .when()
                .command(passed(WARN.minusMillis(1)))
                .then()
                .noEvents();
    }

    @Test
    @Tag("P2")
    void whatNobodyLookedAtInTimeIsRecordedOnceAgainstWhoHeldItAndWaitsOn() {
        Instant late = DUE.plusMillis(1);
        PaperOverdue overdue = new PaperOverdue(NO, HALL, 1, "ID_CARD", AT, DUE, "wang.fang", "CIVIL_AFFAIRS", late);
        fixture.given()
                .events(handedIn(1, "a"))
                .when()
                .command(passed(late))
                .then()
                .events(overdue);
        fixture.given()
                .events(handedIn(1, "a"), overdue)
                .when()
                .command(passed(late.plusSeconds(1)))
                .then()
                .noEvents();
        fixture.given()
                .events(handedIn(1, "a"), overdue)
                .when()
                .command(new ConfirmPaper(NO, 1, WANG, TIME))
                .then()
                .events(confirmed());
    }

    @Test
    @Tag("P2")
    void whoeverDecidesTooLateRecordsThatWithItWhereNoSweepHas() {
        Instant late = DUE.plusMillis(1);
        Act lateWang = new Act("wang.fang", "CIVIL_AFFAIRS", false, late);
        PaperOverdue overdue = new PaperOverdue(NO, HALL, 1, "ID_CARD", AT, DUE, "wang.fang", "CIVIL_AFFAIRS", late);
        fixture.given()
                .events(handedIn(1, "a"), handedIn(2, "b"))
                .when()
                .command(new SendPaperBack(NO, 1, lateWang, "不清晰", TIME))
                .then()
                .events(overdue, new PaperSentBack(NO, HALL, 1, "ID_CARD", "不清晰", "wang.fang", late));
        fixture.given()
                .events(handedIn(1, "a"))
                .when()
                .command(new ConfirmPaper(NO, 1, lateWang, TIME))
                .then()
                .events(overdue, new PaperConfirmed(NO, HALL, 1, "ID_CARD", "wang.fang", late));
        fixture.given()
                .events(handedIn(1, "a"))
                .when()
                .command(new TakeBackPaper(NO, 1, late, TIME))
                .then()
                .events(overdue, new PaperTakenBack(NO, HALL, 1, "ID_CARD", late));
        fixture.given()
                .events(handedIn(1, "a"), overdue)
                .when()
                .command(new ConfirmPaper(NO, 1, lateWang, TIME))
                .then()
                .events(new PaperConfirmed(NO, HALL, 1, "ID_CARD", "wang.fang", late));
    }

    @Test
    @Tag("P2")
    void whatWasLookedAtOrHasNoOpenApplicationAnyMoreIsNobodysLateness() {
        fixture.given()
                .events(handedIn(1, "a"), confirmed())
                .when()
                .command(passed(DUE.plusMillis(1)))
                .then()
                .noEvents();
        fixture.given()
                .events(handedIn(1, "a"))
                .when()
                .command(new RecordPassedTime(
                        NO, new HallsTime(TERMS, (no, moment) -> Optional.empty()), DUE.plusMillis(1)))
                .then()
                .noEvents();
    }

    @Test
    @Tag("P2")
    @Tag("D1")
    void aDayThatIsWorkedByALaterScheduleMakesNoPaperOverdue() {
        HallCalendar off = new HallCalendar(
                WorkingHours.standard(),
                HolidaySchedules.published()
                        .with(new HolidaySchedule(2025, "2025.9", Map.of(LocalDate.of(2025, 9, 29), "抗洪"), Map.of())));
        HallCalendar worked = new HallCalendar(WorkingHours.standard(), HolidaySchedules.published());
        PaperTerms terms = new PaperTerms(
                new DeadlineRules(new KnownCalendars(
                        List.of(new Known(Instant.MIN, off), new Known(AT.plusSeconds(3600), worked)))),
                2);
        Instant told = new PaperTerms(new DeadlineRules(off), 2).lookBy(AT).dueAt();
        assertThat(told).isAfter(DUE);
        HallsTime time = new HallsTime(terms, TIME.holders());
        fixture.given()
                .events(handedIn(1, "a"))
                .when()
                .command(new RecordPassedTime(NO, time, DUE.plusMillis(1)))
                .then()
                .noEvents()
                .and()
                .when()
                .command(new RecordPassedTime(NO, time, told.plusMillis(1)))
                .then()
                .events(new PaperOverdue(
                        NO, HALL, 1, "ID_CARD", AT, told, "wang.fang", "CIVIL_AFFAIRS", told.plusMillis(1)));
    }

    @Test
    @Tag("P2")
    @Tag("D1")
    @Tag("D5")
    void aPaperOnRecordAsLateOnADayThatIsOffNowWasNotAndIsWatchedAgain() {
        Instant heard = DUE.plusSeconds(3600);
        HallCalendar worked = new HallCalendar(WorkingHours.standard(), HolidaySchedules.published());
        HallCalendar off = new HallCalendar(
                WorkingHours.standard(),
                HolidaySchedules.published()
                        .with(new HolidaySchedule(2025, "2025.9", Map.of(LocalDate.of(2025, 9, 29), "抗洪"), Map.of())));
        PaperTerms terms = new PaperTerms(
                new DeadlineRules(new KnownCalendars(List.of(new Known(Instant.MIN, worked), new Known(heard, off)))),
                2);
        Instant until = terms.lookBy(AT).dueAt();
        HallsTime time = new HallsTime(terms, TIME.holders());
        fixture.given()
                .events(handedIn(1, "a"))
                .command(passed(DUE.plusMillis(1)))
                .when()
                .command(new RecordPassedTime(NO, time, heard))
                .then()
                .events(new PaperTimeProlonged(NO, HALL, 1, "ID_CARD", DUE, until, heard))
                .and()
                .when()
                .command(new RecordPassedTime(NO, time, heard))
                .then()
                .noEvents()
                .and()
                .when()
                .command(new RecordPassedTime(NO, time, until.plusMillis(1)))
                .then()
                .events(new PaperOverdue(
                        NO, HALL, 1, "ID_CARD", AT, until, "wang.fang", "CIVIL_AFFAIRS", until.plusMillis(1)));
    }

    private static RecordPassedTime passed(Instant at) {
        return new RecordPassedTime(NO, TIME, at);
    }
}
