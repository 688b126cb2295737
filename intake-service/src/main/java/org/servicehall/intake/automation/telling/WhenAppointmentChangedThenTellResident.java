package org.servicehall.intake.automation.telling;

import java.time.Clock;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.servicehall.contracts.Topics;
import org.servicehall.contracts.appointment.AppointmentEvent;
import org.servicehall.contracts.appointment.AppointmentEvent.AppointmentBooked;
import org.servicehall.contracts.appointment.AppointmentEvent.AppointmentCancelled;
import org.servicehall.contracts.appointment.AppointmentEvent.AppointmentMoved;
import org.servicehall.contracts.appointment.AppointmentEvent.AppointmentRebooked;
import org.servicehall.contracts.message.AppointmentNews;
import org.servicehall.contracts.message.MessageChannel;
import org.servicehall.contracts.message.MessageDropping;
import org.servicehall.intake.appointment.AppointmentSettings;
import org.servicehall.intake.domain.appointment.AppointmentCommand.HaveResidentTold;
import org.servicehall.intake.domain.message.MessageCommand.DropMessage;
import org.servicehall.intake.domain.message.MessageCommand.TellOfAppointment;
import org.servicehall.intake.message.Sending;
import org.servicehall.intake.view.appointment.Agendas;
import org.servicehall.platform.automation.Automation;
import org.servicehall.platform.automation.Reactions;
import org.servicehall.platform.event.CommandContext;
import org.servicehall.platform.event.Commands;
import org.servicehall.platform.event.RecordedEvent;
import org.servicehall.platform.settings.Halls;
import org.springframework.stereotype.Component;

/**
 * Who wished to be told is told of their appointment by each channel, and reminded of it; whom no message tells what the hall
 * changed stands in the office's list until somebody did (rules S5, A1). Of what is long past nobody is told.
 */
@Component
class WhenAppointmentChangedThenTellResident implements Automation {
    private final Commands commands;
    private final Agendas agendas;
    private final Sending sending;
    private final AppointmentSettings settings;
    private final Halls halls;
    private final Clock clock;

    WhenAppointmentChangedThenTellResident(
            Commands commands,
            Agendas agendas,
            Sending sending,
            AppointmentSettings settings,
            Halls halls,
            Clock clock) {
        this.commands = commands;
        this.agendas = agendas;
        this.sending = sending;
        this.settings = settings;
        this.halls = halls;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "when-appointment-changed-then-tell-resident";
    }

    @Override
    public Set<String> topics() {
        return Set.of(Topics.APPLICATIONS);
    }

    /** A booking that stands in the place of another is told of as a move; what residents cancel they know. */
    @Override
    public Reactions reactions() {
        return Reactions.to(AppointmentBooked.class, this::booked)
                .and(
                        AppointmentRebooked.class,
                        (e, event) -> booked(
                                e, AppointmentNews.MOVED, e.rebookedAt(), e.from(), isResident(e.rebookedBy()), event))
                .and(AppointmentCancelled.class, this::cancelled)
                .and(AppointmentMoved.class, this::dropReminder);
    }

    private void booked(AppointmentBooked e, RecordedEvent event) {
        if (!agendas.isInsteadOfAnother(e.agenda(), e.appointmentNo())) {
            booked(e, AppointmentNews.BOOKED, e.bookedAt(), e.from(), true, event);
        }
    }

    private void booked(
            AppointmentEvent change,
            AppointmentNews news,
            Instant at,
            Instant from,
            boolean known,
            RecordedEvent event) {
        String hall = hallOf(change);
        tell(change, hall, news, at, known, event);
        Instant reminder = settings.reminderOf(from, halls.calendar(hall));
        if (reminder.isAfter(at) && sending.allowed(hall, reminder).isBefore(from)) {
            tell(change, hall, AppointmentNews.REMINDER, reminder, true, event);
        }
    }

    private void cancelled(AppointmentCancelled e, RecordedEvent event) {
        dropReminder(e, event);
        if (!isResident(e.cancelledBy())) {
            tell(e, e.hall(), AppointmentNews.CANCELLED, e.cancelledAt(), false, event);
        }
    }

    private void dropReminder(AppointmentEvent change, RecordedEvent event) {
        agendas.wished(change.agenda(), change.appointmentNo())
                .forEach(channel -> commands.send(
                        new DropMessage(
                                change.appointmentNo(),
                                AppointmentNews.REMINDER.of(change.appointmentNo()),
                                channel,
                                MessageDropping.APPOINTMENT_OVER,
                                event.time()),
                        CommandContext.of(name(), event.time()).withKey(name() + "/" + event.id() + "/" + channel)));
    }

    private static String hallOf(AppointmentEvent change) {
        return change.appointmentNo().substring(0, change.appointmentNo().indexOf('-'));
    }

    private static boolean isResident(String by) {
        return AppointmentEvent.RESIDENT.equals(by);
    }

    /** @param known whether the resident knows of it, so that nobody needs to call them where no message goes out */
    private void tell(
            AppointmentEvent change,
            String hall,
            AppointmentNews news,
            Instant at,
            boolean known,
            RecordedEvent event) {
        if (!sending.isNews(at, clock.instant())) {
            return;
        }
        List<MessageChannel> wished = agendas.wished(change.agenda(), change.appointmentNo());
        Set<MessageChannel> offered = sending.offered();
        CommandContext context =
                CommandContext.of(name(), event.time()).withKey(name() + "/" + event.id() + "/" + news);
        if (!Collections.disjoint(wished, offered)) {
            Instant next = sending.allowed(hall, at);
            commands.send(
                    new TellOfAppointment(change.appointmentNo(), hall, news, wished, offered, at, next), context);
        } else if (!known) {
            commands.send(
                    new HaveResidentTold(change.agenda(), change.appointmentNo(), news, name(), event.time()), context);
        }
    }
}
