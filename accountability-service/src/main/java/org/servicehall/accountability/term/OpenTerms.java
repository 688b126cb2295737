package org.servicehall.accountability.term;

import com.mongodb.client.model.Indexes;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.Topics;
import org.servicehall.contracts.accountability.ComplaintEvent;
import org.servicehall.contracts.accountability.ComplaintEvent.ComplaintAccepted;
import org.servicehall.contracts.accountability.ComplaintEvent.ComplaintDeclined;
import org.servicehall.contracts.accountability.ComplaintEvent.ComplaintFiled;
import org.servicehall.contracts.accountability.ComplaintEvent.ComplaintTermsRecounted;
import org.servicehall.contracts.accountability.ComplaintEvent.ComplaintUndecided;
import org.servicehall.contracts.accountability.ComplaintEvent.SuggestionAnswered;
import org.servicehall.platform.event.RecordedEvent;
import org.servicehall.platform.projection.Projection;
import org.servicehall.platform.view.Remembers;

/** The terms that the sweep watches; one that has passed, or was kept, is gone. */
public final class OpenTerms implements Projection<OpenTerm> {
    @Override
    public String name() {
        return "complaint-terms";
    }

    @Override
    public Set<String> topics() {
        return Set.of(Topics.ACCOUNTABILITY);
    }

    @Override
    public Class<OpenTerm> type() {
        return OpenTerm.class;
    }

    @Override
    public Collection<String> documents(RecordedEvent event) {
        return switch (event.payload()) {
            case ComplaintFiled filed -> List.of(filed.complaintNo());
            case ComplaintTermsRecounted moved when moved.decideBy() != null -> List.of(moved.complaintNo());
            case ComplaintEvent decided when ends(decided) -> List.of(decided.complaintNo());
            default -> List.of();
        };
    }

    /** A decision at the very last instant is in time, so the term has passed one millisecond later. */
    @Override
    public @Nullable OpenTerm apply(String id, @Nullable OpenTerm current, RecordedEvent event) {
        return switch (event.payload()) {
            case ComplaintFiled filed -> until(id, filed.hall(), filed.decideBy());
            case ComplaintTermsRecounted moved
            when current != null || moved.missed() != null -> until(id, moved.hall(), moved.decideBy());
            default -> null;
        };
    }

    private static @Nullable OpenTerm until(String no, String hall, @Nullable Instant decideBy) {
        return decideBy == null ? null : new OpenTerm(no, hall, decideBy.plusMillis(1));
    }

    private static boolean ends(ComplaintEvent event) {
        return switch (event) {
            case ComplaintAccepted _, ComplaintDeclined _, SuggestionAnswered _, ComplaintUndecided _ -> true;
            default -> false;
        };
    }

    /** What comes after the term is none of its business. */
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
