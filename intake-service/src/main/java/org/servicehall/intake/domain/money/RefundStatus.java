package org.servicehall.intake.domain.money;

import org.servicehall.contracts.LocalizedText;

/** How far giving back what a receipt took has come. */
public enum RefundStatus {
    REQUESTED("待审批", "to be decided"),
    REFUSED("未同意", "refused"),
    REFUNDED("已退", "given back");

    private final String chinese;
    private final String english;

    RefundStatus(String chinese, String english) {
        this.chinese = chinese;
        this.english = english;
    }

    public LocalizedText text() {
        return new LocalizedText(chinese, english);
    }
}
