package org.servicehall.intake.domain.appointment;

import org.servicehall.contracts.LocalizedText;

/** How far an appointment has come. */
public enum AppointmentState {
    BOOKED("已预约", "booked"),
    CANCELLED("已取消", "cancelled"),
    /** The two met. */
    KEPT("已如约", "kept"),
    /** The resident did not come, or was not met. */
    MISSED("未如约", "not kept"),
    /** Given another time, under another number. */
    MOVED("已改期", "moved");

    private final String chinese;
    private final String english;

    AppointmentState(String chinese, String english) {
        this.chinese = chinese;
        this.english = english;
    }

    public LocalizedText text() {
        return new LocalizedText(chinese, english);
    }
}
