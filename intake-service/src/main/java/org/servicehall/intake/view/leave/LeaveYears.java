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

/** The approved leaves of each clerk's year; what is only asked for keeps nobody away. */
@Component
class LeaveYears implements Projection<LeaveYear> {
    @Override
    public String name() {
        return "leave-years";
    }

    @Override
    public Set<String> topics() {
        return Set.of(Topics.ATTENDANCE);
    }

    @Override
    public Class<LeaveYear> type() {
        return LeaveYear.class;
    }

    @Override
    public Collection<String> documents(RecordedEvent event) {
        return event.payload() instanceof LeaveEvent leave ? List.of(leave.leaves()) : List.of();
    }

    @Override
    public LeaveYear apply(String id, @Nullable LeaveYear current, RecordedEvent event) {
        LeaveYear before = current == null ? LeaveYear.none(id) : current;
        return switch ((LeaveEvent) event.payload()) {
            case LeaveApproved approved ->
                before.with(new LeaveYear.Span(approved.number(), approved.from(), approved.to()));
            case LeaveCancelled cancelled -> before.without(cancelled.number());
            case LeaveRequested _, LeaveRefused _ -> before;
        };
    }
}
