package org.servicehall.accountability.api.ledger;

import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.servicehall.accountability.api.Complaining;
import org.servicehall.accountability.api.Door;
import org.servicehall.accountability.api.WholeService;
import org.servicehall.accountability.ledger.LedgerEntry;
import org.servicehall.accountability.ledger.LedgerEntry.State;
import org.servicehall.platform.security.Role;
import org.servicehall.platform.testing.TestTokens;
import org.servicehall.platform.testing.actions.OfferedActs;
import org.servicehall.platform.testing.actions.OfferedActs.Made;
import org.servicehall.platform.testing.actions.OfferedActs.Person;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What an entry of the ledger offers is what happens to it, in every state for everybody (B5, B7, B9). */
@Tag("B9")
class OfferedEntryActsTest implements WholeService {
    private static final String CONCERNED = "mei.xin";

    private static final Map<String, String> BODIES = Map.of(
            "ledger.explain", "{\"text\":\"系统停电\"}",
            "ledger.acceptExplanation", "{\"accepted\":true}",
            "ledger.correct", LedgerExamples.CORRECTION,
            "ledger.confirmCorrection", "{\"confirmed\":true}");

    private static final List<Person> PEOPLE = Stream.concat(
                    Stream.of(Role.values())
                            .flatMap(role -> Stream.of(
                                    new Person(role.name(), as("zhou.min", role)),
                                    new Person("the person concerned, as " + role, as(CONCERNED, role)))),
                    Stream.of(
                            new Person(
                                    "the person concerned, lead and office",
                                    TestTokens.of(CONCERNED, "330106", Role.LEAD, Role.OFFICE)),
                            new Person("lead and office", TestTokens.of("zhou.min", "330106", Role.LEAD, Role.OFFICE)),
                            new Person("the lead of another hall", TestTokens.of("luo.wei", "340123", Role.LEAD)),
                            new Person("whom a complaint is about", as("wei.min", Role.OFFICE))))
            .toList();

    @LocalServerPort
    private int port;

    @TestFactory
    Stream<DynamicTest> whatIsOfferedIsAcceptedAndWhatIsNotIsRefused() {
        return new OfferedActs(
                        port, "/api/ledger/", BODIES.keySet(), (operation, state) -> BODIES.getOrDefault(operation, ""))
                .numbered("number")
                .of(states(), PEOPLE);
    }

    private List<OfferedActs.State> states() {
        return List.of(
                found("open"),
                found("explained", LedgerOfHall::explain),
                found("explained in vain", LedgerOfHall::explain, LedgerOfHall::drop),
                found("excused", LedgerOfHall::explain, answered(State.EXCUSED)),
                found("its correction proposed", entry -> LedgerOfHall.proposeCorrection(entry, "wu.gang")),
                found("corrected", answered(State.CORRECTED)),
                found("under investigation", LedgerOfHall::investigate),
                found("explained, under investigation", LedgerOfHall::explain, LedgerOfHall::investigate),
                found("investigated in vain", LedgerOfHall::investigate, LedgerOfHall::drop),
                found("decided on", LedgerOfHall::investigate, answered(State.DECIDED)),
                state("entered by a decision", () -> LedgerOfHall.decided(CONCERNED)),
                state("a complaint not taken up in time", this::undecided));
    }

    @SafeVarargs
    private static OfferedActs.State found(String name, Consumer<LedgerEntry>... later) {
        return state(name, () -> {
            LedgerEntry entry = LedgerOfHall.overdue(CONCERNED);
            for (Consumer<LedgerEntry> next : later) {
                next.accept(entry);
            }
            return entry;
        });
    }

    private static OfferedActs.State state(String name, Supplier<LedgerEntry> entry) {
        return new OfferedActs.State(
                name, () -> new Made(Long.toString(entry.get().number()), 0));
    }

    private static Consumer<LedgerEntry> answered(State state) {
        return entry -> LedgerOfHall.answer(entry, state);
    }

    /** Known to whom it is not about once the service knows the complaint. */
    private LedgerEntry undecided() {
        Door door = new Door(port);
        String about = Complaining.complaint().replace("\"li.na\"", "\"wei.min\"");
        String no = door.post("/api/complaints", about, "").json().get("no").asString();
        LedgerEntry entry = LedgerOfHall.undecided(no);
        String lead = as("zhou.min", Role.LEAD);
        await().until(() -> door.get("/api/ledger/" + entry.number(), lead).status() == 200);
        return entry;
    }

    private static String as(String user, Role role) {
        return TestTokens.of(user, "330106", role);
    }
}
