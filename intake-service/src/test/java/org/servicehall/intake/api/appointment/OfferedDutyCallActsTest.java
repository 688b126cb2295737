package org.servicehall.intake.api.appointment;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.servicehall.intake.testing.Door;
import org.servicehall.intake.testing.WholeService;
import org.servicehall.platform.security.Role;
import org.servicehall.platform.testing.TestTokens;
import org.servicehall.platform.testing.actions.OfferedActs;
import org.servicehall.platform.testing.actions.OfferedActs.Made;
import org.servicehall.platform.testing.actions.OfferedActs.Person;
import org.servicehall.platform.testing.actions.OfferedActs.State;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What a call on duty offers is what happens, in every state for everybody; of this hall the rota names nobody. */
@Tag("A3")
@Tag("T8")
class OfferedDutyCallActsTest implements WholeService {
    private static final String RESULT = "{\"result\":\"已送医\"}";

    private static final Map<String, String> BODIES = Map.of(
            "dutyCalls.notifyClerk", "",
            "dutyCalls.recordArrival", "",
            "dutyCalls.close", RESULT);

    private static final List<Person> PEOPLE = Stream.concat(
                    Stream.of(
                            new Person("who is called", Door.WANG),
                            new Person("a clerk of another hall", Door.ELSEWHERE)),
                    Arrays.stream(Role.values())
                            .map(role -> new Person(role.name(), TestTokens.of("zhou.min", "330106", role))))
            .toList();

    @LocalServerPort
    int port;

    @TestFactory
    Stream<DynamicTest> whatIsOfferedIsAcceptedAndWhatIsNotIsRefused() {
        return new OfferedActs(
                        port,
                        "/api/duty-calls/",
                        BODIES.keySet(),
                        (operation, state) -> BODIES.getOrDefault(operation, ""))
                .of(states(), PEOPLE);
    }

    private List<State> states() {
        return List.of(
                state("taken"),
                state("notified", "notification"),
                state("arrived", "notification", "arrival"),
                state("closed by telephone", "notification", "closing"),
                state("closed", "notification", "arrival", "closing"));
    }

    private State state(String name, String... steps) {
        return new State(name, () -> {
            Door door = new Door(port);
            String no = door.post(Door.LEAD, "/api/duty-calls", AppointmentBodies.DUTY_CALL)
                    .text("no");
            for (String step : steps) {
                door.post(Door.LEAD, "/api/duty-calls/" + no + "/" + step, step.equals("closing") ? RESULT : "");
            }
            return new Made(no, 1 + steps.length);
        });
    }
}
