package org.servicehall.intake.api.appointment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.servicehall.intake.api.appointment.AppointmentDesk.path;
import static org.servicehall.intake.testing.Refusals.refused;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.servicehall.intake.testing.ClosedHall;
import org.servicehall.intake.testing.Door;
import org.servicehall.intake.testing.Door.Answer;
import org.servicehall.intake.testing.WholeService;
import org.servicehall.platform.event.Streams;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Residents are told what becomes of their appointments, by message or by somebody (S5, A1). */
@Tag("S5")
@Tag("A1")
class AppointmentMessagesTest implements WholeService {
    private static final String REASON = "经办人临时外出";
    private static final String PUBLIC = "/api/public/appointments";
    private static final String CANCELLATION = "{\"reason\":\"" + REASON + "\"}";

    @LocalServerPort
    int port;

    @Autowired
    Streams streams;

    private Door door;
    private AppointmentDesk desk;
    private String clerk;

    @BeforeEach
    void open() {
        door = new Door(port);
        desk = new AppointmentDesk(door);
        clerk = AppointmentBodies.newClerk();
    }

    @Test
    void whoWishesForItIsToldOfBookingAndCancellationAndIsNotRemindedAfterwards() {
        String no = desk.booked(wishing()).text("no");
        await().untilAsserted(() -> assertThat(desk.told(no))
                .containsExactlyInAnyOrder("BOOKED/SENT", "BOOKED/SENT", "REMINDER/WAITING", "REMINDER/WAITING"));

        door.post(Door.WANG, path(no) + "/cancellation", CANCELLATION);
        await().untilAsserted(() -> assertThat(desk.told(no))
                .containsExactlyInAnyOrder(
                        "BOOKED/SENT",
                        "BOOKED/SENT",
                        "REMINDER/DROPPED",
                        "REMINDER/DROPPED",
                        "CANCELLED/SENT",
                        "CANCELLED/SENT"));
        toldOfALaterOne(no);
        assertThat(desk.toBeTold()).doesNotContain(no);
    }

    @Test
    @Tag("R3")
    void noEventSaysWhereAndNoMessageWhy() {
        String no = desk.booked(wishing()).text("no");
        door.post(Door.WANG, path(no) + "/cancellation", CANCELLATION);
        await().untilAsserted(() -> assertThat(desk.told(no)).contains("CANCELLED/SENT"));

        await().untilAsserted(() -> assertThat(outbox()).contains(no + "-CANCELLED", "欧阳**：您预约", "已由大厅取消"));
        assertThat(outbox()).doesNotContain(REASON, "带相机", NAME, PHONE, "ouyang@example.cn");
        assertThat(streams.read("Message:" + no).orElseThrow().toString())
                .doesNotContain(NAME, PHONE, "ouyang@example.cn");
        assertThat(door.get(Door.WANG, path(no)).body().toString()).doesNotContain(NAME, PHONE, "ouyang@");
    }

    @Test
    void aMoveCarriesTheWishOverAndTellsTheNewTimeAlone() {
        String no = desk.booked(wishing()).text("no");
        String moved = door.post(Door.OFFICE, path(no) + "/rescheduling", AppointmentBodies.move())
                .text("no");
        await().untilAsserted(() ->
                assertThat(desk.told(moved)).contains("MOVED/SENT").doesNotContain("BOOKED/SENT"));
        assertThat(door.get(Door.OFFICE, path(moved)).body().at("/telling/channels"))
                .hasSize(2);
        await().untilAsserted(() -> assertThat(desk.told(no)).contains("REMINDER/DROPPED"));
    }

