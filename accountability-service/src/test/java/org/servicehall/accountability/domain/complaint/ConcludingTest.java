package org.servicehall.accountability.domain.complaint;

import static org.servicehall.accountability.domain.complaint.Commanded.*;
import static org.servicehall.accountability.domain.complaint.Files.*;
import static org.servicehall.contracts.accountability.Sanction.*;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.servicehall.contracts.accountability.ComplaintEvent.Appeal;
import org.servicehall.contracts.accountability.ComplaintEvent.ComplaintClosed;
import org.servicehall.contracts.accountability.ComplaintEvent.ComplaintNotified;

class ConcludingTest {
    @RegisterExtension
    final ComplaintFixture complaint = new ComplaintFixture();

    @Test
    @Tag("P5")
    @Tag("B5")
    void bothSidesAreToldAndADeclinedComplaintHasItsResultToo() {
        complaint.expect(decidedFor(TRANSFER), tell(OFFICE), notified(true));
        complaint.expect(
                List.of(filed(), declined()),
                tell(OFFICE),
                new ComplaintNotified(NO, HALL, "330106-TSJG-2025-0001", null, null, OFFICE.id(), NOW, null));
    }

    @Test
    @Tag("B8")
    void thePersonAppealsOnceWithinTheDaysThereAre() {
        var told = decidedFor(TRANSFER, notified(true));
        complaint.expect(told, appeal(ACCUSED, NOW), appealed());
        complaint.refuse(told, appeal(ACCUSED, AFTER_APPEALS), "appeal-too-late");
        complaint.refuse(and(told, appealed()), appeal(ACCUSED, NOW), "already-appealed");
        complaint.refuse(told, appeal(OFFICE, NOW), "appeal-only-by-the-person");
        complaint.refuse(decidedFor(TRANSFER), appeal(ACCUSED, NOW), "unknown-number");
    }

    @Test
    @Tag("B8")
    void theDecisionStandsUntilChangedAndIsNeverMadeHeavier() {
        var appealed = decidedFor(TRANSFER, notified(true), appealed());
        complaint.expect(
                appealed, decideAppeal(OFFICE, Appeal.UPHELD, null), appealDecided(Appeal.UPHELD, TRANSFER, false));
        complaint.expect(
                appealed, decideAppeal(OFFICE, Appeal.LIFTED, null), appealDecided(Appeal.LIFTED, null, false));
        complaint.refuse(appealed, decideAppeal(OFFICE, Appeal.CHANGED, DEMERIT), "appeal-not-heavier");
        complaint.refuse(appealed, decideAppeal(ACCUSED, Appeal.LIFTED, null), "unknown-number");
        complaint.refuse(appealed, execute(OFFICE), "appeal-open");
    }

    @Test
    @Tag("B6")
    @Tag("B8")
    void aChangedSanctionThatNeedsApprovalWaitsForItAndOneRefusedLeavesTheAppealOpen() {
        var changed = decidedFor(
                MAJOR_DEMERIT, approved(), notified(true), appealed(), appealDecided(Appeal.CHANGED, DEMERIT, true));
        complaint.refuse(changed, execute(OFFICE), "approval-missing");
        complaint.expect(and(changed, approved()), execute(OFFICE), executed(DEMERIT));
        complaint.refuse(and(changed, disapproved()), execute(OFFICE), "appeal-open");
        complaint.expect(
                and(changed, disapproved()),
                decideAppeal(OFFICE, Appeal.UPHELD, null),
                appealDecided(Appeal.UPHELD, MAJOR_DEMERIT, false));
    }

    @Test
    @Tag("B4")
    void aSanctionIsCarriedOutOnceAfterBothSidesWereTold() {
        var told = decidedFor(TRANSFER, notified(true));
        complaint.refuse(decidedFor(TRANSFER), execute(OFFICE), "not-yet-notified");
        complaint.expect(told, execute(OFFICE), executed(TRANSFER));
        complaint.refuse(and(told, executed(TRANSFER)), execute(OFFICE), "nothing-to-execute");
        complaint.refuse(told, execute(AUDITOR), "not-your-task");
    }

    @Test
    @Tag("B5")
    void aFileIsClosedWhenNothingIsLeft() {
        var told = decidedFor(TRANSFER, notified(true));
        complaint.refuse(told, close(OFFICE, AFTER_APPEALS), "sanction-not-executed");
        complaint.refuse(and(told, executed(TRANSFER)), close(OFFICE, NOW), "appeal-still-possible");
        complaint.expect(
                and(told, executed(TRANSFER)),
                close(OFFICE, AFTER_APPEALS),
                new ComplaintClosed(NO, HALL, OFFICE.id(), AFTER_APPEALS));
        complaint.refuse(and(told, executed(TRANSFER), closed()), close(OFFICE, AFTER_APPEALS), "complaint-closed");
    }
}
