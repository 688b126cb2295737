package org.servicehall.accountability.view.complaint;

import com.mongodb.client.model.Indexes;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.servicehall.accountability.view.complaint.ComplaintSheet.State;
import org.servicehall.contracts.Topics;
import org.servicehall.contracts.accountability.ComplaintEvent;
import org.servicehall.contracts.accountability.ComplaintEvent.ComplaintFiled;
import org.servicehall.platform.event.RecordedEvent;
import org.servicehall.platform.projection.Projection;

/** The complaints of all halls, from their events (rules P5, P6, B1). */
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
        return List.of(Indexes.compoundIndex(Indexes.ascending("hall"), Indexes.descending("complaintNo")));
    }

    @Override
    public Collection<String> documents(RecordedEvent event) {
        return event.payload() instanceof ComplaintEvent complaint ? List.of(complaint.complaintNo()) : List.of();
    }

    @Override
    public ComplaintSheet apply(String id, @Nullable ComplaintSheet current, RecordedEvent event) {
        return switch ((ComplaintEvent) event.payload()) {
            case ComplaintFiled filed ->
                new ComplaintSheet(
                        filed.complaintNo(),
                        filed.hall(),
                        filed.ground(),
                        filed.channel(),
                        filed.anonymous(),
                        filed.person(),
                        filed.window(),
                        filed.caseNo(),
                        State.FILED,
                        filed.filedAt(),
                        filed.queryCodeHash());
            default -> Objects.requireNonNull(current, id + " went on before it was filed");
        };
    }
}
