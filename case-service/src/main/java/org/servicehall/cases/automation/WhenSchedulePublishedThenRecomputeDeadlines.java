package org.servicehall.cases.automation;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.servicehall.cases.deadlines.OpenDeadline;
import org.servicehall.contracts.Topics;
import org.servicehall.contracts.calendar.CalendarEvent.SchedulePublished;
import org.servicehall.platform.event.CommandContext;
import org.servicehall.platform.event.RecordedEvent;
import org.servicehall.platform.projection.Automation;
import org.servicehall.platform.settings.Halls;
import org.servicehall.platform.settings.Schedules;
import org.servicehall.platform.view.Page;
import org.servicehall.platform.view.View;

/**
 * Another schedule is in force: every open deadline of which it has a day otherwise is counted anew (D1), as of now and not as
 * of when it was published: heard of late, it gives no date that is gone.
 */
public final class WhenSchedulePublishedThenRecomputeDeadlines implements Automation {
    private final View<OpenDeadline> deadlines;
    private final Halls halls;
    private final Recounting recounting;
    private final Clock clock;

    public WhenSchedulePublishedThenRecomputeDeadlines(
            View<OpenDeadline> deadlines, Halls halls, Recounting recounting, Clock clock) {
        this.deadlines = deadlines;
        this.halls = halls;
        this.recounting = recounting;
        this.clock = clock;
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
            Page<OpenDeadline> page = deadlines.page(Filters.empty(), Sorts.ascending("no"), after, View.LARGEST_PAGE);
            page.items().stream().filter(recounting::touches).forEach(deadline -> recount(deadline, event));
            after = page.next();
        } while (after != null);
    }

    private void recount(OpenDeadline deadline, RecordedEvent event) {
        Instant now = clock.instant();
        CommandContext context =
                CommandContext.of(name(), now).withKey(name() + "/" + deadline.no() + "/" + event.id());
        recounting.tell(deadline, now, context);
    }
}
