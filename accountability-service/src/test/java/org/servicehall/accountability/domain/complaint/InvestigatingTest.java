package org.servicehall.accountability.domain.complaint;

import static org.servicehall.accountability.domain.complaint.Commanded.*;
import static org.servicehall.accountability.domain.complaint.Files.*;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.servicehall.accountability.domain.complaint.ComplaintCommand.LinkEvidence;
import org.servicehall.contracts.accountability.Aggravation;
import org.servicehall.contracts.accountability.ComplaintEvent.EvidenceLinked;
import org.servicehall.contracts.accountability.ComplaintEvent.Ground;
import org.servicehall.contracts.accountability.ComplaintEvent.InvestigatorsAssigned;
import org.servicehall.contracts.accountability.Fault;
import org.servicehall.contracts.accountability.Investigator;
import org.servicehall.contracts.accountability.Investigator.Body;
import org.servicehall.contracts.accountability.Sanction;

@Tag("B5")
class InvestigatingTest {
    private static final List<Object> ACCEPTED = List.of(filed(), accepted());
    private static final List<Object> ASSIGNED = List.of(filed(), accepted(), assigned());

    @RegisterExtension
    final ComplaintFixture complaint = new ComplaintFixture();

    @Test
    void leadingGroupAndDepartmentInvestigateTogether() {
        complaint.expect(ACCEPTED, assign(LEADER, investigators()), assigned());
        complaint.refuse(
                ACCEPTED, assign(LEADER, List.of(one("zheng.hua", Body.LEADING_GROUP))), "both-bodies-investigate");
    }

    @Test
    void nobodyInvestigatesWhoIsInvolvedOrSitsForNoBody() {
        complaint.refuse(ACCEPTED, assign(LEADER, with("li.na", Body.LEADING_GROUP)), "investigator-involved");
        var enteredByMember = List.of(filed(Ground.RUDE_CONDUCT, DEPARTMENT.id()), accepted());
        complaint.refuse(
                enteredByMember, assign(LEADER, with(DEPARTMENT.id(), Body.DEPARTMENT)), "investigator-involved");
        complaint.refuse(ACCEPTED, assign(LEADER, with(CLERK.id(), Body.DEPARTMENT)), "investigator-of-no-body");
        complaint.refuse(ACCEPTED, assign(LEADER, with("feng.li", Body.LEADING_GROUP)), "investigator-of-no-body");
        complaint.refuse(ACCEPTED, assign(LEADER, with("feng.li", Body.DEPARTMENT)), "investigator-named-twice");
    }

    @Test
    @Tag("B7")
    void theReporterIsRefusedAsWhoeverIsInvolvedAndOnlyAmongOthersWhoCouldInvestigate() {
        complaint.refuse(ACCEPTED, assign(LEADER, with(REPORTER.id(), Body.DEPARTMENT)), "investigator-involved");
        var alone = List.of(one(REPORTER.id(), Body.DEPARTMENT));
        complaint.refuse(ACCEPTED, assign(LEADER, alone), "both-bodies-investigate");
    }

    @Test
    void investigatorsMayBeReplacedUntilTheyHaveRecommended() {
        var others = List.of(one("jiang.wei", Body.LEADING_GROUP), one("gao.jun", Body.DEPARTMENT));
        complaint.expect(
                ASSIGNED, assign(LEADER, others), new InvestigatorsAssigned(NO, HALL, others, LEADER.id(), NOW));
        var reported = List.of(filed(), accepted(), assigned(), investigated(Fault.HARM_TO_IMAGE));
        var replaced = new InvestigatorsAssigned(NO, HALL, others, LEADER.id(), NOW);
        complaint.expect(reported, assign(LEADER, others), replaced);
        complaint.refuse(toDecide(Sanction.TRANSFER), assign(LEADER, others), "already-recommended");
    }

    @Test
    void evidenceIsAnEventOfThisHallLinkedByInvestigatorsOnce() {
        var linked =
                new EvidenceLinked(NO, HALL, "Case:330106-20250926-0003@4", "超时", DEPARTMENT_INVESTIGATOR.id(), NOW);
        complaint.expect(ASSIGNED, link(DEPARTMENT_INVESTIGATOR), linked);
        complaint.expect(List.of(filed(), accepted(), assigned(), linked), link(DEPARTMENT_INVESTIGATOR));
        complaint.refuse(ASSIGNED, link(LEADER), "only-investigators");
        complaint.refuse(ASSIGNED, link(DEPARTMENT), "unknown-number");
        var elsewhere = new LinkEvidence(NO, "Case:340123-20250926-0003@4", "超时", DEPARTMENT_INVESTIGATOR, NOW);
        complaint.refuse(ASSIGNED, elsewhere, "no-event-of-this-hall");
    }

    /** A request that comes again is no more evidence. */
    @Test
    void whatIsLinkedAlreadyMayBeLinkedAgainWhereNoMoreMay() {
        List<Object> full = new ArrayList<>(ASSIGNED);
        for (int i = 1; i <= 100; i++) {
            full.add(new EvidenceLinked(
                    NO, HALL, "Case:330106-20250926-0003@" + i, "超时", DEPARTMENT_INVESTIGATOR.id(), NOW));
        }
        complaint.expect(full, link(DEPARTMENT_INVESTIGATOR));
        var more = new LinkEvidence(NO, "Case:330106-20250926-0003@101", "超时", DEPARTMENT_INVESTIGATOR, NOW);
        complaint.refuse(full, more, "too-much-evidence");
    }

    @Test
    @Tag("B2")
    void findingsNameFaultAndPersonButNeverAnInvestigator() {
        complaint.expect(
                ASSIGNED,
                report(LEADING_INVESTIGATOR, Fault.HARM_TO_IMAGE, Aggravation.RETALIATED),
                investigated(Fault.HARM_TO_IMAGE, Aggravation.RETALIATED));
        var found = new ComplaintCommand.ReportFindings(
                NO, "属实", "feng.li", null, Fault.HARM_TO_IMAGE, List.of(), LEADING_INVESTIGATOR, NOW);
        complaint.refuse(ASSIGNED, found, "investigator-at-fault");
    }

    @Test
    @Tag("B3")
    void repetitionIsNotForTheInvestigatorsToFind() {
        complaint.refuse(
                ASSIGNED,
                report(LEADING_INVESTIGATOR, Fault.HARM_TO_IMAGE, Aggravation.REPEATED_WITHIN_YEAR),
                "repetition-is-counted");
        complaint.refuse(ASSIGNED, report(LEADING_INVESTIGATOR, null, Aggravation.OTHER), "nothing-to-aggravate");
    }

    private static List<Investigator> with(String id, Body body) {
        return List.of(investigators().getFirst(), investigators().getLast(), one(id, body));
    }

    private static Investigator one(String id, Body body) {
        return new Investigator(id, body);
    }
}
