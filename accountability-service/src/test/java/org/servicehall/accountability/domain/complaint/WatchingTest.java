package org.servicehall.accountability.domain.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.servicehall.accountability.domain.complaint.Commanded.*;
import static org.servicehall.accountability.domain.complaint.Files.*;
import static org.servicehall.contracts.accountability.Sanction.DEMERIT;
import static org.servicehall.contracts.accountability.Sanction.TRANSFER;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.servicehall.accountability.domain.complaint.ComplaintCommand.RecordComeDue;
import org.servicehall.contracts.accountability.ComplaintEvent;
import org.servicehall.contracts.accountability.ComplaintEvent.ComplaintAccepted;
import org.servicehall.contracts.accountability.ComplaintEvent.ComplaintDueSoon;
import org.servicehall.contracts.accountability.ComplaintEvent.ComplaintNotified;
import org.servicehall.contracts.accountability.ComplaintEvent.ComplaintOverdue;
import org.servicehall.contracts.accountability.ComplaintEvent.ComplaintTermExtended;
import org.servicehall.contracts.accountability.ComplaintEvent.Ground;
import org.servicehall.contracts.accountability.ComplaintEvent.WaitsFor;
import org.servicehall.contracts.accountability.Fault;
import org.servicehall.contracts.accountability.Investigator;

/** An accepted complaint has its days, and is watched to its end. */
@Tag("P5")
class WatchingTest {
    private static final Instant WARNS_AT = Term.of(accepted()).warnsAt();
    private static final Instant TOO_LATE = DUE_AT.plusMillis(1);
    private static final List<ComplaintEvent> TAKEN_UP = List.of(filed(), accepted());

    @RegisterExtension
    final ComplaintFixture complaint = new ComplaintFixture();

    @Test
    @Tag("D6")
    void theWarningComesWhenFourFifthsOfTheTimeHavePassedAndOnce() {
        assertThat(Duration.between(NOW, WARNS_AT).toDays()).isEqualTo(48);
        complaint.expect(TAKEN_UP, comeDue(WARNS_AT.minusMillis(1)));
        complaint.expect(TAKEN_UP, comeDue(WARNS_AT), dueSoon(DUE_AT, WARNS_AT));
        complaint.expect(and(TAKEN_UP, dueSoon(DUE_AT, WARNS_AT)), comeDue(DUE_AT));
    }

    @Test
    void whatIsConcludedAtTheVeryLastMomentIsInTime() {
        complaint.expect(TAKEN_UP, comeDue(DUE_AT), dueSoon(DUE_AT, DUE_AT));
        complaint.expect(and(TAKEN_UP, dueSoon(DUE_AT, DUE_AT)), comeDue(TOO_LATE), overdue(WaitsFor.LEADING_GROUP));
    }

    @Test
    void itIsOverdueOnceHoweverOftenTheSweepAsks() {
        complaint.expect(and(TAKEN_UP, overdue(WaitsFor.LEADING_GROUP)), comeDue(TOO_LATE.plusSeconds(60)));
    }

    @Test
    @Tag("B5")
    void whomTheNextStepWaitsForStandsInTheEvent() {
        var named = and(TAKEN_UP, assigned());
        complaint.expect(
                named,
                comeDue(TOO_LATE),
                overdue(WaitsFor.INVESTIGATORS, investigators().toArray(Investigator[]::new)));
        complaint.expect(toDecide(TRANSFER), comeDue(TOO_LATE), overdue(WaitsFor.OFFICE));
        complaint.expect(decidedFor(DEMERIT), comeDue(TOO_LATE), overdue(WaitsFor.OFFICE));
    }

    @Test
    @Tag("B5")
    void whomTheLeadingGroupNamesAfterTheWarningAnswersForNothing() {
        complaint.expect(
                and(TAKEN_UP, dueSoon(DUE_AT, WARNS_AT), assigned(WARNS_AT)),
                comeDue(TOO_LATE),
                overdue(WaitsFor.INVESTIGATORS, investigators().toArray(Investigator[]::new)));
        var late = assigned(WARNS_AT.plusMillis(1));
        complaint.expect(
                and(TAKEN_UP, dueSoon(DUE_AT, WARNS_AT), late), comeDue(TOO_LATE), overdue(WaitsFor.LEADING_GROUP));
    }

    /** Else the leading group would take it upon itself by naming them once more. */
    @Test
    @Tag("B5")
    void whoIsNamedAnewHasTheTimeTheyHad() {
        var again = assigned(WARNS_AT.plusMillis(1));
        complaint.expect(
                and(TAKEN_UP, assigned(), again),
                comeDue(TOO_LATE),
                overdue(WaitsFor.INVESTIGATORS, investigators().toArray(Investigator[]::new)));
    }

