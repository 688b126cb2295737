package org.servicehall.accountability.view.assessment;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.servicehall.accountability.domain.complaint.ComplaintFile;
import org.servicehall.contracts.Topics;
import org.servicehall.contracts.accountability.ComplaintEvent;
import org.servicehall.platform.event.RecordedEvent;
import org.servicehall.platform.projection.Projection;

/** Which complaints were found to be right, once that was told, for the month of the decision (rule D8). */
public final class DecidedComplaints implements Projection<DecidedComplaint> {
    public static final Bson ORDER = Sorts.ascending("complaintNo");

    @Override
    public String name() {
        return "decided-complaints";
    }

    @Override
    public Set<String> topics() {
        return Set.of(Topics.ACCOUNTABILITY);
    }

    @Override
    public Class<DecidedComplaint> type() {
        return DecidedComplaint.class;
    }

    /** For a month's assessment. */
    @Override
    public List<Bson> indexes() {
        return List.of(Indexes.ascending("hall", "decidedAt"));
    }

    /** What was found to be right in that span. */
    public static Bson of(String hall, Span span) {
        return Filters.and(
                Filters.eq("hall", hall),
                Filters.gte("decidedAt", span.from()),
                Filters.lt("decidedAt", span.until()),
                Filters.eq("founded", true));
    }

    @Override
    public Collection<String> documents(RecordedEvent event) {
        return event.payload() instanceof ComplaintEvent complaint ? List.of(complaint.complaintNo()) : List.of();
    }

    @Override
    public DecidedComplaint apply(String id, @Nullable DecidedComplaint current, RecordedEvent event) {
        var before = current == null ? null : current.file();
        return DecidedComplaint.of(ComplaintFile.after(before, (ComplaintEvent) event.payload()));
    }
}
