package org.servicehall.attendance.domain;

import org.servicehall.contracts.LocalizedText;

/** What a half day of a clerk was (rules T3 to T6). */
public enum Verdict {
    /** Signed in and out in time. */
    PRESENT("正常", "present"),
    /** Leave covers it, so nothing need be signed (T6). */
    ON_LEAVE("请假", "on leave"),
    /** T3. */
    LATE("迟到", "late"),
    /** T4. */
    LEFT_EARLY("早退", "left early"),
    /** T5. */
    OFF_POST("脱岗", "off post"),
    /** Nothing signed, or away for more than an hour of it (T3, T5). */
    ABSENT("缺勤", "absent"),
    /** Signed in, never out, and the day is over: away from then on until a correction shows otherwise (T2, T5). */
    NOT_SIGNED_OUT("未签退", "not signed out"),
    /** Not over yet. */
    OPEN("未结束", "not over yet");

    private final String chinese;
    private final String english;

    Verdict(String chinese, String english) {
        this.chinese = chinese;
        this.english = english;
    }

    /** Whether it enters the ledger once the month is published (T10). */
    public boolean isFault() {
        return this == LATE || this == LEFT_EARLY || this == OFF_POST || this == ABSENT;
    }

    public LocalizedText text() {
        return new LocalizedText(chinese, english);
    }
}
