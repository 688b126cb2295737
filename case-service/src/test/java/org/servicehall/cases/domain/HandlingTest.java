package org.servicehall.cases.domain;

import static org.servicehall.cases.domain.CaseSamples.LATER;
import static org.servicehall.cases.domain.CaseSamples.LEAD;
import static org.servicehall.cases.domain.CaseSamples.clerk;
import static org.servicehall.cases.domain.CaseSamples.complete;
import static org.servicehall.cases.domain.CaseSamples.completed;
import static org.servicehall.cases.domain.CaseSamples.decide;
import static org.servicehall.cases.domain.CaseSamples.objection;
import static org.servicehall.cases.domain.CaseSamples.record;
import static org.servicehall.cases.domain.Cases.ACCEPTED;
import static org.servicehall.cases.domain.Cases.AGENT;
import static org.servicehall.cases.domain.Cases.CALENDAR;
import static org.servicehall.cases.domain.Cases.HALL;
import static org.servicehall.cases.domain.Cases.HANDLER;
import static org.servicehall.cases.domain.Cases.NO;
import static org.servicehall.cases.domain.Cases.handled;
import static org.servicehall.cases.domain.Cases.opened;
import static org.servicehall.cases.domain.Cases.promised;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.servicehall.cases.domain.CaseCommand.AssignHandler;
import org.servicehall.cases.domain.CaseCommand.CompleteJointPart;
import org.servicehall.cases.domain.CaseCommand.ConfirmHandler;
import org.servicehall.cases.domain.CaseCommand.DecideObjection;
import org.servicehall.cases.domain.CaseCommand.DeclineHandler;
import org.servicehall.cases.domain.CaseCommand.LodgeObjection;
import org.servicehall.cases.domain.CaseCommand.OpenCase;
import org.servicehall.cases.domain.CaseCommand.ReassignAgent;
import org.servicehall.cases.domain.CaseCommand.WithdrawHandler;
import org.servicehall.contracts.cases.CaseEvent.CaseDecided;
import org.servicehall.contracts.cases.CaseEvent.Outcome;
import org.servicehall.contracts.cases.HandlingEvent.AgentReassigned;
import org.servicehall.contracts.cases.HandlingEvent.HandlerAssigned;
import org.servicehall.contracts.cases.HandlingEvent.HandlerProposed;
import org.servicehall.contracts.cases.StageEvent.ObjectionDecided;
import org.servicehall.contracts.cases.StageEvent.ObjectionLodged;
import org.servicehall.contracts.cases.StageEvent.StageReturned;
import org.servicehall.contracts.cases.StageEvent.StageStarted;
import org.servicehall.contracts.cases.StageResult;

/** Opening, handling, stages and objections. */
class HandlingTest {
    @RegisterExtension
    private final CaseFixture cases = new CaseFixture();

    @Test
    @Tag("C1")
    void anAcceptanceOpensTheCaseWithItsPromiseAndItsFirstStage() {
        var accepted = promised(Cases.REVIEW, Cases.PUBLICITY);
        cases.expect(
                List.of(),
                new OpenCase(NO, accepted, CALENDAR),
                opened(accepted).toArray());
    }

    @Test
    @Tag("C1")
    void anAcceptanceThatComesTwiceOpensOneCase() {
        cases.expect(opened(promised()), new OpenCase(NO, promised(), CALENDAR));
    }

    @Test
    @Tag("C1")
    void theFirstHandlerNeedsNoReason() {
        cases.expect(
                opened(promised()),
                new AssignHandler(
                        NO, HANDLER, "CIVIL_AFFAIRS", null, clerk(AGENT, "CIVIL_AFFAIRS"), ACCEPTED, CALENDAR),
                handled());
    }

    @Test
    @Tag("C1")
    void reassignmentNeedsItsReason() {
        cases.refuse(
                handled(promised()),
                new AssignHandler(NO, "sun.yan", "FINANCE", " ", LEAD, LATER, CALENDAR),
                "reassignment-needs-reason");
        cases.expect(
                handled(promised()),
                new AssignHandler(NO, "sun.yan", "FINANCE", "休假", LEAD, LATER, CALENDAR),
                new HandlerAssigned(NO, HALL, "sun.yan", "FINANCE", HANDLER, "休假", LATER));
    }

    @Test
    @Tag("C1")
    void theAgentIsReassignedWithAReason() {
        cases.expect(
                opened(promised()),
                new ReassignAgent(NO, "sun.yan", "调岗", LEAD, LATER),
                new AgentReassigned(NO, HALL, "sun.yan", AGENT, "调岗", LATER));
        cases.refuse(opened(promised()), new ReassignAgent(NO, AGENT, "调岗", LEAD, LATER), "agent-unchanged");
    }

