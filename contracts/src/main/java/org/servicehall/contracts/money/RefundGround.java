package org.servicehall.contracts.money;

import org.servicehall.contracts.LocalizedText;

/** Why money is given back, and nothing else is (rule P4). */
public enum RefundGround {
    /** A deposit goes back to who paid it. */
    DEPOSIT("退还押金", "deposit given back"),
    WITHDRAWN("申请人撤回申请", "withdrawn by the resident"),
    /** Returned, or lapsed for want of papers. */
    RETURNED("退件或终止办理", "returned or lapsed"),
    WRONG_CHARGE("误收", "charged by mistake");

    private final String chinese;
    private final String english;

    RefundGround(String chinese, String english) {
        this.chinese = chinese;
        this.english = english;
    }

    public LocalizedText text() {
        return new LocalizedText(chinese, english);
    }
}
