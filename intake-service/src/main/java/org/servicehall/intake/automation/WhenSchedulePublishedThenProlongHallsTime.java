package org.servicehall.intake.automation;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.servicehall.intake.terms.PassingTime;
import org.servicehall.intake.terms.TermSettings;
import org.servicehall.intake.terms.Waiting;
import org.servicehall.platform.event.CommandContext;
import org.servicehall.platform.recount.ScheduleNews;
import org.servicehall.platform.settings.Halls;
import org.servicehall.platform.view.Page;
import org.servicehall.platform.view.View;

/** Another schedule is in force: the hall was not late with an application where it gives it more time (rules D1, D5, P2). */
public final class WhenSchedulePublishedThenProlongHallsTime implements ScheduleNews<Waiting> {
    private final View<Waiting> waiting;
    private final TermSettings settings;
    private final PassingTime time;
    private final Halls halls;

    public WhenSchedulePublishedThenProlongHallsTime(
            View<Waiting> waiting, TermSettings settings, PassingTime time, Halls halls) {
        this.waiting = waiting;
        this.settings = settings;
        this.time = time;
        this.halls = halls;
    }

    @Override
    public String name() {
        return "when-schedule-published-then-prolong-halls-time";
    }

    @Override
    public Page<Waiting> page(@Nullable String after, boolean heard) {
        return waiting.page(
                Filters.gt("missed", Instant.EPOCH), Sorts.ascending("applicationNo"), after, View.LARGEST_PAGE);
    }

    @Override
    public String no(Waiting document) {
        return document.applicationNo();
    }

    @Override
    public boolean touched(Waiting document) {
        return halls.knows(document.hall()) && document.isProlonged(settings.limits(halls.deadlines(document.hall())));
    }

    @Override
    public Object command(Waiting document, CommandContext context) {
        return time.command(document, context.at());
    }
}
