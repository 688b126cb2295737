package org.servicehall.cases.view.statistics;

import org.jspecify.annotations.Nullable;
import org.servicehall.calendar.HallCalendar;
import org.servicehall.cases.view.register.RegisterEntry;

/** How much of the promised working time a completed case took (D8). */
public final class ShareOfLimit {
    /** The last of them are those that took more than all of it. */
    public static final int TENTHS = 11;

    private static final int PER_CENT = 100;

    private ShareOfLimit() {}

    /** In per cent; null where there is none, of what is not completed or was promised no working time. */
    public static @Nullable Long of(RegisterEntry entry, HallCalendar calendar) {
        if (entry.acceptedAt() == null || entry.dueAt() == null || entry.completedAt() == null) {
            return null;
        }
        long promised = calendar.workingMinutesBetween(entry.acceptedAt(), entry.dueAt());
        long taken = calendar.workingMinutesBetween(entry.acceptedAt(), entry.completedAt());
        return promised == 0 ? null : Math.round((double) PER_CENT * taken / promised);
    }

    /** From 1, up to 10 %, to 10, up to 100 %, and 11 of what took more. */
    public static int tenth(long share) {
        return Math.clamp((share + 9) / 10, 1, TENTHS);
    }
}
