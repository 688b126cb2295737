package org.servicehall.cases.automation;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.servicehall.calendar.HallCalendar;
import org.servicehall.cases.domain.CaseCommand.ProlongPublicity;
import org.servicehall.cases.view.sheet.CaseSheet;
import org.servicehall.contracts.Topics;
import org.servicehall.contracts.calendar.CalendarEvent.SchedulePublished;
import org.servicehall.platform.event.CommandContext;
import org.servicehall.platform.event.Commands;
import org.servicehall.platform.event.RecordedEvent;
import org.servicehall.platform.projection.Automation;
import org.servicehall.platform.settings.Hall;
import org.servicehall.platform.settings.Halls;
import org.servicehall.platform.settings.Schedules;
import org.servicehall.platform.view.Page;
import org.servicehall.platform.view.View;

/** Another schedule is in force: what hangs on a board until a day that is off now hangs until the next that is worked (C3, D1). */
public final class WhenSchedulePublishedThenProlongPublicity implements Automation {
    private final View<CaseSheet> sheets;
    private final Commands commands;
    private final Halls halls;
    private final Clock clock;

    public WhenSchedulePublishedThenProlongPublicity(
            View<CaseSheet> sheets, Commands commands, Halls halls, Clock clock) {
        this.sheets = sheets;
        this.commands = commands;
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
            halls.all().forEach(hall -> prolong(hall, event));
        }
    }

    private void prolong(Hall hall, RecordedEvent event) {
        Bson published = Filters.and(Filters.eq("hall", hall.code()), Filters.gte("publishedUntil", clock.instant()));
        @Nullable String after = null;
        do {
            Page<CaseSheet> page = sheets.page(published, Sorts.ascending("publishedUntil"), after, View.LARGEST_PAGE);
            page.items().stream()
                    .filter(sheet -> endsOnADayOff(sheet, halls.calendar(hall.code())))
                    .forEach(sheet -> prolong(sheet, event));
            after = page.next();
        } while (after != null);
    }

    private static boolean endsOnADayOff(CaseSheet sheet, HallCalendar calendar) {
        Instant until = sheet.publishedUntil();
        return until != null && !calendar.endOfRight(until).equals(until);
    }

    private void prolong(CaseSheet sheet, RecordedEvent event) {
        Instant now = clock.instant();
        String key = name() + "/" + sheet.no() + "/" + event.id();
        commands.send(
                new ProlongPublicity(sheet.no(), halls.calendar(sheet.hall()), now),
                CommandContext.of(name(), now).withKey(key));
    }
}
