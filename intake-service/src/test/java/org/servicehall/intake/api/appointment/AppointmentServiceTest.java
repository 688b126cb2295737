package org.servicehall.intake.api.appointment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.servicehall.intake.testing.Refusals.refused;

import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.servicehall.intake.testing.ClosedHall;
import org.servicehall.intake.testing.Door;
import org.servicehall.intake.testing.Door.Answer;
import org.servicehall.intake.testing.WholeService;
import org.servicehall.intake.vault.IntakeKind;
import org.servicehall.platform.event.Commands;
import org.servicehall.platform.event.Streams;
import org.servicehall.platform.http.ReadingReason;
import org.servicehall.platform.security.QueryCodes;
import org.servicehall.platform.security.Role;
import org.servicehall.platform.testing.TestTokens;
import org.servicehall.platform.vault.Vault;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Appointments through HTTP, store, broker and views. */
class AppointmentServiceTest implements WholeService {
    private static final int RACERS = 8;
    private static final String OFFICE = TestTokens.of("wu.gang", "330106", Role.OFFICE);

    @LocalServerPort
    int port;

    @Autowired
    Streams streams;

    @Autowired
    Commands commands;

    @Autowired
    Vault vault;

    @Autowired
    MongoDatabase database;

    private Door door;

    @BeforeEach
    void open() {
        door = new Door(port);
    }

    @Test
    @Tag("A1")
    void ofRequestsThatRaceForOneSlotExactlyOneIsBooked() throws Exception {
        String clerk = AppointmentBodies.newClerk();
        String body = AppointmentBodies.hall(clerk, "09:30").replace(PHONE, "13912345678");
        List<Answer> answers = race(body);
        assertThat(answers.stream().filter(answer -> answer.status() == 201)).hasSize(1);
        answers.stream()
                .filter(answer -> answer.status() != 201)
                .forEach(lost -> refused(lost, 409, "slot-taken", "A1"));
        assertThat(streams.version("Agenda:" + agenda(clerk))).isEqualTo(1);
        assertThat(vault.findByPhone(IntakeKind.APPOINTMENT, "330106", "13912345678"))
                .hasSize(1);
    }

    private List<Answer> race(String body) throws InterruptedException, ExecutionException {
        CyclicBarrier line = new CyclicBarrier(RACERS);
        List<Future<Answer>> runs = new ArrayList<>();
        try (var racers = Executors.newFixedThreadPool(RACERS)) {
            for (int i = 0; i < RACERS; i++) {
                runs.add(racers.submit(() -> {
                    line.await();
                    return door.post(Door.WANG, "/api/appointments", body);
                }));
            }
        }
        List<Answer> answers = new ArrayList<>();
        for (Future<Answer> run : runs) {
            answers.add(run.get());
        }
        return answers;
    }

    @Test
    @Tag("A1")
    void aWishByTelephoneGetsATimeWhichIsFreeAgainWhenItIsCancelled() {
        String clerk = AppointmentBodies.newClerk();
        Answer booked = door.post(OFFICE, "/api/appointments", AppointmentBodies.hall(clerk, "09:30"));
        assertThat(booked.status()).isEqualTo(201);
        assertThat(booked.text("no")).matches("330106-YY20[0-9]{6}-[0-9]{4}");
        assertThat(booked.text("from")).endsWith("T09:30:00+08:00");
        assertThat(free(clerk)).hasSize(11).doesNotContain(booked.text("from"));
        String path = "/api/appointments/" + booked.text("no");
        assertThat(door.post(Door.LI, path + "/cancellation", "{\"reason\":\"来不了\"}")
                        .text("status"))
                .isEqualTo("CANCELLED");
        assertThat(free(clerk)).hasSize(12).contains(booked.text("from"));
        Answer sheet = door.get(Door.AUDITOR, path, "If-Version-At-Least", "2");
        assertThat(sheet.text("endReason")).isEqualTo("来不了");
        assertThat(sheet.text("person")).isEqualTo("欧阳**");
        assertThat(sheet.body().has("queryCodeHash")).isFalse();
        refused(door.post(Door.LI, path + "/cancellation", "{\"reason\":\"x\"}"), 409, "appointment-over", "A1");
    }

