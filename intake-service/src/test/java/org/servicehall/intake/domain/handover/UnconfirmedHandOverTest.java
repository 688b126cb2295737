package org.servicehall.intake.domain.handover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.servicehall.intake.domain.Applications.*;

import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Map;
import org.axonframework.test.fixture.AxonTestFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.servicehall.calendar.HallCalendar;
import org.servicehall.calendar.HolidaySchedule;
import org.servicehall.calendar.HolidaySchedules;
import org.servicehall.calendar.WorkingHours;
import org.servicehall.contracts.application.HandOverEvent.HandOverPutOff;
import org.servicehall.contracts.application.HandOverEvent.HandOverUnconfirmed;
import org.servicehall.intake.domain.command.ApplicationCommand.Act;
import org.servicehall.intake.domain.command.HandOverCommand.PutOffHandOver;
import org.servicehall.intake.domain.command.HandOverCommand.RecordUnconfirmedHandOver;

/** A hand-over that nobody confirms by the day's end is on record once, against who still holds it (F4). */
@Tag("F2")
class UnconfirmedHandOverTest {
    /** The State Council gives the Friday off after all. */
    private static final HallCalendar OFF = new HallCalendar(
            WorkingHours.standard(),
            HolidaySchedules.published()
                    .with(new HolidaySchedule(
                            2025,
                            "2025.2",
                            Map.of(LocalDate.of(2025, 9, 26), "抗洪"),
                            Map.of(LocalDate.of(2025, 9, 28), "国庆节"))));

    private final AxonTestFixture fixture = fixture();

    @AfterEach
    void stop() {
        fixture.stop();
    }

    @Test
    @Tag("F4")
    void aHandOverUnconfirmedAtTheEndOfItsWorkingDayIsRecordedOnceAgainstItsHolder() {
        Instant evening = CLOSING.plusMillis(1);
        fixture.given()
                .command(latePensioner())
                .command(handOver(WANG, "li.na", "LABOUR"))
                .when()
                .command(unconfirmed(1, evening))
                .then()
                .events(new HandOverUnconfirmed(
                        NO, "330106", "wang.fang", "CIVIL_AFFAIRS", "li.na", 1, CLOSING, evening));
    }

    @Test
    @Tag("D1")
    @Tag("F4")
    void aDayThatIsOffNowIsNoDayToConfirmOn() {
        Instant sunday = OFF.sessions(LocalDate.of(2025, 9, 28)).getLast().closes();
        fixture.given()
                .command(latePensioner())
                .command(handOver(WANG, "li.na", "LABOUR"))
                .when()
                .command(new PutOffHandOver(NO, WANG, 1, OFF))
                .then()
                .events(new HandOverPutOff(NO, "330106", 1, sunday, NINE));
    }

    @Test
    @Tag("D1")
    @Tag("D5")
    @Tag("F4")
    void whatWasRecordedOnADayThatIsOffNowWasNotLateAndIsWatchedAgain() {
        Instant sunday = OFF.sessions(LocalDate.of(2025, 9, 28)).getLast().closes();
        Act later = new Act("schedule", "OFFICE", false, CLOSING.plusSeconds(3600));
        fixture.given()
                .command(latePensioner())
                .command(handOver(WANG, "li.na", "LABOUR"))
                .command(unconfirmed(1, CLOSING.plusMillis(1)))
                .when()
                .command(new PutOffHandOver(NO, later, 1, OFF))
                .then()
                .events(new HandOverPutOff(NO, "330106", 1, sunday, later.at(), CLOSING))
                .and()
                .when()
                .command(new PutOffHandOver(NO, later, 1, OFF))
                .then()
                .noEvents()
                .and()
                .when()
                .command(unconfirmed(1, sunday.plusMillis(1)))
                .then()
                .events(new HandOverUnconfirmed(
                        NO, "330106", "wang.fang", "CIVIL_AFFAIRS", "li.na", 1, sunday, sunday.plusMillis(1)));
    }

