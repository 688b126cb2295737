package org.servicehall.intake.domain.appointment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.servicehall.intake.domain.appointment.Bookings.*;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.axonframework.test.fixture.AxonTestFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.servicehall.contracts.Channel;
import org.servicehall.contracts.appointment.AppointmentEvent.AppointmentBooked;
import org.servicehall.contracts.appointment.AppointmentEvent.AppointmentCancelled;
import org.servicehall.contracts.appointment.AppointmentEvent.AppointmentKept;
import org.servicehall.contracts.appointment.AppointmentEvent.AppointmentMissed;
import org.servicehall.contracts.appointment.AppointmentEvent.AppointmentRebooked;
import org.servicehall.contracts.appointment.VisitKind;
import org.servicehall.intake.domain.appointment.AppointmentCommand.MarkAppointment;

/** Booked on Friday 26 September 2025 at nine for Monday the 29th, in summer hours: 8:00–11:00 and 14:00–17:00. */
@Tag("A1")
class ClerkAgendaTest {
    private final AxonTestFixture fixture = fixture();

    @AfterEach
    void stop() {
        fixture.stop();
    }

    @Test
    void aFreeSlotIsBooked() {
        fixture.given()
                .noPriorActivity()
                .when()
                .command(book(FIRST, "09:00"))
                .then()
                .events(new AppointmentBooked(
                        AGENDA,
                        "330106",
                        FIRST,
                        "wang.fang",
                        "CONSTRUCTION",
                        "low-rent-housing",
                        MATTER,
                        Channel.PHONE,
                        PERSON,
                        VisitKind.HALL,
                        null,
                        MONDAY,
                        NINE,
                        NINE.plusSeconds(1800),
                        null,
                        "li.na",
                        NOW));
    }

    @Test
    void aTakenSlotIsNotBookedAgain() {
        fixture.given()
                .command(book(FIRST, "09:00"))
                .when()
                .command(book(SECOND, "09:00"))
                .then()
                .noEvents()
                .exceptionSatisfies(refused("slot-taken", "A1"));
    }

    @Test
    void theNextSlotIsFree() {
        fixture.given()
                .command(book(FIRST, "09:00"))
                .when()
                .command(book(SECOND, "09:30"))
                .then()
                .success();
    }

