package org.servicehall.contracts;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A date the hall has promised to keep (rules D1 to D6).
 *
 * @param id unique within its case: {@code original}, {@code extension}
 * @param startedAt when the clock started: formal acceptance (K8)
 * @param dueAt last instant at which the reply is on time
 * @param warnAt when the warning falls due (D6)
 * @param workingDays working days promised; null where the limit is not one of working days
 * @param provisional whether a year without a published holiday schedule was touched, which may move it (D1); petitions of earlier
 *     days say so too, though none moves theirs (K6)
 * @param calendarVersion the holiday schedule it was computed with
 */
public record Deadline(
        String id,
        Instant startedAt,
        Instant dueAt,
        Instant warnAt,
        @Nullable Integer workingDays,
        boolean provisional,
        String calendarVersion) {}
