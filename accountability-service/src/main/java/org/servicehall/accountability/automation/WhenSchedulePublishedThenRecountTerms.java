package org.servicehall.accountability.automation;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.util.List;
import org.bson.conversions.Bson;
import org.servicehall.accountability.domain.complaint.ComplaintCommand.RecountTerms;
import org.servicehall.accountability.domain.complaint.Phase;
import org.servicehall.accountability.view.complaint.ComplaintSheet;
import org.servicehall.platform.event.CommandContext;
import org.servicehall.platform.recount.Dated;
import org.servicehall.platform.recount.ScheduleNews;
import org.servicehall.platform.settings.Halls;
import org.servicehall.platform.view.View;

/**
 * Another schedule is in force: by when a complaint is to be taken up, and may be appealed, is counted anew for each that waits
 * for it (rules D1, B5, B8), as of now and not as of when it was published.
 */
public final class WhenSchedulePublishedThenRecountTerms implements ScheduleNews<ComplaintSheet> {
    private static final Bson RUNNING = Filters.in("file.phase", List.of(Phase.FILED.name(), Phase.NOTIFIED.name()));

    private final View<ComplaintSheet> complaints;
    private final Halls halls;

    public WhenSchedulePublishedThenRecountTerms(View<ComplaintSheet> complaints, Halls halls) {
        this.complaints = complaints;
        this.halls = halls;
    }

    @Override
    public String name() {
        return "when-schedule-published-then-recount-terms";
    }

    @Override
    public View<ComplaintSheet> view() {
        return complaints;
    }

    @Override
    public Dated<ComplaintSheet> dated(boolean heard) {
        return new Dated<>(complaints, RUNNING, Sorts.ascending("complaintNo"));
    }

    @Override
    public String no(ComplaintSheet document) {
        return document.complaintNo();
    }

    @Override
    public boolean touched(ComplaintSheet document) {
        return halls.knows(document.hall()) && document.file().isTouchedBy(halls.calendar(document.hall()));
    }

    @Override
    public Object command(ComplaintSheet document, CommandContext context) {
        return new RecountTerms(document.complaintNo(), halls.calendar(document.hall()), context.at());
    }
}
