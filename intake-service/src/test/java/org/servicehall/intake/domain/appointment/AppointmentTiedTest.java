package org.servicehall.intake.domain.appointment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.servicehall.intake.domain.appointment.Bookings.AGENDA;
import static org.servicehall.intake.domain.appointment.Bookings.FIRST;
import static org.servicehall.intake.domain.appointment.Bookings.MONDAY;
import static org.servicehall.intake.domain.appointment.Bookings.SECOND;
import static org.servicehall.intake.domain.appointment.Bookings.book;
import static org.servicehall.intake.domain.appointment.Bookings.fixture;
import static org.servicehall.intake.domain.appointment.Bookings.hall;
import static org.servicehall.intake.domain.appointment.Bookings.refused;

import java.time.LocalTime;
import java.util.List;
import org.axonframework.test.fixture.AxonTestFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.servicehall.contracts.acting.RepresentedAct;
import org.servicehall.contracts.appointment.AppointmentEvent.AppointmentTied;
import org.servicehall.intake.domain.appointment.AppointmentCommand.Wish;

/** What an appointment is about stands beside its booking (S8), and takes no time of anybody's (A1). */
@Tag("S8")
@Tag("A1")
class AppointmentTiedTest {
    private final AxonTestFixture fixture = fixture();

    @AfterEach
    void stop() {
        fixture.stop();
    }

    @Test
    void theApplicationAndWhoComesForItsApplicantStandBesideTheBooking() {
        fixture.given()
                .noPriorActivity()
                .when()
                .command(book(FIRST, MONDAY, LocalTime.of(9, 0), 1, tied()))
                .then()
                .eventsSatisfy(events -> assertThat(events.getLast().payload())
                        .isEqualTo(new AppointmentTied(
                                AGENDA, "330106", FIRST, "330106-20250925-0001", RepresentedAct.COLLECT, 2)));
    }

    @Test
    void aTiedBookingsTimeIsTakenLikeAnyOther() {
        fixture.given()
                .command(book(FIRST, MONDAY, LocalTime.of(9, 0), 1, tied()))
                .when()
                .command(book(SECOND, "09:00"))
                .then()
                .exceptionSatisfies(refused("slot-taken", "A1"));
    }

    private static Wish tied() {
        Wish plain = hall();
        return new Wish(
                plain.matterId(),
                plain.matterName(),
                plain.window(),
                plain.channel(),
                plain.kind(),
                null,
                false,
                null,
                List.of(),
                new Tie("330106-20250925-0001", RepresentedAct.COLLECT, 2));
    }
}
