package org.servicehall.attendance.domain.leave;

import org.servicehall.contracts.LocalizedText;

/** How far a leave has come (rule T6). */
public enum LeaveState {
    REQUESTED("待审批", "requested"),
    APPROVED("已批准", "approved"),
    REFUSED("不予批准", "refused"),
    CANCELLED("已销假", "cancelled");

    private final String chinese;
    private final String english;

    LeaveState(String chinese, String english) {
        this.chinese = chinese;
        this.english = english;
    }

    /** Whether it takes up its time, so that no other leave may. */
    public boolean stands() {
        return this == REQUESTED || this == APPROVED;
    }

    public LocalizedText text() {
        return new LocalizedText(chinese, english);
    }
}
