package org.servicehall.cases.automation;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.servicehall.cases.deadlines.OpenDeadline;
import org.servicehall.cases.domain.CaseCommand.RecomputeDeadline;
import org.servicehall.contracts.Topics;
import org.servicehall.contracts.calendar.CalendarEvent.SchedulePublished;
import org.servicehall.contracts.notice.NoticeKind;
import org.servicehall.platform.event.CommandContext;
import org.servicehall.platform.event.Commands;
import org.servicehall.platform.event.RecordedEvent;
import org.servicehall.platform.projection.Automation;
import org.servicehall.platform.settings.Halls;
import org.servicehall.platform.settings.NoticeNumbers;
import org.servicehall.platform.settings.Schedules;
import org.servicehall.platform.view.Page;
import org.servicehall.platform.view.View;

/** A schedule makes certain what was promised on a guess: every open provisional deadline is counted anew (D1). */
public final class WhenSchedulePublishedThenRecomputeDeadlines implements Automation {
    private final Commands commands;
    private final View<OpenDeadline> deadlines;
    private final Halls halls;
    private final NoticeNumbers numbers;

    public WhenSchedulePublishedThenRecomputeDeadlines(
            Commands commands, View<OpenDeadline> deadlines, Halls halls, NoticeNumbers numbers) {
        this.commands = commands;
        this.deadlines = deadlines;
        this.halls = halls;
        this.numbers = numbers;
    }

    @Override
    public String name() {
        return "when-schedule-published-then-recompute-deadlines";
    }

    @Override
    public Set<String> topics() {
        return Set.of(Topics.CONTROL);
    }

    @Override
    public void on(RecordedEvent event) {
        if (!(event.payload() instanceof SchedulePublished schedule)) {
            return;
        }
        halls.publish(Schedules.of(schedule));
        @Nullable String after = null;
        do {
            Page<OpenDeadline> page =
                    deadlines.page(Filters.eq("provisional", true), Sorts.ascending("no"), after, View.LARGEST_PAGE);
            page.items().forEach(deadline -> recompute(deadline, event));
            after = page.next();
        } while (after != null);
    }

    private void recompute(OpenDeadline deadline, RecordedEvent event) {
        CommandContext context =
                CommandContext.of(name(), event.time()).withKey(name() + "/" + deadline.no() + "/" + event.id());
        commands.send(
                new RecomputeDeadline(
                        deadline.no(),
                        event.time(),
                        halls.calendar(deadline.hall()),
                        numbers.onIssue(deadline.hall(), NoticeKind.DEADLINE_CHANGE, context)),
                context);
    }
}
