package org.servicehall.intake.automation;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.Topics;
import org.servicehall.contracts.calendar.CalendarEvent.SchedulePublished;
import org.servicehall.intake.domain.ApplicationCommand.Act;
import org.servicehall.intake.domain.ApplicationCommand.PutOffHandOver;
import org.servicehall.intake.terms.OpenTerm;
import org.servicehall.intake.terms.OpenTerms;
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

/** Another schedule is in force: a hand-over whose last day is off now is confirmed on the next that is worked (rules D1, F4). */
@Component
class WhenSchedulePublishedThenPutOffHandOvers implements Automation {
    private final View<OpenTerm> terms;
    private final Commands commands;
    private final Halls halls;
    private final Clock clock;

    WhenSchedulePublishedThenPutOffHandOvers(
            Views views, OpenTerms terms, Commands commands, Halls halls, Clock clock) {
        this.terms = views.of(terms);
        this.commands = commands;
        this.halls = halls;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "when-schedule-published-then-put-off-hand-overs";
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
            Page<OpenTerm> page =
                    terms.page(Filters.gt("handOver", 0), Sorts.ascending("next"), after, View.LARGEST_PAGE);
            page.items().stream().filter(term -> halls.knows(term.hall())).forEach(term -> putOff(term, event));
            after = page.next();
        } while (after != null);
    }

    private void putOff(OpenTerm term, RecordedEvent event) {
        Instant now = clock.instant();
        String key = name() + "/" + term.applicationNo() + "/" + event.id();
        commands.send(
                new PutOffHandOver(
                        term.applicationNo(),
                        new Act(name(), "OFFICE", false, now),
                        term.handOver(),
                        halls.calendar(term.hall())),
                CommandContext.of(name(), now).withKey(key));
    }
}
