package org.servicehall.attendance.domain;

import java.time.Duration;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * From when on coming late or leaving early counts (rules T3 to T5); settings of the hall. Exactly so much is still fine.
 *
 * @param late coming later than this is late
 * @param absentWhenLate coming later than this is absent for the half day
 * @param leftEarly leaving earlier than this is leaving early
 * @param offPost leaving earlier than this, or being away for longer, is being off post
 * @param absentWhenEarly leaving earlier than this, or being away for longer, is absent for the half day
 */
public record Thresholds(
        Duration late, Duration absentWhenLate, Duration leftEarly, Duration offPost, Duration absentWhenEarly) {
    public Thresholds {
        if (Stream.of(late, absentWhenLate, leftEarly, offPost, absentWhenEarly).anyMatch(Objects::isNull)) {
            throw new IllegalArgumentException("attendance thresholds are set all five: late, absent-when-late,"
                    + " left-early, off-post, absent-when-early");
        }
        if (late.compareTo(absentWhenLate) > 0
                || leftEarly.compareTo(offPost) > 0
                || offPost.compareTo(absentWhenEarly) > 0) {
            throw new IllegalArgumentException(
                    "attendance thresholds must grow: late, absent; early, off post, absent");
        }
    }

    /** What the source says, and where it is silent what was decided. */
    public static Thresholds standard() {
        return new Thresholds(minutes(15), minutes(60), minutes(15), minutes(30), minutes(60));
    }

    private static Duration minutes(int minutes) {
        return Duration.ofMinutes(minutes);
    }
}