    @Test
    @Tag("C1")
    void nobodyElseDoesTheHandlersWork() {
        cases.refuse(handled(promised()), decide("sun.yan", Outcome.GRANTED), "not-answerable");
        cases.refuse(opened(promised()), decide(AGENT, Outcome.GRANTED), "no-handler-yet");
    }

    /** Nor how far it is: who has no part in it is told that first. */
    @Test
    @Tag("C1")
    void aStrangerLearnsNothingOfTheCase() {
        Acting stranger = clerk("sun.yan", "FINANCE");
        for (var given : List.of(opened(promised()), handled(promised()))) {
            cases.refuse(given, decide("sun.yan", Outcome.GRANTED), "not-answerable");
            cases.refuse(given, new ConfirmHandler(NO, "sun.yan", LATER), "not-answerable");
            cases.refuse(given, new DeclineHandler(NO, "忙", "sun.yan", LATER), "not-answerable");
            cases.refuse(given, new WithdrawHandler(NO, stranger, LATER), "not-answerable");
            cases.refuse(given, new CompleteJointPart(NO, "FINANCE", stranger, LATER), "not-your-window");
        }
        cases.refuse(opened(promised()), new WithdrawHandler(NO, LEAD, LATER), "no-handler-proposed");
    }

    @Test
    @Tag("C2")
    void completingAStageBeginsTheNext() {
        cases.expect(
                handled(promised(Cases.REVIEW, Cases.PUBLICITY)),
                complete("community-review"),
                completed("community-review", LATER),
                new StageStarted(NO, HALL, "publicity", CALENDAR.endAfterCalendarDays(LATER, 15), LATER));
    }

    @Test
    @Tag("C2")
    void stagesAreCompletedInTheirOrder() {
        var given = handled(promised(Cases.REVIEW, Cases.PUBLICITY));
        cases.refuse(given, complete("publicity"), "stage-out-of-order");
        cases.refuse(given, complete("no-such-stage"), "unknown-stage");
        cases.refuse(given, decide(HANDLER, Outcome.GRANTED), "stages-not-completed");
    }

    @Test
    @Tag("C3")
    void aPublicityStageEndsOnlyAfterItsDays() {
        var given = handled(promised(Cases.PUBLICITY));
        cases.refuse(given, complete("publicity"), "publicity-not-ended");
        var after = CALENDAR.endAfterCalendarDays(ACCEPTED, 15).plusSeconds(1);
        cases.expect(given, complete("publicity", after), completed("publicity", after));
    }

    @Test
    @Tag("C3")
    void anOpenObjectionHoldsThePublicityStage() {
        var after = CALENDAR.endAfterCalendarDays(ACCEPTED, 15).plusSeconds(1);
        cases.refuse(handled(promised(Cases.PUBLICITY), objection()), complete("publicity", after), "objection-open");
    }

    @Test
    @Tag("C3")
    void objectionsAreTakenUntilThePublicityEnds() {
        var given = handled(promised(Cases.PUBLICITY));
        cases.expect(given, new LodgeObjection(NO, "收入不符", "P-2", LATER), objection());
        var after = CALENDAR.endAfterCalendarDays(ACCEPTED, 15).plusSeconds(1);
        cases.refuse(given, new LodgeObjection(NO, "收入不符", "P-2", after), "publicity-ended");
        cases.refuse(handled(promised()), new LodgeObjection(NO, "收入不符", "P-2", LATER), "nothing-published");
    }

    @Test
    @Tag("C3")
    void noCaseIsBuriedUnderObjections() {
        var hundred = IntStream.rangeClosed(1, 100)
                .mapToObj(number -> new ObjectionLodged(NO, HALL, "publicity", number, "收入不符", "P-" + number, LATER))
                .toArray();
        cases.refuse(
                handled(promised(Cases.PUBLICITY), hundred),
                new LodgeObjection(NO, "收入不符", "P-2", LATER),
                "too-many-objections");
        var published = handled(promised(Cases.PUBLICITY), hundred);
        IntStream.rangeClosed(1, 100)
                .forEach(number -> published.add(
                        new ObjectionDecided(NO, HALL, "publicity", number, false, "不成立", "zhou.min", LATER)));
        published.add(new StageReturned(
                NO, HALL, "publicity", "publicity", HANDLER, LATER, record(StageResult.RETURNED, LATER)));
        published.add(new StageStarted(NO, HALL, "publicity", LATER.plusSeconds(86_400), LATER));
        cases.expect(
                published,
                new LodgeObjection(NO, "收入不符", "P-2", LATER),
                new ObjectionLodged(NO, HALL, "publicity", 101, "收入不符", "P-2", LATER));
    }

