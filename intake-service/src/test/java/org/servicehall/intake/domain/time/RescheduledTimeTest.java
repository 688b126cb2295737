package org.servicehall.intake.domain.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.servicehall.intake.domain.Applications.*;
import static org.servicehall.intake.domain.time.PassedTimes.COMPLETE;
import static org.servicehall.intake.domain.time.PassedTimes.INCOMPLETE;
import static org.servicehall.intake.domain.time.PassedTimes.NOTICE;
import static org.servicehall.intake.domain.time.PassedTimes.limits;
import static org.servicehall.intake.domain.time.PassedTimes.passed;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.axonframework.test.fixture.AxonTestFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.servicehall.calendar.DeadlineRules;
import org.servicehall.calendar.HallCalendar;
import org.servicehall.calendar.HolidaySchedule;
import org.servicehall.calendar.HolidaySchedules;
import org.servicehall.calendar.KnownCalendars;
import org.servicehall.calendar.KnownCalendars.Known;
import org.servicehall.calendar.WorkingHours;
import org.servicehall.contracts.MatterKind;
import org.servicehall.contracts.application.HallsTimeEvent.AcceptanceOverdue;
import org.servicehall.contracts.application.HallsTimeEvent.HallsTimeProlonged;
import org.servicehall.intake.domain.ReceptionLimits;
import org.servicehall.intake.domain.command.ApplicationCommand.Act;
import org.servicehall.intake.domain.command.ApplicationCommand.AnswerConsultation;
import org.servicehall.intake.domain.command.SupplementCommand.SupplyMaterials;

/** What a later schedule makes of the hall's time: nobody is late by a day that is off now, and nothing that was late is good. */
@Tag("P2")
class RescheduledTimeTest {
    private final AxonTestFixture fixture = fixture();

    @AfterEach
    void stop() {
        fixture.stop();
    }

    /** Answered late, it waits for nobody at the hall; the entry is corrected by hand (B9). */
    @Test
    @Tag("D1")
    @Tag("D5")
    @Tag("K1")
    void anAnsweredQuestionIsNotAccusedAnewByAScheduleThatMovesItsDay() {
        Instant heard = CLOSING.plusSeconds(3600);
        ReceptionLimits moved = limits(CALENDAR, heard, off(Map.of(LocalDate.of(2025, 9, 26), "放假")));
        Act late = wangAt(CLOSING.plusSeconds(60));
        fixture.given()
                .command(question())
                .command(passed(CLOSING.plusMillis(1)))
                .command(new AnswerConsultation(NO, late, () -> NOTICE, false, LIMITS))
                .when()
                .command(passed(heard, moved))
                .then()
                .noEvents()
                .and()
                .when()
                .command(passed(local("2025-09-28T17:00").plusMillis(1), moved))
                .then()
                .noEvents();
    }

    /** Friday to Monday; 28 September is a Sunday that is worked on, and 1 to 8 October are days off. */
    @ParameterizedTest
    @CsvSource({
        "PROMISED, 2025-09-26T09:00, 2025-09-26T17:00",
        "PROMISED, 2025-09-26T15:00, 2025-09-26T17:00",
        "PROMISED, 2025-09-26T15:01, 2025-09-28T17:00",
        "PROMISED, 2025-09-27T16:00, 2025-09-28T17:00",
        "FORWARDED, 2025-09-30T15:30, 2025-10-09T16:30",
        "INSTANT, 2025-09-26T10:50, 2025-09-26T14:20",
        "INSTANT, 2025-09-26T16:50, 2025-09-28T08:20"
    })
    void theHallHasTheWorkingDayOrWhatCameLateTheNext(MatterKind kind, String since, String until) {
        assertThat(LIMITS.decideBy(kind, false, local(since)).dueAt()).isEqualTo(local(until));
    }

    @Test
    @Tag("D1")
    void aScheduleThatBecameKnownMeanwhileCounts() {
        HolidaySchedules known = HolidaySchedules.published();
        HallCalendar off = new HallCalendar(
                WorkingHours.standard(),
                known.with(new HolidaySchedule(2025, "2025.9", Map.of(LocalDate.of(2025, 9, 26), "放假"), Map.of())));
        ReceptionLimits limits = new ReceptionLimits(new DeadlineRules(off), LocalTime.of(15, 0), 30);
        fixture.given()
                .command(COMPLETE)
                .when()
                .command(passed(CLOSING.plusMillis(1), limits))
                .then()
                .noEvents();
    }

    /** As one published on 4 January with 1 January worked. */
    @Test
    @Tag("D1")
    void aDayThatIsWorkedByALaterScheduleMakesNothingOverdue() {
        Instant published = NINE.plusSeconds(3600);
        HallCalendar before = off(Map.of(LocalDate.of(2025, 9, 26), "放假"));
        ReceptionLimits limits = limits(before, published, CALENDAR);
        Instant told = local("2025-09-28T17:00");
        assertThat(limits.decideBy(MatterKind.PROMISED, false, NINE).dueAt()).isEqualTo(told);
        fixture.given()
                .command(COMPLETE)
                .when()
                .command(passed(CLOSING.plusMillis(1), limits))
                .then()
                .noEvents()
                .and()
                .when()
                .command(passed(told.plusMillis(1), limits))
                .then()
                .events(new AcceptanceOverdue(
                        NO, "330106", NINE, told, "wang.fang", "CIVIL_AFFAIRS", told.plusMillis(1)));
    }

