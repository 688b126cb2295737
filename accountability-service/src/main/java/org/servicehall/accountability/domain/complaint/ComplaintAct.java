package org.servicehall.accountability.domain.complaint;

import java.time.Instant;
import org.servicehall.contracts.Offers;
import org.servicehall.contracts.Refusal;

/**
 * What people do about a complaint, each under the name of its operation, and which of it the complaint and the person alone
 * rule out: asked first by each command, and for what is offered (ADR 26).
 */
enum ComplaintAct implements Offers.Act {
    ACCEPT("complaints.acceptForHandling"),
    DECLINE("complaints.decline"),
    EXTEND_TERM("complaints.extendTerm"),
    ANSWER_SUGGESTION("complaints.answerSuggestion"),
    ATTACH("complaints.attach"),
    ASSIGN_INVESTIGATORS("investigations.assign"),
    LINK_EVIDENCE("investigations.linkEvidence"),
    REPORT_FINDINGS("investigations.reportFindings"),
    RECOMMEND("investigations.recommend"),
    DECIDE("sanctions.decide"),
    APPROVE("sanctions.recordApproval"),
    DISAPPROVE("sanctions.recordDisapproval"),
    NOTIFY("complaints.notifyBothSides"),
    APPEAL("sanctions.appeal"),
    DECIDE_APPEAL("sanctions.decideAppeal"),
    SUPERIOR_DECIDES_APPEAL("sanctions.recordSuperiorsAppealDecision"),
    EXECUTE("sanctions.recordExecution"),
    CLOSE("complaints.close");

    private final String operation;

    ComplaintAct(String operation) {
        this.operation = operation;
    }

    @Override
    public String operation() {
        return operation;
    }

    /** @throws Refusal whatever the request says; for whom the complaint does not exist, that of a number nobody has (B7) */
    void check(ComplaintFile file, By by, Instant at) {
        if (this == APPEAL) {
            Appealing.checkAppealable(file, by, at);
            return;
        }
        if (this == ATTACH) {
            Filing.checkAttachable(file, by);
            return;
        }
        checkOpenTo(file, by);
        checkAs(file.free(by), file, at);
    }

    private void checkAs(By by, ComplaintFile file, Instant at) {
        switch (this) {
            case ACCEPT, DECLINE -> Admitting.checkUndecided(file, by);
            case EXTEND_TERM -> Watching.extendable(file, by, at);
            case ANSWER_SUGGESTION -> Admitting.checkUnanswered(file, by);
            case ASSIGN_INVESTIGATORS -> Investigating.checkAssignable(file, by);
            case LINK_EVIDENCE -> Investigating.checkLinkable(file, by);
            case REPORT_FINDINGS -> Investigating.checkUnderWay(file, by);
            case RECOMMEND -> Recommending.checkInvestigated(file, by);
            case DECIDE -> Deciding.toDecide(file, by);
            case APPROVE, DISAPPROVE -> Deciding.checkPending(file, by);
            case NOTIFY -> Concluding.checkTellable(file, by);
            case DECIDE_APPEAL, SUPERIOR_DECIDES_APPEAL -> Appealing.open(file, by);
            case EXECUTE -> Concluding.executable(file, by);
            case CLOSE -> Concluding.checkNothingLeft(file, by, at);
            case APPEAL, ATTACH -> {}
        }
    }

    /** What the person may know of and nobody has closed. */
    private static void checkOpenTo(ComplaintFile file, By by) {
        if (!file.mayBeKnownTo(by)) {
            throw Refusal.notFound("unknown-number", file.no());
        }
        if (file.phase() == Phase.CLOSED) {
            throw Refusal.conflict("complaint-closed", "B5");
        }
    }
}
