package org.servicehall.intake.api.appointment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.servicehall.intake.testing.Refusals.refused;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.servicehall.intake.testing.ClosedHall;
import org.servicehall.intake.testing.Door;
import org.servicehall.intake.testing.Door.Answer;
import org.servicehall.intake.testing.WholeService;
import org.servicehall.platform.security.QueryCodes;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Residents book, move and cancel by themselves, with number and code as their receipt (S3). */
@Tag("S3")
@Tag("A1")
class PublicAppointmentTest implements WholeService {
    private static final String APPOINTMENTS = "/api/public/appointments";
    private static final LocalDate DAY = ClosedHall.workingDay(3);

    private static final String KEY = "5b1c8b1e-6f7e-4d0a-9d0b-0c8a4f1b2a10";

    private static final String LATER_KEY = "5b1c8b1e-6f7e-4d0a-9d0b-0c8a4f1b2a11";
    private static final String SLOT = "T15:00";

    @LocalServerPort
    int port;

    private Door door;

    @BeforeEach
    void open() {
        door = new Door(port);
    }

    @Test
    void aResidentBooksMovesAndCancelsWithoutAnybodysName() {
        assertThat(free("340123")).isNotEmpty();
        assertThat(slots("340123").body().toString()).doesNotContain("he.ping", "gao.yu");
        Answer booked = door.post("", APPOINTMENTS, AppointmentBodies.own("13700137010", "09:00"));
        assertThat(booked.status()).as(booked.body().toString()).isEqualTo(201);
        assertThat(booked.text("no")).startsWith("340123-YY");
        assertThat(booked.body().toString()).doesNotContain("he.ping", "gao.yu", NAME);

        Answer moved = door.post(
                "", "/api/public/appointment-moves", """
                {"no":"%s","code":"%s","date":"%s","start":"10:00"}""".formatted(booked.text("no"), booked.text("queryCode"), DAY));
        assertThat(moved.status()).as(moved.body().toString()).isEqualTo(201);
        await().untilAsserted(() -> assertThat(own(booked).text("movedTo")).isEqualTo(moved.text("no")));
        String path = "/api/public/appointment-cancellations";
        String cancellation = "{\"no\":\"%s\",\"code\":\"%s\"}".formatted(moved.text("no"), moved.text("queryCode"));
        refused(
                door.post("", path, cancellation.replace(moved.text("queryCode"), "0000-0000")),
                404,
                "unknown-number",
                "");
        refused(door.post(Door.ELSEWHERE, path, cancellation), 403, "staff-at-public-door", "S3");
        assertThat(door.post("", path, cancellation).text("status")).isEqualTo("CANCELLED");
        await().untilAsserted(() -> assertThat(own(moved).text("status")).isEqualTo("CANCELLED"));
    }

    @Test
    void aRepeatedRequestBooksOnce() {
        String body = AppointmentBodies.own("13700137011", "08:30");
        Answer first = door.post("", APPOINTMENTS, body, "Idempotency-Key", KEY);
        Answer again = door.post("", APPOINTMENTS, body, "Idempotency-Key", KEY);
        assertThat(first.status()).isEqualTo(201);
        assertThat(again.text("no")).isEqualTo(first.text("no"));
    }

    @Test
    void aRepeatedRequestFindsWhomItFellToThoughAnotherIsFreeByNow() {
        Answer other = door.post("", APPOINTMENTS, AppointmentBodies.own("13700137014", "15:00"));
        String body = AppointmentBodies.own("13700137015", "15:00");
        Answer first = door.post("", APPOINTMENTS, body, "Idempotency-Key", LATER_KEY);
        assertThat(first.status()).as(first.body().toString()).isEqualTo(201);
        assertThat(free("340123")).noneMatch(from -> from.contains(SLOT));
        door.post(
                "",
                "/api/public/appointment-cancellations",
                "{\"no\":\"%s\",\"code\":\"%s\"}".formatted(other.text("no"), other.text("queryCode")));

        Answer again = door.post("", APPOINTMENTS, body, "Idempotency-Key", LATER_KEY);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(free("340123")).anyMatch(from -> from.contains(SLOT));
    }

    @Test
    void aMoveGivesOnePhoneNoMoreThanThat() {
        String phone = "13700137016";
        Answer own = door.post("", APPOINTMENTS, AppointmentBodies.own(phone, "14:30"));
        for (String start : List.of("08:00", "09:30")) {
            Answer entered = door.post(Door.ELSEWHERE, "/api/appointments", AppointmentBodies.entered(phone, start));
            assertThat(entered.status()).as(entered.body().toString()).isEqualTo(201);
        }
        refused(
                door.post(
                        "", "/api/public/appointment-moves", """
                        {"no":"%s","code":"%s","date":"%s","start":"16:00"}""".formatted(own.text("no"), own.text("queryCode"), DAY)),
                409,
                "appointments-of-phone",
                "S3");
    }

    @Test
    void nobodySignedInBooksForAResident() {
        refused(
                door.post(Door.WANG, APPOINTMENTS, AppointmentBodies.own("13700137017", "16:30")),
                403,
                "staff-at-public-door",
                "S3");
    }

    @Test
    void onePhoneHasSoManyAppointmentsToCome() {
        for (String start : List.of("10:30", "14:00")) {
            assertThat(door.post("", APPOINTMENTS, AppointmentBodies.own("13700137012", start))
                            .status())
                    .isEqualTo(201);
        }
        refused(
                door.post("", APPOINTMENTS, AppointmentBodies.own("13700137012", "15:00")),
                409,
                "appointments-of-phone",
                "S3");
    }

    @Test
    void aTimeAtWhichNobodyOfTheWindowIsFreeIsNotBooked() {
        int i = 0;
        Answer last;
        do {
            last = door.post("", APPOINTMENTS, AppointmentBodies.own("1370013702" + i++, "15:30"));
        } while (last.status() == 201);
        refused(last, 409, "slot-full", "A1");
        assertThat(free("340123")).noneMatch(from -> from.contains("T15:30"));
    }

    @Test
    void nothingIsBookedOutsideTheHallsHours() {
        refused(
                door.post("", APPOINTMENTS, AppointmentBodies.own("13700137013", "12:00")),
                422,
                "slot-outside-working-time",
                "A1");
    }

    private List<String> free(String hall) {
        return slots(hall).body().path("free").findValuesAsString("from");
    }

    private Answer slots(String hall) {
        return door.get(
                "", "/api/public/appointment-slots?hall=" + hall + "&matterId=serious-illness-relief&date=" + DAY);
    }

    private Answer own(Answer receipt) {
        return door.get("", APPOINTMENTS + "/" + receipt.text("no"), QueryCodes.HEADER, receipt.text("queryCode"));
    }
}
