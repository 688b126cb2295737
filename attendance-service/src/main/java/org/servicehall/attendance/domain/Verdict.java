package org.servicehall.attendance.domain;

/** What a half day of a clerk was (rules T3 to T5). */
public enum Verdict {
    /** Signed in and out in time. */
    PRESENT,
    /** 迟到 (T3). */
    LATE,
    /** 早退 (T4). */
    LEFT_EARLY,
    /** 脱岗 (T5). */
    OFF_POST,
    /** 缺勤: not signed in, or away for more than an hour of it (T3, T5). */
    ABSENT,
    /** Signed in, never out, and the day is over: for the office to clear up (T2). */
    NOT_SIGNED_OUT,
    /** Not over yet. */
    OPEN
}
