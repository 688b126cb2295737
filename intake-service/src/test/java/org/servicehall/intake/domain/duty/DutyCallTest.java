package org.servicehall.intake.domain.duty;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.function.Consumer;
import org.axonframework.eventsourcing.configuration.EventSourcedEntityModule;
import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.axonframework.test.fixture.AxonTestFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.servicehall.calendar.HallCalendar;
import org.servicehall.calendar.HolidaySchedules;
import org.servicehall.calendar.WorkingHours;
import org.servicehall.contracts.Applicant;
import org.servicehall.contracts.Channel;
import org.servicehall.contracts.LocalizedText;
import org.servicehall.contracts.Refusal;
import org.servicehall.contracts.appointment.DutyCallEvent.DutyCallClosed;
import org.servicehall.contracts.appointment.DutyCallEvent.DutyCallTaken;
import org.servicehall.contracts.appointment.DutyCallEvent.DutyClerkArrived;
import org.servicehall.contracts.appointment.DutyCallEvent.DutyClerkNotified;
import org.servicehall.intake.domain.duty.DutyCallCommand.CloseDutyCall;
import org.servicehall.intake.domain.duty.DutyCallCommand.NotifyClerk;
import org.servicehall.intake.domain.duty.DutyCallCommand.RecordArrival;
import org.servicehall.intake.domain.duty.DutyCallCommand.TakeDutyCall;

/** On National Day 2025, when the hall is closed. */
@Tag("A3")
class DutyCallTest {
    private static final String NO = "330106-ZB20251001-0001";
    private static final Instant HOLIDAY = Instant.parse("2025-10-01T02:00:00Z");
    private static final LocalizedText MATTER = new LocalizedText("大病救助", "Serious-illness relief");
    private static final Applicant PERSON = new Applicant("P-1", "张*");
    private static final Attendant LEAD = new Attendant("zhou.min", true, "wu.gang");

    private final AxonTestFixture fixture = fixture();

    private static AxonTestFixture fixture() {
        System.setProperty("axoniq.update-checker.disabled", "true");
        return AxonTestFixture.with(
                EventSourcingConfigurer.create()
                        .registerEntity(EventSourcedEntityModule.autodetected(String.class, DutyCall.class)),
                AxonTestFixture.Customization::disableAxonServer);
    }

    @AfterEach
    void stop() {
        fixture.stop();
    }