    @Test
    @Tag("D1")
    @Tag("F4")
    void thenNobodyIsLateThatDay() {
        fixture.given()
                .command(latePensioner())
                .command(handOver(WANG, "li.na", "LABOUR"))
                .command(new PutOffHandOver(NO, WANG, 1, OFF))
                .when()
                .command(unconfirmed(1, CLOSING.plusMillis(1)))
                .then()
                .noEvents();
    }

    @Test
    @Tag("D1")
    @Tag("F4")
    void aDayThatIsWorkedAllTheSameStays() {
        fixture.given()
                .command(latePensioner())
                .command(handOver(WANG, "li.na", "LABOUR"))
                .when()
                .command(new PutOffHandOver(NO, WANG, 1, CALENDAR))
                .then()
                .noEvents();
    }

    /** Else whoever ends the summer earlier or later would talk away what nobody confirmed in time. */
    @ParameterizedTest
    @CsvSource({"--09-15", "--10-31"})
    @Tag("D5")
    @Tag("F4")
    void otherHoursOfTheHallMakeNothingGoodThatWasLate(MonthDay summerTo) {
        fixture.given()
                .command(latePensioner())
                .command(handOver(WANG, "li.na", "LABOUR"))
                .command(unconfirmed(1, CLOSING.plusMillis(1)))
                .when()
                .command(new PutOffHandOver(NO, WANG, 1, hoursUntil(summerTo)))
                .then()
                .noEvents();
    }

    /** At half past four on 10 October it was to be confirmed, and the hall is open until five that day now. */
    @Test
    @Tag("F4")
    void nothingIsPutOffBecauseTheHallClosesLater() {
        Instant told = Instant.parse("2025-10-10T08:30:00Z");
        HallCalendar longer = hoursUntil(MonthDay.of(10, 31));
        assertThat(longer.closingOf(LocalDate.of(2025, 10, 10))).isAfter(told);
        assertThat(longer.onWorkingDay(told)).isEqualTo(told);
    }

    private static HallCalendar hoursUntil(MonthDay summerTo) {
        return new HallCalendar(WorkingHours.withSummer(MonthDay.of(5, 1), summerTo), HolidaySchedules.published());
    }

    @Test
    @Tag("F4")
    void itIsNotRecordedAgain() {
        Instant evening = CLOSING.plusMillis(1);
        fixture.given()
                .command(latePensioner())
                .command(handOver(WANG, "li.na", "LABOUR"))
                .command(unconfirmed(1, evening))
                .when()
                .command(unconfirmed(1, evening))
                .then()
                .noEvents();
    }

    @Test
    @Tag("F4")
    void beforeTheDayEndsNothingIsRecorded() {
        fixture.given()
                .command(latePensioner())
                .command(handOver(WANG, "li.na", "LABOUR"))
                .when()
                .command(unconfirmed(1, CLOSING))
                .then()
                .noEvents();
    }

    @Test
    @Tag("F4")
    void ofAConfirmedHandOverNothingIsRecorded() {
        fixture.given()
                .command(latePensioner())
                .command(handOver(WANG, "li.na", "LABOUR"))
                .command(confirm(LI))
                .when()
                .command(unconfirmed(1, CLOSING.plusMillis(1)))
                .then()
                .noEvents();
    }

    @Test
    @Tag("F4")
    void ofAReplacedHandOverNothingIsRecorded() {
        fixture.given()
                .command(latePensioner())
                .command(handOver(WANG, "li.na", "LABOUR"))
                .command(handOver(WANG, "chen.jie", "LABOUR"))
                .when()
                .command(unconfirmed(1, CLOSING.plusMillis(1)))
                .then()
                .noEvents();
    }

    private static RecordUnconfirmedHandOver unconfirmed(int count, Instant at) {
        return new RecordUnconfirmedHandOver(NO, new Act("term-sweep", "OFFICE", false, at), count);
    }
}
