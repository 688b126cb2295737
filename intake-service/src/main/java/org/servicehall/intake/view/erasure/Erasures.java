package org.servicehall.intake.view.erasure;

import com.mongodb.client.model.Indexes;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.Topics;
import org.servicehall.contracts.erasure.ErasureEvent;
import org.servicehall.contracts.erasure.ErasureEvent.ErasureExecuted;
import org.servicehall.contracts.erasure.ErasureEvent.ErasureGranted;
import org.servicehall.contracts.erasure.ErasureEvent.ErasureRefused;
import org.servicehall.contracts.erasure.ErasureEvent.ErasureRequested;
import org.servicehall.platform.event.RecordedEvent;
import org.servicehall.platform.projection.Projection;
import org.springframework.stereotype.Component;

/** Makes the sheets of requests to erase, one for each, from all of its events. */
@Component
class Erasures implements Projection<ErasureSheet> {
    @Override
    public String name() {
        return "erasures";
    }

    @Override
    public Set<String> topics() {
        return Set.of(Topics.CONTROL);
    }

    @Override
    public Class<ErasureSheet> type() {
        return ErasureSheet.class;
    }

    /** For all of a hall and for those in one state, latest first. */
    @Override
    public List<Bson> indexes() {
        return List.of(
                Indexes.compoundIndex(Indexes.ascending("hall"), Indexes.descending("requestedAt")),
                Indexes.compoundIndex(Indexes.ascending("hall", "status"), Indexes.descending("requestedAt")));
    }

    @Override
    public Collection<String> documents(RecordedEvent event) {
        return event.payload() instanceof ErasureEvent erasure ? List.of(erasure.erasureNo()) : List.of();
    }

    @Override
    public @Nullable ErasureSheet apply(String id, @Nullable ErasureSheet current, RecordedEvent event) {
        if (event.payload() instanceof ErasureRequested requested) {
            return ErasureSheet.of(requested);
        }
        if (current == null) {
            throw new IllegalStateException(id + " was not requested before " + event.id());
        }
        return switch ((ErasureEvent) event.payload()) {
            case ErasureRequested _ -> throw new IllegalStateException(id + " was requested twice");
            case ErasureRefused e -> current.refused(e);
            case ErasureGranted e -> current.granted(e);
            case ErasureExecuted e -> current.executed(e.executedAt());
        };
    }
}
