package org.servicehall.cases.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.servicehall.cases.domain.Cases.ACCEPTED;
import static org.servicehall.cases.domain.Cases.AGENT;
import static org.servicehall.cases.domain.Cases.HALL;
import static org.servicehall.cases.domain.Cases.NO;
import static org.servicehall.cases.domain.Cases.decidedAtOnce;
import static org.servicehall.cases.domain.Cases.opened;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.servicehall.cases.domain.CaseCommand.AssignHandler;
import org.servicehall.cases.domain.CaseCommand.Decide;
import org.servicehall.cases.domain.CaseCommand.RecordOverdue;
import org.servicehall.cases.domain.CaseCommand.Reply;
import org.servicehall.contracts.cases.CaseEvent.CaseCompleted;
import org.servicehall.contracts.cases.CaseEvent.CaseDecided;
import org.servicehall.contracts.cases.CaseEvent.CaseOverdue;
import org.servicehall.contracts.cases.CaseEvent.CaseReplied;
import org.servicehall.contracts.cases.CaseEvent.Outcome;
import org.servicehall.contracts.cases.HandlingEvent.HandlerAssigned;
import org.servicehall.contracts.cases.Held;

/** A case that its acceptance has decided, or given a handler. */
class OpeningAtOnceTest {
    private static final Instant TEN_MINUTES_LATER = ACCEPTED.plusSeconds(600);

    @RegisterExtension
    private final CaseFixture cases = new CaseFixture();

    @Test
    @Tag("K4")
    @Tag("C1")
    void itBeginsWithWhoAcceptedItAsItsHandlerAndWithTheirDecision() {
        assertThat(opened(decidedAtOnce("zhou.min")))
                .hasSize(4)
                .contains(
                        new HandlerAssigned(NO, HALL, AGENT, "CIVIL_AFFAIRS", null, null, ACCEPTED),
                        new CaseDecided(NO, HALL, Outcome.GRANTED, null, null, AGENT, ACCEPTED, "zhou.min"));
    }

    @Test
    @Tag("D9")
    void itWaitsForTheSignatureOfAnotherAloneWhichEndsIt() {
        var given = opened(decidedAtOnce("zhou.min"));
        cases.expect(
                given,
                reply("zhou.min"),
                new CaseReplied(NO, HALL, "zhou.min", TEN_MINUTES_LATER),
                new CaseCompleted(NO, HALL, Outcome.GRANTED, true, null, null, CaseSamples.BJ, TEN_MINUTES_LATER));
        cases.refuse(given, reply(AGENT), "replier-is-handler");
    }

    @Test
    @Tag("D9")
    void whoeverElseMaySignDoesWhereTheOneAskedIsAway() {
        cases.expect(
                opened(decidedAtOnce("zhou.min")),
                reply("sun.li"),
                new CaseReplied(NO, HALL, "sun.li", TEN_MINUTES_LATER),
                new CaseCompleted(NO, HALL, Outcome.GRANTED, true, null, null, CaseSamples.BJ, TEN_MINUTES_LATER));
    }

    @Test
    @Tag("D5")
    void withoutTheSignatureItsThirtyMinutesPassAgainstWhoDecided() {
        var given = decidedAtOnce("zhou.min");
        var late = ACCEPTED.plusSeconds(3_600);
        cases.expect(
                opened(given),
                new RecordOverdue(NO, "original", late, Cases.LATENESS),
                new CaseOverdue(
                        NO,
                        HALL,
                        "original",
                        given.deadline().dueAt(),
                        AGENT,
                        "CIVIL_AFFAIRS",
                        late,
                        List.of(new Held(
                                AGENT,
                                "CIVIL_AFFAIRS",
                                ACCEPTED,
                                given.deadline().dueAt(),
                                30))));
    }

    @Test
    @Tag("K4")
    @Tag("C1")
    void whoAcceptedItHandlesItAndDecidesUnlessSomebodyElseIsNamed() {
        var given = opened(Cases.handledByDefault());
        assertThat(given)
                .hasSize(3)
                .contains(new HandlerAssigned(NO, HALL, AGENT, "CIVIL_AFFAIRS", null, null, ACCEPTED));
        cases.expect(
                given,
                new Decide(NO, Outcome.GRANTED, null, null, AGENT, TEN_MINUTES_LATER),
                new CaseDecided(NO, HALL, Outcome.GRANTED, null, null, AGENT, TEN_MINUTES_LATER));
        cases.refuse(
                given, new Decide(NO, Outcome.GRANTED, null, null, "qian.wei", TEN_MINUTES_LATER), "not-answerable");
    }

    @Test
    @Tag("C1")
    void theFirstToBeNamedAfterItsDefaultNeedsNoReasonAndTheNextDoes() {
        var given = new ArrayList<Object>(opened(Cases.handledByDefault()));
        cases.expect(
                given,
                assign(AGENT, Acting.of(AGENT)),
                new HandlerAssigned(NO, HALL, AGENT, "CIVIL_AFFAIRS", null, null, TEN_MINUTES_LATER));
        var taken = new HandlerAssigned(NO, HALL, "sun.li", "CIVIL_AFFAIRS", null, null, TEN_MINUTES_LATER);
        cases.expect(given, assign("sun.li", new Acting("sun.li", "CIVIL_AFFAIRS", false, false)), taken);
        given.add(taken);
        cases.refuse(given, assign(AGENT, Acting.of(AGENT)), "reassignment-needs-reason");
    }

    private static AssignHandler assign(String handler, Acting by) {
        return new AssignHandler(NO, handler, "CIVIL_AFFAIRS", null, by, TEN_MINUTES_LATER, Cases.CALENDAR);
    }

    private static Reply reply(String by) {
        return new Reply(NO, by, TEN_MINUTES_LATER, () -> CaseSamples.BJ, Cases.LATENESS);
    }
}
