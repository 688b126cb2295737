package org.servicehall.intake.api.appointment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.servicehall.intake.testing.Door;
import org.servicehall.intake.testing.Door.Answer;

/** Books appointments at the desk, and reads there who was told of them. */
record AppointmentDesk(Door door) {
    Answer booked(String body) {
        Answer booked = door.post(Door.WANG, "/api/appointments", body);
        assertThat(booked.status()).as(booked.body().toString()).isEqualTo(201);
        return booked;
    }

    static String path(String no) {
        return "/api/appointments/" + no;
    }

    /** As {@code BOOKED/SENT}. */
    List<String> told(String no) {
        return door.get(Door.OFFICE, path(no))
                .body()
                .path("messages")
                .valueStream()
                .map(message -> message.path("news").asString() + "/"
                        + message.path("status").asString())
                .toList();
    }

    List<String> toBeTold() {
        return door.get(Door.OFFICE, "/api/appointments/to-be-told?limit=200")
                .body()
                .path("items")
                .findValuesAsString("no");
    }
}
