package org.servicehall.cases.automation;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.servicehall.calendar.HallCalendar;
import org.servicehall.cases.deadlines.OpenDeadline;
import org.servicehall.cases.domain.CaseCommand.RecomputeDeadline;
import org.servicehall.contracts.notice.NoticeKind;
import org.servicehall.platform.event.CommandContext;
import org.servicehall.platform.event.Commands;
import org.servicehall.platform.loop.Round;
import org.servicehall.platform.settings.Halls;
import org.servicehall.platform.settings.NoticeNumbers;
import org.servicehall.platform.view.Page;
import org.servicehall.platform.view.View;

/**
 * Counts anew what was promised on a guess and whose year is known by now (D1): deadlines given before a schedule was
 * published, by an instance that had not heard of it, or whose case was opened after. Every instance sweeps; the case sees
 * to it that nothing happens twice.
 */
public final class ProvisionalSweep {
    public static final String NAME = "provisional-sweep";

    private final Commands commands;
    private final View<OpenDeadline> deadlines;
    private final Halls halls;
    private final NoticeNumbers numbers;
    private final Clock clock;

    public ProvisionalSweep(
            Commands commands, View<OpenDeadline> deadlines, Halls halls, NoticeNumbers numbers, Clock clock) {
        this.commands = commands;
        this.deadlines = deadlines;
        this.halls = halls;
        this.numbers = numbers;
        this.clock = clock;
    }

    /**
     * Tells each case whose guess can be replaced. One that can't be told keeps the news from nobody else.
     *
     * @throws IllegalStateException when some could not be told; the next sweep tries again
     */
    public void sweep() {
        Round round = new Round();
        @Nullable String after = null;
        do {
            Page<OpenDeadline> page =
                    deadlines.page(Filters.eq("provisional", true), Sorts.ascending("no"), after, View.LARGEST_PAGE);
            page.items().stream()
                    .filter(this::isKnownNow)
                    .forEach(deadline -> round.attempt(deadline.no(), () -> tell(deadline)));
            after = page.next();
        } while (after != null);
        round.end();
    }

    private boolean isKnownNow(OpenDeadline deadline) {
        HallCalendar calendar = halls.calendar(deadline.hall());
        LocalDate due = calendar.dateOf(deadline.dueAt());
        return !calendar.day(due).provisional();
    }

    private void tell(OpenDeadline deadline) {
        Instant now = clock.instant();
        CommandContext context = CommandContext.of(NAME, now);
        commands.send(
                new RecomputeDeadline(
                        deadline.no(),
                        now,
                        halls.calendar(deadline.hall()),
                        numbers.onIssue(deadline.hall(), NoticeKind.DEADLINE_CHANGE, context)),
                context);
    }
}
