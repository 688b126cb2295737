package org.servicehall.intake.api.appointment;

import jakarta.validation.Valid;
import java.net.URI;
import java.time.LocalDate;
import java.util.function.Supplier;
import org.servicehall.contracts.Refusal;
import org.servicehall.contracts.appointment.AppointmentEvent;
import org.servicehall.intake.appointment.AppointmentSettings;
import org.servicehall.intake.appointment.Availability;
import org.servicehall.intake.catalogue.Catalogue;
import org.servicehall.intake.domain.appointment.AppointmentCommand.BookAppointment;
import org.servicehall.intake.domain.appointment.AppointmentCommand.CancelAppointment;
import org.servicehall.intake.domain.appointment.AppointmentCommand.Entry;
import org.servicehall.intake.domain.appointment.AppointmentCommand.MarkAppointment;
import org.servicehall.intake.domain.appointment.AppointmentCommand.Wish;
import org.servicehall.intake.domain.appointment.AppointmentState;
import org.servicehall.intake.domain.matter.Matter;
import org.servicehall.intake.view.appointment.Agendas;
import org.servicehall.platform.event.CommandContext;
import org.servicehall.platform.event.Outcome;
import org.servicehall.platform.http.Answers;
import org.servicehall.platform.security.Actor;
import org.servicehall.platform.security.HallGuard;
import org.servicehall.platform.security.QueryCodes;
import org.servicehall.platform.settings.Halls;
import org.servicehall.platform.staff.NamedStaff;
import org.servicehall.platform.vault.EnclosingCommands;
import org.servicehall.platform.vault.Envelope;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Books, cancels and marks appointments (rules A1, A2); however the wish came, staff enter it. */
@RestController
@RequestMapping("/api/appointments")
@PreAuthorize("hasAnyRole('CLERK', 'LEAD', 'OFFICE')")
class AppointmentController {
    private final EnclosingCommands enclosing;
    private final Catalogue catalogue;
    private final AppointmentRegistry registry;
    private final Ties ties;
    private final AppointmentSettings settings;
    private final Availability availability;
    private final Moving moving;
    private final QueryCodes queryCodes;
    private final Halls halls;
    private final NamedStaff staff;

