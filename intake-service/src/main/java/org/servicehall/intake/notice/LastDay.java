package org.servicehall.intake.notice;

import java.time.Instant;
import org.servicehall.calendar.HallCalendar;

/**
 * The last day on which something may be brought (rule P2).
 *
 * @param until up to and including this moment
 * @param provisional whether that day's year has no published schedule yet (rule D1)
 */
record LastDay(Instant until, boolean provisional) {
    static LastDay by(HallCalendar calendar, Instant until) {
        return new LastDay(until, calendar.isProvisional(until));
    }
}
