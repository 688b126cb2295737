package org.servicehall.intake.api.appointment;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.servicehall.intake.testing.ClosedHall;
import org.servicehall.intake.testing.Door;
import org.servicehall.platform.event.Commands;
import org.servicehall.platform.security.Role;
import org.servicehall.platform.testing.badinput.Example;
import org.servicehall.platform.vault.Vault;

/** A right request for each operation on appointments and calls on duty. */
public final class BookingExamples {
    private static final Set<Role> STAFF = EnumSet.of(Role.CLERK, Role.LEAD, Role.OFFICE);

    private final int port;
    private final PastAppointments past;

    public BookingExamples(int port, Commands commands, Vault vault) {
        this.port = port;
        this.past = new PastAppointments(commands, vault);
    }

    public List<Example> all() {
        return List.of(
                new Example(
                        "/api/appointments",
                        () -> "/api/appointments",
                        AppointmentExamples.concerning(
                                new Door(port), told(AppointmentBodies.visit(AppointmentBodies.newClerk(), "09:00"))),
                        Door.WANG,
                        STAFF),
                new Example(
                        "/api/appointments/{no}/cancellation",
                        () -> "/api/appointments/" + booked() + "/cancellation",
                        "{\"reason\":\"改期\",\"toldBy\":\"PHONE\"}",
                        Door.WANG,
                        STAFF),
                new Example(
                        "/api/appointments/{no}/resident-told",
                        () -> "/api/appointments/" + AppointmentExamples.toBeTold(new Door(port)) + "/resident-told",
                        "{\"toldBy\":\"PHONE\"}",
                        Door.WANG,
                        STAFF),
                new Example(
                        "/api/appointments/{no}/rescheduling",
                        () -> "/api/appointments/" + booked() + "/rescheduling",
                        AppointmentBodies.move(),
                        Door.WANG,
                        STAFF),
                new Example(
                        "/api/public/appointments",
                        () -> "/api/public/appointments",
                        AppointmentExamples.concerningOwn(new Door(port), told(AppointmentBodies.own())),
                        "",
                        Set.of()),
                ownAppointment("moves", ",\"date\":\"%s\",\"start\":\"08:30\"".formatted(ClosedHall.workingDay(4))),
                ownAppointment("cancellations", ""),
                begun("kept"),
                begun("missed"),
                new Example("/api/duty-calls", () -> "/api/duty-calls", AppointmentBodies.DUTY_CALL, Door.WANG, STAFF),
                dutyCall("notification", ""),
                dutyCall("arrival", ""),
                dutyCall("closing", "{\"result\":\"已送医\"}"));
    }

    private Example ownAppointment(String what, String more) {
        Door.Answer booked = new Door(port).post("", "/api/public/appointments", AppointmentBodies.own());
        return new Example(
                "/api/public/appointment-" + what,
                () -> "/api/public/appointment-" + what,
                "{\"no\":\"%s\",\"code\":\"%s\"%s}".formatted(booked.text("no"), booked.text("queryCode"), more),
                "",
                Set.of());
    }

    private Example begun(String mark) {
        return new Example(
                "/api/appointments/{no}/" + mark,
                () -> "/api/appointments/" + past.book() + "/" + mark,
                "",
                Door.WANG,
                STAFF);
    }

    private Example dutyCall(String step, String body) {
        return new Example(
                "/api/duty-calls/{no}/" + step,
                () -> {
                    Door door = new Door(port);
                    String call = "/api/duty-calls/"
                            + door.post(Door.WANG, "/api/duty-calls", AppointmentBodies.DUTY_CALL)
                                    .text("no");
                    if (!step.equals("notification")) {
                        door.post(Door.LEAD, call + "/notification", "");
                    }
                    return call + "/" + step;
                },
                body,
                Door.LEAD,
                STAFF);
    }

    /** With how the resident wishes to be told of it. */
    private static String told(String booking) {
        return booking.replace("\"person\":{", "\"messages\":[\"SMS\"],\"person\":{\"email\":\"ouyang@example.cn\",");
    }

    private String booked() {
        String body = AppointmentBodies.visit(AppointmentBodies.newClerk(), "14:00");
        return new Door(port).post(Door.WANG, "/api/appointments", body).text("no");
    }
}
