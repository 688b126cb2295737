package org.servicehall.cases.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.servicehall.cases.domain.Cases.ACCEPTED;
import static org.servicehall.cases.domain.Cases.AGENT;
import static org.servicehall.cases.domain.Cases.CALENDAR;
import static org.servicehall.cases.domain.Cases.HALL;
import static org.servicehall.cases.domain.Cases.HANDLER;
import static org.servicehall.cases.domain.Cases.NO;
import static org.servicehall.cases.domain.Cases.at;
import static org.servicehall.cases.domain.Cases.handled;
import static org.servicehall.cases.domain.Cases.opened;
import static org.servicehall.cases.domain.Cases.promised;

import java.time.Instant;
import java.util.List;
import org.axonframework.eventsourcing.configuration.EventSourcedEntityModule;
import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.axonframework.test.fixture.AxonTestFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.servicehall.cases.domain.CaseCommand.ApproveExtension;
import org.servicehall.cases.domain.CaseCommand.AssignHandler;
import org.servicehall.cases.domain.CaseCommand.CompleteStage;
import org.servicehall.cases.domain.CaseCommand.Decide;
import org.servicehall.cases.domain.CaseCommand.DecideObjection;
import org.servicehall.cases.domain.CaseCommand.LodgeObjection;
import org.servicehall.cases.domain.CaseCommand.OpenCase;
import org.servicehall.cases.domain.CaseCommand.ReassignAgent;
import org.servicehall.cases.domain.CaseCommand.RecordOverdue;
import org.servicehall.cases.domain.CaseCommand.Reply;
import org.servicehall.cases.domain.CaseCommand.RequestExtension;
import org.servicehall.cases.domain.CaseCommand.WarnDueSoon;
import org.servicehall.contracts.AcceptanceType;
import org.servicehall.contracts.Refusal;
import org.servicehall.contracts.cases.CaseEvent;
import org.servicehall.contracts.cases.CaseEvent.AgentReassigned;
import org.servicehall.contracts.cases.CaseEvent.CaseCompleted;
import org.servicehall.contracts.cases.CaseEvent.CaseDecided;
import org.servicehall.contracts.cases.CaseEvent.CaseDueSoon;
import org.servicehall.contracts.cases.CaseEvent.CaseExtended;
import org.servicehall.contracts.cases.CaseEvent.CaseOverdue;
import org.servicehall.contracts.cases.CaseEvent.CaseReplied;
import org.servicehall.contracts.cases.CaseEvent.ExtensionRequested;
import org.servicehall.contracts.cases.CaseEvent.HandlerAssigned;
import org.servicehall.contracts.cases.CaseEvent.ObjectionDecided;
import org.servicehall.contracts.cases.CaseEvent.ObjectionLodged;
import org.servicehall.contracts.cases.CaseEvent.Outcome;
import org.servicehall.contracts.cases.CaseEvent.StageCompleted;
import org.servicehall.contracts.cases.CaseEvent.StageStarted;

class CaseTest {
    private static final Instant LATER = at("2025-11-05T10:00");
    private static final Instant TOO_LATE = at("2025-11-18T10:00");

    private final AxonTestFixture fixture = AxonTestFixture.with(EventSourcingConfigurer.create()
            .registerEntity(EventSourcedEntityModule.autodetected(String.class, Case.class)));

    @AfterEach
    void stop() {
        fixture.stop();
    }

    @Test
    @Tag("C1")
    void anAcceptanceOpensTheCaseWithItsPromiseAndItsFirstStage() {
        var accepted = promised(Cases.REVIEW, Cases.PUBLICITY);
        expect(List.of(), new OpenCase(NO, accepted, CALENDAR), opened(accepted).toArray());
    }

    @Test
    @Tag("C1")
    void anAcceptanceThatComesTwiceOpensOneCase() {
        expect(opened(promised()), new OpenCase(NO, promised(), CALENDAR));
    }

