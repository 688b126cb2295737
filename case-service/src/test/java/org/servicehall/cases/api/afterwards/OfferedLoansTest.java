package org.servicehall.cases.api.afterwards;

import static org.awaitility.Awaitility.await;
import static org.servicehall.cases.domain.Cases.ACCEPTED;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.servicehall.cases.api.Hall;
import org.servicehall.cases.api.WholeService;
import org.servicehall.cases.domain.Acting;
import org.servicehall.cases.domain.archive.ArchiveCommand;
import org.servicehall.cases.domain.archive.ArchiveCommand.ApproveLoan;
import org.servicehall.cases.domain.archive.ArchiveCommand.ArchiveFile;
import org.servicehall.cases.domain.archive.ArchiveCommand.RefuseLoan;
import org.servicehall.cases.domain.archive.ArchiveCommand.RequestLoan;
import org.servicehall.cases.domain.archive.ArchiveCommand.ReturnLoan;
import org.servicehall.contracts.archive.ArchiveEvent.LoanKind;
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

/** What an archived file offers is what happens to its loans, for all; at a hall whose lists no test reads (R2). */
class OfferedLoansTest implements WholeService {
    private static final String HALL = "340123";
    private static final String ASKER = "he.ping";
    private static final String LEAD = TestTokens.of("luo.wei", HALL, Role.LEAD);
    private static final AtomicInteger LAST = new AtomicInteger(3000);
    private static final LocalDate DAY = LocalDate.of(2025, 11, 3);

    private static final Map<String, String> BODIES = Map.of(
            "archive.requestLoan", "{\"kind\":\"COPY\",\"purpose\":\"复核\"}",
            "archive.approveLoan", "",
            "archive.refuseLoan", "{\"reason\":\"理由不足\"}",
            "archive.recordReturn", "");

    /** Who asked is a clerk, and here somebody who is lead and office as well. */
    private static final List<Person> PEOPLE = Stream.concat(
                    Stream.of(
                            new Person("who asked", TestTokens.of(ASKER, HALL, Role.CLERK)),
                            new Person("who asked, in other roles", TestTokens.of(ASKER, HALL, Role.LEAD, Role.OFFICE)),
                            new Person("the lead of another hall", Hall.LEAD)),
                    Arrays.stream(Role.values())
                            .map(role -> new Person(role.name(), TestTokens.of("luo.wei", HALL, role))))
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
                        port,
                        "/api/archive/",
                        BODIES.keySet(),
                        (operation, state) -> BODIES.getOrDefault(operation, ""))
                .in("loan", "1")
                .of(states(), PEOPLE);
    }

    private List<State> states() {
        return List.of(
                state("archived"),
                state("loan asked for", OfferedLoansTest::request),
                state("lent", OfferedLoansTest::request, no -> new ApproveLoan(no, 1, "luo.wei", ACCEPTED)),
                state(
                        "loan refused",
                        OfferedLoansTest::request,
                        no -> new RefuseLoan(no, 1, "理由不足", "luo.wei", ACCEPTED)),
                state(
                        "back",
                        OfferedLoansTest::request,
                        no -> new ApproveLoan(no, 1, "luo.wei", ACCEPTED),
                        no -> new ReturnLoan(no, 1, Acting.of("deng.ke"), ACCEPTED)));
    }

    @SafeVarargs
    private State state(String name, Function<String, ArchiveCommand>... later) {
        List<Function<String, ArchiveCommand>> steps = new ArrayList<>();
        for (Function<String, ArchiveCommand> next : later) {
            steps.add(next);
        }
        return new State(name, () -> made(steps));
    }

    private Made made(List<Function<String, ArchiveCommand>> later) {
        String no = "340123-20251103-%04d".formatted(LAST.incrementAndGet());
        send(new ArchiveFile(no, HALL, () -> no + "-DA", List.of(), List.of(), List.of(), ACCEPTED));
        later.forEach(next -> send(next.apply(no)));
        await().atMost(Duration.ofSeconds(20))
                .until(() -> new Hall(port).get(LEAD, "/api/archive/" + no).statusCode() == 200);
        return new Made(no, 0);
    }

    private void send(ArchiveCommand command) {
        commands.send(command, CommandContext.of("test", ACCEPTED));
    }

    private static ArchiveCommand request(String no) {
        return new RequestLoan(no, LoanKind.BORROW, "复核", DAY.plusDays(30), DAY, ASKER, ACCEPTED);
    }
}
