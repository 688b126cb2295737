package org.servicehall.intake.domain.money;

import org.servicehall.contracts.LocalizedText;

/** How far the closing of a clerk's day has come (rule S12). */
public enum TakingsStatus {
    OPEN("待清点", "to be counted"),
    COUNTED("待复核签字", "to be countersigned"),
    SENT_BACK("退回重新清点", "to be counted again"),
    CLOSED("已结清", "closed");

    private final String chinese;
    private final String english;

    TakingsStatus(String chinese, String english) {
        this.chinese = chinese;
        this.english = english;
    }

    public LocalizedText text() {
        return new LocalizedText(chinese, english);
    }
}
