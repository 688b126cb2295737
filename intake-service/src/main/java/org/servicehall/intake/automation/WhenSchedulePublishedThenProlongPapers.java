package org.servicehall.intake.automation;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import org.jspecify.annotations.Nullable;
import org.servicehall.intake.paper.PaperSettings;
import org.servicehall.intake.paper.PaperWatch;
import org.servicehall.intake.view.paper.PapersWaiting;
import org.servicehall.platform.event.CommandContext;
import org.servicehall.platform.recount.ScheduleNews;
import org.servicehall.platform.settings.Halls;
import org.servicehall.platform.view.Page;
import org.servicehall.platform.view.View;

/** Another schedule is in force: the hall was not late with a paper where it gives it more time (rules D1, D5, P2). */
public final class WhenSchedulePublishedThenProlongPapers implements ScheduleNews<PapersWaiting> {
    private final View<PapersWaiting> papers;
    private final PaperSettings settings;
    private final PaperWatch time;
    private final Halls halls;

    public WhenSchedulePublishedThenProlongPapers(
            View<PapersWaiting> papers, PaperSettings settings, PaperWatch time, Halls halls) {
        this.papers = papers;
        this.settings = settings;
        this.time = time;
        this.halls = halls;
    }

    @Override
    public String name() {
        return "when-schedule-published-then-prolong-papers";
    }

    @Override
    public Page<PapersWaiting> page(@Nullable String after, boolean heard) {
        return papers.page(Filters.eq("waiting", true), Sorts.ascending("oldest"), after, View.LARGEST_PAGE);
    }

    @Override
    public String no(PapersWaiting document) {
        return document.applicationNo();
    }

    @Override
    public boolean touched(PapersWaiting document) {
        return halls.knows(document.hall()) && document.isProlonged(settings.terms(halls.deadlines(document.hall())));
    }

    @Override
    public Object command(PapersWaiting document, CommandContext context) {
        return time.command(document, context.at());
    }
}
