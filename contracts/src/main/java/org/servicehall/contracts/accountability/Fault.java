package org.servicehall.contracts.accountability;

import org.servicehall.contracts.LocalizedText;

/** Kinds of fault (rule B2): those an investigation finds, and those the system finds itself; each with its rule. */
public enum Fault {
    DECISIONS_NOT_CARRIED_OUT("B2", "不贯彻工作部署", "failed to carry out decisions"),
    SERIOUS_FAILURE("B2", "重大失误造成严重后果", "serious failure unresolved"),
    REPEATED_ERRORS("B2", "责任心不强、屡次差错", "repeated errors"),
    HARM_TO_IMAGE("B2", "严重损害大厅形象", "harm to the hall's image"),
    LEAKED_SECRETS("B2", "泄露秘密", "leaked secrets"),
    OVERDUE("D5", "超时限办理", "overdue"),
    ONE_TIME_NOTICE_BREACHED("N3", "违反一次性告知", "one-time notice breached"),
    HANDED_OVER_TOO_OFTEN("F4", "多次移交", "handed over too often"),
    HAND_OVER_UNCONFIRMED("F4", "移交未确认", "hand-over unconfirmed"),
    UNLISTED_FEE("P4", "目录外收费", "fee not listed"),
    TAKINGS_NOT_CLOSED("S12", "当日收款未按时清点", "day's takings not counted in time"),
    PETITION_UNDECIDED("K6", "信访事项逾期未决定", "petition not decided in time"),
    ACCEPTANCE_OVERDUE("P2", "逾期未受理", "not accepted in time"),
    RECEPTION_OVERDUE("P2", "收件后逾期未处理", "nothing done in time after reception"),
    PAPER_OVERDUE("P2", "网上提交的材料逾期未核对", "paper handed in online not looked at in time"),
    COMPLAINT_UNDECIDED("B5", "举报逾期未决定是否受理", "complaint not taken up in time"),
    COMPLAINT_OVERDUE("P5", "举报逾期未办结", "complaint not concluded in time"),
    LATE("T10", "迟到", "late"),
    LEFT_EARLY("T10", "早退", "left early"),
    OFF_POST("T10", "脱岗", "off post"),
    ABSENT("T10", "缺勤", "absent"),
    CLEANING_NEGLECTED("H2", "卫生检查不合格", "inspection failed"),
    CONDUCT_BREACHED("H3", "违反服务守则", "conduct breached"),
    INTEGRITY_BREACHED("G1", "违反廉政规定", "integrity breached");

    private final String rule;
    private final String chinese;
    private final String english;

    Fault(String rule, String chinese, String english) {
        this.rule = rule;
        this.chinese = chinese;
        this.english = english;
    }

    /** Id of the rule whose breach it is. */
    public String rule() {
        return rule;
    }

    public LocalizedText text() {
        return new LocalizedText(chinese, english);
    }
}
