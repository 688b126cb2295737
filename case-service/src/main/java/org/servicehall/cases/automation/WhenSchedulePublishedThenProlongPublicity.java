package org.servicehall.cases.automation;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.time.Instant;
import org.servicehall.cases.domain.CaseCommand.ProlongPublicity;
import org.servicehall.cases.view.sheet.CaseSheet;
import org.servicehall.platform.event.CommandContext;
import org.servicehall.platform.recount.Dated;
import org.servicehall.platform.recount.ScheduleNews;
import org.servicehall.platform.settings.Hall;
import org.servicehall.platform.settings.Halls;
import org.servicehall.platform.view.View;

/** Another schedule is in force: what hangs on a board until a day that is off now hangs until the next that is worked (C3, D1). */
public final class WhenSchedulePublishedThenProlongPublicity implements ScheduleNews<CaseSheet> {
    private final View<CaseSheet> sheets;
    private final Halls halls;

    public WhenSchedulePublishedThenProlongPublicity(View<CaseSheet> sheets, Halls halls) {
        this.sheets = sheets;
        this.halls = halls;
    }

    @Override
    public String name() {
        return "when-schedule-published-then-prolong-publicity";
    }

    @Override
    public View<CaseSheet> view() {
        return sheets;
    }

    /** Whatever moves meanwhile moves to later, so that none is left out by the pages. */
    @Override
    public Dated<CaseSheet> dated(boolean heard) {
        return new Dated<>(
                sheets,
                Filters.and(
                        Filters.in("hall", halls.all().stream().map(Hall::code).toList()),
                        Filters.gt("publishedUntil", Instant.EPOCH)),
                Sorts.ascending("hall", "publishedUntil"));
    }

    @Override
    public String no(CaseSheet document) {
        return document.no();
    }

    @Override
    public boolean touched(CaseSheet document) {
        Instant until = document.publishedUntil();
        return until != null
                && halls.knows(document.hall())
                && !halls.calendar(document.hall()).endOfRight(until).equals(until);
    }

    @Override
    public Object command(CaseSheet document, CommandContext context) {
        return new ProlongPublicity(document.no(), halls.calendar(document.hall()), context.at());
    }
}
