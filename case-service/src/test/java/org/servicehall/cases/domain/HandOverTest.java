package org.servicehall.cases.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.servicehall.cases.domain.CaseSamples.LATER;
import static org.servicehall.cases.domain.CaseSamples.LEAD;
import static org.servicehall.cases.domain.CaseSamples.TOO_LATE;
import static org.servicehall.cases.domain.CaseSamples.clerk;
import static org.servicehall.cases.domain.CaseSamples.overdue;
import static org.servicehall.cases.domain.CaseSamples.proposed;
import static org.servicehall.cases.domain.Cases.ACCEPTED;
import static org.servicehall.cases.domain.Cases.AGENT;
import static org.servicehall.cases.domain.Cases.CALENDAR;
import static org.servicehall.cases.domain.Cases.HALL;
import static org.servicehall.cases.domain.Cases.HANDLER;
import static org.servicehall.cases.domain.Cases.LATENESS;
import static org.servicehall.cases.domain.Cases.NO;
import static org.servicehall.cases.domain.Cases.at;
import static org.servicehall.cases.domain.Cases.handled;
import static org.servicehall.cases.domain.Cases.opened;
import static org.servicehall.cases.domain.Cases.promised;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.servicehall.cases.domain.CaseCommand.AssignHandler;
import org.servicehall.cases.domain.CaseCommand.ConfirmHandler;
import org.servicehall.cases.domain.CaseCommand.DeclineHandler;
import org.servicehall.cases.domain.CaseCommand.ReassignAgent;
import org.servicehall.cases.domain.CaseCommand.RecordOverdue;
import org.servicehall.cases.domain.CaseCommand.WithdrawHandler;
import org.servicehall.contracts.AcceptanceType;
import org.servicehall.contracts.cases.CaseEvent.CaseOverdue;
import org.servicehall.contracts.cases.HandlingEvent.AgentReassigned;
import org.servicehall.contracts.cases.HandlingEvent.HandlerAssigned;
import org.servicehall.contracts.cases.HandlingEvent.HandlerDeclined;
import org.servicehall.contracts.cases.HandlingEvent.HandlerProposalWithdrawn;
import org.servicehall.contracts.cases.HandlingEvent.HandlerProposed;
import org.servicehall.contracts.cases.Held;

/** A case is not thrown away: it is held until somebody takes it, and lateness that is certain goes with nobody. */
@Tag("C1")
class HandOverTest {
    private static final Instant LAST_MINUTE = at("2025-11-17T16:29");
    private static final RecordOverdue PASSED = new RecordOverdue(NO, "original", TOO_LATE, LATENESS);

    @RegisterExtension
    private final CaseFixture cases = new CaseFixture();

    @Test
    @Tag("D5")
    void whoThrowsItAwayInTheLastMinuteHoldsItAndAnswersForIt() {
        var thrown = new HandlerProposed(NO, HALL, "sun.yan", "FINANCE", HANDLER, "忙", HANDLER, LAST_MINUTE);
        cases.expect(
                handled(promised()),
                new AssignHandler(
                        NO, "sun.yan", "FINANCE", "忙", clerk(HANDLER, "CIVIL_AFFAIRS"), LAST_MINUTE, CALENDAR),
                thrown);
        cases.expect(handled(promised(), thrown), PASSED, overdue());
    }

    @Test
    @Tag("D5")
    void whatIsCertainInTheLastWorkingDayStaysWithWhoGaveItAwayEvenWhereItWasConfirmedOrOrdered() {
        var taken = assigned("sun.yan", at("2025-11-17T08:01"));
        cases.expect(handled(promised(), taken), PASSED, late(HANDLER, at("2025-11-17T08:01")));
    }

    @Test
    @Tag("D5")
    void whoGotItWithAWorkingDayLeftAnswersAndTheSharesShowWhoElseHadIt() {
        var opening = at("2025-11-17T08:00");
        cases.expect(handled(promised(), assigned("sun.yan", opening)), PASSED, late("sun.yan", opening));
    }

    @Test
    @Tag("D5")
    @Tag("K4")
    void anInstantCaseGivenAwayInItsLastTenMinutesStays() {
        var due = Cases.accepted(AcceptanceType.INSTANT).deadline();
        for (var entry : List.of(at("2025-11-03T09:20"), at("2025-11-03T09:21"))) {
            var holds = List.of(hold(AGENT, ACCEPTED), hold(HANDLER, entry));
            assertThat(LATENESS.answering(holds, AcceptanceType.INSTANT, due).person())
                    .isEqualTo(entry.equals(at("2025-11-03T09:20")) ? HANDLER : AGENT);
            assertThat(LATENESS.shares(holds, due).stream()
                            .mapToLong(Held::workingMinutes)
                            .sum())
                    .isEqualTo(30);
        }
    }

