package org.servicehall.intake.automation;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.servicehall.calendar.HallCalendar;
import org.servicehall.contracts.Topics;
import org.servicehall.contracts.calendar.CalendarEvent.SchedulePublished;
import org.servicehall.intake.domain.ApplicationCommand.Act;
import org.servicehall.intake.domain.ApplicationCommand.ProlongSupplement;
import org.servicehall.intake.terms.Waiting;
import org.servicehall.intake.terms.WaitingApplications;
import org.servicehall.platform.event.CommandContext;
import org.servicehall.platform.event.Commands;
import org.servicehall.platform.event.RecordedEvent;
import org.servicehall.platform.projection.Automation;
import org.servicehall.platform.projection.Views;
import org.servicehall.platform.settings.Halls;
import org.servicehall.platform.settings.Schedules;
import org.servicehall.platform.view.Page;
import org.servicehall.platform.view.View;
import org.springframework.stereotype.Component;

/** Another schedule is in force: a supplement whose last day is off now may come until the next working day (rules D1, P2). */
@Component
class WhenSchedulePublishedThenProlongSupplements implements Automation {
    private final View<Waiting> waiting;
    private final Commands commands;
    private final Halls halls;
    private final Clock clock;

    WhenSchedulePublishedThenProlongSupplements(
            Views views, WaitingApplications waiting, Commands commands, Halls halls, Clock clock) {
        this.waiting = views.of(waiting);
        this.commands = commands;
        this.halls = halls;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "when-schedule-published-then-prolong-supplements";
    }

    @Override
    public Set<String> topics() {
        return Set.of(Topics.CONTROL);
    }

    /** Whatever moves meanwhile moves to later, so that none is left out by the pages. */
    @Override
    public void on(RecordedEvent event) {
        if (!(event.payload() instanceof SchedulePublished schedule)) {
            return;
        }
        halls.publish(Schedules.of(schedule));
        @Nullable String after = null;
        do {
            Page<Waiting> page =
                    waiting.page(Filters.eq("asked", true), Sorts.ascending("next"), after, View.LARGEST_PAGE);
            page.items().stream().filter(one -> halls.knows(one.hall())).forEach(one -> prolong(one, event));
            after = page.next();
        } while (after != null);
    }

    private void prolong(Waiting one, RecordedEvent event) {
        Instant told = one.told();
        HallCalendar calendar = halls.calendar(one.hall());
        if (told == null || calendar.endOfRight(told).equals(told)) {
            return;
        }
        Instant now = clock.instant();
        String key = name() + "/" + one.applicationNo() + "/" + event.id();
        commands.send(
                new ProlongSupplement(one.applicationNo(), new Act(name(), "OFFICE", false, now), told, calendar),
                CommandContext.of(name(), now).withKey(key));
    }
}
