package org.servicehall.attendance.view.leave;

import com.mongodb.client.model.Indexes;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.servicehall.attendance.domain.leave.LeaveState;
import org.servicehall.contracts.Topics;
import org.servicehall.contracts.attendance.LeaveEvent;
import org.servicehall.contracts.attendance.LeaveEvent.LeaveApproved;
import org.servicehall.contracts.attendance.LeaveEvent.LeaveCancelled;
import org.servicehall.contracts.attendance.LeaveEvent.LeaveRefused;
import org.servicehall.contracts.attendance.LeaveEvent.LeaveRequested;
import org.servicehall.platform.event.RecordedEvent;
import org.servicehall.platform.projection.Projection;
import org.servicehall.platform.view.Remembers;

/** Every leave, each a document (rule T6). */
public final class LeaveSheets implements Projection<LeaveSheet> {
    @Override
    public String name() {
        return "leaves";
    }

    @Override
    public Set<String> topics() {
        return Set.of(Topics.ATTENDANCE);
    }

    @Override
    public Class<LeaveSheet> type() {
        return LeaveSheet.class;
    }

    @Override
    public List<Bson> indexes() {
        return List.of(
                // approved leave of a hall's day or month; the list by state
                Indexes.ascending("hall", "state", "from"),
                // a clerk's own
                Indexes.ascending("hall", "clerk", "from"));
    }

    /** A stream's events go to the leaves they speak of. */
    @Override
    public Remembers remembers() {
        return Remembers.PARTS_OF_STREAMS;
    }

    @Override
    public Collection<String> documents(RecordedEvent event) {
        return event.payload() instanceof LeaveEvent leave ? List.of(leave.leaves() + "-" + leave.number()) : List.of();
    }

    @Override
    public LeaveSheet apply(String id, @Nullable LeaveSheet current, RecordedEvent event) {
        return switch ((LeaveEvent) event.payload()) {
            case LeaveRequested requested -> LeaveSheet.of(id, requested);
            case LeaveApproved approved ->
                known(id, current).decided(LeaveState.APPROVED, approved.approvedBy(), approved.approvedAt(), null);
            case LeaveRefused refused ->
                known(id, current)
                        .decided(LeaveState.REFUSED, refused.refusedBy(), refused.refusedAt(), refused.reason());
            case LeaveCancelled cancelled ->
                known(id, current).cancelled(cancelled.cancelledBy(), cancelled.cancelledAt());
        };
    }

    private static LeaveSheet known(String id, @Nullable LeaveSheet current) {
        return Objects.requireNonNull(current, () -> id + " was settled before it was asked for");
    }
}