    @Test
    @Tag("C1")
    void theFirstHandlerNeedsNoReason() {
        expect(opened(promised()), new AssignHandler(NO, HANDLER, "CIVIL_AFFAIRS", null, ACCEPTED), handled());
    }

    @Test
    @Tag("C1")
    void reassignmentNeedsItsReason() {
        refuse(
                handled(promised()),
                new AssignHandler(NO, "sun.yan", "FINANCE", " ", LATER),
                "reassignment-needs-reason");
        expect(
                handled(promised()),
                new AssignHandler(NO, "sun.yan", "FINANCE", "休假", LATER),
                new HandlerAssigned(NO, HALL, "sun.yan", "FINANCE", HANDLER, "休假", LATER));
    }

    @Test
    @Tag("C1")
    void theAgentIsReassignedWithAReason() {
        expect(
                opened(promised()),
                new ReassignAgent(NO, "sun.yan", "调岗", LATER),
                new AgentReassigned(NO, HALL, "sun.yan", AGENT, "调岗", LATER));
        refuse(opened(promised()), new ReassignAgent(NO, AGENT, "调岗", LATER), "agent-unchanged");
    }

    @Test
    @Tag("C1")
    void nobodyElseDoesTheHandlersWork() {
        refuse(handled(promised()), decide("sun.yan", Outcome.GRANTED), "not-answerable");
        refuse(opened(promised()), decide(AGENT, Outcome.GRANTED), "no-handler-yet");
    }

    @Test
    @Tag("C2")
    void completingAStageBeginsTheNext() {
        expect(
                handled(promised(Cases.REVIEW, Cases.PUBLICITY)),
                complete("community-review"),
                new StageCompleted(NO, HALL, "community-review", HANDLER, LATER),
                new StageStarted(NO, HALL, "publicity", CALENDAR.endAfterCalendarDays(LATER, 15), LATER));
    }

    @Test
    @Tag("C2")
    void stagesAreCompletedInTheirOrder() {
        var given = handled(promised(Cases.REVIEW, Cases.PUBLICITY));
        refuse(given, complete("publicity"), "stage-out-of-order");
        refuse(given, complete("no-such-stage"), "unknown-stage");
        refuse(given, decide(HANDLER, Outcome.GRANTED), "stages-not-completed");
    }

    @Test
    @Tag("C3")
    void aPublicityStageEndsOnlyAfterItsDays() {
        var given = handled(promised(Cases.PUBLICITY));
        refuse(given, complete("publicity"), "publicity-not-ended");
        var after = CALENDAR.endAfterCalendarDays(ACCEPTED, 15).plusSeconds(1);
        expect(
                given,
                new CompleteStage(NO, "publicity", HANDLER, after, CALENDAR),
                new StageCompleted(NO, HALL, "publicity", HANDLER, after));
    }

    @Test
    @Tag("C3")
    void anOpenObjectionHoldsThePublicityStage() {
        var after = CALENDAR.endAfterCalendarDays(ACCEPTED, 15).plusSeconds(1);
        refuse(
                handled(promised(Cases.PUBLICITY), objection()),
                new CompleteStage(NO, "publicity", HANDLER, after, CALENDAR),
                "objection-open");
    }

    @Test
    @Tag("C3")
    void objectionsAreTakenUntilThePublicityEnds() {
        var given = handled(promised(Cases.PUBLICITY));
        expect(given, new LodgeObjection(NO, "收入不符", "P-2", LATER), objection());
        var after = CALENDAR.endAfterCalendarDays(ACCEPTED, 15).plusSeconds(1);
        refuse(given, new LodgeObjection(NO, "收入不符", "P-2", after), "publicity-ended");
        refuse(handled(promised()), new LodgeObjection(NO, "收入不符", "P-2", LATER), "nothing-published");
    }

