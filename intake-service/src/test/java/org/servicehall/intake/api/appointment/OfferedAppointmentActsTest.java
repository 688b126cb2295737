package org.servicehall.intake.api.appointment;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.servicehall.intake.testing.Door;
import org.servicehall.intake.testing.WholeService;
import org.servicehall.platform.event.Commands;
import org.servicehall.platform.security.Role;
import org.servicehall.platform.testing.TestTokens;
import org.servicehall.platform.testing.actions.OfferedActs;
import org.servicehall.platform.testing.actions.OfferedActs.Made;
import org.servicehall.platform.testing.actions.OfferedActs.Person;
import org.servicehall.platform.testing.actions.OfferedActs.State;
import org.servicehall.platform.vault.Vault;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What an appointment's sheet offers is what happens, in every state for everybody. */
@Tag("A1")
class OfferedAppointmentActsTest implements WholeService {
    private static final String REASON = "{\"reason\":\"来电改期\"}";

    private static final Map<String, Supplier<String>> BODIES = Map.of(
            "appointments.cancel", () -> REASON,
            "appointments.move", AppointmentBodies::move,
            "appointments.markKept", () -> "",
            "appointments.markMissed", () -> "",
            "appointments.recordTold", () -> "{\"toldBy\":\"PHONE\"}");

    private static final List<Person> PEOPLE = Stream.concat(
                    Stream.of(
                            new Person("who booked it", Door.WANG),
                            new Person("a clerk of another hall", Door.ELSEWHERE)),
                    Arrays.stream(Role.values())
                            .map(role -> new Person(role.name(), TestTokens.of("zhou.min", "330106", role))))
            .toList();

    @LocalServerPort
    int port;

    @Autowired
    Commands commands;

    @Autowired
    Vault vault;

    @TestFactory
    Stream<DynamicTest> whatIsOfferedIsAcceptedAndWhatIsNotIsRefused() {
        return new OfferedActs(
                        port,
                        "/api/appointments/",
                        BODIES.keySet(),
                        (operation, state) ->
                                BODIES.getOrDefault(operation, () -> "").get())
                .of(states(), PEOPLE);
    }

    private List<State> states() {
        return List.of(
                state("booked", this::booked),
                state("cancelled", this::booked, "cancellation", REASON.replace("}", ",\"toldBy\":\"PHONE\"}")),
                state("to be told", () -> AppointmentExamples.toBeTold(new Door(port))),
                state("begun", this::begun),
                state("kept", this::begun, "kept", ""),
                state("missed", this::begun, "missed", ""));
    }

    private static State state(String name, Supplier<String> no) {
        return new State(name, () -> new Made(no.get(), 1));
    }

    private State state(String name, Supplier<String> no, String step, String body) {
        return new State(name, () -> {
            String made = no.get();
            Door.Answer answer = new Door(port).post(Door.WANG, "/api/appointments/" + made + "/" + step, body);
            return new Made(made, answer.body().path("version").asLong());
        });
    }

    private String booked() {
        String body = AppointmentBodies.hall(AppointmentBodies.newClerk(), "09:30");
        return new Door(port).post(Door.WANG, "/api/appointments", body).text("no");
    }

    private String begun() {
        return new PastAppointments(commands, vault).book();
    }
}