    private List<String> free(String clerk) {
        Answer slots =
                door.get(Door.WANG, "/api/appointments/slots?clerk=" + clerk + "&date=" + ClosedHall.workingDay(1));
        assertThat(slots.body().at("/clerks/0/clerk").asString()).isEqualTo(clerk);
        return slots.body().at("/clerks/0/free").findValuesAsString("from");
    }

    @Test
    @Tag("A1")
    void onlyTheHallsSlotsAreBooked() {
        String body = AppointmentBodies.hall(AppointmentBodies.newClerk(), "09:30");
        String date = ClosedHall.workingDay(1).toString();
        String far = ClosedHall.DAY.plusDays(61).toString();
        book(body.replace("09:30", "12:00"), 422, "slot-outside-working-time");
        book(body.replace("09:30", "09:40"), 422, "slot-off-grid");
        book(body.replace(date, ClosedHall.workingDay(-1).toString()), 422, "slot-in-the-past");
        book(body.replace(date, far), 422, "slot-beyond-horizon");
        book(body.replace(date, "9999-12-31"), 422, "slot-beyond-horizon");
        book(body.replace("CONSTRUCTION", "ATTIC"), 422, "unknown-window");
        book(body.replace("CONSTRUCTION", "PARTY"), 422, "window-not-in-charge");
        book(body.replace("low-rent-housing", "flying"), 404, "unknown-matter");
        book(body.replace("\"start\"", "\"note\":\"致电13800138000\",\"start\""), 422, "personal-data-in-text");
        refused(door.get(Door.WANG, "/api/appointments/slots?date=" + date), 422, "clerk-or-window-missing", "A1");
    }

    @Test
    @Tag("A1")
    void anAbsurdDateHasNeitherSlotsNorAppointments() {
        for (String date : List.of("%2B999999999-12-31", "-999999999-01-01", "2026-1-3")) {
            Answer slots = door.get(Door.WANG, "/api/appointments/slots?clerk=wang.fang&date=" + date);
            Answer page = door.get(Door.WANG, "/api/appointments?date=" + date);
            assertThat(List.of(slots.status(), page.status())).containsOnly(400);
        }
        for (String date : List.of("9999-12-31", "2000-01-03")) {
            Answer slots = door.get(Door.WANG, "/api/appointments/slots?clerk=wang.fang&date=" + date);
            assertThat(slots.body().at("/clerks/0/free").size()).isZero();
            Answer page = door.get(Door.WANG, "/api/appointments?date=" + date);
            assertThat(List.of(slots.status(), page.status())).containsOnly(200);
            assertThat(page.body().path("items").size()).isZero();
        }
        Answer nobody =
                door.get(Door.WANG, "/api/appointments/slots?window=FAMILY_PLANNING&date=" + ClosedHall.workingDay(1));
        assertThat(nobody.body().path("clerks").size()).isZero();
    }

    /** They need not have signed in before. */
    @Test
    @Tag("A1")
    void whoServesAWindowThatDayHasFreeTimesThere() {
        String slots = "/api/appointments/slots?window=CONSTRUCTION&date=";
        assertThat(door.get(Door.WANG, slots + ClosedHall.workingDay(1)).body().findValuesAsString("clerk"))
                .contains("zhao.lei")
                .doesNotContain("wang.fang", "wu.gang");
        assertThat(door.get(Door.WANG, slots + "2019-12-31")
                        .body()
                        .path("clerks")
                        .size())
                .isZero();
    }

    private void book(String body, int status, String code) {
        refused(door.post(Door.WANG, "/api/appointments", body), status, code, null);
    }

    @Test
    @Tag("A1")
    void aResidentFindsTheOwnAppointmentByItsCodeAndNobodyElseDoes() {
        Answer booked = door.post(
                Door.WANG, "/api/appointments", AppointmentBodies.hall(AppointmentBodies.newClerk(), "10:00"));
        String no = booked.text("no");
        door.get(Door.WANG, "/api/appointments/" + no, "If-Version-At-Least", booked.text("version"));
        Answer own = door.get("", "/api/public/appointments/" + no, QueryCodes.HEADER, booked.text("queryCode"));
        assertThat(own.status()).isEqualTo(200);
        assertThat(own.body().at("/statusText/zh").asString()).isEqualTo("已预约");
        assertThat(own.body().at("/hallName/zh").asString()).isEqualTo("青溪镇便民服务大厅");
        assertThat(own.body().toString()).doesNotContain("欧阳");
        refused(
                door.get("", "/api/public/appointments/" + no, QueryCodes.HEADER, "0000-0000"),
                404,
                "unknown-number",
                "");
        refused(door.get(Door.ELSEWHERE, "/api/appointments/" + no), 404, "unknown-number", "");
    }

