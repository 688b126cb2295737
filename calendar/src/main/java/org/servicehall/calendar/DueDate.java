package org.servicehall.calendar;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When something is due and when to warn of it.
 *
 * @param startedAt when the clock started
 * @param dueAt last instant that is on time
 * @param warnAt when the warning falls due (rule D6), never after {@code dueAt}
 * @param workingDays the limit where it is one of working days; null otherwise
 * @param provisional whether a day on the way has no published schedule, which may move it (rule D1); never of a date that none moves
 * @param calendarVersion the holiday schedule it was computed with
 */
public record DueDate(
        Instant startedAt,
        Instant dueAt,
        Instant warnAt,
        @Nullable Integer workingDays,
        boolean provisional,
        String calendarVersion) {}
