package org.servicehall.intake.api.application;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.servicehall.contracts.application.ApplicationEvent;
import org.servicehall.intake.domain.command.ApplicationCommand.Act;
import org.servicehall.intake.domain.command.FeeCommand.CloseCharging;
import org.servicehall.intake.testing.ClosedHall;
import org.servicehall.intake.testing.Door;
import org.servicehall.intake.testing.FiscalNumbers;
import org.servicehall.intake.testing.WholeService;
import org.servicehall.platform.event.CommandContext;
import org.servicehall.platform.event.Commands;
import org.servicehall.platform.event.Streams;
import org.servicehall.platform.security.Role;
import org.servicehall.platform.testing.TestTokens;
import org.servicehall.platform.testing.actions.OfferedActs;
import org.servicehall.platform.testing.actions.OfferedActs.Made;
import org.servicehall.platform.testing.actions.OfferedActs.Person;
import org.servicehall.platform.testing.actions.OfferedActs.State;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What an application's sheet offers is what happens, in every state for everybody. */
class OfferedActsTest implements WholeService {
    private static final String LATE = "\"ID_CARD\",\"PENSION_PASSBOOK\"";
    private static final String COMPLETE = PENSION.replace(LATE, LATE + ",\"CERTIFICATION_FORM\"");
    private static final String QUESTION = """
            {"matterId":"information-request","channel":"PHONE","applicant":{"name":"张三"},"question":"怎么办证?"}""";
    private static final String MOVE_OUT = PENSION.replace("pension-qualification", "household-move-out")
            .replace("LATE", "BY_PROPERTY")
            .replace(LATE, "\"RECEIVING_CERTIFICATE\",\"PROPERTY_PROOF\",\"HOUSEHOLD_REGISTER\",\"ID_CARD\"");
    private static final String PETITION = """
            {"matterId":"petition","channel":"COUNTER","circumstances":["ORAL"],"applicant":{"name":"张三"}}""";
    private static final String SUBSIDY = PENSION.replace("pension-qualification", "agricultural-disaster-subsidy")
            .replace("\"LATE\"", "")
            .replace(LATE, "\"WRITTEN_APPLICATION\"");
    private static final String ANSWER = "{\"answer\":\"带身份证来\",\"satisfied\":true}";
    private static final String FEE = """
            {"fee":"SANITATION","units":1,"yuan":12,"means":"CASH","fiscalNo":"%s"}""".formatted(FiscalNumbers.NEXT);
    private static final String ITEMS = "{\"items\":[\"CERTIFICATION_FORM\"]}";
    private static final String RETURN = """
            {"ground":"UNLAWFUL","reason":"不合法","legalBasis":"第三条"}""";
    private static final String FALSE = RETURN.replace("UNLAWFUL", "FALSE_OR_OUTSIDE");
    private static final String TAKING_BACK = "{\"reason\":\"转错窗口\"}";
    private static final String WITHDRAWAL = "{\"channel\":\"COUNTER\",\"proof\":\"SIGNED_FORM\"}";
    private static final String INSTANT = "{\"type\":\"INSTANT\"}";
    private static final String FORWARDED = """
            {"type":"FORWARDED","authority":"县人社局","limit":"%s"}""".formatted(ClosedHall.DAY.plusDays(40));

    private static final Map<String, String> BODIES = Map.ofEntries(
            Map.entry("consultations.answer", ANSWER),
            Map.entry("applications.accept", FORWARDED),
            Map.entry(
                    "applications.requestSupplement",
                    "{\"items\":[\"CERTIFICATION_FORM\"],\"acknowledgeBreach\":true,\"reason\":\"政策调整\"}"),
            Map.entry("applications.supplyMaterials", ITEMS),
            Map.entry("applications.giveBack", RETURN),
            Map.entry("handOvers.offer", HAND_OVER),
            Map.entry("handOvers.confirm", ""),
            Map.entry("handOvers.takeBack", TAKING_BACK),
            Map.entry("fees.charge", FEE),
            Map.entry("applications.withdraw", WITHDRAWAL),
            Map.entry("applications.takeUp", ""),
            Map.entry("applications.confirmIdentity", "{\"proof\":\"CARD_SHOWN\"}"),
            Map.entry("applications.correct", "{\"phone\":\"13900139000\",\"reason\":\"录入时看错\"}"));

    private static final String ALL_BROUGHT = """
            {"items":["WRITTEN_APPLICATION","ID_CARD","DISCHARGE_SUMMARY","HEALTH_OFFICE_CERTIFICATE","HOUSEHOLD_REGISTER",
             "PATIENT_PHOTOGRAPH","INSURANCE_CERTIFICATE","COMMUNITY_CERTIFICATE"]}""";

    private static final Map<String, String> ONLINE_BODIES = Map.of(
            "applications.accept",
            "{\"type\":\"PROMISED\"}",
            "applications.supplyMaterials",
            ALL_BROUGHT,
            "applications.requestSupplement",
            ALL_BROUGHT,
            "handOvers.offer",
            toWindow("CIVIL_AFFAIRS"));