    @Test
    @Tag("A2")
    @Tag("R3")
    void aVisitsAddressIsInTheVaultAloneAndEachLookAtItIsRecorded() {
        String clerk = AppointmentBodies.newClerk();
        Answer booked = door.post(Door.WANG, "/api/appointments", AppointmentBodies.visit(clerk, "09:00"));
        assertThat(booked.text("until")).endsWith("T10:00:00+08:00");
        refused(
                door.post(Door.WANG, "/api/appointments", AppointmentBodies.hall(clerk, "09:30")),
                409,
                "slot-taken",
                "A1");
        String path = "/api/appointments/" + booked.text("no");
        assertThat(door.get(Door.WANG, path + "/person", ReadingReason.HEADER, "HANDLING")
                        .text("address"))
                .isEqualTo("青溪镇三号");
        refused(door.get(Door.AUDITOR, path + "/person", ReadingReason.HEADER, "HANDLING"), 403, "forbidden", "");
        assertThat(database.getCollection("vaultReadings").countDocuments(new Document("what", booked.text("no"))))
                .isEqualTo(1);
        door.get(Door.WANG, path, "If-Version-At-Least", booked.text("version"));
        for (String collection : database.listCollectionNames()) {
            database.getCollection(collection)
                    .find()
                    .forEach(document -> assertThat(document.toJson()).doesNotContain("青溪镇三号", PHONE));
        }
    }

    @Test
    @Tag("R3")
    void noTextAboutAnAppointmentOrACallNamesWhoHasIt() {
        Answer booked = door.post(
                Door.WANG, "/api/appointments", AppointmentBodies.hall(AppointmentBodies.newClerk(), "16:00"));
        String appointment = "/api/appointments/" + booked.text("no");
        refused(
                door.post(Door.WANG, appointment + "/cancellation", "{\"reason\":\"欧阳 建国改期\"}"),
                422,
                "person-named-in-text",
                "R3");
        Answer called = door.post(Door.LEAD, "/api/duty-calls", AppointmentBodies.DUTY_CALL);
        String call = "/api/duty-calls/" + called.text("no");
        door.post(Door.LEAD, call + "/notification", "");
        door.post(Door.LEAD, call + "/arrival", "");
        refused(
                door.post(Door.LEAD, call + "/closing", "{\"result\":\"已送欧阳建国就医\"}"),
                422,
                "person-named-in-text",
                "R3");
    }

    @Test
    @Tag("A1")
    void theHallsAppointmentsAreListedByDayClerkAndStateAPageAtATime() {
        String clerk = AppointmentBodies.newClerk();
        for (String start : List.of("10:30", "09:00", "09:30")) {
            Answer booked = door.post(Door.WANG, "/api/appointments", AppointmentBodies.hall(clerk, start));
            String path = "/api/appointments/" + booked.text("no");
            door.get(Door.WANG, path, "If-Version-At-Least", booked.text("version"));
        }
        String query = "/api/appointments?limit=2&status=BOOKED&clerk=" + clerk + "&date=" + ClosedHall.workingDay(1);
        Answer first = door.get(Door.WANG, query);
        assertThat(first.body().path("items").findValuesAsString("from"))
                .extracting(from -> from.substring(11, 16))
                .containsExactly("09:00", "09:30");
        Answer second = door.get(Door.WANG, query + "&after=" + first.text("next"));
        assertThat(second.body().path("items").size()).isEqualTo(1);
        assertThat(door.get(Door.ELSEWHERE, query).body().path("items").size()).isZero();
    }

    @Test
    @Tag("A1")
    void whatHasBegunIsMarkedAsKeptOrMissed() {
        PastAppointments past = new PastAppointments(commands, vault);
        assertThat(door.post(Door.WANG, "/api/appointments/" + past.book() + "/kept", "")
                        .text("status"))
                .isEqualTo("KEPT");
        assertThat(door.post(Door.WANG, "/api/appointments/" + past.book() + "/missed", "")
                        .text("status"))
                .isEqualTo("MISSED");
    }

    private static String agenda(String clerk) {
        return "330106-" + clerk + "-" + ClosedHall.workingDay(1).toString().replace("-", "");
    }
}