    @Test
    @Tag("T8")
    void anUrgentNeedOnAHolidayGoesToThePersonOnDuty() {
        fixture.given()
                .noPriorActivity()
                .when()
                .command(take(HOLIDAY))
                .then()
                .events(new DutyCallTaken(
                        NO,
                        "330106",
                        "serious-illness-relief",
                        MATTER,
                        "CIVIL_AFFAIRS",
                        Channel.PHONE,
                        PERSON,
                        "wang.fang",
                        "wu.gang",
                        "zhou.min",
                        HOLIDAY));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2025-09-26T00:00:00Z", "2025-09-26T06:30:00Z", "2025-09-28T01:00:00Z"})
    void inWorkingTimeTheHallServesAtItsWindows(Instant open) {
        fixture.given()
                .noPriorActivity()
                .when()
                .command(take(open))
                .then()
                .noEvents()
                .exceptionSatisfies(refused("hall-is-open"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2025-09-26T04:00:00Z", "2025-09-26T09:00:00Z", "2025-09-27T01:00:00Z"})
    void atNoonInTheEveningAndAtTheWeekendItIsACallOnDuty(Instant closed) {
        fixture.given().noPriorActivity().when().command(take(closed)).then().success();
    }

    @Test
    void theClerkIsNotifiedComesAndTheResultIsRecordedEachWithItsTime() {
        fixture.given()
                .command(take(HOLIDAY))
                .when()
                .command(tell(10))
                .then()
                .events(new DutyClerkNotified(NO, "330106", "wang.fang", "zhou.min", at(10)));
        fixture.given()
                .command(take(HOLIDAY, "330106-ZB20251001-0002"))
                .command(new NotifyClerk("330106-ZB20251001-0002", LEAD, at(10)))
                .when()
                .command(new RecordArrival("330106-ZB20251001-0002", LEAD, at(40)))
                .then()
                .events(new DutyClerkArrived("330106-ZB20251001-0002", "330106", "wang.fang", "zhou.min", at(40)));
    }

    @Test
    void aNeedMetByTelephoneIsClosedWithoutAnArrival() {
        fixture.given()
                .command(take(HOLIDAY))
                .command(tell(10))
                .when()
                .command(close(20))
                .then()
                .events(new DutyCallClosed(NO, "330106", "已送医", "zhou.min", at(20)));
    }

    @Test
    void nothingIsClosedOfWhichTheClerkDoesNotKnow() {
        fixture.given()
                .command(take(HOLIDAY))
                .when()
                .command(close(20))
                .then()
                .noEvents()
                .exceptionSatisfies(refused("duty-clerk-not-notified"));
    }

    @Test
    void nobodyArrivesUnnotified() {
        fixture.given()
                .command(take(HOLIDAY))
                .when()
                .command(arrive(20))
                .then()
                .noEvents()
                .exceptionSatisfies(refused("duty-clerk-not-notified"));
    }

    @Test
    void eachStepIsTakenOnce() {
        fixture.given()
                .command(take(HOLIDAY))
                .command(tell(10))
                .when()
                .command(tell(11))
                .then()
                .noEvents()
                .exceptionSatisfies(refused("duty-clerk-already-notified"));
        fixture.given()
                .command(arrive(20))
                .when()
                .command(arrive(21))
                .then()
                .noEvents()
                .exceptionSatisfies(refused("duty-clerk-already-there"));
    }

    @Test
    void aClosedCallStaysAsItIs() {
        fixture.given()
                .command(take(HOLIDAY))
                .command(tell(10))
                .command(close(20))
                .when()
                .command(arrive(30))
                .then()
                .noEvents()
                .exceptionSatisfies(refused("duty-call-closed"));
    }

    @Test
    @Tag("T8")
    void thePersonOnDutySeesTheCallThrough() {
        fixture.given()
                .command(take(HOLIDAY))
                .when()
                .command(new NotifyClerk(NO, clerk("wu.gang", "wu.gang"), at(10)))
                .then()
                .events(new DutyClerkNotified(NO, "330106", "wang.fang", "wu.gang", at(10)));
    }

    @Test
    @Tag("T8")
    void whoComesOnDutyTheNextDayTakesItOver() {
        fixture.given()
                .command(take(HOLIDAY))
                .command(tell(10))
                .when()
                .command(new CloseDutyCall(NO, "已送医", clerk("sun.yan", "sun.yan"), at(24 * 60)))
                .then()
                .events(new DutyCallClosed(NO, "330106", "已送医", "sun.yan", at(24 * 60)));
    }

    @Test
    @Tag("T8")
    void whoeverElseIsNotOnDutyTakesNoStep() {
        Attendant another = clerk("li.na", "wu.gang");
        fixture.given()
                .command(take(HOLIDAY))
                .when()
                .command(new NotifyClerk(NO, another, at(10)))
                .then()
                .noEvents()
                .exceptionSatisfies(refused("not-on-duty"));
        fixture.given()
                .command(tell(10))
                .when()
                .command(new RecordArrival(NO, another, at(20)))
                .then()
                .noEvents()
                .exceptionSatisfies(refused("not-on-duty"));
        fixture.given()
                .noPriorActivity()
                .when()
                .command(new CloseDutyCall(NO, "已送医", another, at(30)))
                .then()
                .noEvents()
                .exceptionSatisfies(refused("not-on-duty"));
    }

    private static Attendant clerk(String by, String onDutyNow) {
        return new Attendant(by, false, onDutyNow);
    }

    private static TakeDutyCall take(Instant at) {
        return take(at, NO);
    }

    private static TakeDutyCall take(Instant at, String no) {
        return new TakeDutyCall(
                no,
                "330106",
                "serious-illness-relief",
                MATTER,
                "CIVIL_AFFAIRS",
                Channel.PHONE,
                () -> PERSON,
                "wang.fang",
                "wu.gang",
                new HallCalendar(WorkingHours.standard(), HolidaySchedules.published()),
                "zhou.min",
                at);
    }

    private static NotifyClerk tell(int minutes) {
        return new NotifyClerk(NO, LEAD, at(minutes));
    }

    private static RecordArrival arrive(int minutes) {
        return new RecordArrival(NO, LEAD, at(minutes));
    }

    private static CloseDutyCall close(int minutes) {
        return new CloseDutyCall(NO, "已送医", LEAD, at(minutes));
    }

    private static Instant at(int minutes) {
        return HOLIDAY.plusSeconds(60L * minutes);
    }

    private static Consumer<Throwable> refused(String code) {
        return thrown -> {
            Throwable cause = thrown;
            while (!(cause instanceof Refusal) && cause.getCause() != null) {
                cause = cause.getCause();
            }
            assertThat(cause).isInstanceOf(Refusal.class);
            assertThat(((Refusal) cause).code()).isEqualTo(code);
            assertThat(((Refusal) cause).rule()).isEqualTo("A3");
        };
    }
}
