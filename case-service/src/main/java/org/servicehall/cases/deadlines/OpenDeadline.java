package org.servicehall.cases.deadlines;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.servicehall.cases.domain.CaseCommand;
import org.servicehall.cases.domain.CaseCommand.RecordOverdue;
import org.servicehall.cases.domain.CaseCommand.WarnDueSoon;
import org.servicehall.contracts.Deadline;
import org.servicehall.platform.due.Due;

/**
 * What time will do next to an open case.
 *
 * @param next from this instant on it is to be done; null once it has passed, and only another schedule may move it (D1)
 * @param startedAt when the clock started; null in what an older version of this service wrote
 * @param calendarVersion the schedule it was counted with; null in what an older version of this service wrote
 */
public record OpenDeadline(
        String no,
        String hall,
        String deadlineId,
        Action action,
        @Nullable Instant next,
        Instant dueAt,
        @Nullable Instant startedAt,
        @Nullable String calendarVersion)
        implements Due {
    static OpenDeadline toWarn(String no, String hall, Deadline deadline) {
        return new OpenDeadline(
                no,
                hall,
                deadline.id(),
                Action.WARN,
                deadline.warnAt(),
                deadline.dueAt(),
                deadline.startedAt(),
                deadline.calendarVersion());
    }

    /** A reply at the very last instant is on time, so the deadline has passed one millisecond later. */
    OpenDeadline warned() {
        return then(dueAt.plusMillis(1));
    }

    OpenDeadline passed() {
        return then(null);
    }

    private OpenDeadline then(@Nullable Instant instant) {
        return new OpenDeadline(
                no, hall, deadlineId, Action.RECORD_OVERDUE, instant, dueAt, startedAt, calendarVersion);
    }

    /**
     * What to tell the case once it is due; the case itself sees to it that each is recorded once.
     *
     * @param lateness the hall's, by its code
     */
    public CaseCommand command(Instant now, Lateness lateness) {
        return switch (action) {
            case WARN -> new WarnDueSoon(no, deadlineId, now);
            case RECORD_OVERDUE -> new RecordOverdue(no, deadlineId, now, lateness.of(hall));
        };
    }

    /** Which of the two. */
    public enum Action {
        WARN,
        RECORD_OVERDUE
    }
}