    @Test
    void aCancelledSlotIsFreeAgain() {
        fixture.given()
                .command(book(FIRST, "09:00"))
                .command(cancel(NOW))
                .when()
                .command(book(SECOND, "09:00"))
                .then()
                .success();
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource({
        "2025-09-29, 07:30, slot-outside-working-time",
        "2025-09-29, 11:00, slot-outside-working-time",
        "2025-09-29, 13:30, slot-outside-working-time",
        "2025-09-29, 17:00, slot-outside-working-time",
        "2025-09-29, 09:10, slot-off-grid",
        "2025-09-29, 16:45, slot-outside-working-time",
        "2025-09-27, 09:00, slot-outside-working-time",
        "2025-10-01, 09:00, slot-outside-working-time",
        "2025-09-26, 08:30, slot-in-the-past",
        "2025-09-26, 09:00, slot-in-the-past",
        "2025-11-26, 09:00, slot-beyond-horizon"
    })
    void onlySlotsOfTheHallThatAreToComeAndNotTooFarAreBooked(LocalDate date, LocalTime start, String code) {
        fixture.given()
                .noPriorActivity()
                .when()
                .command(book(FIRST, date, start, 1, hall()))
                .then()
                .noEvents()
                .exceptionSatisfies(refused(code, "A1"));
    }

    @Test
    void aMakeUpWorkdayAndTheLastDayOfTheHorizonAreBookable() {
        assertThat(RULES.bookableOn(LocalDate.of(2025, 9, 28), NOW)).hasSize(12);
        assertThat(RULES.bookableOn(LocalDate.of(2025, 11, 25), NOW)).hasSize(12);
        assertThat(RULES.bookableOn(LocalDate.of(2025, 11, 26), NOW)).isEmpty();
        assertThat(RULES.bookableOn(LocalDate.of(2025, 9, 26), NOW)).hasSize(9);
        assertThat(RULES.bookableOn(LocalDate.of(2025, 9, 27), NOW)).isEmpty();
    }

    @Test
    void anAppointmentIsCancelledBeforeItBegins() {
        fixture.given()
                .command(book(FIRST, "09:00"))
                .when()
                .command(cancel(NOW))
                .then()
                .events(new AppointmentCancelled(AGENDA, "330106", FIRST, "来不了", "li.na", NOW, true));
    }

    @Test
    void whatHasBegunIsNotCancelled() {
        fixture.given()
                .command(book(FIRST, "09:00"))
                .when()
                .command(cancel(NINE))
                .then()
                .noEvents()
                .exceptionSatisfies(refused("appointment-begun", "A1"));
    }

    @Test
    void anAppointmentIsMarkedAsKeptOrMissedOnceItHasBegun() {
        fixture.given()
                .command(book(FIRST, "09:00"))
                .when()
                .command(mark(true, NINE))
                .then()
                .events(new AppointmentKept(AGENDA, "330106", FIRST, "wang.fang", NINE));
        fixture.given()
                .command(book(SECOND, "09:30"))
                .when()
                .command(new MarkAppointment(AGENDA, SECOND, false, "wang.fang", NINE.plusSeconds(1800)))
                .then()
                .events(new AppointmentMissed(AGENDA, "330106", SECOND, "wang.fang", NINE.plusSeconds(1800)));
    }

    @Test
    void whatHasNotBegunIsNotMarked() {
        fixture.given()
                .command(book(FIRST, "09:00"))
                .when()
                .command(mark(true, NOW))
                .then()
                .noEvents()
                .exceptionSatisfies(refused("appointment-not-begun", "A1"));
    }

    @Test
    void whatIsOverStaysAsItIs() {
        fixture.given()
                .command(book(FIRST, "09:00"))
                .command(mark(false, NINE))
                .when()
                .command(mark(true, NINE))
                .then()
                .noEvents()
                .exceptionSatisfies(refused("appointment-over", "A1"));
    }

    @Test
    void anAppointmentNobodyBookedIsUnknown() {
        fixture.given()
                .command(book(SECOND, "09:00"))
                .when()
                .command(cancel(NOW))
                .then()
                .noEvents()
                .exceptionSatisfies(refused("unknown-number", null));
    }

    @Test
    void noTimeInTheClerksLeaveIsBooked() {
        fixture.given()
                .noPriorActivity()
                .when()
                .command(book(FIRST, "14:00"))
                .then()
                .noEvents()
                .exceptionSatisfies(refused("clerk-on-leave", "A1"));
    }

    @Test
    void anAppointmentStandsInThePlaceOfAnotherAndTellsWhy() {
        Instant until = NINE.plusSeconds(3600);
        fixture.given()
                .noPriorActivity()
                .when()
                .command(move("09:00", "330106-li.na-20250928"))
                .then()
                .eventsSatisfy(events -> {
                    assertThat(events).hasSize(2);
                    assertThat(events.getLast().payload())
                            .isEqualTo(new AppointmentRebooked(
                                    AGENDA,
                                    "330106",
                                    SECOND,
                                    FIRST,
                                    "330106-li.na-20250928",
                                    MONDAY,
                                    NINE,
                                    until,
                                    "经办人请假",
                                    "li.na",
                                    NOW));
                });
    }

    @Test
    void theTimeThatIsGivenUpIsNoObstacleToTheNewOne() {
        fixture.given()
                .command(book(FIRST, "09:30"))
                .when()
                .command(move("09:00", AGENDA))
                .then()
                .success();
    }

    @Test
    void theTimeOfOthersIsOneForAMovedAppointmentToo() {
        fixture.given()
                .command(book("330106-YY20250926-0003", "09:30"))
                .when()
                .command(move("09:00", AGENDA))
                .then()
                .noEvents()
                .exceptionSatisfies(refused("slot-taken", "A1"));
    }

    @Test
    void aMovedAppointmentsTimeIsFreeAgain() {
        fixture.given()
                .command(book(FIRST, "09:00"))
                .command(endMoved())
                .when()
                .command(book(SECOND, "09:00"))
                .then()
                .success();
    }

    @Test
    void whatIsOverIsNotEndedByAMove() {
        fixture.given()
                .command(book(FIRST, "09:00"))
                .command(cancel(NOW))
                .when()
                .command(endMoved())
                .then()
                .noEvents();
    }
}
