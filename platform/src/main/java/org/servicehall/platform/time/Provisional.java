package org.servicehall.platform.time;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.servicehall.calendar.HallCalendar;

/** What an answer says beside a date that hangs on working days: whether it rests on a guess (rule D1). */
public final class Provisional {
    private Provisional() {}

    /** True where the year of its day has no published schedule yet; null otherwise, and of no date. */
    public static @Nullable Boolean of(HallCalendar calendar, @Nullable Instant date) {
        boolean guessed = date != null && calendar.isProvisional(date);
        return guessed ? true : null;
    }
}