    @Test
    @Tag("C3")
    void anUpheldObjectionStopsTheCase() {
        expect(
                handled(promised(Cases.PUBLICITY), objection()),
                new DecideObjection(NO, 1, true, "属实", "办法第九条", "zhou.min", LATER),
                new ObjectionDecided(NO, HALL, "publicity", 1, true, "属实", "zhou.min", LATER),
                new CaseDecided(NO, HALL, Outcome.STOPPED, "属实", "办法第九条", "zhou.min", LATER));
        refuse(handled(promised()), decide(HANDLER, Outcome.STOPPED), "stopped-only-by-objection");
    }

    @Test
    @Tag("D4")
    void anExtensionIsAskedForBeforeTheDeadlineAndWithinTheOriginalLength() {
        var given = handled(promised());
        expect(given, request(10, LATER), new ExtensionRequested(NO, HALL, 10, "需复核", HANDLER, LATER));
        refuse(given, request(11, LATER), "extension-too-long");
        refuse(given, request(3, promised().deadline().dueAt()), "extension-after-deadline");
        refuse(handled(Cases.accepted(AcceptanceType.INSTANT)), request(1, ACCEPTED), "instant-not-extendable");
    }

    @Test
    @Tag("K6")
    void aPetitionIsExtendedByAtMostThirtyCalendarDays() {
        var given = handled(Cases.accepted(AcceptanceType.PETITION));
        refuse(given, request(31, LATER), "extension-too-long");
        expect(given, request(30, LATER), new ExtensionRequested(NO, HALL, 30, "需复核", HANDLER, LATER));
    }

    @Test
    @Tag("D4")
    void theLeadGrantsTheExtensionAndTheEarlierDateStays() {
        expect(handled(promised(), requested()), new ApproveExtension(NO, "zhou.min", LATER, CALENDAR), extended());
    }

    @Test
    @Tag("D4")
    void nobodyGrantsTheirOwnExtensionAndNobodyTwice() {
        refuse(
                handled(promised(), requested()),
                new ApproveExtension(NO, HANDLER, LATER, CALENDAR),
                "extension-own-request");
        refuse(handled(promised(), requested(), extended()), request(1, LATER), "extension-spent");
        refuse(handled(promised()), new ApproveExtension(NO, "zhou.min", LATER, CALENDAR), "no-extension-requested");
    }

    @Test
    @Tag("N4")
    void aRefusalNeedsReasonAndLegalBasis() {
        refuse(handled(promised()), decide(HANDLER, Outcome.REFUSED), "refusal-needs-reason-and-basis");
        expect(
                handled(promised(Cases.REVIEW)),
                new Decide(NO, Outcome.REFUSED, "收入超标", "办法第三条", HANDLER, LATER),
                new CaseDecided(NO, HALL, Outcome.REFUSED, "收入超标", "办法第三条", HANDLER, LATER));
    }

    @Test
    @Tag("D9")
    void anotherPersonSignsTheReplyWhichEndsTheCase() {
        var given = handled(promised(), granted());
        expect(
                given,
                new Reply(NO, "zhou.min", LATER),
                new CaseReplied(NO, HALL, "zhou.min", LATER),
                new CaseCompleted(NO, HALL, Outcome.GRANTED, true, NO + "-BJ", LATER));
        refuse(given, new Reply(NO, HANDLER, LATER), "replier-is-handler");
        refuse(handled(promised()), new Reply(NO, "zhou.min", LATER), "case-not-decided");
        refuse(
                handled(promised(), new CaseDecided(NO, HALL, Outcome.GRANTED, null, null, AGENT, LATER)),
                new Reply(NO, AGENT, LATER),
                "replier-is-decider");
    }

    @Test
    @Tag("D5")
    void aLateReplyThatNoSweepNoticedRecordsTheOverdueItself() {
        expect(
                handled(promised(), granted()),
                new Reply(NO, "zhou.min", TOO_LATE),
                overdue(),
                new CaseReplied(NO, HALL, "zhou.min", TOO_LATE),
                new CaseCompleted(NO, HALL, Outcome.GRANTED, false, NO + "-BJ", TOO_LATE));
    }

