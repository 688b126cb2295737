package org.servicehall.cases.domain;

import static org.servicehall.cases.domain.CaseSamples.LATER;
import static org.servicehall.cases.domain.CaseSamples.decide;
import static org.servicehall.cases.domain.CaseSamples.granted;
import static org.servicehall.cases.domain.Cases.AGENT;
import static org.servicehall.cases.domain.Cases.HALL;
import static org.servicehall.cases.domain.Cases.HANDLER;
import static org.servicehall.cases.domain.Cases.NO;
import static org.servicehall.cases.domain.Cases.handled;
import static org.servicehall.cases.domain.Cases.promised;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.servicehall.cases.domain.CaseCommand.Decide;
import org.servicehall.cases.domain.CaseCommand.Reply;
import org.servicehall.contracts.cases.CaseEvent.CaseCompleted;
import org.servicehall.contracts.cases.CaseEvent.CaseDecided;
import org.servicehall.contracts.cases.CaseEvent.CaseReplied;
import org.servicehall.contracts.cases.CaseEvent.Outcome;

/** Decision and reply. */
class ConclusionTest {
    @RegisterExtension
    private final CaseFixture cases = new CaseFixture();

    @Test
    @Tag("N4")
    void aRefusalNeedsReasonAndLegalBasis() {
        cases.refuse(handled(promised()), decide(HANDLER, Outcome.REFUSED), "refusal-needs-reason-and-basis");
        cases.expect(
                handled(promised(Cases.REVIEW)),
                new Decide(NO, Outcome.REFUSED, "收入超标", "办法第三条", HANDLER, LATER),
                new CaseDecided(NO, HALL, Outcome.REFUSED, "收入超标", "办法第三条", HANDLER, LATER));
    }

    @Test
    @Tag("D9")
    void anotherPersonSignsTheReplyWhichEndsTheCase() {
        var given = handled(promised(), granted());
        cases.expect(
                given,
                new Reply(NO, "zhou.min", LATER, () -> CaseSamples.BJ, Cases.LATENESS),
                new CaseReplied(NO, HALL, "zhou.min", LATER),
                new CaseCompleted(NO, HALL, Outcome.GRANTED, true, null, null, CaseSamples.BJ, LATER));
        cases.refuse(given, new Reply(NO, HANDLER, LATER, () -> CaseSamples.BJ, Cases.LATENESS), "replier-is-handler");
        cases.refuse(
                handled(promised()),
                new Reply(NO, "zhou.min", LATER, () -> CaseSamples.BJ, Cases.LATENESS),
                "case-not-decided");
        cases.refuse(
                handled(promised(), new CaseDecided(NO, HALL, Outcome.GRANTED, null, null, AGENT, LATER)),
                new Reply(NO, AGENT, LATER, () -> CaseSamples.BJ, Cases.LATENESS),
                "replier-is-decider");
    }

    @Test
    @Tag("D9")
    void nobodySignsInTheRightOfWhoHandledOrDecided() {
        for (String decider : List.of(HANDLER, AGENT)) {
            var given = handled(promised(), new CaseDecided(NO, HALL, Outcome.GRANTED, null, null, decider, LATER));
            cases.refuse(given, signed(HANDLER), "replier-is-handler");
            if (!decider.equals(HANDLER)) {
                cases.refuse(given, signed(decider), "replier-is-decider");
            }
            cases.expect(
                    given,
                    signed("zhou.min"),
                    new CaseReplied(NO, HALL, "dai.li", LATER),
                    new CaseCompleted(NO, HALL, Outcome.GRANTED, true, null, null, CaseSamples.BJ, LATER));
        }
    }

    /** By somebody in that person's right. */
    private static Reply signed(String lender) {
        return new Reply(NO, Acting.of("dai.li", lender), LATER, () -> CaseSamples.BJ, Cases.LATENESS);
    }
}
