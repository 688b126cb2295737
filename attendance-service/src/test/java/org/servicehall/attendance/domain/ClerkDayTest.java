package org.servicehall.attendance.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.axonframework.eventsourcing.configuration.EventSourcedEntityModule;
import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.axonframework.test.fixture.AxonTestFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.servicehall.attendance.domain.ClerkDayCommand.SignIn;
import org.servicehall.attendance.domain.ClerkDayCommand.SignOut;
import org.servicehall.calendar.HallCalendar;
import org.servicehall.calendar.HolidaySchedules;
import org.servicehall.calendar.WorkingHours;
import org.servicehall.contracts.Refusal;
import org.servicehall.contracts.attendance.AttendanceEvent.HalfDay;
import org.servicehall.contracts.attendance.AttendanceEvent.SignedIn;
import org.servicehall.contracts.attendance.AttendanceEvent.SignedOut;

@Tag("T2")
class ClerkDayTest {
    private static final String DAY = "330106-wang.fang-20250926";
    private static final LocalDate DATE = LocalDate.of(2025, 9, 26);
    private static final Instant EIGHT = Instant.parse("2025-09-26T00:00:00Z");
    private static final HallCalendar CALENDAR =
            new HallCalendar(WorkingHours.standard(), HolidaySchedules.published());

    private final Halves halves = new Halves(CALENDAR);
    private final AxonTestFixture fixture = AxonTestFixture.with(EventSourcingConfigurer.create()
            .registerEntity(EventSourcedEntityModule.autodetected(String.class, ClerkDay.class)));

    @AfterEach
    void stop() {
        fixture.stop();
    }

    @Test
    void aClerkSignsInAndOutOfEachHalfDay() {
        fixture.given()
                .event(in(HalfDay.MORNING))
                .event(out(HalfDay.MORNING))
                .when()
                .command(signIn("13:55"))
                .then()
                .success()
                .events(new SignedIn(
                        DAY, "330106", "wang.fang", "CIVIL_AFFAIRS", DATE, HalfDay.AFTERNOON, at(DATE + "T13:55")));
    }

    @Test
    void nobodySignsInTwice() {
        fixture.given()
                .event(in(HalfDay.MORNING))
                .when()
                .command(signIn("08:30"))
                .then()
                .exceptionSatisfies(refusal -> hasCode(refusal, "already-signed-in"))
                .noEvents();
    }

    @Test
    void nobodySignsOutWithoutHavingSignedIn() {
        fixture.given()
                .event(in(HalfDay.MORNING))
                .when()
                .command(signOut("17:01"))
                .then()
                .exceptionSatisfies(refusal -> hasCode(refusal, "not-signed-in"))
                .noEvents();
    }

    @Test
    void nobodySignsOutTwice() {
        fixture.given()
                .event(in(HalfDay.MORNING))
                .event(out(HalfDay.MORNING))
                .when()
                .command(signOut("11:30"))
                .then()
                .exceptionSatisfies(refusal -> hasCode(refusal, "already-signed-out"))
                .noEvents();
    }

    @ParameterizedTest
    @CsvSource({
        "2025-09-26T07:30, MORNING",
        "2025-09-26T10:59, MORNING",
        "2025-09-26T11:00, AFTERNOON",
        "2025-09-28T16:59, AFTERNOON"
    })
    void signingInBelongsToTheHalfThatIsNotOverYet(String wallClock, HalfDay half) {
        assertThat(halves.signedInto(at(wallClock))).isEqualTo(half);
    }

    @ParameterizedTest
    @CsvSource({"2025-09-26T11:03, MORNING", "2025-09-26T13:59, MORNING", "2025-09-26T19:00, AFTERNOON"})
    void signingOutBelongsToTheHalfThatHasBegun(String wallClock, HalfDay half) {
        assertThat(halves.signedOutOf(at(wallClock))).isEqualTo(half);
    }

    @ParameterizedTest
    @Tag("T1")
    @CsvSource({
        "2025-09-27T09:00, hall-closed-that-day",
        "2025-10-01T09:00, hall-closed-that-day",
        "2025-09-26T17:00, day-is-over"
    })
    void nobodySignsInWhenTheHallIsClosed(String wallClock, String code) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> halves.signedInto(at(wallClock)))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    private static void hasCode(Throwable thrown, String code) {
        var cause = thrown instanceof Refusal || thrown.getCause() == null ? thrown : thrown.getCause();
        assertThat(cause)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    private SignIn signIn(String time) {
        return new SignIn(DAY, "330106", "wang.fang", "CIVIL_AFFAIRS", DATE, halves, at(DATE + "T" + time));
    }

    private SignOut signOut(String time) {
        return new SignOut(DAY, "330106", "wang.fang", "CIVIL_AFFAIRS", DATE, halves, at(DATE + "T" + time));
    }

    private static SignedIn in(HalfDay half) {
        return new SignedIn(DAY, "330106", "wang.fang", "CIVIL_AFFAIRS", DATE, half, EIGHT);
    }

    private static SignedOut out(HalfDay half) {
        return new SignedOut(DAY, "330106", "wang.fang", "CIVIL_AFFAIRS", DATE, half, EIGHT);
    }

    private static Instant at(String wallClock) {
        return LocalDateTime.parse(wallClock).atZone(CALENDAR.zone()).toInstant();
    }
}
