package org.servicehall.accountability.view.complaint;

import org.servicehall.accountability.domain.complaint.ComplaintFile;
import org.servicehall.accountability.domain.complaint.Verdict;
import org.servicehall.contracts.LocalizedText;

/** How far a complaint has come, in words for people (rule B5). */
public enum State {
    FILED("已登记，待受理", "filed, to be accepted"),
    ACCEPTED("已受理，待确定调查人员", "accepted, investigators to be named"),
    DECLINED("不予受理", "declined"),
    ANSWERED("意见已答复", "answered"),
    UNDER_INVESTIGATION("正在调查", "under investigation"),
    INVESTIGATED("调查终结，待提出处理意见", "investigated"),
    RECOMMENDED("已提出处理意见，待联合办公会议决定", "recommended, to be decided"),
    AWAITING_APPROVAL("已决定，待上级批准", "decided, awaiting the superior's approval"),
    DISAPPROVED("上级未批准，待重新决定", "not approved, to be decided anew"),
    DECIDED("已决定，待告知", "decided, to be notified"),
    NOTIFIED("结果已告知", "both sides notified"),
    APPEALED("已申诉，待处理", "appealed"),
    APPEAL_DECIDED("申诉已处理", "appeal decided"),
    EXECUTED("处理决定已执行", "sanction carried out"),
    CLOSED("已结案", "closed");

    private final String chinese;
    private final String english;

    State(String chinese, String english) {
        this.chinese = chinese;
        this.english = english;
    }

    public LocalizedText text() {
        return new LocalizedText(chinese, english);
    }

    public static State of(ComplaintFile file) {
        return switch (file.phase()) {
            case FILED -> FILED;
            case ACCEPTED -> file.inquiry().investigators().isEmpty() ? ACCEPTED : UNDER_INVESTIGATION;
            case DECLINED -> DECLINED;
            case ANSWERED -> ANSWERED;
            case INVESTIGATED -> INVESTIGATED;
            case RECOMMENDED -> RECOMMENDED;
            case DECIDED -> decided(file.verdict());
            case NOTIFIED -> notified(file.verdict());
            case CLOSED -> CLOSED;
        };
    }

    private static State decided(Verdict verdict) {
        return switch (verdict.approval()) {
            case PENDING -> AWAITING_APPROVAL;
            case REFUSED -> DISAPPROVED;
            case NOT_NEEDED, GIVEN -> DECIDED;
        };
    }

    private static State notified(Verdict verdict) {
        if (verdict.appealOpen()) {
            return APPEALED;
        }
        if (verdict.waitsForApproval()) {
            return AWAITING_APPROVAL;
        }
        if (verdict.executed() != null && verdict.unexecuted() == null) {
            return EXECUTED;
        }
        return verdict.appealOutcome() == null ? NOTIFIED : APPEAL_DECIDED;
    }
}
