package org.servicehall.attendance.api;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.servicehall.attendance.domain.Span;
import org.servicehall.attendance.domain.leave.Acting;
import org.servicehall.attendance.domain.leave.LeaveCommand;
import org.servicehall.attendance.domain.leave.LeaveCommand.ApproveLeave;
import org.servicehall.attendance.domain.leave.LeaveCommand.CancelLeave;
import org.servicehall.attendance.domain.leave.LeaveCommand.RefuseLeave;
import org.servicehall.attendance.domain.leave.LeaveCommand.RequestLeave;
import org.servicehall.attendance.domain.leave.LeaveId;
import org.servicehall.contracts.attendance.LeaveKind;
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

/** What a leave's sheet offers is what happens, in every state for everybody; in years that no other test asks leave in. */
@Tag("T6")
class OfferedLeaveActsTest implements WholeService {
    private static final String HALL = "340123";
    private static final String CLERK = "he.ping";
    private static final String LEAD = "luo.wei";
    private static final Instant NOW = Instant.parse("2025-10-10T08:00:00+08:00");
    private static final int COMING = 2031;
    private static final int PAST = 2019;
    private static final Acting DECIDES = new Acting("shen.bo", false, true);
    private static final Acting OFFICE = new Acting("deng.ke", true, false);
    private static final AtomicInteger LAST = new AtomicInteger();

    private static final Map<String, String> BODIES =
            Map.of("leaves.approve", "", "leaves.refuse", "{\"reason\":\"窗口无人替班\"}", "leaves.cancel", "");

    private static final List<Person> PEOPLE = Stream.concat(
                    Stream.of(
                            new Person("the clerk", TestTokens.of(CLERK, HALL, Role.CLERK)),
                            new Person("the clerk, as a lead", TestTokens.of(CLERK, HALL, Role.CLERK, Role.LEAD)),
                            new Person("the clerk, as the office", TestTokens.of(CLERK, HALL, Role.CLERK, Role.OFFICE)),
                            new Person("the lead", TestTokens.of(LEAD, HALL, Role.LEAD)),
                            new Person("the lead of another hall", TestTokens.of("zhou.min", "330106", Role.LEAD))),
                    Arrays.stream(Role.values())
                            .map(role -> new Person(role.name(), TestTokens.of("qian.shu", HALL, role))))
            .toList();

    @LocalServerPort
    private int port;

    @Autowired
    private Commands commands;

    @Autowired
    private HallClock clock;

    @BeforeEach
    void eight() {
        clock.set(NOW);
    }

    @TestFactory
    Stream<DynamicTest> whatIsOfferedIsAcceptedAndWhatIsNotIsRefused() {
        return new OfferedActs(
                        port, "/api/leaves/", BODIES.keySet(), (operation, _) -> BODIES.getOrDefault(operation, ""))
                .of(states(), PEOPLE);
    }

    private List<State> states() {
        return Stream.of(
                        of("a clerk's, to come", CLERK, COMING),
                        of("a clerk's, begun", CLERK, PAST),
                        of("a lead's, to come", LEAD, COMING),
                        of("a lead's, begun", LEAD, PAST))
                .flatMap(List::stream)
                .toList();
    }

    private List<State> of(String name, String who, int year) {
        return List.of(
                new State(name + ", asked for", () -> made(who, year)),
                new State(name + ", approved", () -> made(who, year, OfferedLeaveActsTest::approval)),
                new State(name + ", refused", () -> made(who, year, OfferedLeaveActsTest::refusal)),
                new State(
                        name + ", approved and cancelled",
                        () -> made(who, year, OfferedLeaveActsTest::approval, OfferedLeaveActsTest::cancellation)));
    }

    @SafeVarargs
    private Made made(String who, int year, BiFunction<String, Integer, LeaveCommand>... later) {
        var leave = new LeaveId(HALL, who, year, LAST.incrementAndGet());
        var from = Instant.parse(year + "-01-02T00:00:00Z").plus(Duration.ofHours(leave.number()));
        long version = send(new RequestLeave(
                leave.leaves(),
                HALL,
                who,
                null,
                leave.number(),
                LeaveKind.SICK,
                new Span(from, from.plus(Duration.ofHours(1))),
                ZoneId.of("Asia/Shanghai"),
                who,
                NOW));
        for (var next : later) {
            version = send(next.apply(leave.leaves(), leave.number()));
        }
        return new Made(leave.toString(), version);
    }

    private long send(LeaveCommand command) {
        return commands.send(command, CommandContext.of("test", NOW)).version();
    }

    private static LeaveCommand approval(String leaves, int number) {
        return new ApproveLeave(leaves, number, DECIDES, NOW);
    }

    private static LeaveCommand refusal(String leaves, int number) {
        return new RefuseLeave(leaves, number, "窗口无人替班", DECIDES, NOW);
    }

    private static LeaveCommand cancellation(String leaves, int number) {
        return new CancelLeave(leaves, number, OFFICE, NOW);
    }
}
