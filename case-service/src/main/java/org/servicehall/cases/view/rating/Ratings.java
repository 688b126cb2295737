package org.servicehall.cases.view.rating;

import com.mongodb.client.model.Indexes;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.Topics;
import org.servicehall.contracts.rating.RatingEvent.CaseRated;
import org.servicehall.platform.event.RecordedEvent;
import org.servicehall.platform.projection.Projection;

/** One document a rating. */
public final class Ratings implements Projection<RatingEntry> {
    @Override
    public String name() {
        return "ratings";
    }

    @Override
    public Set<String> topics() {
        return Set.of(Topics.CASES);
    }

    @Override
    public Class<RatingEntry> type() {
        return RatingEntry.class;
    }

    @Override
    public Collection<String> documents(RecordedEvent event) {
        return event.payload() instanceof CaseRated rated ? List.of(rated.caseNo()) : List.of();
    }

    @Override
    public RatingEntry apply(String id, @Nullable RatingEntry current, RecordedEvent event) {
        CaseRated rated = (CaseRated) event.payload();
        return new RatingEntry(
                rated.caseNo(), rated.hall(), rated.window(), rated.clerk(), rated.stars(), rated.ratedAt());
    }

    /** A hall's ratings of a month. */
    @Override
    public List<Bson> indexes() {
        return List.of(Indexes.ascending("hall", "ratedAt"));
    }
}
