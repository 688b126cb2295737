package org.servicehall.accountability.domain.complaint;

import static org.servicehall.accountability.domain.complaint.Commanded.*;
import static org.servicehall.accountability.domain.complaint.Files.*;
import static org.servicehall.contracts.accountability.Sanction.*;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.servicehall.contracts.accountability.ComplaintEvent;
import org.servicehall.contracts.accountability.ComplaintEvent.Appeal;

/** What an appeal may not become: heavier, a way around the superior, or the word of those who decided first. */
@Tag("B8")
class AppealingTest {
    private static final List<ComplaintEvent> WARNED =
            decidedFor(ADMINISTRATIVE_WARNING, approved(), notified(true), appealed());

    @RegisterExtension
    final ComplaintFixture complaint = new ComplaintFixture();

    @Test
    @Tag("B3")
    void anAppealAgainstTheLightestAdministrativeSanctionDoesNotEndInDismissal() {
        complaint.refuse(WARNED, decideAppeal(OFFICE, Appeal.CHANGED, DISMISSAL), "appeal-not-heavier");
        complaint.refuse(WARNED, decideAppeal(OFFICE, Appeal.CHANGED, EXPULSION), "appeal-not-heavier");
        complaint.refuse(WARNED, superiorDecides(OFFICE, Appeal.CHANGED, DISMISSAL, TODAY), "appeal-not-heavier");
    }

    @Test
    void whatDoesNotCompareIsNotLighter() {
        complaint.refuse(WARNED, decideAppeal(OFFICE, Appeal.CHANGED, REMOVAL), "appeal-not-heavier");
        complaint.refuse(WARNED, decideAppeal(OFFICE, Appeal.CHANGED, PARTY_WARNING), "appeal-not-heavier");
        complaint.refuse(WARNED, decideAppeal(OFFICE, Appeal.CHANGED, ADMINISTRATIVE_WARNING), "appeal-not-heavier");
    }

    @Test
    @Tag("B6")
    void whatTheSuperiorApprovedIsReplacedWithTheSuperiorsApprovalWhateverTheForm() {
        var changed = appealDecided(Appeal.CHANGED, TRANSFER, true);
        complaint.expect(WARNED, decideAppeal(OFFICE, Appeal.CHANGED, TRANSFER), changed);
        complaint.refuse(and(WARNED, changed), execute(OFFICE), "approval-missing");
        complaint.expect(and(WARNED, changed, approved()), execute(OFFICE), executed(TRANSFER));
        complaint.refuse(and(WARNED, changed, disapproved()), execute(OFFICE), "appeal-open");
    }

    @Test
    @Tag("B6")
    void norIsItLiftedWithoutIt() {
        var lifted = appealDecided(Appeal.LIFTED, null, true);
        complaint.expect(WARNED, decideAppeal(OFFICE, Appeal.LIFTED, null), lifted);
        complaint.refuse(and(WARNED, lifted), close(OFFICE, NOW), "approval-missing");
        complaint.expect(and(WARNED, lifted, approved()), close(OFFICE, NOW), closed());
    }

    /** What was decided before events said so is as it was. */
    @Test
    void anOlderDecisionOfAnAppealNeedsWhatItsFormNeeds() {
        var older = and(WARNED, appealDecided(Appeal.CHANGED, TRANSFER));
        complaint.expect(older, execute(OFFICE), executed(TRANSFER));
    }

    @Test
    void whoDecidedFirstDoesNotJudgeThatDecision() {
        complaint.refuse(WARNED, decideAppeal(OFFICE, Appeal.UPHELD, null, meeting()), "attendee-decided-first");
    }

    @Test
    @Tag("B6")
    void whereTheHallHasNoOthersTheSuperiorDecidesAndNeedsNoFurtherApproval() {
        var superior = superiorDecided(Appeal.CHANGED, TRANSFER);
        complaint.expect(WARNED, superiorDecides(OFFICE, Appeal.CHANGED, TRANSFER, TODAY), superior);
        complaint.expect(and(WARNED, superior), execute(OFFICE), executed(TRANSFER));
        complaint.refuse(and(WARNED, superior), decideAppeal(OFFICE, Appeal.LIFTED, null), "no-appeal-open");
        complaint.expect(
                and(WARNED, superiorDecided(Appeal.UPHELD, ADMINISTRATIVE_WARNING)),
                execute(OFFICE),
                executed(ADMINISTRATIVE_WARNING));
        complaint.expect(and(WARNED, superiorDecided(Appeal.LIFTED, null)), close(OFFICE, NOW), closed());
        complaint.refuse(
                WARNED, superiorDecides(OFFICE, Appeal.LIFTED, null, TODAY.plusDays(1)), "superior-on-impossible-day");
        complaint.refuse(
                WARNED, superiorDecides(OFFICE, Appeal.LIFTED, null, TODAY.minusDays(1)), "superior-on-impossible-day");
    }

    @Test
    void whoDecidedFirstDoesNotRecordWhatTheSuperiorDecidedWhereTheHallHasOthers() {
        var staff = List.of(OFFICE, LEADER, RECORDER);
        complaint.refuse(WARNED, superiorDecides(OFFICE, Appeal.LIFTED, null, TODAY, staff), "recorder-decided-first");
        complaint.refuse(WARNED, superiorDecides(LEADER, Appeal.LIFTED, null, TODAY, staff), "recorder-decided-first");
        complaint.expect(
                WARNED,
                superiorDecides(RECORDER, Appeal.LIFTED, null, TODAY, staff),
                superiorDecided(RECORDER, Appeal.LIFTED, null, null));
    }

    /** The accused is not somebody else; the record says that it had to be so. */
    @Test
    void whereThereIsNobodyElseTheRecordSaysSo() {
        complaint.expect(
                WARNED,
                superiorDecides(LEADER, Appeal.LIFTED, null, TODAY, STAFF),
                superiorDecided(LEADER, Appeal.LIFTED, null, true));
    }

    /** Who stands in for the office was not there. */
    @Test
    void theDeputyOfWhoDecidedFirstMayRecordIt() {
        var deputy = new By("chen.jie", Set.of("CLERK"), Map.of(OFFICE.id(), Set.of("OFFICE")));
        complaint.expect(
                WARNED,
                superiorDecides(deputy, Appeal.LIFTED, null, TODAY, List.of(OFFICE, LEADER, RECORDER)),
                superiorDecided(deputy, Appeal.LIFTED, null, null));
    }
}