    @Test
    @Tag("D5")
    @Tag("K6")
    void theLastWorkingDayOfADateOnADayOffIsTheOneBefore() {
        var due = Cases.accepted(AcceptanceType.PETITION).deadline();
        assertThat(due.dueAt()).isEqualTo(at("2026-01-02T23:59:59"));
        assertThat(CALENDAR.sessions(CALENDAR.dateOf(due.dueAt()))).isEmpty();
        assertThat(LATENESS.certainFrom(AcceptanceType.PETITION, due)).isEqualTo(at("2025-12-31T08:00"));
    }

    @Test
    @Tag("D5")
    void howMuchIsCertainIsTheHallsToSet() {
        var due = promised().deadline();
        assertThat(new LatenessRules(CALENDAR, 0, 0).certainFrom(AcceptanceType.PROMISED, due))
                .isEqualTo(due.dueAt());
        assertThat(new LatenessRules(CALENDAR, 2, 0).certainFrom(AcceptanceType.PROMISED, due))
                .isEqualTo(at("2025-11-14T08:00"));
        assertThat(new LatenessRules(CALENDAR, 30, 0).certainFrom(AcceptanceType.PROMISED, due))
                .isEqualTo(ACCEPTED);
    }

    @Test
    void whoTakesItHimselfWhomTheLeadOrdersAndWhomTheAgentNamesAtTheOpeningIsNotAsked() {
        for (Acting by : List.of(LEAD, clerk(AGENT, "CIVIL_AFFAIRS"), new Acting("wu.gang", null, false, true))) {
            cases.expect(
                    opened(promised()),
                    new AssignHandler(NO, HANDLER, "CIVIL_AFFAIRS", null, by, ACCEPTED, CALENDAR),
                    Cases.handled());
        }
        cases.expect(
                handled(promised()),
                new AssignHandler(NO, AGENT, "CIVIL_AFFAIRS", "收回", clerk(AGENT, "CIVIL_AFFAIRS"), LATER, CALENDAR),
                new HandlerAssigned(NO, HALL, AGENT, "CIVIL_AFFAIRS", HANDLER, "收回", LATER));
    }

    @Test
    @Tag("D5")
    void atOnceIsOnlyTheFirstNamingOnTheDayOfTheAcceptance() {
        var agent = clerk(AGENT, "CIVIL_AFFAIRS");
        var office = new Acting("wu.gang", null, false, true);
        var evening = at("2025-11-03T23:59:59");
        cases.expect(
                opened(promised()),
                new AssignHandler(NO, HANDLER, "CIVIL_AFFAIRS", null, agent, evening, CALENDAR),
                new HandlerAssigned(NO, HALL, HANDLER, "CIVIL_AFFAIRS", null, null, evening));
        var next = at("2025-11-04T08:00");
        for (Acting by : List.of(agent, office)) {
            cases.expect(
                    opened(promised()),
                    new AssignHandler(NO, HANDLER, "CIVIL_AFFAIRS", null, by, next, CALENDAR),
                    first(by, next));
        }
        var held = new ArrayList<Object>(opened(promised()));
        held.add(new AgentReassigned(NO, HALL, "chen.jie", AGENT, "调岗", ACCEPTED.plusSeconds(60)));
        var since = ACCEPTED.plusSeconds(120);
        cases.expect(
                held,
                new AssignHandler(NO, HANDLER, "CIVIL_AFFAIRS", null, office, since, CALENDAR),
                new HandlerProposed(NO, HALL, HANDLER, "CIVIL_AFFAIRS", "chen.jie", null, "wu.gang", since));
    }

    @Test
    @Tag("D5")
    @Tag("K4")
    void anInstantCaseIsPutOnNobodyUnasked() {
        cases.expect(
                opened(Cases.accepted(AcceptanceType.INSTANT)),
                new AssignHandler(
                        NO, HANDLER, "CIVIL_AFFAIRS", null, clerk(AGENT, "CIVIL_AFFAIRS"), ACCEPTED, CALENDAR),
                first(clerk(AGENT, "CIVIL_AFFAIRS"), ACCEPTED));
    }

    private static HandlerProposed first(Acting by, Instant at) {
        return new HandlerProposed(NO, HALL, HANDLER, "CIVIL_AFFAIRS", AGENT, null, by.id(), at);
    }

    @Test
    void aLeadOrdersNothingAwayThatIsTheLeadsOwnNorDoesTheLeadsDeputy() {
        var deputy = new Acting("dai.li", null, true, false, HANDLER);
        cases.expect(
                handled(promised()),
                new AssignHandler(NO, "sun.yan", "FINANCE", "休假", deputy, LATER, CALENDAR),
                new HandlerProposed(NO, HALL, "sun.yan", "FINANCE", HANDLER, "休假", "dai.li", LATER));
        var own = new Acting(HANDLER, "CIVIL_AFFAIRS", true, false);
        cases.expect(
                handled(promised()),
                new AssignHandler(NO, "sun.yan", "FINANCE", "休假", own, LATER, CALENDAR),
                proposed());
        for (Acting agent : List.of(
                new Acting(AGENT, "CIVIL_AFFAIRS", true, false), new Acting("dai.li", null, true, false, AGENT))) {
            var next = at("2025-11-04T08:00");
            cases.expect(
                    opened(promised()),
                    new AssignHandler(NO, HANDLER, "CIVIL_AFFAIRS", null, agent, next, CALENDAR),
                    first(agent, next));
        }
    }