    @Test
    @Tag("C3")
    void anUpheldObjectionStopsTheCase() {
        cases.expect(
                handled(promised(Cases.PUBLICITY), objection()),
                new DecideObjection(NO, 1, true, "属实", "办法第九条", LEAD, LATER),
                new ObjectionDecided(NO, HALL, "publicity", 1, true, "属实", "zhou.min", LATER),
                new CaseDecided(NO, HALL, Outcome.STOPPED, "属实", "办法第九条", "zhou.min", LATER));
        cases.refuse(handled(promised()), decide(HANDLER, Outcome.STOPPED), "stopped-only-by-objection");
    }

    @Test
    @Tag("C1")
    void theFirstHandlerIsNamedByTheWindowOrTheAgentALaterOneByWhoAnswersForTheCase() {
        var stranger = clerk("chen.jie", "PETITIONS");
        var colleague = clerk("chen.jie", "CIVIL_AFFAIRS");
        var first = opened(promised());
        cases.refuse(first, assign(stranger), "not-yours-to-assign");
        cases.expect(first, assign(colleague), proposed(AGENT, "chen.jie"));
        var handled = handled(promised());
        cases.refuse(handled, assign(colleague), "not-yours-to-assign");
        for (Acting who : List.of(clerk(HANDLER, "LABOUR"), clerk(AGENT, "LABOUR"))) {
            cases.expect(handled, assign(who), proposed(HANDLER, who.id()));
        }
        cases.expect(handled, assign(LEAD), new HandlerAssigned(NO, HALL, "sun.yan", "FINANCE", HANDLER, "休假", LATER));
    }

    private static HandlerProposed proposed(String holder, String by) {
        return new HandlerProposed(NO, HALL, "sun.yan", "FINANCE", holder, "休假", by, LATER);
    }

    @Test
    @Tag("C3")
    void anObjectionIsDecidedByLeadOrOfficeAndNeverByWhoAnswersForTheCase() {
        var given = handled(promised(Cases.PUBLICITY), objection());
        for (String clerk : List.of("sun.yan", HANDLER, AGENT)) {
            cases.refuse(given, dismiss(clerk(clerk, "CIVIL_AFFAIRS")), "objection-not-yours");
        }
        for (Acting who : List.of(LEAD, OFFICE)) {
            cases.expect(
                    given,
                    dismiss(who),
                    new ObjectionDecided(NO, HALL, "publicity", 1, false, "查无此事", who.id(), LATER));
        }
    }

    @Test
    @Tag("C3")
    void noHandlerAndNoAgentJudgesTheirOwnCaseWhateverElseTheyAreAndWhoeverHandlesItNow() {
        var given = handled(
                promised(Cases.PUBLICITY),
                objection(),
                new HandlerAssigned(NO, HALL, "sun.yan", "CIVIL_AFFAIRS", HANDLER, "调岗", LATER),
                new AgentReassigned(NO, HALL, "chen.jie", AGENT, "调岗", LATER));
        for (String who : List.of("sun.yan", "chen.jie", HANDLER, AGENT)) {
            cases.refuse(given, dismiss(new Acting(who, "CIVIL_AFFAIRS", true, true)), "objection-to-own-case");
        }
    }

    @Test
    @Tag("C3")
    void nobodyJudgesItInTheRightOfWhoAnsweredForTheCase() {
        var given = handled(promised(Cases.PUBLICITY), objection());
        for (String who : List.of(HANDLER, AGENT)) {
            cases.refuse(given, dismiss(new Acting("dai.li", null, true, true, who)), "objection-to-own-case");
        }
        cases.expect(
                given,
                dismiss(new Acting("dai.li", null, true, false, "zhou.min")),
                new ObjectionDecided(NO, HALL, "publicity", 1, false, "查无此事", "dai.li", LATER));
    }

    private static final Acting OFFICE = new Acting("wu.gang", null, false, true);

    private static DecideObjection dismiss(Acting by) {
        return new DecideObjection(NO, 1, false, "查无此事", null, by, LATER);
    }

    private static AssignHandler assign(Acting by) {
        return new AssignHandler(NO, "sun.yan", "FINANCE", "休假", by, LATER, CALENDAR);
    }
}
