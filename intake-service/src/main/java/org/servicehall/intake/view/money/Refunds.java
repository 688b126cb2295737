package org.servicehall.intake.view.money;

import com.mongodb.client.model.Indexes;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.Topics;
import org.servicehall.contracts.money.RefundEvent;
import org.servicehall.contracts.money.RefundEvent.FeeRefunded;
import org.servicehall.contracts.money.RefundEvent.RefundRefused;
import org.servicehall.contracts.money.RefundEvent.RefundRequested;
import org.servicehall.platform.event.RecordedEvent;
import org.servicehall.platform.projection.Projection;
import org.springframework.stereotype.Component;

/** Makes the sheets of refunds, one for each receipt. */
@Component
class Refunds implements Projection<RefundSheet> {
    @Override
    public String name() {
        return "refunds";
    }

    @Override
    public Set<String> topics() {
        return Set.of(Topics.APPLICATIONS);
    }

    @Override
    public Class<RefundSheet> type() {
        return RefundSheet.class;
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
        return event.payload() instanceof RefundEvent refund ? List.of(refund.receiptNo()) : List.of();
    }

    @Override
    public @Nullable RefundSheet apply(String id, @Nullable RefundSheet current, RecordedEvent event) {
        if (event.payload() instanceof RefundRequested requested) {
            return RefundSheet.of(requested);
        }
        if (current == null) {
            throw new IllegalStateException(id + " was not requested before " + event.id());
        }
        return switch ((RefundEvent) event.payload()) {
            case RefundRequested e -> RefundSheet.of(e);
            case RefundRefused e -> current.refused(e);
            case FeeRefunded e -> current.refunded(e);
        };
    }
}
