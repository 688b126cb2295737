package org.servicehall.intake.api.appointment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.servicehall.intake.testing.Refusals.refused;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.servicehall.contracts.Applicant;
import org.servicehall.contracts.Channel;
import org.servicehall.contracts.LocalizedText;
import org.servicehall.contracts.Topics;
import org.servicehall.contracts.appointment.VisitKind;
import org.servicehall.contracts.attendance.LeaveEvent.LeaveApproved;
import org.servicehall.contracts.attendance.LeaveEvent.LeaveCancelled;
import org.servicehall.contracts.attendance.LeaveEvent.LeaveRequested;
import org.servicehall.contracts.attendance.LeaveKind;
import org.servicehall.contracts.calendar.CalendarEvent;
import org.servicehall.contracts.calendar.CalendarEvent.SchedulePublished;
import org.servicehall.intake.appointment.Availability;
import org.servicehall.intake.domain.appointment.AppointmentCommand.BookAppointment;
import org.servicehall.intake.domain.appointment.AppointmentCommand.Entry;
import org.servicehall.intake.domain.appointment.AppointmentCommand.Wish;
import org.servicehall.intake.testing.AttendanceTopic;
import org.servicehall.intake.testing.CaseTopic;
import org.servicehall.intake.testing.ClosedHall;
import org.servicehall.intake.testing.Door;
import org.servicehall.intake.testing.Door.Answer;
import org.servicehall.intake.testing.WholeService;
import org.servicehall.intake.vault.IntakeKind;
import org.servicehall.intake.view.appointment.Agendas;
import org.servicehall.platform.event.CommandContext;
import org.servicehall.platform.event.Commands;
import org.servicehall.platform.security.QueryCodes;
import org.servicehall.platform.time.HallClock;
import org.servicehall.platform.vault.KeptFields;
import org.servicehall.platform.vault.Vault;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Appointments know leave and the matters' periods, and one that leave overtook is moved (A1). */
@Tag("A1")
class OvertakenAppointmentTest implements WholeService {
    private static final LocalDate DAY = ClosedHall.workingDay(1);

    private static final String KEY = "5b1c8b1e-6f7e-4d0a-9d0b-0c8a4f1b2a11";

    private static final Instant TUESDAY = Instant.parse("2046-03-13T01:00:00Z");

    @LocalServerPort
    int port;

    @Autowired
    Commands commands;

    @Autowired
    Availability availability;

    @Autowired
    Vault vault;

    private Door door;
    private String clerk;

    @BeforeEach
    void open() {
        door = new Door(port);
        clerk = AppointmentBodies.newClerk();
    }

    @Test
    void timesInApprovedLeaveAreNeitherOfferedNorBookedUntilItIsCancelled() throws Exception {
        AttendanceTopic.publish(requested(), approved());
        await().untilAsserted(() -> assertThat(free()).hasSize(6).noneMatch(from -> from.contains("T08:")));
        Answer lost = door.post(Door.WANG, "/api/appointments", AppointmentBodies.hall(clerk, "09:30"));
        refused(lost, 409, "clerk-on-leave", "A1");
        assertThat(lost.body().toString()).doesNotContain("SICK", "病");

        AttendanceTopic.publish(
                requested(), approved(), new LeaveCancelled(leaves(), "330106", clerk, 1, clerk, ClosedHall.BEGINS));
        await().untilAsserted(() -> assertThat(free()).hasSize(12));
    }

    @Test
    void whatLeaveOvertookShowsToTheOfficeAndIsMovedUnderANumberOfItsOwn() throws Exception {
        Answer booked = door.post(Door.WANG, "/api/appointments", AppointmentBodies.hall(clerk, "09:30"));
        String no = booked.text("no");
        door.get(Door.WANG, "/api/appointments/" + no, "If-Version-At-Least", booked.text("version"));
        assertThat(overtaken(no)).isNull();
        AttendanceTopic.publish(requested(), approved());
        await().untilAsserted(() -> assertThat(overtaken(no)).isEqualTo("CLERK_ON_LEAVE"));
        assertThat(door.get(Door.OFFICE, "/api/appointments/" + no).text("overtakenBy"))
                .isEqualTo("CLERK_ON_LEAVE");
        assertThat(waiting()).isPositive();

        String path = "/api/appointments/" + no + "/rescheduling";
        String body = AppointmentBodies.move();
        Answer moved = door.post(Door.OFFICE, path, body, "Idempotency-Key", KEY);
        assertThat(moved.status()).as(moved.body().toString()).isEqualTo(201);
        assertThat(moved.text("no")).isNotEqualTo(no);
        assertThat(door.post(Door.OFFICE, path, body, "Idempotency-Key", KEY).text("no"))
                .isEqualTo(moved.text("no"));
        await().untilAsserted(() -> {
            Answer own = own(no, booked.text("queryCode"));
            assertThat(own.text("status")).isEqualTo("MOVED");
            assertThat(own.text("movedTo")).isEqualTo(moved.text("no"));
            assertThat(own.text("movedToCode")).isEqualTo(moved.text("queryCode"));
        });
        assertThat(overtaken(no)).isNull();
        refused(door.post(Door.OFFICE, path, AppointmentBodies.move()), 409, "appointment-over", "A1");
        Answer sheet = door.get(Door.OFFICE, "/api/appointments/" + moved.text("no"), "If-Version-At-Least", "2");
        assertThat(sheet.text("insteadOf")).isEqualTo(no);
        assertThat(sheet.text("person")).isEqualTo("欧阳**");
    }

