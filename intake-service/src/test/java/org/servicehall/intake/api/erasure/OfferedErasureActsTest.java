package org.servicehall.intake.api.erasure;

import static org.assertj.core.api.Assertions.assertThat;

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

/** What a request to erase offers is what happens, in every state for everybody; it is of somebody of whom nothing is kept. */
@Tag("R3")
@Tag("S11")
class OfferedErasureActsTest implements WholeService {
    private static final String ASKED = """
            {"idNumber":"330106196001015034","ground":"CONSENT_WITHDRAWN","identified":"ID_CARD"}""";
    private static final String GRANT = """
            {"granted":true,"ground":"CONSENT_WITHDRAWN","legalBasis":"个人信息保护法第四十七条","reason":"本人撤回同意"}""";
    private static final String REFUSE = """
            {"granted":false,"refusalGround":"STILL_NEEDED","legalBasis":"个人信息保护法第四十七条","reason":"申请仍在办理"}""";

    private static final Map<String, String> BODIES = Map.of("erasures.decide", REFUSE);

    private static final List<Person> PEOPLE = Stream.concat(
                    Stream.of(
                            new Person("who took it", Door.WANG),
                            new Person("who took it, as the office", TestTokens.of("wang.fang", "330106", Role.OFFICE)),
                            new Person("the office of another hall", TestTokens.of("luo.wei", "340123", Role.OFFICE))),
                    Arrays.stream(Role.values())
                            .map(role -> new Person(role.name(), TestTokens.of("zhou.min", "330106", role))))
            .toList();

    @LocalServerPort
    int port;

    @TestFactory
    Stream<DynamicTest> whatIsOfferedIsAcceptedAndWhatIsNotIsRefused() {
        return new OfferedActs(
                        port,
                        "/api/erasures/",
                        BODIES.keySet(),
                        (operation, state) -> BODIES.getOrDefault(operation, ""))
                .of(List.of(state("requested"), state("refused", REFUSE), state("granted", GRANT)), PEOPLE);
    }

    private State state(String name, String... decisions) {
        return new State(name, () -> {
            Door door = new Door(port);
            String no = door.post(Door.WANG, "/api/erasures", ASKED).text("no");
            for (String decision : decisions) {
                var answer = door.post(Door.OFFICE, "/api/erasures/" + no + "/decision", decision);
                assertThat(answer.status()).as(answer.body().toString()).isEqualTo(200);
            }
            return new Made(no, 1 + decisions.length);
        });
    }
}
