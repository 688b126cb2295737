package org.servicehall.intake.domain.duty;

import org.servicehall.contracts.LocalizedText;

/** How far a call on duty has come (rule A3). */
public enum DutyCallState {
    TAKEN("已接报", "taken"),
    NOTIFIED("已通知相关人员", "clerk notified"),
    ARRIVED("相关人员已到场", "clerk arrived"),
    CLOSED("已办结", "closed");

    private final String chinese;
    private final String english;

    DutyCallState(String chinese, String english) {
        this.chinese = chinese;
        this.english = english;
    }

    public LocalizedText text() {
        return new LocalizedText(chinese, english);
    }
}