    /** In a year of which no test knows. */
    @Test
    @Tag("D1")
    void aDayThatBecameOffOvertakesWhatIsBookedOnIt() throws Exception {
        String no = "330106-YY20460313-9001";
        booked(no);
        await().until(() -> door.get(Door.OFFICE, "/api/appointments/" + no).status() == 200);
        assertThat(door.get(Door.OFFICE, "/api/appointments/" + no).body().has("overtakenBy"))
                .isFalse();

        CaseTopic.publish(
                Topics.CONTROL,
                CalendarEvent.STREAM + ":2046",
                List.of(new SchedulePublished(
                        "2046", "2046.1", Map.of("2046-03-14", "放假"), Map.of(), "chen.wei", TUESDAY)));

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(
                                door.get(Door.OFFICE, "/api/appointments/" + no).text("overtakenBy"))
                        .isEqualTo("HALL_CLOSED"));
        assertThat(overtakenAnywhere(no)).isEqualTo("HALL_CLOSED");
        assertThat(waiting()).isPositive();
    }

    /** On a Tuesday for the Wednesday. */
    private void booked(String no) {
        Applicant person = new Applicant("P-" + no, "欧阳**");
        LocalDate wednesday = LocalDate.of(2046, 3, 14);
        String agenda = Agendas.agenda("330106", clerk, wednesday);
        KeptFields.keep(vault, IntakeKind.APPOINTMENT.of(no), person.ref(), Map.of("name", NAME, "agenda", agenda));
        commands.send(
                new BookAppointment(
                        agenda,
                        "330106",
                        clerk,
                        new Wish(
                                "low-rent-housing",
                                new LocalizedText("廉租房保障", "Low-rent housing"),
                                "CONSTRUCTION",
                                Channel.PHONE,
                                VisitKind.HALL,
                                null,
                                false,
                                null),
                        wednesday,
                        LocalTime.of(9, 0),
                        1,
                        availability.rules("330106"),
                        List.of(),
                        null,
                        () -> new Entry(no, person),
                        "wang.fang",
                        TUESDAY),
                CommandContext.of("wang.fang", TUESDAY));
    }

    @Test
    @Tag("C6")
    void noTimeOutsideTheMattersPeriodIsBooked() {
        LocalDate outside = outsideDecember();
        String body = AppointmentBodies.hall("clerk.1", "09:30")
                .replace("low-rent-housing", "land-loss-pension-qualification")
                .replace("CONSTRUCTION", "LABOUR")
                .replace("clerk.1", "li.na")
                .replace(DAY.toString(), outside.toString());
        refused(door.post(Door.WANG, "/api/appointments", body), 409, "outside-window-period", "C6");
        Answer slots = door.get(
                Door.WANG,
                "/api/appointments/slots?clerk=li.na&matterId=land-loss-pension-qualification&date=" + outside);
        assertThat(slots.body().at("/clerks/0/free").size()).isZero();
    }

    /** A working day that can be booked and isn't in December, which is the whole period. */
    private static LocalDate outsideDecember() {
        int n = 1;
        while (ClosedHall.workingDay(n).getMonthValue() == 12) {
            n++;
        }
        return ClosedHall.workingDay(n);
    }

    private List<String> free() {
        return door.get(Door.WANG, "/api/appointments/slots?clerk=" + clerk + "&date=" + DAY)
                .body()
                .at("/clerks/0/free")
                .findValuesAsString("from");
    }

    /** However many are to come before it. */
    private String overtakenAnywhere(String no) {
        String after = "";
        do {
            JsonNode page = door.get(Door.OFFICE, "/api/appointments/overtaken?limit=200" + after)
                    .body();
            for (JsonNode item : page.path("items")) {
                if (item.path("no").asString().equals(no)) {
                    return item.path("overtakenBy").asString();
                }
            }
            after = page.path("next").isMissingNode()
                    ? ""
                    : "&after=" + page.path("next").asString();
        } while (!after.isEmpty());
        return null;
    }

    private String overtaken(String no) {
        for (JsonNode item : door.get(Door.OFFICE, "/api/appointments/overtaken?limit=200")
                .body()
                .path("items")) {
            if (item.path("no").asString().equals(no)) {
                return item.path("overtakenBy").asString();
            }
        }
        return null;
    }

    private long waiting() {
        for (JsonNode queue : door.get(Door.OFFICE, "/api/desk").body().path("queues")) {
            if (queue.path("code").asString().equals("appointments-overtaken")) {
                return queue.path("count").asLong();
            }
        }
        return -1;
    }

    private Answer own(String no, String code) {
        return door.get("", "/api/public/appointments/" + no, QueryCodes.HEADER, code);
    }

    private String leaves() {
        return "330106-" + clerk + "-" + DAY.getYear();
    }

    private LeaveRequested requested() {
        return new LeaveRequested(
                leaves(), "330106", clerk, "CONSTRUCTION", 1, LeaveKind.SICK, at(8), at(12), clerk, ClosedHall.BEGINS);
    }

    private LeaveApproved approved() {
        return new LeaveApproved(
                leaves(), "330106", clerk, 1, LeaveKind.SICK, at(8), at(12), "zhou.min", ClosedHall.BEGINS);
    }

    private static Instant at(int hour) {
        return DAY.atTime(LocalTime.of(hour, 0)).atZone(HallClock.ZONE).toInstant();
    }
}
