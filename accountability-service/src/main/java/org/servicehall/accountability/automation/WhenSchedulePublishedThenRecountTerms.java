package org.servicehall.accountability.automation;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.servicehall.accountability.domain.complaint.ComplaintCommand.RecountTerms;
import org.servicehall.accountability.domain.complaint.Phase;
import org.servicehall.accountability.view.complaint.ComplaintSheet;
import org.servicehall.contracts.Topics;
import org.servicehall.contracts.calendar.CalendarEvent.SchedulePublished;
import org.servicehall.platform.event.CommandContext;
import org.servicehall.platform.event.Commands;
import org.servicehall.platform.event.RecordedEvent;
import org.servicehall.platform.projection.Automation;
import org.servicehall.platform.settings.Halls;
import org.servicehall.platform.settings.Schedules;
import org.servicehall.platform.view.Page;
import org.servicehall.platform.view.View;

/**
 * Another schedule is in force: by when a complaint is to be taken up, and may be appealed, is counted anew for each that waits
 * for it (rules D1, B5, B8), as of now and not as of when it was published.
 */
public final class WhenSchedulePublishedThenRecountTerms implements Automation {
    private static final Bson RUNNING = Filters.in("file.phase", List.of(Phase.FILED.name(), Phase.NOTIFIED.name()));

    private final View<ComplaintSheet> complaints;
    private final Commands commands;
    private final Halls halls;
    private final Clock clock;

    public WhenSchedulePublishedThenRecountTerms(
            View<ComplaintSheet> complaints, Commands commands, Halls halls, Clock clock) {
        this.complaints = complaints;
        this.commands = commands;
        this.halls = halls;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "when-schedule-published-then-recount-terms";
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
            Page<ComplaintSheet> page =
                    complaints.page(RUNNING, Sorts.ascending("complaintNo"), after, View.LARGEST_PAGE);
            page.items().stream().filter(sheet -> halls.knows(sheet.hall())).forEach(sheet -> recount(sheet, event));
            after = page.next();
        } while (after != null);
    }

    private void recount(ComplaintSheet sheet, RecordedEvent event) {
        Instant now = clock.instant();
        commands.send(
                new RecountTerms(sheet.complaintNo(), halls.calendar(sheet.hall()), now),
                CommandContext.of(name(), now).withKey(name() + "/" + sheet.complaintNo() + "/" + event.id()));
    }
}
