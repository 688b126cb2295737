package org.servicehall.intake.domain.appointment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.servicehall.intake.domain.appointment.Bookings.LEAVE;
import static org.servicehall.intake.domain.appointment.Bookings.NINE;
import static org.servicehall.intake.domain.appointment.Bookings.RULES;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Each thing that may come up after an appointment was booked, for a Monday at nine. */
@Tag("A1")
class OvertakenTest {
    private static final Slot MONDAY = slot(NINE);

    @Test
    void whatStandsAsItWasBookedIsNotOvertaken() {
        assertThat(by(MONDAY, LEAVE, true, true)).isEmpty();
    }

    @Test
    @Tag("D1")
    void aDayThatIsOffNowHasNoAppointment() {
        Slot nationalDay = slot(Instant.parse("2025-10-01T01:00:00Z"));
        assertThat(by(nationalDay, List.of(), true, true)).contains(Overtaken.HALL_CLOSED);
        Slot withdrawnMakeUpDay = slot(Instant.parse("2025-09-27T01:00:00Z"));
        assertThat(by(withdrawnMakeUpDay, List.of(), true, true)).contains(Overtaken.HALL_CLOSED);
        Slot beforeOpening = slot(NINE.minus(Duration.ofMinutes(90)));
        assertThat(by(beforeOpening, List.of(), true, true)).contains(Overtaken.HALL_CLOSED);
    }

    @Test
    void aClerkWhoLeftTheWindowMeetsNobodyThere() {
        assertThat(by(MONDAY, List.of(), false, true)).contains(Overtaken.CLERK_LEFT_WINDOW);
    }

    @Test
    void aClerkOnLeaveMeetsNobody() {
        assertThat(by(slot(Instant.parse("2025-09-29T06:30:00Z")), LEAVE, true, true))
                .contains(Overtaken.CLERK_ON_LEAVE);
    }

    @Test
    @Tag("C6")
    void aMatterIsNotReceivedOutsideItsPeriod() {
        assertThat(by(MONDAY, List.of(), true, false)).contains(Overtaken.OUT_OF_SEASON);
    }

    @Test
    void ofSeveralTheOneThatNoOtherClerkWouldMendIsTold() {
        Slot nationalDay = slot(Instant.parse("2025-10-01T01:00:00Z"));
        assertThat(by(nationalDay, List.of(nationalDay), false, false)).contains(Overtaken.HALL_CLOSED);
        assertThat(by(MONDAY, List.of(MONDAY), false, false)).contains(Overtaken.CLERK_LEFT_WINDOW);
        assertThat(by(MONDAY, List.of(MONDAY), true, false)).contains(Overtaken.CLERK_ON_LEAVE);
    }

    private static Optional<Overtaken> by(Slot slot, List<Slot> leave, boolean atWindow, boolean inSeason) {
        return Overtaken.of(slot, RULES, leave, atWindow, inSeason);
    }

    private static Slot slot(Instant from) {
        return new Slot(from, from.plus(Duration.ofMinutes(30)));
    }
}