    @Test
    @Tag("D1")
    void aDayThatIsOffByALaterScheduleGivesTheNextEvenWhereThatScheduleIsTakenBack() {
        HallCalendar off = off(Map.of(LocalDate.of(2025, 9, 26), "放假"));
        KnownCalendars known = new KnownCalendars(List.of(
                new Known(Instant.MIN, CALENDAR),
                new Known(NINE.plusSeconds(60), off),
                new Known(NINE.plusSeconds(120), CALENDAR)));
        assertThat(limits(known).decideBy(MatterKind.PROMISED, false, NINE).dueAt())
                .isEqualTo(local("2025-09-28T17:00"));
        assertThat(limits(known)
                        .decideBy(MatterKind.PROMISED, false, NINE.plusSeconds(180))
                        .dueAt())
                .isEqualTo(CLOSING);
    }

    @Test
    @Tag("D1")
    void aScheduleHeardOfTooLateForItsDayGivesTheRestOfTheDayOnWhichItIsHeardOf() {
        HallCalendar off = off(Map.of(LocalDate.of(2025, 9, 26), "放假"));
        Instant monday = local("2025-09-29T10:00");
        assertThat(limits(CALENDAR, monday, off)
                        .decideBy(MatterKind.PROMISED, false, NINE)
                        .dueAt())
                .isEqualTo(local("2025-09-29T17:00"));
    }

    @Test
    @Tag("D1")
    @Tag("D5")
    void whatIsOnRecordAsLateOnADayThatIsOffNowWasNotAndRunsOn() {
        Instant late = CLOSING.plusMillis(1);
        Instant heard = CLOSING.plusSeconds(3600);
        Instant sunday = local("2025-09-28T17:00");
        ReceptionLimits moved = limits(CALENDAR, heard, off(Map.of(LocalDate.of(2025, 9, 26), "放假")));
        fixture.given()
                .command(COMPLETE)
                .command(passed(late))
                .when()
                .command(passed(heard, moved))
                .then()
                .events(new HallsTimeProlonged(NO, "330106", NINE, CLOSING, sunday, heard))
                .and()
                .when()
                .command(passed(heard, moved))
                .then()
                .noEvents()
                .and()
                .when()
                .command(passed(sunday.plusMillis(1), moved))
                .then()
                .events(new AcceptanceOverdue(
                        NO, "330106", NINE, sunday, "wang.fang", "CIVIL_AFFAIRS", sunday.plusMillis(1)));
    }

    /** Else who sets another time, or corrects the kind, would talk a lateness away. */
    @Test
    @Tag("D5")
    void anotherSettingMakesNothingGoodThatWasLate() {
        ReceptionLimits generous = new ReceptionLimits(new DeadlineRules(CALENDAR), LocalTime.of(8, 0), 30);
        assertThat(generous.decideBy(MatterKind.PROMISED, false, NINE).dueAt()).isAfter(CLOSING);
        fixture.given()
                .command(COMPLETE)
                .command(passed(CLOSING.plusMillis(1)))
                .when()
                .command(passed(CLOSING.plusSeconds(3600), generous))
                .then()
                .noEvents();
    }

    @Test
    @Tag("D1")
    @Tag("D5")
    void whoActsBeforeTheSweepTellsIsNotLateEither() {
        Instant heard = CLOSING.plusSeconds(3600);
        ReceptionLimits moved = limits(CALENDAR, heard, off(Map.of(LocalDate.of(2025, 9, 26), "放假")));
        fixture.given()
                .command(INCOMPLETE)
                .command(passed(CLOSING.plusMillis(1)))
                .when()
                .command(new SupplyMaterials(
                        NO, new Act("wang.fang", "CIVIL_AFFAIRS", false, heard), Set.of("CERTIFICATION_FORM"), moved))
                .then()
                .eventsSatisfy(events -> assertThat(events.getFirst().payload())
                        .isEqualTo(
                                new HallsTimeProlonged(NO, "330106", NINE, CLOSING, local("2025-09-28T17:00"), heard)));
    }

    private static HallCalendar off(Map<LocalDate, String> days) {
        return new HallCalendar(
                WorkingHours.standard(),
                HolidaySchedules.published().with(new HolidaySchedule(2025, "2025.9", days, makeUp())));
    }

    /** Sunday 28 September is worked in the schedule that stands. */
    private static Map<LocalDate, String> makeUp() {
        return Map.of(LocalDate.of(2025, 9, 28), "国庆节");
    }

    private static Instant local(String text) {
        return LocalDateTime.parse(text).atZone(CALENDAR.zone()).toInstant();
    }
}
