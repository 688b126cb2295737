package org.servicehall.cases.api.afterwards;

import static org.servicehall.cases.domain.Cases.ACCEPTED;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.servicehall.cases.api.Closing;
import org.servicehall.cases.api.Hall;
import org.servicehall.cases.api.WholeService;
import org.servicehall.cases.domain.Cases;
import org.servicehall.cases.domain.grant.GrantCommand;
import org.servicehall.cases.domain.grant.GrantCommand.BeginGrant;
import org.servicehall.cases.domain.grant.GrantCommand.EndGrant;
import org.servicehall.contracts.cases.CaseEvent.CaseOpened;
import org.servicehall.contracts.grant.GrantEvent.End;
import org.servicehall.platform.event.CommandContext;
import org.servicehall.platform.event.Commands;
import org.servicehall.platform.security.Role;
import org.servicehall.platform.testing.TestTokens;
import org.servicehall.platform.testing.actions.OfferedActs;
import org.servicehall.platform.testing.actions.OfferedActs.Made;
import org.servicehall.platform.testing.actions.OfferedActs.Person;
import org.servicehall.platform.testing.actions.OfferedActs.State;
import org.servicehall.platform.time.HallClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What a grant offers is what happens to it, whether it runs or is over, for everybody. */
@Tag("C5")
class OfferedGrantsTest implements WholeService {
    private static final AtomicInteger LAST = new AtomicInteger(7000);
    private static final CaseOpened OPENED =
            (CaseOpened) Cases.opened(Cases.with(Closing.YEARLY)).getFirst();

    private static final Map<String, String> BODIES = Map.of("grants.revoke", "{\"reason\":\"收入超标\"}");

    private static final List<Person> PEOPLE = Stream.concat(
                    Stream.of(new Person("the lead of another hall", Hall.ELSEWHERE)),
                    Arrays.stream(Role.values())
                            .map(role -> new Person(role.name(), TestTokens.of("luo.wei", Cases.HALL, role))))
            .toList();

    @LocalServerPort
    private int port;

    @Autowired
    private Commands commands;

    @Autowired
    private HallClock clock;

    @BeforeEach
    void nine() {
        clock.set(ACCEPTED);
    }

    @TestFactory
    Stream<DynamicTest> whatIsOfferedIsAcceptedAndWhatIsNotIsRefused() {
        return new OfferedActs(
                        port, "/api/grants/", BODIES.keySet(), (operation, state) -> BODIES.getOrDefault(operation, ""))
                .of(states(), PEOPLE);
    }

    private List<State> states() {
        return List.of(
                state("running"),
                state("revoked", no -> new EndGrant(no, End.REVOKED, null, "收入超标", ACCEPTED)),
                state(
                        "ended with another",
                        no -> new EndGrant(no, End.WITH_ANOTHER, "330106-20250101-0001", null, ACCEPTED)));
    }

    @SafeVarargs
    private State state(String name, Function<String, GrantCommand>... later) {
        return new State(name, () -> {
            String no = "330106-20251103-%04d".formatted(LAST.incrementAndGet());
            send(new BeginGrant(no, OPENED, null, ACCEPTED));
            for (Function<String, GrantCommand> next : later) {
                send(next.apply(no));
            }
            return new Made(no, 1 + later.length);
        });
    }

    private void send(GrantCommand command) {
        commands.send(command, CommandContext.of("test", ACCEPTED));
    }
}
