package org.servicehall.intake.view.appointment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.servicehall.contracts.appointment.AppointmentEvent;
import org.servicehall.contracts.appointment.AppointmentEvent.AppointmentBooked;
import org.servicehall.contracts.appointment.AppointmentEvent.AppointmentCancelled;
import org.servicehall.intake.domain.appointment.Slot;
import org.servicehall.platform.event.RecordedEvent;
import org.servicehall.platform.event.Streams;
import org.springframework.stereotype.Component;

/** What is booked of clerks' days, read from the very streams that decide on it, so that none is shown free in vain. */
@Component
public class Agendas {
    private final Streams streams;

    Agendas(Streams streams) {
        this.streams = streams;
    }

    /** Times that are taken on this agenda. */
    public List<Slot> taken(String agenda) {
        Optional<List<RecordedEvent>> events = streams.read(AppointmentEvent.STREAM + ":" + agenda);
        List<AppointmentBooked> booked = new ArrayList<>();
        for (RecordedEvent event : events.orElse(List.of())) {
            if (event.payload() instanceof AppointmentBooked booking) {
                booked.add(booking);
            } else if (event.payload() instanceof AppointmentCancelled cancelled) {
                booked.removeIf(booking -> booking.appointmentNo().equals(cancelled.appointmentNo()));
            }
        }
        return booked.stream()
                .map(booking -> new Slot(booking.from(), booking.until()))
                .toList();
    }
}
