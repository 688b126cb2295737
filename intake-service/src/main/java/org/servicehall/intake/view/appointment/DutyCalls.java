package org.servicehall.intake.view.appointment;

import com.mongodb.client.model.Indexes;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.Topics;
import org.servicehall.contracts.appointment.DutyCallEvent;
import org.servicehall.contracts.appointment.DutyCallEvent.DutyCallClosed;
import org.servicehall.contracts.appointment.DutyCallEvent.DutyCallTaken;
import org.servicehall.contracts.appointment.DutyCallEvent.DutyClerkArrived;
import org.servicehall.contracts.appointment.DutyCallEvent.DutyClerkNotified;
import org.servicehall.platform.event.RecordedEvent;
import org.servicehall.platform.projection.Projection;
import org.springframework.stereotype.Component;

/** Makes the sheets of calls on duty, one for each, from all of its events. */
@Component
class DutyCalls implements Projection<DutyCallSheet> {
    @Override
    public String name() {
        return "duty-calls";
    }

    @Override
    public Set<String> topics() {
        return Set.of(Topics.APPLICATIONS);
    }

    @Override
    public Class<DutyCallSheet> type() {
        return DutyCallSheet.class;
    }

    /** For all calls of a hall and for those in one state, latest first. */
    @Override
    public List<Bson> indexes() {
        return List.of(
                Indexes.compoundIndex(Indexes.ascending("hall"), Indexes.descending("takenAt")),
                Indexes.compoundIndex(Indexes.ascending("hall", "state"), Indexes.descending("takenAt")));
    }

    @Override
    public Collection<String> documents(RecordedEvent event) {
        return event.payload() instanceof DutyCallEvent call ? List.of(call.dutyCallNo()) : List.of();
    }

    @Override
    public @Nullable DutyCallSheet apply(String id, @Nullable DutyCallSheet current, RecordedEvent event) {
        if (event.payload() instanceof DutyCallTaken taken) {
            return DutyCallSheet.of(taken);
        }
        if (current == null) {
            throw new IllegalStateException(id + " was not taken before " + event.id());
        }
        return switch ((DutyCallEvent) event.payload()) {
            case DutyCallTaken _ -> throw new IllegalStateException(id + " was taken twice");
            case DutyClerkNotified e -> current.notified(e.notifiedAt());
            case DutyClerkArrived e -> current.arrived(e.arrivedAt());
            case DutyCallClosed e -> current.closed(e.closedAt(), e.result());
        };
    }
}
