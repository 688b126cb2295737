package org.servicehall.intake.domain.appointment;

import java.util.LinkedHashMap;
import java.util.Map;
import org.axonframework.eventsourcing.annotation.EventSourcedEntity;
import org.axonframework.eventsourcing.annotation.EventSourcingHandler;
import org.axonframework.eventsourcing.annotation.reflection.EntityCreator;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.servicehall.contracts.Offers;
import org.servicehall.contracts.Refusal;
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
import org.servicehall.contracts.message.ToldBy;
import org.servicehall.intake.domain.appointment.AppointmentCommand.BookAppointment;
import org.servicehall.intake.domain.appointment.AppointmentCommand.CancelAppointment;
import org.servicehall.intake.domain.appointment.AppointmentCommand.EndMovedAppointment;
import org.servicehall.intake.domain.appointment.AppointmentCommand.Entry;
import org.servicehall.intake.domain.appointment.AppointmentCommand.Former;
import org.servicehall.intake.domain.appointment.AppointmentCommand.HaveResidentTold;
import org.servicehall.intake.domain.appointment.AppointmentCommand.MarkAppointment;
import org.servicehall.intake.domain.appointment.AppointmentCommand.RecordResidentTold;
import org.servicehall.intake.domain.appointment.AppointmentCommand.Wish;
import org.servicehall.intake.domain.appointment.AppointmentQuestion.WhatMayBeDone;

/**
 * One clerk's one day. All its bookings stand in one stream, so that of two that race for a slot the second to be appended
 * is decided anew and finds it taken (rule A1).
 */
@EventSourcedEntity(tagKey = AppointmentEvent.STREAM)
public class ClerkAgenda {
    private final Map<String, Booking> bookings = new LinkedHashMap<>();

    @EntityCreator
    ClerkAgenda() {}

    @CommandHandler
    void book(BookAppointment command, EventAppender events) {
        Visits.check(command.wish());
        Slot wanted = command.rules().wanted(command.date(), command.start(), command.slots(), command.at());
        checkFree(command, wanted);
        Entry entry = command.entry().get();
        events.append(booked(command, wanted, entry));
        if (command.former() != null) {
            events.append(rebooked(command, command.former(), wanted, entry));
        }
        if (!command.wish().messages().isEmpty()) {
            events.append(new AppointmentMessagesChosen(
                    command.agenda(),
                    command.hall(),
                    entry.appointmentNo(),
                    command.wish().messages()));
        }
        if (command.wish().tie() != null) {
            events.append(tied(command, command.wish().tie(), entry));
        }
        if (command.former() != null && command.former().told() != null) {
            events.append(told(
                    command,
                    command.hall(),
                    entry.appointmentNo(),
                    command.former().told()));
        }
    }

    /** The time that a booking gives up for another on the same day is no obstacle to that. */
    private void checkFree(BookAppointment command, Slot wanted) {
        command.leave().stream().filter(wanted::overlaps).findFirst().ifPresent(leave -> {
            throw Refusal.conflict("clerk-on-leave", "A1", command.clerk(), leave.from(), leave.until());
        });
        String former = command.former() == null ? null : command.former().appointmentNo();
        boolean taken = bookings.entrySet().stream()
                .anyMatch(booking ->
                        !booking.getKey().equals(former) && booking.getValue().occupies(wanted));
        if (taken) {
            throw Refusal.conflict("slot-taken", "A1", command.clerk(), wanted.from(), wanted.until());
        }
    }

    private static AppointmentRebooked rebooked(BookAppointment command, Former former, Slot slot, Entry entry) {
        return new AppointmentRebooked(
                command.agenda(),
                command.hall(),
                entry.appointmentNo(),
                former.appointmentNo(),
                former.agenda(),
                command.date(),
                slot.from(),
                slot.until(),
                former.reason(),
                command.by(),
                command.at());
    }

    private static AppointmentTied tied(BookAppointment command, Tie tie, Entry entry) {
        return new AppointmentTied(
                command.agenda(), command.hall(), entry.appointmentNo(), tie.no(), tie.act(), tie.representative());
    }

    private static AppointmentBooked booked(BookAppointment command, Slot slot, Entry entry) {
        Wish wish = command.wish();
        return new AppointmentBooked(
                command.agenda(),
                command.hall(),
                entry.appointmentNo(),
                command.clerk(),
                wish.window(),
                wish.matterId(),
                wish.matterName(),
                wish.channel(),
                entry.person(),
                wish.kind(),
                wish.visit(),
                command.date(),
                slot.from(),
                slot.until(),
                wish.note(),
                command.by(),
                command.at());
    }

