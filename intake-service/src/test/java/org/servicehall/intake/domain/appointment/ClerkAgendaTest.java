package org.servicehall.intake.domain.appointment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.function.Consumer;
import org.axonframework.eventsourcing.configuration.EventSourcedEntityModule;
import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.axonframework.test.fixture.AxonTestFixture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.servicehall.calendar.HallCalendar;
import org.servicehall.calendar.HolidaySchedules;
import org.servicehall.calendar.WorkingHours;
import org.servicehall.contracts.Applicant;
import org.servicehall.contracts.Channel;
import org.servicehall.contracts.LocalizedText;
import org.servicehall.contracts.Refusal;
import org.servicehall.contracts.appointment.AppointmentEvent.AppointmentBooked;
import org.servicehall.contracts.appointment.AppointmentEvent.AppointmentCancelled;
import org.servicehall.contracts.appointment.AppointmentEvent.AppointmentKept;
import org.servicehall.contracts.appointment.AppointmentEvent.AppointmentMissed;
import org.servicehall.contracts.appointment.Visit;
import org.servicehall.contracts.appointment.VisitKind;
import org.servicehall.contracts.appointment.VisitReason;
import org.servicehall.intake.domain.appointment.AppointmentCommand.BookAppointment;
import org.servicehall.intake.domain.appointment.AppointmentCommand.CancelAppointment;
import org.servicehall.intake.domain.appointment.AppointmentCommand.Entry;
import org.servicehall.intake.domain.appointment.AppointmentCommand.MarkAppointment;
import org.servicehall.intake.domain.appointment.AppointmentCommand.Wish;

/** Booked on Friday 26 September 2025 at nine for Monday the 29th, in summer hours: 8:00–11:00 and 14:00–17:00. */
@Tag("A1")
class ClerkAgendaTest {
    private static final String AGENDA = "330106-wang.fang-20250929";
    private static final String FIRST = "330106-YY20250926-0001";
    private static final String SECOND = "330106-YY20250926-0002";
    private static final LocalDate MONDAY = LocalDate.of(2025, 9, 29);
    private static final Instant NOW = Instant.parse("2025-09-26T01:00:00Z");
    private static final Instant NINE = Instant.parse("2025-09-29T01:00:00Z");
    private static final LocalizedText MATTER = new LocalizedText("廉租房", "Low-rent housing");
    private static final Applicant PERSON = new Applicant("P-1", "张*");
    private static final Visit OLD = new Visit(VisitReason.OLD_WEAK_ILL_DISABLED, null);
    private static final SlotRules RULES = new SlotRules(
            new HallCalendar(WorkingHours.standard(), HolidaySchedules.published()), Duration.ofMinutes(30), 60);

    private final AxonTestFixture fixture = fixture();

    private static AxonTestFixture fixture() {
        System.setProperty("axoniq.update-checker.disabled", "true");
        return AxonTestFixture.with(
                EventSourcingConfigurer.create()
                        .registerEntity(EventSourcedEntityModule.autodetected(String.class, ClerkAgenda.class)),
                AxonTestFixture.Customization::disableAxonServer);
    }

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
                        "hash",
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
    @Tag("A2")
    void aHomeVisitOccupiesTheClerkForItsSlots() {
        fixture.given()
                .command(book(FIRST, MONDAY, LocalTime.of(9, 0), 4, away(VisitKind.HOME_VISIT, OLD, true)))
                .when()
                .command(book(SECOND, "10:30"))
                .then()
                .noEvents()
                .exceptionSatisfies(refused("slot-taken", "A1"));
    }

    @Test
    @Tag("A2")
    void aVisitDoesNotRunBeyondTheHalfDay() {
        fixture.given()
                .noPriorActivity()
                .when()
                .command(book(FIRST, MONDAY, LocalTime.of(9, 30), 4, away(VisitKind.SITE_VISIT, OLD, true)))
                .then()
                .noEvents()
                .exceptionSatisfies(refused("slot-outside-working-time", "A1"));
    }

    @ParameterizedTest(name = "{0} for {1} ({2}), address {3}: {4}")
    @CsvSource({
        "HOME_VISIT, , , true, visit-reason-missing",
        "HOME_VISIT, OLD_WEAK_ILL_DISABLED, , false, visit-address-missing",
        "SITE_VISIT, OTHER, , true, visit-explanation-mismatch",
        "SITE_VISIT, LARGE_ENTERPRISE, words, true, visit-explanation-mismatch",
        "HALL, INVESTMENT, , false, visit-term-not-applicable",
        "HALL, , , true, visit-term-not-applicable"
    })
    @Tag("A2")
    void aVisitHasAddressAndReason(
            VisitKind kind, @Nullable VisitReason reason, @Nullable String words, boolean address, String code) {
        Visit visit = reason == null ? null : new Visit(reason, words);
        fixture.given()
                .noPriorActivity()
                .when()
                .command(book(FIRST, MONDAY, LocalTime.of(9, 0), 1, away(kind, visit, address)))
                .then()
                .noEvents()
                .exceptionSatisfies(refused(code, "A2"));
    }

    @Test
    void anAppointmentIsCancelledBeforeItBegins() {
        fixture.given()
                .command(book(FIRST, "09:00"))
                .when()
                .command(cancel(NOW))
                .then()
                .events(new AppointmentCancelled(AGENDA, "330106", FIRST, "来不了", "li.na", NOW));
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

    private static Wish hall() {
        return away(VisitKind.HALL, null, false);
    }

    private static Wish away(VisitKind kind, @Nullable Visit visit, boolean address) {
        return new Wish("low-rent-housing", MATTER, "CONSTRUCTION", Channel.PHONE, kind, visit, address, null);
    }

    private static BookAppointment book(String no, String start) {
        return book(no, MONDAY, LocalTime.parse(start), 1, hall());
    }

    private static BookAppointment book(String no, LocalDate date, LocalTime start, int slots, Wish wish) {
        return new BookAppointment(
                AGENDA,
                "330106",
                "wang.fang",
                wish,
                date,
                start,
                slots,
                RULES,
                () -> new Entry(no, PERSON, "hash"),
                "li.na",
                NOW);
    }

    private static CancelAppointment cancel(Instant at) {
        return new CancelAppointment(AGENDA, FIRST, "来不了", "li.na", at);
    }

    private static MarkAppointment mark(boolean kept, Instant at) {
        return new MarkAppointment(AGENDA, FIRST, kept, "wang.fang", at);
    }

    private static Consumer<Throwable> refused(String code, @Nullable String rule) {
        return thrown -> {
            Throwable cause = thrown;
            while (!(cause instanceof Refusal) && cause.getCause() != null) {
                cause = cause.getCause();
            }
            assertThat(cause).isInstanceOf(Refusal.class);
            assertThat(((Refusal) cause).code()).isEqualTo(code);
            assertThat(((Refusal) cause).rule()).isEqualTo(rule);
        };
    }
}
