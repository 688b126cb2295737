package org.servicehall.accountability.term;

import com.mongodb.client.model.Indexes;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.servicehall.accountability.domain.complaint.Term;
import org.servicehall.contracts.Topics;
import org.servicehall.contracts.accountability.ComplaintEvent;
import org.servicehall.contracts.accountability.ComplaintEvent.ComplaintAccepted;
import org.servicehall.contracts.accountability.ComplaintEvent.ComplaintDueSoon;
import org.servicehall.contracts.accountability.ComplaintEvent.ComplaintNotified;
import org.servicehall.contracts.accountability.ComplaintEvent.ComplaintOverdue;
import org.servicehall.contracts.accountability.ComplaintEvent.ComplaintTermExtended;
import org.servicehall.platform.event.RecordedEvent;
import org.servicehall.platform.projection.Projection;
import org.servicehall.platform.view.Remembers;

/** Accepted complaints until both sides are told, or it is on record that their time has passed (rule P5). */
public final class WatchedComplaints implements Projection<WatchedComplaint> {
    @Override
    public String name() {
        return "watched-complaints";
    }

    @Override
    public Set<String> topics() {
        return Set.of(Topics.ACCOUNTABILITY);
    }

    @Override
    public Class<WatchedComplaint> type() {
        return WatchedComplaint.class;
    }

    @Override
    public Collection<String> documents(RecordedEvent event) {
        return event.payload() instanceof ComplaintEvent complaint && concerns(complaint)
                ? List.of(complaint.complaintNo())
                : List.of();
    }

    private static boolean concerns(ComplaintEvent event) {
        return switch (event) {
            case ComplaintAccepted _,
                    ComplaintTermExtended _,
                    ComplaintDueSoon _,
                    ComplaintOverdue _,
                    ComplaintNotified _ -> true;
            default -> false;
        };
    }

    @Override
    public @Nullable WatchedComplaint apply(String id, @Nullable WatchedComplaint current, RecordedEvent event) {
        return switch (event.payload()) {
            case ComplaintAccepted accepted -> WatchedComplaint.of(id, accepted.hall(), Term.of(accepted));
            case ComplaintTermExtended extended ->
                current == null ? null : current.with(current.term().extendedTo(extended.dueAt()));
            case ComplaintDueSoon _ ->
                current == null ? null : current.with(current.term().afterWarning());
            default -> null;
        };
    }

    /** What lies between is none of its business. */
    @Override
    public Remembers remembers() {
        return Remembers.PARTS_OF_STREAMS;
    }

    /** What is due, in order. */
    @Override
    public List<Bson> indexes() {
        return List.of(Indexes.ascending("next"));
    }
}
