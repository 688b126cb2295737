package org.servicehall.accountability.api;

import static org.servicehall.accountability.api.Complaining.*;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.servicehall.platform.security.Role;
import org.servicehall.platform.testing.TestTokens;
import org.servicehall.platform.testing.actions.OfferedActs;
import org.servicehall.platform.testing.actions.OfferedActs.Made;
import org.servicehall.platform.testing.actions.OfferedActs.Person;
import org.servicehall.platform.testing.actions.OfferedActs.State;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * What a complaint's sheet offers is what happens, in every state for everybody. The appeal is for whom the complaint was about,
 * to whom its sheet does not exist (B7, B8): no sheet can offer it.
 */
class OfferedActsTest implements WholeService {
    private static final String REASON = "{\"reason\":\"不属本大厅职责\"}";
    private static final String ANSWER = "{\"answer\":\"已增设饮水机\"}";

    private static final Map<String, String> BODIES = Map.ofEntries(
            Map.entry("complaints.acceptForHandling", ""),
            Map.entry("complaints.extendTerm", EXTENSION),
            Map.entry("complaints.decline", REASON),
            Map.entry("complaints.answerSuggestion", ANSWER),
            Map.entry("complaints.attach", "%PDF-1.7\n%%EOF"),
            Map.entry("investigations.assign", ASSIGNMENT),
            Map.entry("investigations.linkEvidence", EVIDENCE),
            Map.entry("investigations.reportFindings", FINDINGS),
            Map.entry("investigations.recommend", RECOMMENDATION),
            Map.entry("sanctions.decide", decision()),
            Map.entry("sanctions.recordApproval", APPROVAL),
            Map.entry("sanctions.recordDisapproval", DISAPPROVAL),
            Map.entry("complaints.notifyBothSides", ""),
            Map.entry("sanctions.decideAppeal", appealDecision()),
            Map.entry("sanctions.recordSuperiorsAppealDecision", superiorsAppealDecision()),
            Map.entry("sanctions.recordExecution", execution()),
            Map.entry("complaints.close", ""));

    private static final List<Person> PEOPLE = List.of(
            new Person("the office, which wrote it down", OFFICE),
            new Person("the leading group", LEADER),
            new Person("an investigator of the leading group", INVESTIGATOR),
            new Person("an investigator of a department", DEPARTMENT),
            new Person("the accused, of the leading group", ACCUSED),
            new Person("who brought it, of the leading group", as("sun.yan", Role.LEADING_GROUP)),
            new Person("a department", as("gao.jun", Role.DEPARTMENT)),
            new Person("the auditor", AUDITOR),
            new Person("the lead", as("zhou.min", Role.LEAD)),
            new Person("a clerk", as("wang.fang", Role.CLERK)),
            new Person("ops", as("ops", Role.OPS)),
            new Person("the office of another hall", TestTokens.of("he.ping", "340123", Role.OFFICE)));

    @LocalServerPort
    private int port;

    @TestFactory
    Stream<DynamicTest> whatIsOfferedIsAcceptedAndWhatIsNotIsRefused() {
        return new OfferedActs(
                        port,
                        "/api/complaints/",
                        BODIES.keySet(),
                        (operation, state) -> BODIES.getOrDefault(operation, ""))
                .of(states(), PEOPLE);
    }

    private List<State> states() {
        String mild = decision().replace("MAJOR_DEMERIT", "EFFICIENCY_WARNING");
        return List.of(
                state("filed", Complaining::filed),
                state("written down by the office", done -> done.enteredBy(OFFICE)),
                state(
                        "written down by the office, accepted",
                        done -> done.step(done.enteredBy(OFFICE), "acceptance", "", LEADER)),
                state("suggestion filed", Complaining::suggested),
                state("suggestion answered", done -> done.step(done.suggested(), "answer", ANSWER, OFFICE)),
                state("declined", done -> done.step(done.filed(), "declining", REASON, OFFICE)),
                state(
                        "declined and told",
                        done -> done.step(
                                done.step(done.filed(), "declining", REASON, OFFICE), "notification", "", OFFICE)),
                state("accepted", Complaining::accepted),
                state("under investigation", Complaining::assigned),
                state("investigated", Complaining::investigated),
                state("recommended", Complaining::recommended),
                state("decided, approval needed", Complaining::decided),
                state("decided, not approved", done -> done.step(done.decided(), "disapproval", DISAPPROVAL, OFFICE)),
                state("decided and approved", Complaining::approved),
                state("decided, no approval needed", done -> done.step(done.recommended(), "decision", mild, OFFICE)),
                state("told, sanction to carry out", Complaining::told),
                state("told, sanction carried out", done -> done.step(done.told(), "execution", execution(), OFFICE)),
                state("appealed", Complaining::appealed),
                state("appeal decided, changed, approval needed", Complaining::appealDecided),
                state("appeal decided, changed", Complaining::changed),
                state(
                        "appeal decided by the superior",
                        done -> done.step(
                                done.appealed(), "superiors-appeal-decision", superiorsAppealDecision(), INVESTIGATOR)),
                state("appeal decided, carried out", Complaining::executed),
                state("closed", done -> done.step(done.executed(), "closing", "", OFFICE)));
    }

    private State state(String name, Function<Complaining, String> made) {
        return new State(name, () -> new Made(made.apply(new Complaining(new Door(port))), 0));
    }

    private static String as(String user, Role role) {
        return TestTokens.of(user, "330106", role);
    }
}
