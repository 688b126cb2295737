package org.servicehall.platform.action;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.Deadline;
import org.servicehall.platform.http.ToldRefusal;

/**
 * Until when something would be due if it were done now, and what stands in the way. Nothing is recorded, no number drawn.
 *
 * @param dueAt null where the terms give no date
 * @param workingDays the limit where it is one of working days
 * @param provisional whether a day on the way has no published schedule yet (D1)
 * @param refusals everything it would be refused for; empty where it would be done
 */
public record DuePreview(
        @Nullable Instant dueAt,
        @Nullable Instant warnAt,
        @Nullable Integer workingDays,
        @Nullable Boolean provisional,
        List<ToldRefusal> refusals) {
    public static DuePreview of(@Nullable Deadline deadline, List<ToldRefusal> refusals) {
        return deadline == null
                ? new DuePreview(null, null, null, null, refusals)
                : new DuePreview(
                        deadline.dueAt(), deadline.warnAt(), deadline.workingDays(), deadline.provisional(), refusals);
    }
}
