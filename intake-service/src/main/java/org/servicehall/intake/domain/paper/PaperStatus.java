package org.servicehall.intake.domain.paper;

import org.servicehall.contracts.LocalizedText;

/** How far a paper has come. */
public enum PaperStatus {
    /** Scanned by the hall. */
    KEPT("窗口留存", "kept at the counter"),
    /** Handed in online: nobody of the hall has looked at it yet. */
    TO_BE_CONFIRMED("待窗口核对", "to be confirmed at the counter"),
    CONFIRMED("已核对", "confirmed"),
    SENT_BACK("已退回", "sent back"),
    /** By the resident, before anybody looked at it. */
    TAKEN_BACK("申请人已撤回", "taken back"),
    /** Kept by mistake. */
    VOIDED("已作废", "voided");

    private final String chinese;
    private final String english;

    PaperStatus(String chinese, String english) {
        this.chinese = chinese;
        this.english = english;
    }

    public LocalizedText text() {
        return new LocalizedText(chinese, english);
    }
}
