package org.servicehall.accountability.api.assessment;

import static org.awaitility.Awaitility.await;
import static org.servicehall.accountability.api.conduct.ConductExamples.OFFICE;

import java.time.Duration;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.servicehall.accountability.api.Door;
import org.servicehall.accountability.api.Topic;
import org.servicehall.accountability.api.WholeService;
import org.servicehall.accountability.api.conduct.ConductExamples;
import org.servicehall.accountability.view.assessment.Happened;
import org.servicehall.contracts.Topics;
import org.servicehall.platform.security.Role;
import org.servicehall.platform.testing.TestTokens;
import org.servicehall.platform.testing.actions.OfferedActs;
import org.servicehall.platform.testing.actions.OfferedActs.Made;
import org.servicehall.platform.testing.actions.OfferedActs.Person;
import org.servicehall.platform.testing.actions.OfferedActs.State;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What a month's assessment offers is what happens to it, for everybody; in months that no other test counts. */
@Tag("D8")
@Tag("T7")
class OfferedAssessmentActsTest implements WholeService {
    private static final String MONTHS = "/api/assessments/";
    private static final YearMonth BEFORE_ALL = YearMonth.of(2020, 1);
    private static final AtomicInteger LAST = new AtomicInteger();
    private static final String REASON = "{\"reason\":\"按考核制度公布\"}";

    private static final Map<String, String> BODIES = Map.of("assessments.publish", REASON);

    private static final List<Person> PEOPLE = Stream.concat(
                    Stream.of(
                            new Person("the office of another hall", TestTokens.of("luo.wei", "340123", Role.OFFICE))),
                    Stream.of(Role.values())
                            .map(role -> new Person(role.name(), TestTokens.of("zhou.min", "330106", role))))
            .toList();

    @LocalServerPort
    private int port;

    @TestFactory
    Stream<DynamicTest> whatIsOfferedIsAcceptedAndWhatIsNotIsRefused() {
        return new OfferedActs(port, MONTHS, BODIES.keySet(), (operation, state) -> BODIES.getOrDefault(operation, ""))
                .numbered("month")
                .of(states(), PEOPLE);
    }

    private List<State> states() {
        return List.of(
                new State(
                        "not over",
                        () -> new Made(YearMonth.from(ConductExamples.today()).toString(), 0)),
                new State("over, its attendance not published", () -> new Made(next(), 0)),
                new State("over, its attendance published", () -> new Made(attended(), 0)),
                new State("published, and nothing new", () -> new Made(published(), 0)),
                new State("published, and its attendance corrected", () -> {
                    String month = published();
                    attendance(month, 2, 3);
                    return new Made(month, 0);
                }));
    }

    private static String next() {
        return BEFORE_ALL.plusMonths(LAST.incrementAndGet()).toString();
    }

    private String attended() {
        String month = next();
        attendance(month, 1, 1);
        return month;
    }

    private String published() {
        String month = attended();
        Door door = new Door(port);
        door.post(MONTHS + month + "/publication", REASON, OFFICE);
        await().until(() -> door.get(MONTHS + month, OFFICE).text().contains("PUBLISHED"));
        return month;
    }

    private void attendance(String month, int version, int late) {
        Topic.publish(
                Topics.ATTENDANCE,
                List.of(Happened.attendance(month, version, Happened.row("li.na", "LABOUR", late, 0))));
        await().atMost(Duration.ofSeconds(30))
                .until(() -> new Door(port)
                        .get(MONTHS + month + "?draft=true", OFFICE)
                        .text()
                        .contains("\"attendanceLate\":\"" + late + "\""));
    }
}