    @Test
    @Tag("D5")
    void aLeadWhoHoldsItAsItsAgentGivesItToNobodyNorDoesTheLeadsDeputy() {
        for (Acting own : List.of(
                new Acting(AGENT, "CIVIL_AFFAIRS", true, false), new Acting("dai.li", null, true, false, AGENT))) {
            cases.refuse(
                    opened(promised()),
                    new ReassignAgent(NO, "sun.yan", "调岗", own, LATER),
                    "agent-gives-own-case-away");
            cases.expect(
                    handled(promised()),
                    new ReassignAgent(NO, "sun.yan", "调岗", own, LATER),
                    new AgentReassigned(NO, HALL, "sun.yan", AGENT, "调岗", LATER));
        }
    }

    @Test
    void onlyWhoWasAskedConfirmsOrDeclines() {
        var asked = handled(promised(), proposed());
        cases.expect(asked, new ConfirmHandler(NO, "sun.yan", LATER), assigned("sun.yan", LATER));
        cases.expect(
                asked,
                new DeclineHandler(NO, "手头已满", "sun.yan", LATER),
                new HandlerDeclined(NO, HALL, "sun.yan", "手头已满", LATER));
        cases.refuse(asked, new DeclineHandler(NO, " ", "sun.yan", LATER), "reassignment-needs-reason");
        for (String other : List.of(HANDLER, AGENT, "zhou.min")) {
            cases.refuse(asked, new ConfirmHandler(NO, other, LATER), "handler-not-asked");
            cases.refuse(asked, new DeclineHandler(NO, "忙", other, LATER), "handler-not-asked");
        }
        cases.refuse(handled(promised()), new ConfirmHandler(NO, HANDLER, LATER), "no-handler-proposed");
    }

    @Test
    void whoAskedOrTheLeadAsksNoLonger() {
        var asked = handled(promised(), proposed());
        for (Acting by : List.of(clerk(HANDLER, "CIVIL_AFFAIRS"), LEAD)) {
            cases.expect(
                    asked,
                    new WithdrawHandler(NO, by, LATER),
                    new HandlerProposalWithdrawn(NO, HALL, "sun.yan", by.id(), LATER));
        }
        cases.refuse(asked, new WithdrawHandler(NO, clerk(AGENT, "CIVIL_AFFAIRS"), LATER), "not-your-proposal");
    }

    @Test
    void whatWasDeclinedWithdrawnOrOvertakenIsConfirmedNoMore() {
        var declined = new HandlerDeclined(NO, HALL, "sun.yan", "手头已满", LATER);
        var withdrawn = new HandlerProposalWithdrawn(NO, HALL, "sun.yan", HANDLER, LATER);
        for (Object end : List.of(declined, withdrawn, assigned("chen.jie", LATER))) {
            cases.refuse(
                    handled(promised(), proposed(), end),
                    new ConfirmHandler(NO, "sun.yan", LATER),
                    "no-handler-proposed");
        }
    }

    @Test
    void anotherIsAskedInThePlaceOfTheFirstButNobodyTwice() {
        var asked = handled(promised(), proposed());
        var by = clerk(HANDLER, "CIVIL_AFFAIRS");
        cases.refuse(
                asked,
                new AssignHandler(NO, "sun.yan", "FINANCE", "休假", by, LATER, CALENDAR),
                "handler-already-proposed");
        var other = new HandlerProposed(NO, HALL, "chen.jie", "PETITIONS", HANDLER, "休假", HANDLER, LATER);
        cases.expect(asked, new AssignHandler(NO, "chen.jie", "PETITIONS", "休假", by, LATER, CALENDAR), other);
        cases.refuse(
                handled(promised(), proposed(), other), new ConfirmHandler(NO, "sun.yan", LATER), "handler-not-asked");
    }

    private static HandlerAssigned assigned(String handler, Instant at) {
        return new HandlerAssigned(NO, HALL, handler, "FINANCE", HANDLER, "休假", at);
    }

    private static Hold hold(String person, Instant from) {
        return new Hold(person, "CIVIL_AFFAIRS", from);
    }

    /** Given to another at some moment. */
    private static CaseOverdue late(String answerable, Instant from) {
        var due = promised().deadline();
        long handlers = minutes(due.startedAt(), from);
        var shares = List.of(
                new Held(HANDLER, "CIVIL_AFFAIRS", due.startedAt(), from, handlers),
                new Held("sun.yan", "FINANCE", from, due.dueAt(), minutes(due.startedAt(), due.dueAt()) - handlers));
        var window = answerable.equals(HANDLER) ? "CIVIL_AFFAIRS" : "FINANCE";
        return new CaseOverdue(NO, HALL, "original", due.dueAt(), answerable, window, TOO_LATE, shares);
    }

    private static long minutes(Instant from, Instant until) {
        return CALENDAR.workingMinutesBetween(from, until);
    }
}
