package org.servicehall.intake.view.leave;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.Topics;
import org.servicehall.contracts.attendance.LeaveEvent;
import org.servicehall.contracts.attendance.LeaveEvent.LeaveApproved;
import org.servicehall.contracts.attendance.LeaveEvent.LeaveCancelled;
import org.servicehall.contracts.attendance.LeaveEvent.LeaveRefused;
import org.servicehall.contracts.attendance.LeaveEvent.LeaveRequested;
import org.servicehall.platform.event.RecordedEvent;
import org.servicehall.platform.projection.Projection;
import org.springframework.stereotype.Component;

/** The approved leaves, a document for each clerk and year; why somebody is on leave is none of its business. */
@Component
class ApprovedLeaves implements Projection<LeavesOfYear> {
    @Override
    public String name() {
        return "approved-leaves";
    }

    @Override
    public Set<String> topics() {
        return Set.of(Topics.ATTENDANCE);
    }

    @Override
    public Class<LeavesOfYear> type() {
        return LeavesOfYear.class;
    }

    @Override
    public Collection<String> documents(RecordedEvent event) {
        return event.payload() instanceof LeaveEvent leave ? List.of(leave.leaves()) : List.of();
    }

    @Override
    public LeavesOfYear apply(String id, @Nullable LeavesOfYear current, RecordedEvent event) {
        var before = current == null ? new LeavesOfYear(id, List.of()) : current;
        return switch ((LeaveEvent) event.payload()) {
            case LeaveApproved e -> before.with(new LeavesOfYear.Span(e.number(), e.from(), e.to()));
            case LeaveCancelled e -> before.without(e.number());
            case LeaveRequested _, LeaveRefused _ -> before;
        };
    }
}