    private static final Map<String, String> OTHER_BODIES = Map.of(
            "applications.requestSupplement in incomplete, principal item missing",
            "{\"items\":[\"CERTIFICATION_FORM\",\"PENSION_PASSBOOK\"]}",
            "applications.requestSupplement in complete, papers left open",
            "{\"items\":[],\"named\":[{\"text\":\"承包合同\",\"reason\":\"核实面积\",\"basis\":\"第五条\"}]}",
            "handOvers.offer in complete, papers left open",
            toWindow("FINANCE").replace("sun.li", "sun.yan"),
            "applications.giveBack in supplement requested",
            FALSE,
            "applications.giveBack in supplement supplied",
            FALSE,
            "applications.accept in complete, conditions not met",
            """
                    {"type":"INSTANT","override":"有特殊情况"}""",
            "applications.accept in petition",
            "{\"type\":\"PETITION\"}",
            "applications.accept in complete, with a fee",
            INSTANT,
            "handOvers.offer in petition",
            toWindow("PETITIONS"),
            "handOvers.offer in complete, with a fee",
            toWindow("CIVIL_AFFAIRS"));

    private static final List<Person> PEOPLE = Stream.concat(
                    Stream.of(
                            new Person("who holds it", Door.WANG),
                            new Person("who receives it", Door.LI),
                            new Person("another clerk", Door.ZHAO),
                            new Person("a clerk of another hall", Door.ELSEWHERE)),
                    Arrays.stream(Role.values())
                            .filter(role -> role != Role.CLERK)
                            .map(role -> new Person(role.name(), TestTokens.of("zhou.min", "330106", role))))
            .toList();

    @LocalServerPort
    int port;

    @Autowired
    Commands commands;

    @Autowired
    Streams streams;

    @Autowired
    Clock clock;

    @TestFactory
    Stream<DynamicTest> whatIsOfferedIsAcceptedAndWhatIsNotIsRefused() {
        return new OfferedActs(
                        port,
                        "/api/applications/",
                        BODIES.keySet(),
                        (operation, state) -> FiscalNumbers.in(body(operation, state)))
                .evidenced("fees.charge")
                .of(states(), PEOPLE);
    }

    private static String body(String operation, String state) {
        String usual = BODIES.getOrDefault(operation, "");
        return state.startsWith("applied online")
                ? ONLINE_BODIES.getOrDefault(operation, usual)
                : OTHER_BODIES.getOrDefault(operation + " in " + state, usual);
    }

    private Made online(String... steps) {
        Door door = new Door(port);
        String no =
                door.post("", "/api/public/applications", ONLINE_APPLICATION).text("no");
        for (int i = 0; i < steps.length; i += 2) {
            door.post(Door.WANG, "/api/applications/" + no + "/" + steps[i], steps[i + 1]);
        }
        return new Made(no, streams.version(ApplicationEvent.STREAM + ":" + no));
    }

    private List<State> states() {
        return List.of(
                state("question open", QUESTION),
                state("question answered", QUESTION, "consultation", ANSWER),
                state("incomplete", PENSION),
                state("incomplete, principal item missing", PENSION.replace(LATE, "\"ID_CARD\"")),
                state("complete, conditions not met", UNDER_AGE),
                state("supplement requested", PENSION, "supplement-request", ITEMS),
                state("supplement supplied", PENSION, "supplement-request", ITEMS, "materials", ITEMS),
                state("complete at once", COMPLETE),
                state("complete, with a fee", MOVE_OUT),
                state("complete, papers left open", SUBSIDY),
                state("handed over, unconfirmed", PENSION, "hand-over", HAND_OVER),
                state("handed over, taken back", PENSION, "hand-over", HAND_OVER, "hand-over-taking-back", TAKING_BACK),
                state("petition", PETITION),
                state("accepted", COMPLETE, "acceptance", FORWARDED),
                state("accepted, with a fee", MOVE_OUT, "acceptance", INSTANT),
                state("accepted, fee charged", MOVE_OUT, "acceptance", INSTANT, "fees", FEE),
                new State("applied online", this::online),
                new State("applied online, taken up", () -> online("taking-up", "", "materials", ALL_BROUGHT)),
                new State("accepted, case decided", this::decided),
                state("returned", PENSION, "return", RETURN),
                state("withdrawn", PENSION, "withdrawal", WITHDRAWAL));
    }

    private State state(String name, String reception, String... steps) {
        return new State(name, () -> made(reception, steps));
    }

    private Made made(String reception, String... steps) {
        Door door = new Door(port);
        String no = door.post(Door.WANG, "/api/applications", reception).text("no");
        for (int i = 0; i < steps.length; i += 2) {
            Door.Answer answer =
                    door.post(Door.WANG, "/api/applications/" + no + "/" + steps[i], FiscalNumbers.in(steps[i + 1]));
            if (answer.status() != 200) {
                throw new IllegalStateException(steps[i] + ": " + answer.body());
            }
        }
        return new Made(no, streams.version(ApplicationEvent.STREAM + ":" + no));
    }

    private Made decided() {
        Made accepted = made(MOVE_OUT, "acceptance", INSTANT);
        Act byCase = new Act("case-decided", "OFFICE", false, clock.instant());
        long version = commands.send(
                        new CloseCharging(accepted.no(), byCase, "Case:" + accepted.no() + "@3", false),
                        CommandContext.of("case-decided", clock.instant()))
                .version();
        return new Made(accepted.no(), version);
    }

    private static String toWindow(String window) {
        return HAND_OVER.replace("LABOUR", window).replace("li.na", "sun.li");
    }
}