    @CommandHandler
    void endMoved(EndMovedAppointment command, EventAppender events) {
        Booking booking = known(command.appointmentNo());
        if (booking.isOpen()) {
            events.append(new AppointmentMoved(
                    command.agenda(),
                    booking.hall(),
                    command.appointmentNo(),
                    command.to(),
                    command.date(),
                    command.slot().from(),
                    command.slot().until(),
                    command.reason(),
                    command.by(),
                    command.at(),
                    true));
        }
    }

    @CommandHandler
    void cancel(CancelAppointment command, EventAppender events) {
        Booking booking = known(command.appointmentNo());
        AppointmentAct.CANCEL.check(booking, false, command.at());
        events.append(new AppointmentCancelled(
                command.agenda(),
                booking.hall(),
                command.appointmentNo(),
                command.reason(),
                command.by(),
                command.at(),
                true));
        if (command.told() != null) {
            events.append(told(command, booking.hall(), command.appointmentNo(), command.told()));
        }
    }

    @CommandHandler
    void mark(MarkAppointment command, EventAppender events) {
        Booking booking = known(command.appointmentNo());
        (command.kept() ? AppointmentAct.MARK_KEPT : AppointmentAct.MARK_MISSED).check(booking, false, command.at());
        events.append(
                command.kept()
                        ? new AppointmentKept(
                                command.agenda(), booking.hall(), command.appointmentNo(), command.by(), command.at())
                        : new AppointmentMissed(
                                command.agenda(), booking.hall(), command.appointmentNo(), command.by(), command.at()));
    }

    @CommandHandler
    void haveTold(HaveResidentTold command, EventAppender events) {
        Booking booking = known(command.appointmentNo());
        if (booking.needsTelling(command.news(), command.at())) {
            events.append(new ResidentToBeTold(
                    command.agenda(), booking.hall(), command.appointmentNo(), command.news(), command.at()));
        }
    }

    @CommandHandler
    void told(RecordResidentTold command, EventAppender events) {
        Booking booking = known(command.appointmentNo());
        AppointmentAct.TELL.check(booking, command.messageFailed(), command.at());
        events.append(told(command, booking.hall(), command.appointmentNo(), command.how()));
    }

    private static ResidentTold told(AppointmentCommand command, String hall, String appointmentNo, ToldBy how) {
        return new ResidentTold(command.agenda(), hall, appointmentNo, how, command.by(), command.at());
    }

    @CommandHandler
    Offers offered(WhatMayBeDone question) {
        Booking booking = known(question.appointmentNo());
        return Offers.of(AppointmentAct.values(), act -> act.check(booking, question.messageFailed(), question.at()));
    }

    @EventSourcingHandler
    void on(AppointmentBooked event) {
        bookings.put(event.appointmentNo(), Booking.of(event));
    }

    @EventSourcingHandler
    void on(AppointmentCancelled event) {
        become(event, AppointmentState.CANCELLED);
    }

    @EventSourcingHandler
    void on(AppointmentKept event) {
        become(event, AppointmentState.KEPT);
    }

    @EventSourcingHandler
    void on(AppointmentMissed event) {
        become(event, AppointmentState.MISSED);
    }

    @EventSourcingHandler
    void on(AppointmentMoved event) {
        become(event, AppointmentState.MOVED);
    }

    /** Its time is the booking's. */
    @EventSourcingHandler
    void on(AppointmentRebooked event) {}

    /** By what it is told is asked by whoever tells it. */
    @EventSourcingHandler
    void on(AppointmentMessagesChosen event) {}

    /** What it concerns changes nothing of its time. */
    @EventSourcingHandler
    void on(AppointmentTied event) {}

    @EventSourcingHandler
    void on(ResidentToBeTold event) {
        bookings.computeIfPresent(event.appointmentNo(), (_, booking) -> booking.toBeTold(event.news()));
    }

    @EventSourcingHandler
    void on(ResidentTold event) {
        bookings.computeIfPresent(event.appointmentNo(), (_, booking) -> booking.told(event.how(), event.toldAt()));
    }

    private void become(AppointmentEvent event, AppointmentState state) {
        bookings.computeIfPresent(event.appointmentNo(), (_, booking) -> booking.become(state));
    }

    private Booking known(String appointmentNo) {
        Booking booking = bookings.get(appointmentNo);
        if (booking == null) {
            throw Refusal.notFound("unknown-number", appointmentNo);
        }
        return booking;
    }
}
