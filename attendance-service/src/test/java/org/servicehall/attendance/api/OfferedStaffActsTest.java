package org.servicehall.attendance.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.servicehall.platform.security.Role;
import org.servicehall.platform.testing.TestTokens;
import org.servicehall.platform.testing.actions.OfferedActs;
import org.servicehall.platform.testing.actions.OfferedActs.Made;
import org.servicehall.platform.testing.actions.OfferedActs.Person;
import org.servicehall.platform.testing.actions.OfferedActs.State;
import org.servicehall.platform.time.HallClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What somebody's entry on the staff list offers is what happens, in every state for everybody of the hall. */
@Tag("S1")
class OfferedStaffActsTest implements WholeService {
    private static final String HALL = "340123";
    private static final String STAFF = "/api/staff/";
    private static final String OFFICE = TestTokens.of("deng.ke", HALL, Role.OFFICE);
    private static final AtomicInteger NEXT = new AtomicInteger(20_000);
    private static final Set<String> OPERATIONS =
            Set.of("staff.change", "staff.recordDeparture", "staff.appointDeputy", "staff.dismissDeputy");

    private static final List<Person> PEOPLE = Arrays.stream(Role.values())
            .map(role -> new Person(role.name(), TestTokens.of("luo.wei", HALL, role)))
            .toList();

    @LocalServerPort
    private int port;

    @Autowired
    private HallClock clock;

    private Counter counter;

    @BeforeEach
    void october() {
        counter = new Counter(port);
        clock.set(Instant.parse("2025-10-10T08:00:00+08:00"));
    }

    @TestFactory
    Stream<DynamicTest> whatIsOfferedIsAcceptedAndWhatIsNotIsRefused() {
        return new OfferedActs(port, STAFF, OPERATIONS, (operation, _) -> body(operation))
                .numbered("user")
                .in("deputy", "he.ping")
                .of(
                        List.of(
                                new State("works here", this::entered),
                                new State("has left", () -> after(entered(), "/departure", "{\"to\":\"2025-09-15\"}")),
                                new State("has a deputy", this::deputed),
                                new State(
                                        "the deputy is dismissed",
                                        () -> after(deputed(), "/deputies/he.ping/dismissal", "")),
                                new State(
                                        "the deputy's time is over",
                                        () -> after(entered(), "/deputies", deputy("2025-09-02", "2025-09-10")))),
                        PEOPLE);
    }

    private Made deputed() {
        return after(entered(), "/deputies", deputy("2025-10-01", "2025-12-31"));
    }

    private Made entered() {
        int no = NEXT.incrementAndGet();
        var answer = counter.postTo("/api/staff", OFFICE, StaffExamples.member(no));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return new Made("ma.lin" + no, answer.json().get("version").asLong());
    }

    private Made after(Made made, String step, String body) {
        var answer = counter.postTo(STAFF + made.no() + step, OFFICE, body);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return new Made(made.no(), answer.json().get("version").asLong());
    }

    private static String body(String operation) {
        return switch (operation) {
            case "staff.change" -> """
                {"name":"马琳","staffNo":"%s","post":"窗口负责人","windows":["LABOUR"],
                 "roles":["DEPARTMENT"],"from":"2025-10-01"}""".formatted(NEXT.incrementAndGet());
            case "staff.recordDeparture" -> "{\"to\":\"2025-11-30\"}";
            case "staff.appointDeputy" -> deputy("2025-09-12", "2025-09-13");
            default -> "";
        };
    }

    private static String deputy(String from, String to) {
        return "{\"deputy\":\"he.ping\",\"from\":\"%s\",\"to\":\"%s\"}".formatted(from, to);
    }
}
