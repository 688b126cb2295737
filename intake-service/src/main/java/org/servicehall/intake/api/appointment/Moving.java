package org.servicehall.intake.api.appointment;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.appointment.AppointmentEvent;
import org.servicehall.contracts.appointment.AppointmentEvent.AppointmentBooked;
import org.servicehall.contracts.message.MessageChannel;
import org.servicehall.contracts.message.ToldBy;
import org.servicehall.intake.appointment.Availability;
import org.servicehall.intake.appointment.MoveClaims;
import org.servicehall.intake.domain.appointment.AppointmentCommand.BookAppointment;
import org.servicehall.intake.domain.appointment.AppointmentCommand.Entry;
import org.servicehall.intake.domain.appointment.AppointmentCommand.Former;
import org.servicehall.intake.domain.appointment.AppointmentCommand.Wish;
import org.servicehall.intake.domain.appointment.Tie;
import org.servicehall.intake.view.appointment.Agendas;
import org.servicehall.platform.event.CommandContext;
import org.servicehall.platform.event.Commands;
import org.servicehall.platform.event.Outcome;
import org.servicehall.platform.security.HallGuard;
import org.servicehall.platform.staff.NamedStaff;
import org.servicehall.platform.vault.EnclosingCommands;
import org.servicehall.platform.vault.Envelope;
import org.springframework.stereotype.Component;

/**
 * Gives an appointment another time, a booking of its own that stands in the place of the former, or ends it otherwise: of
 * those who do at once one (rule A1, ADR 43).
 */
@Component
class Moving {
    private final Commands commands;
    private final EnclosingCommands enclosing;
    private final AppointmentRegistry registry;
    private final Ties ties;
    private final Availability availability;
    private final Agendas agendas;
    private final MoveClaims claims;
    private final NamedStaff staff;

    Moving(
            Commands commands,
            EnclosingCommands enclosing,
            AppointmentRegistry registry,
            Ties ties,
            Availability availability,
            Agendas agendas,
            MoveClaims claims,
            NamedStaff staff) {
        this.commands = commands;
        this.enclosing = enclosing;
        this.registry = registry;
        this.ties = ties;
        this.availability = availability;
        this.agendas = agendas;
        this.claims = claims;
        this.staff = staff;
    }

    /**
     * @param reason no personal data
     * @param told how the resident has been told already (S5); null where they have not, or move it themselves
     */
    record Target(
            String clerk,
            LocalDate date,
            LocalTime start,
            String reason,
            @Nullable ToldBy told) {}

    /** How the appointment of that number was booked; one that nobody has is unknown. */
    AppointmentBooked former(String no) {
        return agendas.booking(registry.agendaOf(no), no).orElseThrow(() -> HallGuard.unknown(no));
    }

    /** By what the resident wishes to be told of it, and of the one that stands in its place (S5). */
    List<MessageChannel> wished(AppointmentBooked former) {
        return agendas.wished(former.agenda(), former.appointmentNo());
    }

    /**
     * Decided on the day of the new time; whether the former is still to come is asked when that is decided, so that a repeated
     * request finds what it recorded.
     *
     * @param also what else is asked then, as whether it is not too late; refuses by throwing
     * @param by who moves it
     */
    Outcome move(String no, Target target, Runnable also, String by, CommandContext context) {
        AppointmentBooked former = former(no);
        checkPlace(former, target, context);
        String agenda = Agendas.agenda(former.hall(), target.clerk(), target.date());
        return enclosing.send(
                AppointmentEvent.STREAM + ":" + agenda,
                context,
                beside -> command(
                        former,
                        agenda,
                        target,
                        entry(former, agenda, () -> checkStillMay(former, target, also), context, beside),
                        by,
                        context));
    }

    /** Who comes for the applicant does so on the new day too (S8, ADR 47). */
    private void checkStillMay(AppointmentBooked former, Target target, Runnable also) {
        also.run();
        tie(former).ifPresent(tie -> ties.checkMoved(former.hall(), tie, former.date(), target.date()));
    }

    /** The application that the former concerns, which the new one concerns too. */
    private Optional<Tie> tie(AppointmentBooked former) {
        return agendas.tie(former.agenda(), former.appointmentNo());
    }

    /** Ends the appointment otherwise, while nobody gives it another time (rule A1). */
    Outcome end(String no, Object command, CommandContext context) {
        return claims.whileNobodyMoves(no, context, () -> commands.send(command, context));
    }

    private void checkPlace(AppointmentBooked former, Target target, CommandContext context) {
        availability.checkReceivedOn(former.hall(), former.matterId(), target.date(), context.at());
        staff.ofWindow("clerk", former.hall(), former.window(), target.clerk(), target.date());
    }

    private Supplier<Entry> entry(
            AppointmentBooked former, String agenda, Runnable also, CommandContext context, Envelope beside) {
        Supplier<Entry> drawn = registry.onMoving(former.hall(), agenda, former.appointmentNo(), context, beside);
        String mover = UUID.randomUUID().toString();
        return () -> {
            claims.checkOpen(former);
            also.run();
            Entry entry = drawn.get();
            var claim = new MoveClaims.Claim(former, mover, entry.appointmentNo(), agenda);
            beside.ifRefused(() -> claims.giveUp(claim));
            claims.take(claim);
            return entry;
        };
    }

    private BookAppointment command(
            AppointmentBooked former,
            String agenda,
            Target target,
            Supplier<Entry> entry,
            String by,
            CommandContext context) {
        Wish wish = new Wish(
                former.matterId(),
                former.matterName(),
                former.window(),
                former.channel(),
                former.kind(),
                former.visit(),
                former.kind().isAway(),
                former.note(),
                wished(former),
                tie(former).orElse(null));
        return new BookAppointment(
                agenda,
                former.hall(),
                target.clerk(),
                wish,
                target.date(),
                target.start(),
                slots(former),
                availability.rules(former.hall()),
                availability.leave(former.hall(), target.clerk(), target.date()),
                new Former(former.agenda(), former.appointmentNo(), target.reason(), target.told()),
                entry,
                by,
                context.at());
    }

    /** As long as it was, in the hall's slots. */
    private int slots(AppointmentBooked former) {
        Duration length = availability.rules(former.hall()).length();
        long nanos = Duration.between(former.from(), former.until()).toNanos();
        return (int) Math.max(1, Math.ceilDiv(nanos, length.toNanos()));
    }
}
