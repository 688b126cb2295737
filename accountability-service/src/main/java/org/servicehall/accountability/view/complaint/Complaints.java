package org.servicehall.accountability.view.complaint;

import com.mongodb.client.model.Indexes;
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

/** The complaints of all halls, from their events (rules P5, P6, B1, B5). */
public final class Complaints implements Projection<ComplaintSheet> {
    @Override
    public String name() {
        return "complaints";
    }

    @Override
    public Set<String> topics() {
        return Set.of(Topics.ACCOUNTABILITY);
    }

    @Override
    public Class<ComplaintSheet> type() {
        return ComplaintSheet.class;
    }

    @Override
    public List<Bson> indexes() {
        return List.of(
                // the list of a hall, newest first, and the counts of a year
                Indexes.compoundIndex(Indexes.ascending("hall"), Indexes.descending("filedAt")),
                // the list in the other orders that can be asked for
                Indexes.ascending("hall", "complaintNo"),
                Indexes.ascending("hall", "file.filed.decideBy"),
                Indexes.ascending("hall", "file.term.dueAt"),
                // the list by state, the desk and the counts beside the list
                Indexes.compoundIndex(Indexes.ascending("hall", "state"), Indexes.descending("filedAt")),
                // those whose time is nearly over, for the desk
                Indexes.compoundIndex(Indexes.ascending("hall", "pressing"), Indexes.descending("filedAt")),
                // what somebody investigates
                Indexes.compoundIndex(Indexes.ascending("hall", "investigators"), Indexes.descending("filedAt")));
    }

    @Override
    public Collection<String> documents(RecordedEvent event) {
        return event.payload() instanceof ComplaintEvent complaint ? List.of(complaint.complaintNo()) : List.of();
    }

    @Override
    public ComplaintSheet apply(String id, @Nullable ComplaintSheet current, RecordedEvent event) {
        var before = current == null ? null : current.file();
        return ComplaintSheet.of(ComplaintFile.after(before, (ComplaintEvent) event.payload()));
    }
}