    AppointmentController(
            EnclosingCommands enclosing,
            Catalogue catalogue,
            AppointmentRegistry registry,
            Ties ties,
            AppointmentSettings settings,
            Availability availability,
            Moving moving,
            QueryCodes queryCodes,
            Halls halls,
            NamedStaff staff) {
        this.enclosing = enclosing;
        this.catalogue = catalogue;
        this.registry = registry;
        this.ties = ties;
        this.staff = staff;
        this.settings = settings;
        this.availability = availability;
        this.moving = moving;
        this.queryCodes = queryCodes;
        this.halls = halls;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<AppointmentAnswers.Booked> book(
            @Valid @RequestBody AppointmentRequest request, Actor actor, CommandContext context) {
        String agenda = Agendas.agenda(actor.hall(), request.clerk(), request.date());
        Wish wish = wish(request, actor, context);
        return answer(enclosing.send(
                AppointmentEvent.STREAM + ":" + agenda,
                context,
                beside -> command(
                        agenda,
                        request,
                        wish,
                        entry(actor.hall(), agenda, request, wish, context, beside),
                        actor,
                        context)));
    }

    private Supplier<Entry> entry(
            String hall,
            String agenda,
            AppointmentRequest request,
            Wish wish,
            CommandContext context,
            Envelope beside) {
        Supplier<Entry> drawn =
                registry.onBooking(hall, agenda, request.person().personalData(), context, beside);
        return () -> {
            ties.check(hall, wish, request.date(), context);
            return drawn.get();
        };
    }

    private BookAppointment command(
            String agenda,
            AppointmentRequest request,
            Wish wish,
            Supplier<Entry> entry,
            Actor actor,
            CommandContext context) {
        Integer slots = request.slots();
        return new BookAppointment(
                agenda,
                actor.hall(),
                request.clerk(),
                wish,
                request.date(),
                request.startTime(),
                slots == null ? settings.slotsOf(request.kindOrHall()) : slots,
                availability.rules(actor.hall()),
                availability.leave(actor.hall(), request.clerk(), request.date()),
                null,
                entry,
                context.by(),
                context.at());
    }

    private Wish wish(AppointmentRequest request, Actor actor, CommandContext context) {
        if (halls.get(actor.hall()).window(request.window()).isEmpty()) {
            throw Refusal.unprocessable("unknown-window", "A1", request.window())
                    .at("window");
        }
        LocalDate today = halls.today(actor.hall(), context.at());
        Matter matter = catalogue.inForce(actor.hall(), today, request.matterId());
        matter.checkOffered();
        availability.checkReceivedOn(actor.hall(), request.matterId(), request.date(), context.at());
        if (!matter.isHandledAt(request.window())) {
            throw Refusal.unprocessable("window-not-in-charge", "A1", request.window(), matter.window())
                    .at("window");
        }
        staff.ofWindow("clerk", actor.hall(), request.window(), request.clerk(), request.date());
        return new Wish(
                matter.id(),
                matter.name(),
                request.window(),
                request.channel(),
                request.kindOrHall(),
                request.visitOrNone(),
                request.person().hasAddress(),
                request.note(),
                request.messagesOrNone(),
                request.tieOrNone());
    }

    private ResponseEntity<AppointmentAnswers.Booked> answer(Outcome outcome) {
        AppointmentAnswers.Booked body = AppointmentAnswers.Booked.of(outcome, queryCodes);
        return Answers.created(URI.create("/api/appointments/" + body.no()), body, outcome.version());
    }

    /** Another time under a number of its own, with the reason; also where leave or a changed schedule has overtaken it (A1). */
    @PostMapping("/{no}/rescheduling")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<AppointmentAnswers.Booked> move(
            @PathVariable String no,
            @Valid @RequestBody AppointmentRequest.Rescheduling request,
            Actor actor,
            CommandContext context) {
        HallGuard.check(actor, no);
        return answer(moving.move(
                no,
                new Moving.Target(
                        request.clerk(), request.date(), request.startTime(), request.reason(), request.toldOrNone()),
                () -> {},
                context.by(),
                context));
    }

    @PostMapping("/{no}/cancellation")
    ResponseEntity<AppointmentAnswers.Ended> cancel(
            @PathVariable String no,
            @Valid @RequestBody AppointmentRequest.Cancellation request,
            Actor actor,
            CommandContext context) {
        String agenda = registry.agendaOf(no, actor);
        Outcome outcome = moving.end(
                no,
                new CancelAppointment(agenda, no, request.reason(), request.toldOrNone(), context.by(), context.at()),
                context);
        return ended(no, AppointmentState.CANCELLED, outcome);
    }

    @PostMapping("/{no}/kept")
    ResponseEntity<AppointmentAnswers.Ended> keep(@PathVariable String no, Actor actor, CommandContext context) {
        return mark(no, true, actor, context);
    }

    @PostMapping("/{no}/missed")
    ResponseEntity<AppointmentAnswers.Ended> miss(@PathVariable String no, Actor actor, CommandContext context) {
        return mark(no, false, actor, context);
    }

    private ResponseEntity<AppointmentAnswers.Ended> mark(
            String no, boolean kept, Actor actor, CommandContext context) {
        String agenda = registry.agendaOf(no, actor);
        Outcome outcome = moving.end(no, new MarkAppointment(agenda, no, kept, context.by(), context.at()), context);
        return ended(no, kept ? AppointmentState.KEPT : AppointmentState.MISSED, outcome);
    }

    private static ResponseEntity<AppointmentAnswers.Ended> ended(String no, AppointmentState state, Outcome outcome) {
        return Answers.ok(new AppointmentAnswers.Ended(no, state, outcome.version()), outcome.version());
    }
}
