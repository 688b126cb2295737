package org.servicehall.intake.automation;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import org.servicehall.intake.domain.command.ApplicationCommand.Act;
import org.servicehall.intake.domain.command.HandOverCommand.PutOffHandOver;
import org.servicehall.intake.terms.OpenTerm;
import org.servicehall.platform.event.CommandContext;
import org.servicehall.platform.recount.Dated;
import org.servicehall.platform.recount.ScheduleNews;
import org.servicehall.platform.settings.Halls;
import org.servicehall.platform.view.View;

/** Another schedule is in force: a hand-over whose last day is off now is confirmed on the next that is worked (rules D1, F4). */
public final class WhenSchedulePublishedThenPutOffHandOvers implements ScheduleNews<OpenTerm> {
    private final View<OpenTerm> terms;
    private final Halls halls;

    public WhenSchedulePublishedThenPutOffHandOvers(View<OpenTerm> terms, Halls halls) {
        this.terms = terms;
        this.halls = halls;
    }

    @Override
    public String name() {
        return "when-schedule-published-then-put-off-hand-overs";
    }

    @Override
    public View<OpenTerm> view() {
        return terms;
    }

    @Override
    public Dated<OpenTerm> dated(boolean heard) {
        return new Dated<>(terms, Filters.gt("handOver", 0), Sorts.ascending("applicationNo"));
    }

    @Override
    public String no(OpenTerm document) {
        return document.applicationNo();
    }

    @Override
    public boolean touched(OpenTerm document) {
        return halls.knows(document.hall())
                && halls.calendar(document.hall())
                        .onWorkingDay(document.until())
                        .isAfter(document.until());
    }

    @Override
    public Object command(OpenTerm document, CommandContext context) {
        return new PutOffHandOver(
                document.applicationNo(),
                new Act(name(), "OFFICE", false, context.at()),
                document.handOver(),
                halls.calendar(document.hall()));
    }
}
