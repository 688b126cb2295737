package org.servicehall.attendance.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.servicehall.attendance.domain.Span;
import org.servicehall.attendance.domain.leave.Acting;
import org.servicehall.attendance.domain.leave.LeaveCommand;
import org.servicehall.attendance.domain.leave.LeaveCommand.ApproveLeave;
import org.servicehall.attendance.domain.leave.LeaveCommand.RequestLeave;
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

/** What a month's sheet offers is what happens, in every state for everybody; in months that no other test publishes. */
@Tag("T7")
class OfferedMonthActsTest implements WholeService {
    private static final String HALL = "330106";
    private static final String MONTHS = "/api/attendance/months/";
    private static final String OFFICE = TestTokens.of("wu.gang", HALL, Role.OFFICE);
    private static final String PUBLISH = "attendance.publishMonth";
    private static final Instant NOW = Instant.parse("2025-10-10T08:00:00+08:00");

    private static final List<Person> PEOPLE = Stream.concat(
                    Stream.of(new Person("the office", OFFICE)),
                    Arrays.stream(Role.values())
                            .map(role -> new Person(role.name(), TestTokens.of("zhou.min", HALL, role))))
            .toList();

    @LocalServerPort
    private int port;

    @Autowired
    private Commands commands;

    @Autowired
    private HallClock clock;

    private YearMonth last = YearMonth.of(2021, 1);

    private Counter counter;

    @BeforeEach
    void eight() {
        clock.set(NOW);
        counter = new Counter(port);
    }

    @TestFactory
    Stream<DynamicTest> whatIsOfferedIsAcceptedAndWhatIsNotIsRefused() {
        return new OfferedActs(port, MONTHS, Set.of(PUBLISH), (_, _) -> "{\"reason\":\"补签\"}")
                .numbered("month")
                .of(
                        List.of(
                                new State("not over", () -> new Made("2027-01", 0)),
                                new State("over", () -> new Made(over().toString(), 0)),
                                new State("published", () -> published(over())),
                                new State("published, and something has become known since", this::outdated)),
                        PEOPLE);
    }

    private YearMonth over() {
        last = last.plusMonths(1);
        return last;
    }

    private Made published(YearMonth month) {
        var answer = counter.postTo(MONTHS + month + "/publication", OFFICE, "{}");
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return new Made(month.toString(), answer.json().get("version").asLong());
    }

    private Made outdated() {
        var month = over();
        var made = published(month);
        var from = month.atDay(15).atStartOfDay(ZoneId.of("Asia/Shanghai")).toInstant();
        var leaves = HALL + "-sun.yan-" + month.getYear();
        var span = new Span(from, from.plusSeconds(5L * 24 * 3600));
        send(new RequestLeave(
                leaves,
                HALL,
                "sun.yan",
                null,
                month.getMonthValue(),
                LeaveKind.SICK,
                span,
                ZoneId.of("Asia/Shanghai"),
                "wu.gang",
                NOW));
        send(new ApproveLeave(leaves, month.getMonthValue(), new Acting("zhou.min", false, true), NOW));
        await().until(() ->
                counter.get(OFFICE, MONTHS + month).json().get("newVersionDue").asBoolean());
        return made;
    }

    private void send(LeaveCommand command) {
        commands.send(command, CommandContext.of("test", NOW));
    }
}
