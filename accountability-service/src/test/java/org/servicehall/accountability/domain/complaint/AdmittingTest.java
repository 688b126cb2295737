package org.servicehall.accountability.domain.complaint;

import static org.servicehall.accountability.domain.complaint.Commanded.*;
import static org.servicehall.accountability.domain.complaint.Files.*;
import static org.servicehall.contracts.accountability.Sanction.TRANSFER;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.servicehall.accountability.domain.complaint.ComplaintCommand.RecordUndecided;
import org.servicehall.contracts.accountability.ComplaintChannel;
import org.servicehall.contracts.accountability.ComplaintEvent.ComplaintAccepted;
import org.servicehall.contracts.accountability.ComplaintEvent.ComplaintFiled;
import org.servicehall.contracts.accountability.ComplaintEvent.Ground;
import org.servicehall.contracts.accountability.ComplaintEvent.SanctionExecuted;
import org.servicehall.contracts.accountability.ComplaintEvent.SuggestionAnswered;
import org.servicehall.contracts.accountability.Fault;

class AdmittingTest {
    @RegisterExtension
    final ComplaintFixture complaint = new ComplaintFixture();

    @Test
    @Tag("B5")
    void aComplaintIsAcceptedOrDeclinedWithAReason() {
        complaint.expect(List.of(filed()), accept(OFFICE, NOW), accepted());
        complaint.expect(List.of(filed()), decline(OFFICE), declined());
    }

    @Test
    @Tag("B5")
    void theLapseOfTheDaysToDecideIsRecordedOnceAndNotBefore() {
        complaint.expect(List.of(filed()), new RecordUndecided(NO, DECIDE_BY));
        complaint.expect(List.of(filed()), new RecordUndecided(NO, DECIDE_BY.plusMillis(1)), undecided());
        complaint.expect(List.of(filed(), undecided()), new RecordUndecided(NO, AFTER_APPEALS));
        complaint.expect(List.of(filed(), accepted()), new RecordUndecided(NO, AFTER_APPEALS));
    }

    @Test
    @Tag("B5")
    void aLateDecisionThatNoSweepHasNoticedRecordsTheLapseItself() {
        complaint.expect(
                List.of(filed()),
                accept(OFFICE, DECIDE_BY.plusMillis(1)),
                undecided(),
                new ComplaintAccepted(NO, HALL, OFFICE.id(), DECIDE_BY.plusMillis(1), DUE_AT));
    }

    @Test
    @Tag("P6")
    void aSuggestionIsAnsweredAndNothingElse() {
        var suggestion = List.of(filed(Ground.SUGGESTION, null));
        complaint.expect(suggestion, answer(OFFICE), new SuggestionAnswered(NO, HALL, "已增设饮水机", OFFICE.id(), NOW));
        complaint.refuse(suggestion, accept(OFFICE, NOW), "suggestion-is-answered");
        complaint.refuse(List.of(filed()), answer(OFFICE), "only-suggestions-are-answered");
    }

    @Test
    @Tag("B5")
    @Tag("B7")
    void whoIsComplainedOfLendsNobodyWhatTheyAreAtTheHall() {
        By deputy = new By("pan.yu", Set.of("CLERK"), Map.of(ACCUSED.id(), Set.of("LEADING_GROUP")));
        By ofBoth = new By(
                "pan.yu", Set.of("CLERK"), Map.of(ACCUSED.id(), Set.of("LEADING_GROUP"), "wu.gang", Set.of("OFFICE")));
        complaint.refuse(List.of(filed()), decline(deputy), "unknown-number");
        complaint.expect(List.of(filed()), accept(ofBoth, NOW), new ComplaintAccepted(NO, HALL, "pan.yu", NOW, DUE_AT));
        complaint.refuse(List.of(filed(), accepted()), assign(ofBoth, investigators()), "not-your-task");
    }

    /** Nobody of the office takes up, declines or decides what is complained of about the office, named or not. */
    @Test
    @Tag("B5")
    void aComplaintAboutTheOfficeGoesToTheLeadingGroup() {
        var filed = List.of(filedAbout("OFFICE", Ground.RUDE_CONDUCT));
        By deputy = new By("pan.yu", Set.of("CLERK"), Map.of("wu.gang", Set.of("OFFICE")));
        complaint.refuse(filed, accept(OFFICE, NOW), "unknown-number");
        complaint.refuse(filed, decline(OFFICE), "unknown-number");
        complaint.refuse(filed, accept(deputy, NOW), "unknown-number");
        complaint.expect(filed, accept(LEADER, NOW), new ComplaintAccepted(NO, HALL, LEADER.id(), NOW, DUE_AT));
        complaint.refuse(
                List.of(
                        filed.getFirst(),
                        accepted(),
                        assigned(),
                        investigated(Fault.HARM_TO_IMAGE),
                        recommended(TRANSFER)),
                decide(LEADER, TRANSFER, Map.of()),
                "attendee-involved");
        complaint.expect(decidedFor(TRANSFER, notified(true)), execute(LEADER), executedBy(LEADER));
        complaint.expect(
                List.of(filedAbout("OFFICE", Ground.SUGGESTION)),
                answer(OFFICE),
                new SuggestionAnswered(NO, HALL, "已增设饮水机", OFFICE.id(), NOW));
    }

    private static SanctionExecuted executedBy(By by) {
        return new SanctionExecuted(NO, HALL, TRANSFER, TODAY, null, by.id(), NOW);
    }

    private static ComplaintFiled filedAbout(String window, Ground ground) {
        return new ComplaintFiled(
                NO, HALL, ground, ComplaintChannel.ONLINE, true, null, window, null, null, null, DECIDE_BY, FILED, 5);
    }

    @Test
    @Tag("B5")
    @Tag("B7")
    void whoIsComplainedOfDoesNotLearnOfItWhateverTheRole() {
        complaint.refuse(List.of(filed()), decline(ACCUSED), "unknown-number");
        complaint.refuse(List.of(filed()), decline(CLERK), "unknown-number");
        complaint.refuse(List.of(filed()), decline(AUDITOR), "not-your-task");
    }
}