    @Test
    void whomNoMessageTellsStandsInTheOfficesListUntilSomebodyToldThem() {
        String no = desk.booked(AppointmentBodies.hall(clerk, "09:00")).text("no");
        String moved = door.post(Door.OFFICE, path(no) + "/rescheduling", AppointmentBodies.move())
                .text("no");
        await().untilAsserted(() -> assertThat(desk.toBeTold()).contains(moved).doesNotContain(no));
        assertThat(door.get(Door.OFFICE, "/api/desk").body().toString()).contains("appointments-to-tell");
        refused(
                door.post(Door.AUDITOR, path(moved) + "/resident-told", "{\"toldBy\":\"PHONE\"}"),
                403,
                "forbidden",
                "");
        Answer told = door.post(Door.OFFICE, path(moved) + "/resident-told", "{\"toldBy\":\"PHONE\"}");
        assertThat(told.text("toldBy")).isEqualTo("PHONE");
        await().untilAsserted(() -> assertThat(desk.toBeTold()).doesNotContain(moved));
        refused(
                door.post(Door.OFFICE, path(moved) + "/resident-told", "{\"toldBy\":\"PHONE\"}"),
                409,
                "resident-not-to-be-told",
                "S5");
    }

    @Test
    void whoHasCalledToCancelIsCalledByNobody() {
        String no = desk.booked(AppointmentBodies.hall(clerk, "09:00")).text("no");
        Answer cancelled =
                door.post(Door.WANG, path(no) + "/cancellation", CANCELLATION.replace("}", ",\"toldBy\":\"PHONE\"}"));
        Answer sheet = door.get(Door.WANG, path(no), "If-Version-At-Least", cancelled.text("version"));
        assertThat(sheet.body().at("/telling/toldBy").asString()).isEqualTo("PHONE");
        toldOfALaterOne(no);
        assertThat(desk.toBeTold()).doesNotContain(no);
    }

    @Test
    void nobodyWhoWasNotReachedHasBeenTold() {
        String no = desk.booked(AppointmentBodies.hall(clerk, "09:00")).text("no");
        String notReached = ",\"toldBy\":\"NOT_REACHED\"}";
        refused(
                door.post(Door.WANG, path(no) + "/cancellation", CANCELLATION.replace("}", notReached)),
                422,
                "nobody-told",
                "S5");
        refused(
                door.post(
                        Door.OFFICE,
                        path(no) + "/rescheduling",
                        AppointmentBodies.move().replace("}", notReached)),
                422,
                "nobody-told",
                "S5");
        door.post(Door.WANG, path(no) + "/cancellation", CANCELLATION);
        await().untilAsserted(() -> assertThat(desk.toBeTold()).contains(no));
        Answer tried = door.post(Door.OFFICE, path(no) + "/resident-told", "{\"toldBy\":\"NOT_REACHED\"}");
        Answer sheet = door.get(Door.WANG, path(no), "If-Version-At-Least", tried.text("version"));
        assertThat(sheet.body().at("/telling/toldBy").asString()).isEqualTo("NOT_REACHED");
        assertThat(desk.toBeTold()).contains(no);
        door.post(Door.OFFICE, path(no) + "/resident-told", "{\"toldBy\":\"PHONE\"}");
        await().untilAsserted(() -> assertThat(desk.toBeTold()).doesNotContain(no));
    }

    @Test
    @Tag("S3")
    void atThePublicDoorNobodyIsPromisedAMessageWithoutAnAddress() {
        String body = AppointmentBodies.own().replace("\"date\"", "\"messages\":[\"MAIL\"],\"date\"");
        Answer refused = door.post("", "/api/public/appointments", body);
        refused(refused, 422, "message-needs-address", "S5");
        assertThat(refused.body().toString()).contains("person.email");
        Answer booked = door.post("", "/api/public/appointments", body.replace("MAIL", "SMS"));
        assertThat(booked.status()).as(booked.body().toString()).isEqualTo(201);
        await().untilAsserted(() -> assertThat(desk.told(booked.text("no"))).contains("BOOKED/SENT"));
        door.post(
                "",
                "/api/public/appointment-cancellations",
                "{\"no\":\"%s\",\"code\":\"%s\"}".formatted(booked.text("no"), booked.text("queryCode")));
        await().untilAsserted(() -> assertThat(desk.told(booked.text("no"))).contains("REMINDER/DROPPED"));
        toldOfALaterOne(booked.text("no"));
        assertThat(desk.told(booked.text("no"))).noneMatch(told -> told.startsWith("CANCELLED"));
    }

