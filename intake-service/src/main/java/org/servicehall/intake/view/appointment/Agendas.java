package org.servicehall.intake.view.appointment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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
import org.servicehall.contracts.message.MessageChannel;
import org.servicehall.intake.domain.appointment.AppointmentState;
import org.servicehall.intake.domain.appointment.Slot;
import org.servicehall.intake.domain.appointment.Tie;
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

    /** How an appointment of this agenda was booked. */
    public Optional<AppointmentBooked> booking(String agenda, String appointmentNo) {
        return of(agenda, appointmentNo)
                .filter(AppointmentBooked.class::isInstance)
                .map(AppointmentBooked.class::cast)
                .findFirst();
    }

    /** As {@code 330106-wang.fang-20261123}; works for any year, so that an absurd date is refused by the rules and not by its format. */
    public static String agenda(String hall, String clerk, LocalDate date) {
        return hall + "-" + clerk + "-" + date.toString().replace("-", "");
    }

    /** Where an appointment of this agenda stands, by the very stream that decides on it. */
    public Optional<AppointmentState> state(String agenda, String appointmentNo) {
        return of(agenda, appointmentNo)
                .map(Agendas::state)
                .flatMap(Optional::stream)
                .reduce((_, later) -> later);
    }

    private static Optional<AppointmentState> state(AppointmentEvent event) {
        return switch (event) {
            case AppointmentBooked _, AppointmentRebooked _ -> Optional.of(AppointmentState.BOOKED);
            case AppointmentCancelled _ -> Optional.of(AppointmentState.CANCELLED);
            case AppointmentMoved _ -> Optional.of(AppointmentState.MOVED);
            case AppointmentKept _ -> Optional.of(AppointmentState.KEPT);
            case AppointmentMissed _ -> Optional.of(AppointmentState.MISSED);
            case AppointmentMessagesChosen _, AppointmentTied _, ResidentToBeTold _, ResidentTold _ -> Optional.empty();
        };
    }

    /** By what the resident wishes to be told of it (S5). */
    public List<MessageChannel> wished(String agenda, String appointmentNo) {
        return of(agenda, appointmentNo)
                .filter(AppointmentMessagesChosen.class::isInstance)
                .map(event -> ((AppointmentMessagesChosen) event).channels())
                .reduce((_, later) -> later)
                .orElse(List.of());
    }

    /** The application that it concerns (S8). */
    public Optional<Tie> tie(String agenda, String appointmentNo) {
        return of(agenda, appointmentNo)
                .filter(AppointmentTied.class::isInstance)
                .map(event -> Tie.of((AppointmentTied) event))
                .findFirst();
    }

    /** Whether it stands in the place of another. */
    public boolean isInsteadOfAnother(String agenda, String appointmentNo) {
        return of(agenda, appointmentNo).anyMatch(AppointmentRebooked.class::isInstance);
    }

    private Stream<AppointmentEvent> of(String agenda, String appointmentNo) {
        return streams.read(AppointmentEvent.STREAM + ":" + agenda).orElse(List.of()).stream()
                .map(RecordedEvent::payload)
                .filter(AppointmentEvent.class::isInstance)
                .map(AppointmentEvent.class::cast)
                .filter(event -> event.appointmentNo().equals(appointmentNo));
    }

    /** Times that are taken on this agenda. */
    public List<Slot> taken(String agenda) {
        Optional<List<RecordedEvent>> events = streams.read(AppointmentEvent.STREAM + ":" + agenda);
        List<AppointmentBooked> booked = new ArrayList<>();
        for (RecordedEvent event : events.orElse(List.of())) {
            if (event.payload() instanceof AppointmentBooked booking) {
                booked.add(booking);
            } else if (event.payload() instanceof AppointmentCancelled || event.payload() instanceof AppointmentMoved) {
                String freed = ((AppointmentEvent) event.payload()).appointmentNo();
                booked.removeIf(booking -> booking.appointmentNo().equals(freed));
            }
        }
        return booked.stream()
                .map(booking -> new Slot(booking.from(), booking.until()))
                .toList();
    }
}
