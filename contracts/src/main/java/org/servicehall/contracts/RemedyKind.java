package org.servicehall.contracts;

/** Ways to have a decision of the hall looked at again by somebody else (rule S6). */
public enum RemedyKind {
    /** 行政复议: of a refusal, a return or an ending, by the body that reconsiders for the government above. */
    RECONSIDERATION("行政复议", "administrative reconsideration", Against.DECISION),
    /** 行政诉讼: of the same, by the court. */
    LITIGATION("行政诉讼", "administrative litigation", Against.DECISION),
    /** 信访复查: of what a petition came to, by the authority above the one that handled it (K6). */
    PETITION_REVIEW("信访复查", "review of the petition", Against.PETITION),
    /** 申诉: of a sanction, by the person sanctioned (B8). */
    APPEAL("申诉", "appeal", Against.SANCTION);

    /** What a remedy is against. */
    public enum Against {
        DECISION,
        PETITION,
        SANCTION
    }

    private final String chinese;
    private final String english;
    private final Against against;

    RemedyKind(String chinese, String english, Against against) {
        this.chinese = chinese;
        this.english = english;
        this.against = against;
    }

    public Against against() {
        return against;
    }

    /** What people call it. */
    public LocalizedText text() {
        return new LocalizedText(chinese, english);
    }
}
