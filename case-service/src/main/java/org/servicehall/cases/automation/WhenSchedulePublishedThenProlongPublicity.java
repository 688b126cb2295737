package org.servicehall.cases.automation;

import java.time.Clock;
import java.util.Set;
import org.servicehall.contracts.Topics;
import org.servicehall.contracts.calendar.CalendarEvent.SchedulePublished;
import org.servicehall.platform.event.CommandContext;
import org.servicehall.platform.event.RecordedEvent;
import org.servicehall.platform.projection.Automation;
import org.servicehall.platform.settings.Halls;
import org.servicehall.platform.settings.Schedules;

/** Another schedule is in force: publicities that run are prolonged at once; {@link PublicitySweep} finds what this misses (C3, D1). */
public final class WhenSchedulePublishedThenProlongPublicity implements Automation {
    private final Prolonging prolonging;
    private final Halls halls;
    private final Clock clock;

    public WhenSchedulePublishedThenProlongPublicity(Prolonging prolonging, Halls halls, Clock clock) {
        this.prolonging = prolonging;
        this.halls = halls;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "when-schedule-published-then-prolong-publicity";
    }

    @Override
    public Set<String> topics() {
        return Set.of(Topics.CONTROL);
    }

    @Override
    public void on(RecordedEvent event) {
        if (event.payload() instanceof SchedulePublished schedule) {
            halls.publish(Schedules.of(schedule));
            prolonging.prolong(
                    no -> CommandContext.of(name(), clock.instant()).withKey(name() + "/" + no + "/" + event.id()));
        }
    }
}
