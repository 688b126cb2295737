package org.servicehall.attendance.domain;

import java.time.Duration;
import java.time.Instant;

/**
 * How far back the office may still put a day right; a setting (rules T2, T5).
 *
 * @param longest before now
 */
public record CorrectionPeriod(Duration longest) {
    public Instant earliest(Instant now) {
        return now.minus(longest);
    }
}
