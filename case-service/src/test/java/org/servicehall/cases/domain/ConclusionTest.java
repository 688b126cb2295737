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
import org.servicehall.contracts.AcceptanceType;
import org.servicehall.contracts.CaseTerms;
import org.servicehall.contracts.Remedies;
import org.servicehall.contracts.RemedyTerms;
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

    @Test
    @Tag("S6")
    void whatIsRefusedTellsWhereElseToTurnAndWhatIsGrantedDoesNot() {
        var refused = new CaseDecided(NO, HALL, Outcome.REFUSED, "收入超标", "办法第三条", HANDLER, LATER);
        var law = new Remedies(RemedyTerms.STATUTORY, period -> Cases.CALENDAR.endOfRight(LATER, period));
        var reply = new Reply(NO, Acting.of("zhou.min"), LATER, () -> CaseSamples.BJ, Cases.LATENESS, law);
        cases.expect(
                handled(promised(), refused),
                reply,
                new CaseReplied(NO, HALL, "zhou.min", LATER),
                new CaseCompleted(
                        NO,
                        HALL,
                        Outcome.REFUSED,
                        true,
                        "收入超标",
                        "办法第三条",
                        CaseSamples.BJ,
                        LATER,
                        law.ofApplicant(false, null)));
        cases.expect(
                handled(promised(), granted()),
                reply,
                new CaseReplied(NO, HALL, "zhou.min", LATER),
                new CaseCompleted(NO, HALL, Outcome.GRANTED, true, null, null, CaseSamples.BJ, LATER));
        cases.expect(
                handled(Cases.accepted(AcceptanceType.PETITION), refused),
                reply,
                new CaseReplied(NO, HALL, "zhou.min", LATER),
                new CaseCompleted(
                        NO,
                        HALL,
                        Outcome.REFUSED,
                        true,
                        "收入超标",
                        "办法第三条",
                        CaseSamples.BJ,
                        LATER,
                        law.ofApplicant(true, null)));
    }

    @Test
    @Tag("S6")
    void whereTheMatterHasNoneNoneIsTold() {
        var party = Cases.with(new CaseTerms(false, null, List.of(), null, List.of()));
        var law = new Remedies(RemedyTerms.STATUTORY, period -> Cases.CALENDAR.endOfRight(LATER, period));
        cases.expect(
                handled(party, new CaseDecided(NO, HALL, Outcome.REFUSED, "不符", "章程", HANDLER, LATER)),
                new Reply(NO, Acting.of("zhou.min"), LATER, () -> CaseSamples.BJ, Cases.LATENESS, law),
                new CaseReplied(NO, HALL, "zhou.min", LATER),
                new CaseCompleted(NO, HALL, Outcome.REFUSED, true, "不符", "章程", CaseSamples.BJ, LATER));
    }
}
