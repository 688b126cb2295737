package org.servicehall.intake.view.season;

import com.mongodb.client.model.Indexes;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.Topics;
import org.servicehall.contracts.season.SeasonEvent;
import org.servicehall.contracts.season.SeasonEvent.ListWithdrawn;
import org.servicehall.contracts.season.SeasonEvent.PeopleListed;
import org.servicehall.contracts.season.SeasonEvent.SeasonOpened;
import org.servicehall.platform.event.RecordedEvent;
import org.servicehall.platform.projection.Projection;
import org.springframework.stereotype.Component;

/** Makes the sheets of seasons, one for each matter and year. */
@Component
class Seasons implements Projection<SeasonSheet> {
    @Override
    public String name() {
        return "seasons";
    }

    @Override
    public Set<String> topics() {
        return Set.of(Topics.APPLICATIONS);
    }

    @Override
    public Class<SeasonSheet> type() {
        return SeasonSheet.class;
    }

    /** For a hall's seasons, latest first. */
    @Override
    public List<Bson> indexes() {
        return List.of(Indexes.compoundIndex(Indexes.ascending("hall"), Indexes.descending("from")));
    }

    @Override
    public Collection<String> documents(RecordedEvent event) {
        return event.payload() instanceof SeasonEvent season ? List.of(season.seasonNo()) : List.of();
    }

    @Override
    public SeasonSheet apply(String id, @Nullable SeasonSheet current, RecordedEvent event) {
        if (event.payload() instanceof SeasonOpened opened) {
            return SeasonSheet.of(opened);
        }
        if (current == null) {
            throw new IllegalStateException(id + " was not opened before " + event.id());
        }
        return switch ((SeasonEvent) event.payload()) {
            case SeasonOpened opened -> SeasonSheet.of(opened);
            case PeopleListed listed -> current.with(listed);
            case ListWithdrawn withdrawn -> current.without(withdrawn);
        };
    }
}
