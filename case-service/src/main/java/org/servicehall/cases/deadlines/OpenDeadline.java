package org.servicehall.cases.deadlines;

import java.time.Instant;
import org.servicehall.cases.domain.CaseCommand;
import org.servicehall.cases.domain.CaseCommand.RecordOverdue;
import org.servicehall.cases.domain.CaseCommand.WarnDueSoon;
import org.servicehall.contracts.Deadline;
import org.servicehall.platform.due.Due;

/**
 * What time will do next to an open case.
 *
 * @param next from this instant on it is to be done
 * @param provisional whether it was promised before the year's holidays were published (D1)
 */
public record OpenDeadline(
        String no, String hall, String deadlineId, Action action, Instant next, Instant dueAt, boolean provisional)
        implements Due {
    static OpenDeadline toWarn(String no, String hall, Deadline deadline) {
        return new OpenDeadline(
                no, hall, deadline.id(), Action.WARN, deadline.warnAt(), deadline.dueAt(), deadline.provisional());
    }

    /** A reply at the very last instant is on time, so the deadline has passed one millisecond later. */
    OpenDeadline warned() {
        return new OpenDeadline(no, hall, deadlineId, Action.RECORD_OVERDUE, dueAt.plusMillis(1), dueAt, provisional);
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
