package org.servicehall.attendance.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.servicehall.attendance.Happened;
import org.servicehall.platform.eventstore.EventSourcing;
import org.servicehall.platform.security.Role;
import org.servicehall.platform.testing.TestTokens;
import org.servicehall.platform.testing.badinput.BadInput;
import org.servicehall.platform.testing.badinput.Example;
import org.servicehall.platform.testing.badinput.Guarded;
import org.servicehall.platform.testing.badinput.Recorded;
import org.servicehall.platform.time.HallClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Each field, header and role of each operation, made wrong in each way the OpenAPI document implies. */
class EveryFieldTest implements WholeService {
    /** Where personal data may be said: it goes to the vault, or is the office's own number. */
    static final Guarded GUARDED = new Guarded(
            Set.of(
                    "/api/leaves /reason",
                    "/api/staff /officePhone",
                    "/api/staff/{user} /officePhone",
                    Example.SEARCHED_BY),
            Map.of());

    private static final List<Example> EXAMPLES = List.of(
            Example.SEARCH,
            new Example(
                    "/api/attendance/signatures",
                    () -> "/api/attendance/signatures",
                    """
            {"kind":"IN"}""",
                    TestTokens.of("he.ping", "340123", Role.CLERK),
                    Set.of(Role.CLERK, Role.LEAD, Role.OFFICE)));

    @LocalServerPort
    private int port;

    @Autowired
    private HallClock clock;

    @Autowired
    private MongoDatabase database;

    @Autowired
    private EventSourcing eventSourcing;

    @BeforeEach
    void eightOnAnotherDay() {
        clock.set(Happened.at("08:00").plus(Duration.ofDays(3)));
    }

    @TestFactory
    Stream<DynamicTest> whateverIsWrongIsToldAndRecordsNothing() {
        var recorded = new Recorded(database, eventSourcing);
        var bad = new BadInput(port, recorded, GUARDED);
        return Stream.concat(
                examples().stream().flatMap(example -> bad.of(example).stream()), Stream.of(recorded.heardOfAll()));
    }

    @Test
    void everyOperationIsTried() {
        assertThat(new BadInput(port, () -> 0, GUARDED).withoutExample(examples()))
                .isEmpty();
    }

    private List<Example> examples() {
        return examples(port);
    }

    static List<Example> examples(int port) {
        return Stream.of(
                        EXAMPLES,
                        RotaExamples.all(port),
                        new OfficeExamples(new Counter(port)).all(),
                        new StaffExamples(new Counter(port)).all())
                .flatMap(List::stream)
                .toList();
    }
}
