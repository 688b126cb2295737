package org.servicehall.cases.view.grant;

import com.mongodb.client.model.Indexes;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.Topics;
import org.servicehall.contracts.grant.GrantEvent;
import org.servicehall.contracts.grant.GrantEvent.GrantBegun;
import org.servicehall.contracts.grant.GrantEvent.GrantEnded;
import org.servicehall.platform.event.RecordedEvent;
import org.servicehall.platform.projection.Projection;

/** One document a grant, also when it is over. */
public final class Grants implements Projection<GrantItem> {
    @Override
    public String name() {
        return "grants";
    }

    @Override
    public Set<String> topics() {
        return Set.of(Topics.CASES);
    }

    @Override
    public Class<GrantItem> type() {
        return GrantItem.class;
    }

    @Override
    public Collection<String> documents(RecordedEvent event) {
        return event.payload() instanceof GrantEvent happened ? List.of(happened.grantNo()) : List.of();
    }

    @Override
    public GrantItem apply(String id, @Nullable GrantItem current, RecordedEvent event) {
        return switch ((GrantEvent) event.payload()) {
            case GrantBegun begun ->
                new GrantItem(
                        begun.grantNo(),
                        begun.hall(),
                        begun.matterId(),
                        begun.matterName(),
                        begun.holder().ref(),
                        begun.holder().maskedName(),
                        begun.terms().endsWith(),
                        begun.begunAt(),
                        begun.expiresAt(),
                        begun.expiresAt(),
                        null,
                        null,
                        null,
                        null);
            case GrantEnded ended -> over(Objects.requireNonNull(current, id), ended);
        };
    }

    private static GrantItem over(GrantItem grant, GrantEnded ended) {
        return new GrantItem(
                grant.grantNo(),
                grant.hall(),
                grant.matterId(),
                grant.matterName(),
                grant.holder(),
                grant.maskedName(),
                grant.endsWith(),
                grant.begunAt(),
                grant.expiresAt(),
                null,
                ended.end(),
                ended.with(),
                ended.reason(),
                ended.endedAt());
    }

    /**
     * For the sweep; for a person's grants, to end those that depend on another; for {@code GET /api/grants}, whole, of a
     * matter, and those that run.
     */
    @Override
    public List<Bson> indexes() {
        return List.of(
                Indexes.ascending("next"),
                Indexes.ascending("holder", "begunAt"),
                Indexes.ascending("hall", "begunAt"),
                Indexes.ascending("hall", "matterId", "begunAt"),
                Indexes.ascending("hall", "endedAt", "begunAt"));
    }
}
