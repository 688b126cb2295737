package org.servicehall.intake.api.appointment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.servicehall.intake.testing.Refusals.refused;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.servicehall.intake.testing.ClosedHall;
import org.servicehall.intake.testing.Door;
import org.servicehall.intake.testing.Door.Answer;
import org.servicehall.intake.testing.WholeService;
import org.servicehall.platform.security.QueryCodes;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.json.JsonMapper;

/** What becomes of an appointment is told to whom it is of, and of two who change it at once one does (A1, S3). */
@Tag("A1")
class OwnAppointmentChangeTest implements WholeService {
    private static final String CANCELLATION = "{\"reason\":\"设备检修，当日不办理\"}";

    @LocalServerPort
    int port;

    private Door door;
    private String clerk;

    @BeforeEach
    void open() {
        door = new Door(port);
        clerk = AppointmentBodies.newClerk();
    }

    @Test
    void ofTwoMovesAtTheSameInstantOneIsMade() {
        String no = booked(AppointmentBodies.hall(clerk, "09:30")).text("no");
        String path = "/api/appointments/" + no + "/rescheduling";
        List<CompletableFuture<Answer>> moves = Stream.of(AppointmentBodies.move(), AppointmentBodies.move())
                .map(body -> CompletableFuture.supplyAsync(() -> new Door(port).post(Door.OFFICE, path, body)))
                .toList();
        List<Answer> answers = moves.stream().map(CompletableFuture::join).toList();
        assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(201, 409);
        Answer second = answers.stream()
                .filter(answer -> answer.status() == 409)
                .findFirst()
                .orElseThrow();
        assertThat(second.text("code")).isIn("appointment-being-moved", "appointment-over");
        Answer first = answers.stream()
                .filter(answer -> answer.status() == 201)
                .findFirst()
                .orElseThrow();
        await().untilAsserted(() -> assertThat(
                        door.get(Door.OFFICE, "/api/appointments/" + no).text("movedTo"))
                .isEqualTo(first.text("no")));
    }

    @Test
    @Tag("S3")
    void whyTheHallCancelledIsToldAndWhatTheResidentDidNeedsNoReason() {
        Answer booked = booked(AppointmentBodies.hall(clerk, "09:00"));
        door.post(Door.WANG, "/api/appointments/" + booked.text("no") + "/cancellation", CANCELLATION);
        await().untilAsserted(() -> assertThat(own(booked).text("changedWhy")).isEqualTo("设备检修，当日不办理"));

        Answer by = door.post("", "/api/public/appointments", AppointmentBodies.own());
        door.post("", "/api/public/appointment-cancellations", byCode(by));
        await().untilAsserted(() -> assertThat(own(by).text("status")).isEqualTo("CANCELLED"));
        assertThat(own(by).body().has("changedWhy")).isFalse();
    }

    @Test
    @Tag("S3")
    @Tag("A2")
    void aVisitIsMovedAndCancelledByTheHallAlone() {
        Answer booked = booked(AppointmentBodies.visit(clerk, "08:00"));
        await().untilAsserted(() -> assertThat(own(booked).text("status")).isEqualTo("BOOKED"));
        assertThat(own(booked).body().has("changeableUntil")).isFalse();
        String move =
                byCode(booked).replace("}", ",\"date\":\"" + ClosedHall.workingDay(2) + "\",\"start\":\"10:00\"}");
        refused(door.post("", "/api/public/appointment-moves", move), 409, "visit-changed-by-hall", "S3");
        refused(
                door.post("", "/api/public/appointment-cancellations", byCode(booked)),
                409,
                "visit-changed-by-hall",
                "S3");
    }

    /** By what will be in force on that day, and not by what is today. */
    @Test
    @Tag("C6")
    void aDayIsJudgedByTheMatterAsItIsInForceThen() throws Exception {
        LocalDate from = ClosedHall.workingDay(10);
        String period =
                "guide:\n  period:\n    from: \"%1$s\"\n    until: \"%1$s\"\n    afterwards: {zh: 请于下一年度前来办理, en: Please come next year}\n"
                        .formatted(ClosedHall.DAY.format(DateTimeFormatter.ofPattern("MM-dd")));
        String later = shipped()
                .replace("version: \"2025.1\"", "version: \"2098.1\"")
                .replace("validFrom: \"2025-01-01\"", "validFrom: \"" + from + "\"")
                .replace("guide:\n", period);
        Answer published = door.post(
                Door.OFFICE,
                "/api/matters/rural-housing-land/versions",
                JsonMapper.shared().createObjectNode().put("document", later).toString());
        assertThat(published.status()).as(published.body().toString()).isEqualTo(201);
        String body = AppointmentBodies.hall(clerk, "10:00").replace("low-rent-housing", "rural-housing-land");
        booked(body);
        String then = body.replace(
                ClosedHall.workingDay(1).toString(), ClosedHall.workingDay(12).toString());
        await().untilAsserted(() ->
                refused(door.post(Door.WANG, "/api/appointments", then), 409, "outside-window-period", "C6"));
    }

    private static String shipped() throws IOException {
        try (var in = OwnAppointmentChangeTest.class.getResourceAsStream("/catalogue/rural-housing-land.yaml")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private Answer booked(String body) {
        Answer booked = door.post(Door.WANG, "/api/appointments", body);
        assertThat(booked.status()).as(booked.body().toString()).isEqualTo(201);
        return booked;
    }

    private Answer own(Answer booked) {
        return door.get(
                "", "/api/public/appointments/" + booked.text("no"), QueryCodes.HEADER, booked.text("queryCode"));
    }

    private static String byCode(Answer booked) {
        return "{\"no\":\"%s\",\"code\":\"%s\"}".formatted(booked.text("no"), booked.text("queryCode"));
    }
}
