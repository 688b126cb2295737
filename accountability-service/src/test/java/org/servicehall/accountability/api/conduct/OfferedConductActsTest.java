package org.servicehall.accountability.api.conduct;

import static org.servicehall.accountability.api.conduct.ConductExamples.OFFICE;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.servicehall.accountability.api.Door;
import org.servicehall.accountability.api.WholeService;
import org.servicehall.platform.security.Role;
import org.servicehall.platform.testing.TestTokens;
import org.servicehall.platform.testing.actions.OfferedActs;
import org.servicehall.platform.testing.actions.OfferedActs.Made;
import org.servicehall.platform.testing.actions.OfferedActs.Person;
import org.servicehall.platform.testing.actions.OfferedActs.State;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What a record about conduct offers is what happens to it, of each kind for everybody. */
@Tag("H2")
@Tag("H3")
@Tag("G1")
@Tag("G2")
class OfferedConductActsTest implements WholeService {
    private static final String CONCERNED = "pan.yu";
    private static final String WITHDRAWAL = "{\"reason\":\"登记有误\"}";

    private static final Map<String, String> BODIES =
            Map.of("conduct.withdraw", WITHDRAWAL, "conduct.withdrawPosting", WITHDRAWAL);

    private static final List<Person> PEOPLE = Stream.concat(
                    Stream.of(Role.values())
                            .flatMap(role -> Stream.of(
                                    new Person(role.name(), as("zhou.min", role)),
                                    new Person("the person concerned, as " + role, as(CONCERNED, role)))),
                    Stream.of(
                            new Person("the office of another hall", TestTokens.of("luo.wei", "340123", Role.OFFICE))))
            .toList();

    @LocalServerPort
    private int port;

    @TestFactory
    Stream<DynamicTest> whatIsOfferedIsAcceptedAndWhatIsNotIsRefused() {
        return new OfferedActs(
                        port,
                        "/api/conduct/records/",
                        BODIES.keySet(),
                        (operation, state) -> BODIES.getOrDefault(operation, ""))
                .of(states(), PEOPLE);
    }

    private List<State> states() {
        String inspection = ConductExamples.inspection("LABOUR").replace("li.na", CONCERNED);
        String breach = """
                {"person":"%s","window":"LABOUR","breach":"NO_BADGE","day":"%s","note":"未挂牌上岗"}""".formatted(CONCERNED, ConductExamples.today());
        String gift = """
                {"handling":"REFUSED","what":"茶叶一盒","day":"%s"}""".formatted(ConductExamples.today());
        String posting = ConductExamples.posting("CIRCULAR", "情况通报").replace("li.na", CONCERNED);
        String declarer = as(CONCERNED, Role.CLERK);
        return Stream.of(
                        states("inspection", "inspections", inspection, OFFICE),
                        states("breach", "breaches", breach, OFFICE),
                        states("gift", "gifts", gift, declarer),
                        states("posting", "postings", posting, OFFICE))
                .flatMap(List::stream)
                .toList();
    }

    private List<State> states(String name, String kind, String body, String by) {
        String withdrawal = kind.equals("postings") ? "postings" : "records";
        return List.of(
                new State(name, () -> new Made(recorded(kind, body, by), 1)), new State(name + ", withdrawn", () -> {
                    String no = recorded(kind, body, by);
                    new Door(port).post("/api/conduct/" + withdrawal + "/" + no + "/withdrawal", WITHDRAWAL, by);
                    return new Made(no, 2);
                }));
    }

    private String recorded(String kind, String body, String by) {
        var answer = new Door(port).post("/api/conduct/" + kind, body, by);
        return answer.json().path("no").asString();
    }

    private static String as(String user, Role role) {
        return TestTokens.of(user, "330106", role);
    }
}
