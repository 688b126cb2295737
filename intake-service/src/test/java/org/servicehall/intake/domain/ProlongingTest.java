package org.servicehall.intake.domain;

import static org.servicehall.intake.domain.Applications.*;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.axonframework.test.fixture.AxonTestFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.servicehall.calendar.HallCalendar;
import org.servicehall.calendar.HolidaySchedule;
import org.servicehall.calendar.HolidaySchedules;
import org.servicehall.calendar.WorkingHours;
import org.servicehall.contracts.application.SupplementEvent.ApplicationLapsed;
import org.servicehall.contracts.application.SupplementEvent.SupplementProlonged;
import org.servicehall.contracts.application.SupplementEvent.SupplementRequested;
import org.servicehall.intake.domain.command.ApplicationCommand.Act;
import org.servicehall.intake.domain.command.PassedTimeCommand.RecordPassedTime;
import org.servicehall.intake.domain.command.SupplementCommand.ProlongSupplement;

/** A schedule that takes the last day off gives the resident the next that is worked, and never less time. */
@Tag("P2")
@Tag("D1")
class ProlongingTest {
    /** Monday 27 October 2025, the last day, is off. */
    private static final HallCalendar OFF = new HallCalendar(
            WorkingHours.standard(),
            HolidaySchedules.published()
                    .with(new HolidaySchedule(2025, "2025.2", Map.of(LocalDate.of(2025, 10, 27), "抗洪"), Map.of())));

    private static final String CHANGE = "330106-BQ-2025-0001";
    private static final Instant LATER = UNTIL.plusSeconds(86_400);
    private static final SupplementProlonged PROLONGED =
            new SupplementProlonged(NO, "330106", UNTIL, LATER, NINE, CHANGE, "wang.fang");
    private static final String NOTICE = "330106-ZZ-2025-0001";

    private final AxonTestFixture fixture = fixture();

    @AfterEach
    void stop() {
        fixture.stop();
    }

    @Test
    void itMayComeUntilTheNextWorkingDay() {
        fixture.given()
                .commands(List.of(latePensioner("ID_CARD", "PENSION_PASSBOOK"), supplement("CERTIFICATION_FORM")))
                .when()
                .command(prolong(OFF, NINE))
                .then()
                .events(PROLONGED);
    }

    @Test
    void itLapsesOnlyThen() {
        Instant late = LATER.plusMillis(1);
        fixture.given()
                .commands(List.of(latePensioner("ID_CARD", "PENSION_PASSBOOK"), supplement("CERTIFICATION_FORM")))
                .command(prolong(OFF, NINE))
                .when()
                .command(passed(LATER))
                .then()
                .noEvents()
                .and()
                .when()
                .command(passed(late))
                .then()
                .events(new ApplicationLapsed(
                        NO, "330106", NOTICE, List.of("CERTIFICATION_FORM"), NINE, LATER, "wang.fang", late));
    }

    @Test
    void aDayThatIsWorkedAllTheSameStays() {
        fixture.given()
                .commands(List.of(latePensioner("ID_CARD", "PENSION_PASSBOOK"), supplement("CERTIFICATION_FORM")))
                .when()
                .command(prolong(CALENDAR, NINE))
                .then()
                .noEvents();
    }

    @Test
    void aScheduleComesTwiceOrIsTakenBackWithoutShorteningIt() {
        fixture.given()
                .commands(List.of(latePensioner("ID_CARD", "PENSION_PASSBOOK"), supplement("CERTIFICATION_FORM")))
                .command(prolong(OFF, NINE))
                .when()
                .command(prolong(OFF, NINE))
                .then()
                .noEvents()
                .and()
                .when()
                .command(prolong(CALENDAR, NINE))
                .then()
                .noEvents();
    }

    /** As every other date that a schedule moves: nobody can keep one that is gone. */
    @Test
    void whereThatHasPassedTooItMayComeUntilTheEndOfTheDayOnWhichItIsHeardOf() {
        Instant heard = LATER.plusSeconds(1);
        fixture.given()
                .commands(List.of(latePensioner("ID_CARD", "PENSION_PASSBOOK"), supplement("CERTIFICATION_FORM")))
                .when()
                .command(prolong(OFF, heard))
                .then()
                .events(new SupplementProlonged(
                        NO, "330106", UNTIL, LATER.plusSeconds(86_400), heard, CHANGE, "wang.fang"));
    }

    @Test
    void whatHasLapsedStaysSo() {
        fixture.given()
                .commands(List.of(latePensioner("ID_CARD", "PENSION_PASSBOOK"), supplement("CERTIFICATION_FORM")))
                .command(passed(UNTIL.plusMillis(1)))
                .when()
                .command(prolong(OFF, UNTIL.plusMillis(2)))
                .then()
                .noEvents();
    }

    @Test
    void whatWasBroughtNeedsNoTime() {
        fixture.given()
                .commands(List.of(latePensioner("ID_CARD", "PENSION_PASSBOOK"), supplement("CERTIFICATION_FORM")))
                .command(supply("CERTIFICATION_FORM"))
                .when()
                .command(prolong(OFF, NINE))
                .then()
                .noEvents();
    }

    @Test
    void aNoticeWhoseDayIsNotOnRecordKeepsAtLeastTheDayItTold() {
        fixture.given()
                .command(latePensioner("ID_CARD", "PENSION_PASSBOOK"))
                .event(new SupplementRequested(
                        NO,
                        "330106",
                        "330106-BC-2025-0001",
                        List.of("CERTIFICATION_FORM"),
                        "wang.fang",
                        "CIVIL_AFFAIRS",
                        NINE,
                        null))
                .when()
                .command(prolong(OFF, NINE))
                .then()
                .events(PROLONGED);
    }

    private static ProlongSupplement prolong(HallCalendar calendar, Instant at) {
        return new ProlongSupplement(NO, new Act("schedule", "OFFICE", false, at), UNTIL, calendar, () -> CHANGE);
    }

    private static RecordPassedTime passed(Instant at) {
        return new RecordPassedTime(NO, new Act("reception-sweep", "OFFICE", false, at), LIMITS, () -> NOTICE);
    }
}
