package org.servicehall.intake.notice;

import java.time.Instant;
import org.servicehall.calendar.HallCalendar;

/**
 * The last day on which something may be brought (rule P2).
 *
 * @param until up to and including this moment
 * @param provisional whether that day's year has no published schedule yet (rule D1)
 * @param next whether it is the next working day, since the last that was counted is a day off
 */
record LastDay(Instant until, boolean provisional, boolean next) {
    LastDay(Instant until, boolean provisional) {
        this(until, provisional, false);
    }

    static LastDay by(HallCalendar calendar, Instant until) {
        return new LastDay(until, calendar.isProvisional(until));
    }

    LastDay next(boolean afterDayOff) {
        return new LastDay(until, provisional, afterDayOff);
    }
}
