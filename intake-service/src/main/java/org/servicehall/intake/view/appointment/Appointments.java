package org.servicehall.intake.view.appointment;

import com.mongodb.client.model.Indexes;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.Topics;
import org.servicehall.contracts.appointment.AppointmentEvent;
import org.servicehall.contracts.appointment.AppointmentEvent.AppointmentBooked;
import org.servicehall.contracts.appointment.AppointmentEvent.AppointmentCancelled;
import org.servicehall.contracts.appointment.AppointmentEvent.AppointmentKept;
import org.servicehall.contracts.appointment.AppointmentEvent.AppointmentMessagesChosen;
import org.servicehall.contracts.appointment.AppointmentEvent.AppointmentMissed;
import org.servicehall.contracts.appointment.AppointmentEvent.AppointmentMoved;
import org.servicehall.contracts.appointment.AppointmentEvent.AppointmentRebooked;
import org.servicehall.contracts.appointment.AppointmentEvent.AppointmentTied;
import org.servicehall.contracts.appointment.AppointmentEvent.ResidentToBeTold;
import org.servicehall.contracts.appointment.AppointmentEvent.ResidentTold;
import org.servicehall.intake.domain.appointment.AppointmentState;
import org.servicehall.intake.domain.appointment.Tie;
import org.servicehall.platform.event.RecordedEvent;
import org.servicehall.platform.projection.Projection;
import org.servicehall.platform.view.Remembers;
import org.springframework.stereotype.Component;

/** Makes a sheet of each appointment; a clerk's day holds the events of several. */
@Component
class Appointments implements Projection<AppointmentSheet> {
    @Override
    public String name() {
        return "appointments";
    }

    @Override
    public Set<String> topics() {
        return Set.of(Topics.APPLICATIONS);
    }

    @Override
    public Class<AppointmentSheet> type() {
        return AppointmentSheet.class;
    }

    /** For the hall's days, a clerk's days and what a state leaves to do, each in the order of time; for who is to be told. */
    @Override
    public List<Bson> indexes() {
        return List.of(
                Indexes.ascending("hall", "from"),
                Indexes.ascending("hall", "date", "from"),
                Indexes.ascending("hall", "clerk", "date", "from"),
                Indexes.ascending("hall", "state", "from"),
                Indexes.ascending("hall", "telling.since"));
    }

    @Override
    public Collection<String> documents(RecordedEvent event) {
        return event.payload() instanceof AppointmentEvent appointment
                ? List.of(appointment.appointmentNo())
                : List.of();
    }

    @Override
    public @Nullable AppointmentSheet apply(String id, @Nullable AppointmentSheet current, RecordedEvent event) {
        if (event.payload() instanceof AppointmentBooked booked) {
            return first(booked);
        }
        if (current == null) {
            throw new IllegalStateException(id + " was not booked before " + event.id());
        }
        return switch ((AppointmentEvent) event.payload()) {
            case AppointmentBooked _ -> throw new IllegalStateException(id + " was booked twice");
            case AppointmentCancelled e ->
                current.ended(AppointmentState.CANCELLED, e.reason(), e.reasonTold(), e.cancelledBy(), e.cancelledAt());
            case AppointmentKept e -> current.ended(AppointmentState.KEPT, null, null, e.markedBy(), e.markedAt());
            case AppointmentRebooked e -> current.standingInsteadOf(e.insteadOf());
            case AppointmentMoved e ->
                current.ended(AppointmentState.MOVED, e.reason(), e.reasonTold(), e.movedBy(), e.movedAt())
                        .leadingTo(e.to());
            case AppointmentMissed e -> current.ended(AppointmentState.MISSED, null, null, e.markedBy(), e.markedAt());
            case AppointmentMessagesChosen e -> current.tellingBy(Telling.by(e.channels()));
            case AppointmentTied e -> current.about(Tie.of(e));
            case ResidentToBeTold e -> current.tellingBy(current.tellingOrNone().waiting(e));
            case ResidentTold e -> current.tellingBy(current.tellingOrNone().told(e, current.from()));
        };
    }

    private static AppointmentSheet first(AppointmentBooked event) {
        return new AppointmentSheet(
                event.appointmentNo(),
                event.agenda(),
                event.hall(),
                AppointmentState.BOOKED,
                event.clerk(),
                event.window(),
                event.matterId(),
                event.matterName(),
                event.channel(),
                event.person().maskedName(),
                event.kind(),
                event.visit(),
                event.date(),
                event.from(),
                event.until(),
                event.note(),
                event.bookedBy(),
                event.bookedAt(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    @Override
    public Remembers remembers() {
        return Remembers.PARTS_OF_STREAMS;
    }
}
