package org.servicehall.cases.deadlines;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.servicehall.cases.domain.CaseCommand;
import org.servicehall.cases.domain.CaseCommand.RecordOverdue;
import org.servicehall.cases.domain.CaseCommand.WarnDueSoon;
import org.servicehall.platform.event.CommandContext;
import org.servicehall.platform.event.Commands;
import org.servicehall.platform.projection.Page;
import org.servicehall.platform.projection.View;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes the deadlines that are due, in order, and tells their cases (D5, D6). Every instance sweeps. The case itself sees
 * to it that a deadline is recorded once, so nothing depends on who sweeps, how often, or where a crash cuts in.
 */
public final class DeadlineSweep {
    static final String NAME = "deadline-sweep";

    private static final Logger LOG = LoggerFactory.getLogger(DeadlineSweep.class);

    private final View<OpenDeadline> deadlines;
    private final Commands commands;
    private final Clock clock;
    private final int batch;

    public DeadlineSweep(View<OpenDeadline> deadlines, Commands commands, Clock clock, int batch) {
        this.deadlines = deadlines;
        this.commands = commands;
        this.clock = clock;
        this.batch = batch;
    }

    /** @return how many cases were told something they did not know */
    public int sweep() {
        Instant now = clock.instant();
        int recorded = 0;
        @Nullable String after = null;
        do {
            Page<OpenDeadline> due = deadlines.page(Filters.lte("next", now), Sorts.ascending("next"), after, batch);
            for (OpenDeadline deadline : due.items()) {
                recorded += tell(deadline, now) ? 1 : 0;
            }
            after = due.next();
        } while (after != null);
        return recorded;
    }

    /** One case that can't be told must not keep the news from the others; the next sweep tries it again. */
    private boolean tell(OpenDeadline deadline, Instant now) {
        try {
            return !commands.send(command(deadline, now), CommandContext.of(NAME, now))
                    .changedNothing();
        } catch (RuntimeException e) {
            LOG.warn(
                    "Case {} could not be told that {} is due, the next sweep tries again",
                    deadline.no(),
                    deadline.deadlineId(),
                    e);
            return false;
        }
    }

    private static CaseCommand command(OpenDeadline deadline, Instant now) {
        return switch (deadline.action()) {
            case WARN -> new WarnDueSoon(deadline.no(), deadline.deadlineId(), now);
            case RECORD_OVERDUE -> new RecordOverdue(deadline.no(), deadline.deadlineId(), now);
        };
    }
}
