package org.servicehall.intake.api.appointment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.servicehall.intake.testing.Refusals.refused;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.servicehall.contracts.Refusal;
import org.servicehall.contracts.appointment.AppointmentEvent.AppointmentBooked;
import org.servicehall.intake.appointment.MoveClaims;
import org.servicehall.intake.appointment.MoveClaims.Claim;
import org.servicehall.intake.testing.ClosedHall;
import org.servicehall.intake.testing.Door;
import org.servicehall.intake.testing.Door.Answer;
import org.servicehall.intake.testing.WholeService;
import org.servicehall.intake.view.appointment.Agendas;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Of those who change an appointment at once one does, in whatever order they come (A1). */
@Tag("A1")
class MoveClaimsTest implements WholeService {
    @LocalServerPort
    int port;

    @Autowired
    MoveClaims claims;

    @Autowired
    Agendas agendas;

    private Door door;
    private Answer booked;
    private AppointmentBooked former;

    @BeforeEach
    void book() {
        door = new Door(port);
        String clerk = AppointmentBodies.newClerk();
        booked = door.post(Door.WANG, "/api/appointments", AppointmentBodies.hall(clerk, "09:30"));
        String agenda = Agendas.agenda("330106", clerk, ClosedHall.workingDay(1));
        former = agendas.booking(agenda, booked.text("no")).orElseThrow();
    }

    /** The other has looked, and found it open; then it was ended as moved, and its claim went with it. */
    @Test
    void whoComesOnceTheFormerIsEndedAndSettledFindsItOver() {
        Answer moved = door.post(Door.OFFICE, at("rescheduling"), AppointmentBodies.move());
        assertThat(moved.status()).as(moved.body().toString()).isEqualTo(201);
        await().untilAsserted(() -> assertThat(door.get(Door.OFFICE, "/api/appointments/" + former.appointmentNo())
                        .text("status"))
                .isEqualTo("MOVED"));
        claims.settled(former.appointmentNo());
        for (String each : new String[] {"second", "third"}) {
            assertThatThrownBy(() -> claims.take(claim(each)))
                    .isInstanceOfSatisfying(
                            Refusal.class, no -> assertThat(no.code()).isEqualTo("appointment-over"));
        }
    }

    @Test
    @Tag("S3")
    void whatIsBeingMovedIsNotCancelledMeanwhile() {
        claims.take(claim("mover"));
        String reason = "{\"reason\":\"设备检修，当日不办理\"}";
        refused(door.post(Door.WANG, at("cancellation"), reason), 409, "appointment-being-moved", "A1");
        String own = "{\"no\":\"%s\",\"code\":\"%s\"}".formatted(booked.text("no"), booked.text("queryCode"));
        refused(door.post("", "/api/public/appointment-cancellations", own), 409, "appointment-being-moved", "A1");
        refused(door.post(Door.WANG, at("missed"), ""), 409, "appointment-being-moved", "A1");
        claims.giveUp(claim("mover"));
        assertThat(door.post(Door.WANG, at("cancellation"), reason).status()).isEqualTo(200);
        refused(door.post(Door.OFFICE, at("rescheduling"), AppointmentBodies.move()), 409, "appointment-over", "A1");
    }

    private String at(String act) {
        return "/api/appointments/" + former.appointmentNo() + "/" + act;
    }

    private Claim claim(String by) {
        return new Claim(former, by, "330106-YY20991231-0002", former.agenda());
    }
}
