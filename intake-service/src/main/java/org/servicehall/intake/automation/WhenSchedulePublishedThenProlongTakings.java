package org.servicehall.intake.automation;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.servicehall.intake.domain.money.TakingsStatus;
import org.servicehall.intake.money.TakingsWatch;
import org.servicehall.intake.view.money.TakingsSheet;
import org.servicehall.platform.event.CommandContext;
import org.servicehall.platform.recount.ScheduleNews;
import org.servicehall.platform.settings.Halls;
import org.servicehall.platform.view.Page;
import org.servicehall.platform.view.View;

/** Another schedule is in force: nobody was late with counting a day's takings where it gives more time (rules D1, D5, S12). */
public final class WhenSchedulePublishedThenProlongTakings implements ScheduleNews<TakingsSheet> {
    private final View<TakingsSheet> days;
    private final TakingsWatch watch;
    private final Halls halls;

    public WhenSchedulePublishedThenProlongTakings(View<TakingsSheet> days, TakingsWatch watch, Halls halls) {
        this.days = days;
        this.watch = watch;
        this.halls = halls;
    }

    @Override
    public String name() {
        return "when-schedule-published-then-prolong-takings";
    }

    /** Those on record as late and not counted yet. */
    @Override
    public Page<TakingsSheet> page(@Nullable String after, boolean heard) {
        return days.page(
                Filters.and(
                        Filters.in("status", TakingsStatus.OPEN.name(), TakingsStatus.SENT_BACK.name()),
                        Filters.gt("overdueAt", Instant.EPOCH)),
                Sorts.ascending("overdueAt"),
                after,
                View.LARGEST_PAGE);
    }

    @Override
    public String no(TakingsSheet document) {
        return document.no();
    }

    @Override
    public boolean touched(TakingsSheet document) {
        return halls.knows(document.hall()) && watch.isProlonged(document);
    }

    @Override
    public Object command(TakingsSheet document, CommandContext context) {
        return watch.prolonging(document, context.at());
    }
}
