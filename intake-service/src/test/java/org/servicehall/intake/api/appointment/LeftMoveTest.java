package org.servicehall.intake.api.appointment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.servicehall.intake.testing.Refusals.refused;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.servicehall.intake.testing.ClosedHall;
import org.servicehall.intake.testing.Door;
import org.servicehall.intake.testing.Door.Answer;
import org.servicehall.intake.testing.WholeService;
import org.servicehall.intake.view.appointment.Agendas;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A move that ended in its midst, as in a crash, stands in nobody's way for ever (A1). */
@Tag("A1")
class LeftMoveTest implements WholeService {
    private static final String NOBODYS = "330106-YY20991231-0001";

    @LocalServerPort
    int port;

    @Autowired
    MongoDatabase database;

    @Autowired
    Clock clock;

    private Door door;
    private String clerk;
    private String no;

    @BeforeEach
    void book() {
        door = new Door(port);
        clerk = AppointmentBodies.newClerk();
        no = booked("09:30");
    }

    @Test
    void whatIsLeftOfAMoveThatBookedNothingIsTakenOverAfterAMinute() {
        left(NOBODYS, Duration.ofSeconds(30));
        refused(move(), 409, "appointment-being-moved", "A1");
        left(NOBODYS, Duration.ofSeconds(90));
        Answer moved = move();
        assertThat(moved.status()).as(moved.body().toString()).isEqualTo(201);
    }

    /** The former is only still to be ended: nobody gets two times for one. */
    @Test
    void oneThatHasBookedIsNobodyElses() {
        left(booked("10:00"), Duration.ofHours(1));
        refused(move(), 409, "appointment-being-moved", "A1");
    }

    private void left(String to, Duration ago) {
        database.getCollection("appointmentMoves").deleteOne(new Document("_id", no));
        database.getCollection("appointmentMoves")
                .insertOne(new Document("_id", no)
                        .append("by", "a crashed instance")
                        .append("to", to)
                        .append("agenda", Agendas.agenda("330106", clerk, ClosedHall.workingDay(1)))
                        .append("at", Date.from(clock.instant().minus(ago))));
    }

    private String booked(String start) {
        Answer booked = door.post(Door.WANG, "/api/appointments", AppointmentBodies.hall(clerk, start));
        assertThat(booked.status()).as(booked.body().toString()).isEqualTo(201);
        return booked.text("no");
    }

    private Answer move() {
        return door.post(Door.OFFICE, "/api/appointments/" + no + "/rescheduling", AppointmentBodies.move());
    }
}