    /** Nobody proves at that door whose address it is: cancelling makes no room for the next message. */
    @Test
    @Tag("S3")
    void oneAddressGetsSoManyMessagesADayOfThePublicDoorWhateverBecameOfThem() {
        String phone = "13700137040";
        for (int i = 0; i < 3; i++) {
            cancelled(bookedOwn(own(phone, "SMS", "")));
        }
        refused(door.post("", PUBLIC, own(phone, "SMS", "")), 409, "messages-of-address", "S3");
        cancelled(bookedOwn(AppointmentBodies.own().replaceFirst("137002[0-9]{5}", phone)));

        for (int i = 1; i < 3; i++) {
            cancelled(bookedOwn(own("1370013704" + i, "MAIL", "Victim@example.cn")));
        }
        Answer last = bookedOwn(own("13700137043", "MAIL", "victim@example.cn"));
        String move = """
                {"no":"%s","code":"%s","date":"%s","start":"14:00"}""".formatted(last.text("no"), last.text("queryCode"), ClosedHall.workingDay(9));
        refused(door.post("", "/api/public/appointment-moves", move), 409, "messages-of-address", "S3");
        refused(
                door.post("", PUBLIC, own("13700137044", "MAIL", "victim@example.cn")),
                409,
                "messages-of-address",
                "S3");
    }

    private static String own(String phone, String channel, String email) {
        return AppointmentBodies.own()
                .replaceFirst(
                        "137002[0-9]{5}\"", phone + "\"" + (email.isEmpty() ? "" : ",\"email\":\"" + email + "\""))
                .replace("\"date\"", "\"messages\":[\"" + channel + "\"],\"date\"");
    }

    private Answer bookedOwn(String body) {
        Answer booked = door.post("", PUBLIC, body);
        assertThat(booked.status()).as(booked.body().toString()).isEqualTo(201);
        return booked;
    }

    private void cancelled(Answer booked) {
        String receipt = "{\"no\":\"%s\",\"code\":\"%s\"}".formatted(booked.text("no"), booked.text("queryCode"));
        assertThat(door.post("", "/api/public/appointment-cancellations", receipt)
                        .status())
                .isEqualTo(200);
    }

    /** One clerk's day is heard of in turn: once a later one of it stands in the list, all before was dealt with. */
    private void toldOfALaterOne(String no) {
        JsonNode sheet = door.get(Door.WANG, path(no)).body();
        String body = AppointmentBodies.hall(sheet.path("clerk").asString(), "15:00")
                .replace("low-rent-housing", sheet.path("matterId").asString())
                .replace("CONSTRUCTION", sheet.path("window").asString())
                .replace(ClosedHall.workingDay(1).toString(), sheet.path("date").asString());
        String later = desk.booked(body).text("no");
        door.post(Door.WANG, path(later) + "/cancellation", CANCELLATION);
        await().untilAsserted(() -> assertThat(desk.toBeTold()).contains(later));
    }

    private String wishing() {
        return AppointmentBodies.hall(clerk, "09:30")
                .replace(
                        ClosedHall.workingDay(1).toString(),
                        ClosedHall.workingDay(7).toString())
                .replace(
                        "\"person\":{",
                        "\"note\":\"带相机\",\"messages\":[\"SMS\",\"MAIL\"],\"person\":{\"email\":\"ouyang@example.cn\",");
    }

    private String outbox() {
        return door.get(Door.OFFICE, "/api/messages?status=SENT&limit=200")
                .body()
                .toString();
    }
}