    @Test
    @Tag("D5")
    void aDeadlineIsOverdueOnceAndOnlyAfterItHasPassed() {
        var due = promised().deadline().dueAt();
        expect(handled(promised()), new RecordOverdue(NO, "original", due));
        expect(handled(promised()), new RecordOverdue(NO, "original", TOO_LATE), overdue());
        expect(handled(promised(), overdue()), new RecordOverdue(NO, "original", TOO_LATE));
        expect(handled(promised(), requested(), extended()), new RecordOverdue(NO, "original", TOO_LATE));
    }

    @Test
    @Tag("D6")
    void theWarningComesOnceAndNotEarly() {
        var deadline = promised().deadline();
        var warned = new CaseDueSoon(NO, HALL, "original", deadline.dueAt(), HANDLER, deadline.warnAt());
        var command = new WarnDueSoon(NO, "original", deadline.warnAt());
        expect(
                handled(promised()),
                new WarnDueSoon(NO, "original", deadline.warnAt().minusMillis(1)));
        expect(handled(promised()), command, warned);
        expect(handled(promised(), warned), command);
    }

    @Test
    @Tag("D5")
    void nothingHappensAfterTheEnd() {
        var given =
                handled(promised(), granted(), new CaseCompleted(NO, HALL, Outcome.GRANTED, true, NO + "-BJ", LATER));
        expect(given, new RecordOverdue(NO, "original", TOO_LATE));
        expect(given, new WarnDueSoon(NO, "original", TOO_LATE));
        refuse(given, new AssignHandler(NO, "sun.yan", "FINANCE", "休假", LATER), "case-completed");
    }

    private void expect(List<?> given, CaseCommand command, Object... events) {
        var then = fixture.given().events(given).when().command(command).then().success();
        if (events.length == 0) {
            then.noEvents();
        } else {
            then.events(events);
        }
    }

    private void refuse(List<?> given, CaseCommand command, String code) {
        fixture.given()
                .events(given)
                .when()
                .command(command)
                .then()
                .exceptionSatisfies(thrown -> {
                    var cause = thrown instanceof Refusal || thrown.getCause() == null ? thrown : thrown.getCause();
                    assertThat(cause)
                            .isInstanceOfSatisfying(
                                    Refusal.class,
                                    refusal -> assertThat(refusal.code()).isEqualTo(code));
                })
                .noEvents();
    }

    private static CompleteStage complete(String stage) {
        return new CompleteStage(NO, stage, HANDLER, LATER, CALENDAR);
    }

    private static Decide decide(String by, Outcome outcome) {
        return new Decide(NO, outcome, null, null, by, LATER);
    }

    private static RequestExtension request(int days, Instant at) {
        return new RequestExtension(NO, days, "需复核", HANDLER, at, CALENDAR);
    }

    private static ExtensionRequested requested() {
        return new ExtensionRequested(NO, HALL, 5, "需复核", HANDLER, LATER);
    }

    private static CaseExtended extended() {
        var before = promised().deadline();
        var moved = Term.of(before).movedBy(5, AcceptanceType.PROMISED, CALENDAR);
        assertThat(moved.dueAt()).isEqualTo(at("2025-11-24T16:30"));
        return new CaseExtended(NO, HALL, before, moved, "需复核", NO + "-YQ", "zhou.min", LATER);
    }

    private static ObjectionLodged objection() {
        return new ObjectionLodged(NO, HALL, "publicity", 1, "收入不符", "P-2", LATER);
    }

    private static CaseEvent granted() {
        return new CaseDecided(NO, HALL, Outcome.GRANTED, null, null, HANDLER, LATER);
    }

    private static CaseOverdue overdue() {
        return new CaseOverdue(NO, HALL, "original", promised().deadline().dueAt(), HANDLER, "CIVIL_AFFAIRS", TOO_LATE);
    }
}
