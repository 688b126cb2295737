package org.servicehall.contracts.notice;

import org.servicehall.contracts.LocalizedText;

/** Kinds of notice 通知书 (rule K9); numbers are counted by hall, kind and year. */
public enum NoticeKind {
    CONSULTATION("ZX", "咨询件受理通知书", "Consultation receipt", NumberedBy.INTAKE),
    SUPPLEMENT("BC", "补充件通知书", "Supplement notice", NumberedBy.INTAKE),
    RETURN("TH", "退回件通知书", "Return notice", NumberedBy.INTAKE),
    /** The supplement was not brought in time (P2). */
    LAPSE("ZZ", "终止办理通知书", "Lapse notice", NumberedBy.INTAKE),
    ACCEPTANCE("SL", "受理通知书", "Acceptance notice", NumberedBy.INTAKE),
    PROMISE("CN", "承诺件通知书", "Promise notice", NumberedBy.INTAKE),
    EXTENSION("YQ", "延期办结通知书", "Extension notice", NumberedBy.CASES),
    /** A promise counted anew because a holiday schedule changed (D1). */
    DEADLINE_CHANGE("BG", "办结时限变更通知书", "Change of deadline notice", NumberedBy.CASES),
    /** More time to bring a supplement because a holiday schedule changed (P2, D1). */
    SUPPLEMENT_CHANGE("BQ", "补件期限变更通知书", "Change of supplement time notice", NumberedBy.INTAKE),
    FEE_RECEIPT("SF", "收费凭据", "Fee receipt", NumberedBy.INTAKE),
    /** Money given back (P4). */
    REFUND("TF", "退费凭据", "Refund slip", NumberedBy.INTAKE),
    COMPLETION("BJ", "办结通知书", "Completion notice", NumberedBy.CASES);

    private final String initials;
    private final String chinese;
    private final String english;
    private final NumberedBy numberedBy;

    NoticeKind(String initials, String chinese, String english, NumberedBy numberedBy) {
        this.initials = initials;
        this.chinese = chinese;
        this.english = english;
        this.numberedBy = numberedBy;
    }

    /** As they stand in the number: {@code SL}. */
    public String initials() {
        return initials;
    }

    /** As it is printed on top. */
    public LocalizedText title() {
        return new LocalizedText(chinese, english);
    }

    /** The one service that draws its numbers: two would each count from one (K9). */
    public NumberedBy numberedBy() {
        return numberedBy;
    }

    /** Services that number notices. */
    public enum NumberedBy {
        INTAKE,
        CASES
    }
}
