package org.servicehall.intake.view.money;

import com.mongodb.client.model.Indexes;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.Topics;
import org.servicehall.contracts.money.TakingsEvent;
import org.servicehall.contracts.money.TakingsEvent.TakingEntered;
import org.servicehall.contracts.money.TakingsEvent.TakingsClosed;
import org.servicehall.contracts.money.TakingsEvent.TakingsCounted;
import org.servicehall.contracts.money.TakingsEvent.TakingsOverdue;
import org.servicehall.contracts.money.TakingsEvent.TakingsSentBack;
import org.servicehall.contracts.money.TakingsEvent.TakingsTimeProlonged;
import org.servicehall.intake.domain.money.TakingsStatus;
import org.servicehall.intake.view.money.TakingsSheet.TakingsClosing;
import org.servicehall.platform.event.RecordedEvent;
import org.servicehall.platform.projection.Projection;
import org.springframework.stereotype.Component;

/** Makes the sheets of takings, one for each clerk's day (S12). */
@Component
public class TakingsDays implements Projection<TakingsSheet> {
    @Override
    public String name() {
        return "takings";
    }

    @Override
    public Set<String> topics() {
        return Set.of(Topics.APPLICATIONS);
    }

    @Override
    public Class<TakingsSheet> type() {
        return TakingsSheet.class;
    }

    /** For a hall's days, a clerk's, those in one state, for the sweep, and for what a schedule touches. */
    @Override
    public List<Bson> indexes() {
        return List.of(
                Indexes.compoundIndex(Indexes.ascending("hall"), Indexes.descending("day")),
                Indexes.compoundIndex(Indexes.ascending("hall", "clerk"), Indexes.descending("day")),
                Indexes.compoundIndex(Indexes.ascending("hall", "status"), Indexes.descending("day")),
                Indexes.ascending("next"),
                Indexes.ascending("status", "overdueAt"));
    }

    @Override
    public Collection<String> documents(RecordedEvent event) {
        return event.payload() instanceof TakingsEvent takings ? List.of(takings.takingsNo()) : List.of();
    }

    @Override
    public @Nullable TakingsSheet apply(String id, @Nullable TakingsSheet current, RecordedEvent event) {
        if (event.payload() instanceof TakingEntered entered) {
            return TakingsSheet.with(current, entered);
        }
        if (current == null) {
            throw new IllegalStateException(id + " had nothing entered before " + event.id());
        }
        return switch ((TakingsEvent) event.payload()) {
            case TakingEntered e -> TakingsSheet.with(current, e);
            case TakingsCounted e -> current.become(TakingsStatus.COUNTED, counted(e));
            case TakingsSentBack e -> current.sentBack(e);
            case TakingsClosed e ->
                current.become(TakingsStatus.CLOSED, signed(current).closed(e.closedBy(), e.closedAt()));
            case TakingsOverdue e -> current.overdue(e.recordedAt());
            case TakingsTimeProlonged e -> current.prolonged(e);
        };
    }

    private static TakingsClosing counted(TakingsCounted e) {
        return new TakingsClosing(e.cashYuan(), e.countedYuan(), e.reason(), e.countedAt(), null, null, null);
    }

    private static TakingsClosing signed(TakingsSheet current) {
        return Objects.requireNonNull(current.closing(), "it was counted before");
    }
}