    /** Else they would free themselves by having one newcomer named with them, or by being relieved for a moment. */
    @Test
    @Tag("B5")
    void whoInvestigatedBeforeTheWarningAnswersWhoeverWasNamedAfterIt() {
        Investigator before = investigators().getFirst();
        Investigator newcomer = new Investigator(DEPARTMENT.id(), Investigator.Body.DEPARTMENT);
        var joined = named(1, before, newcomer);
        complaint.expect(and(TAKEN_UP, assigned(), joined), comeDue(TOO_LATE), overdue(WaitsFor.INVESTIGATORS, before));
        var away = named(1, newcomer);
        complaint.expect(
                and(TAKEN_UP, assigned(), away, named(2, before, newcomer)),
                comeDue(TOO_LATE),
                overdue(WaitsFor.INVESTIGATORS, before));
        complaint.expect(and(TAKEN_UP, assigned(), away), comeDue(TOO_LATE), overdue(WaitsFor.LEADING_GROUP));
    }

    private static ComplaintEvent named(int millisAfterWarning, Investigator... investigators) {
        return new ComplaintEvent.InvestigatorsAssigned(
                NO, HALL, List.of(investigators), LEADER.id(), WARNS_AT.plusMillis(millisAfterWarning));
    }

    @Test
    @Tag("B5")
    void whereItIsAboutTheOfficeTheLeadingGroupIsWaitedFor() {
        var found = new ComplaintEvent.ComplaintInvestigated(
                NO, HALL, "查阅录像，属实", null, "OFFICE", Fault.HARM_TO_IMAGE, List.of(), LEADING_INVESTIGATOR.id(), NOW);
        complaint.expect(
                List.of(filed(), accepted(), assigned(), found, recommended(null)),
                comeDue(TOO_LATE),
                overdue(WaitsFor.LEADING_GROUP));
    }

    @Test
    void whatWasToldDeclinedOrAnsweredIsNotWatched() {
        complaint.expect(decidedFor(TRANSFER, notified(true)), comeDue(TOO_LATE));
        complaint.expect(List.of(filed(), declined()), comeDue(TOO_LATE));
        complaint.expect(List.of(filed(Ground.SUGGESTION, null)), comeDue(TOO_LATE));
    }

    @Test
    void tellingTooLateIsTheMomentToRecordItWhereNoSweepHas() {
        var late = new ComplaintCommand.NotifyBothSides(
                NO, () -> "330106-TSJG-2025-0001", () -> "330106-TSCL-2025-0001", APPEAL, OFFICE, TOO_LATE);
        var told = new ComplaintNotified(
                NO, HALL, "330106-TSJG-2025-0001", "330106-TSCL-2025-0001", APPEAL_BY, OFFICE.id(), TOO_LATE, APPEAL);
        complaint.expect(decidedFor(TRANSFER), late, overdue(WaitsFor.OFFICE), told);
        complaint.expect(decidedFor(TRANSFER, overdue(WaitsFor.OFFICE)), late, told);
    }

    @Test
    void theLeadingGroupGivesMoreTimeOnceWithAReason() {
        var later = DUE_AT.plus(Duration.ofDays(20));
        var extended = new ComplaintTermExtended(NO, HALL, "需调取档案", DUE_AT, later, LEADER.id(), NOW);
        complaint.expect(TAKEN_UP, extend(LEADER, 20, NOW), extended);
        complaint.refuse(and(TAKEN_UP, extended), extend(LEADER, 5, NOW), "extension-spent");
        complaint.refuse(TAKEN_UP, extend(LEADER, 31, NOW), "extension-too-long");
        complaint.refuse(TAKEN_UP, extend(OFFICE, 20, NOW), "not-your-task");
        complaint.refuse(TAKEN_UP, extend(ACCUSED, 20, NOW), "unknown-number");
        complaint.refuse(TAKEN_UP, extend(LEADER, 20, TOO_LATE), "extension-after-deadline");
        complaint.refuse(List.of(filed()), extend(LEADER, 20, NOW), "complaint-not-accepted");
        complaint.refuse(decidedFor(TRANSFER, notified(true)), extend(LEADER, 20, NOW), "already-notified");
        complaint.expect(and(TAKEN_UP, dueSoon(DUE_AT, WARNS_AT), extended), comeDue(TOO_LATE));
        complaint.expect(and(TAKEN_UP, extended), comeDue(later), dueSoon(later, later));
    }

    /** What was accepted before anybody watched it has its sixty days from then. */
    @Test
    void aComplaintAcceptedBeforeItWasWatchedHasItsTimeFromItsAcceptance() {
        var before = List.of(filed(), new ComplaintAccepted(NO, HALL, OFFICE.id(), NOW, null));
        var due = NOW.plus(Duration.ofDays(60));
        complaint.expect(
                before,
                comeDue(due.plusMillis(1)),
                new ComplaintOverdue(NO, HALL, due, WaitsFor.LEADING_GROUP, List.of(), due.plusMillis(1)));
    }

    private static RecordComeDue comeDue(Instant at) {
        return new RecordComeDue(NO, at);
    }

    private static ComplaintDueSoon dueSoon(Instant due, Instant at) {
        return new ComplaintDueSoon(NO, HALL, due, at);
    }

    private static ComplaintOverdue overdue(WaitsFor whom, Investigator... investigators) {
        return new ComplaintOverdue(NO, HALL, DUE_AT, whom, List.of(investigators), TOO_LATE);
    }
}
