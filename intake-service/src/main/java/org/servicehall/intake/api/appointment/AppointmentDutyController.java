package org.servicehall.intake.api.appointment;

import jakarta.validation.Valid;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import org.servicehall.contracts.Person;
import org.servicehall.contracts.appointment.DutyCallEvent;
import org.servicehall.contracts.appointment.DutyCallEvent.DutyCallClosed;
import org.servicehall.contracts.appointment.DutyCallEvent.DutyCallTaken;
import org.servicehall.contracts.appointment.DutyCallEvent.DutyClerkArrived;
import org.servicehall.contracts.appointment.DutyCallEvent.DutyClerkNotified;
import org.servicehall.intake.catalogue.Catalogue;
import org.servicehall.intake.domain.duty.DutyCallCommand;
import org.servicehall.intake.domain.duty.DutyCallCommand.CloseDutyCall;
import org.servicehall.intake.domain.duty.DutyCallCommand.NotifyClerk;
import org.servicehall.intake.domain.duty.DutyCallCommand.RecordArrival;
import org.servicehall.intake.domain.duty.DutyCallCommand.TakeDutyCall;
import org.servicehall.intake.domain.duty.DutyCallState;
import org.servicehall.intake.domain.matter.Matter;
import org.servicehall.intake.view.duty.OnDuty;
import org.servicehall.platform.event.CommandContext;
import org.servicehall.platform.event.Commands;
import org.servicehall.platform.event.Outcome;
import org.servicehall.platform.http.Answers;
import org.servicehall.platform.security.Actor;
import org.servicehall.platform.security.HallGuard;
import org.servicehall.platform.settings.Halls;
import org.servicehall.platform.staff.NamedStaff;
import org.servicehall.platform.vault.EnclosingCommands;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Takes urgent needs while the hall is closed, and sees them through (rules A3, T8). */
@RestController
@RequestMapping("/api/duty-calls")
@PreAuthorize("hasAnyRole('CLERK', 'LEAD', 'OFFICE')")
class AppointmentDutyController {
    private final Commands commands;
    private final EnclosingCommands enclosing;
    private final Catalogue catalogue;
    private final AppointmentRegistry registry;
    private final OnDuty onDuty;
    private final Halls halls;
    private final NamedStaff staff;

    AppointmentDutyController(
            Commands commands,
            EnclosingCommands enclosing,
            Catalogue catalogue,
            AppointmentRegistry registry,
            OnDuty onDuty,
            Halls halls,
            NamedStaff staff) {
        this.commands = commands;
        this.enclosing = enclosing;
        this.catalogue = catalogue;
        this.registry = registry;
        this.onDuty = onDuty;
        this.halls = halls;
        this.staff = staff;
    }

    record Taken(
            String no,
            DutyCallState status,
            @Person String clerk,
            @Person String onDuty,
            @Person String takenBy,
            Instant takenAt,
            long version) {}

    record Advanced(String no, DutyCallState status, @Person String clerk, Instant at, long version) {}

    record Closed(String no, DutyCallState status, Instant at, long version) {}

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Taken> take(
            @Valid @RequestBody AppointmentDutyRequest request, Actor actor, CommandContext context) {
        LocalDate today = halls.today(actor.hall(), context.at());
        staff.ofHall("clerk", actor.hall(), request.clerk(), today);
        Matter matter = catalogue.inForce(actor.hall(), today, request.matterId());
        matter.checkOffered();
        String no = registry.dutyCallNo(actor.hall(), context);
        String attendant = onDuty.on(actor.hall(), today);
        return taken(enclosing.send(
                DutyCallEvent.STREAM + ":" + no,
                context,
                beside -> new TakeDutyCall(
                        no,
                        actor.hall(),
                        matter.id(),
                        matter.name(),
                        matter.window(),
                        request.channel(),
                        registry.onTaking(no, actor.hall(), request.person(), beside),
                        request.clerk(),
                        attendant,
                        halls.calendar(actor.hall()),
                        context.by(),
                        context.at())));
    }

    private static ResponseEntity<Taken> taken(Outcome outcome) {
        DutyCallTaken event = outcome.only(DutyCallTaken.class);
        Taken body = new Taken(
                event.dutyCallNo(),
                DutyCallState.TAKEN,
                event.clerk(),
                event.onDuty(),
                event.takenBy(),
                event.takenAt(),
                outcome.version());
        return Answers.created(URI.create("/api/duty-calls/" + event.dutyCallNo()), body, outcome.version());
    }

    @PostMapping("/{no}/notification")
    ResponseEntity<Advanced> tell(@PathVariable String no, Actor actor, CommandContext context) {
        Outcome outcome =
                send(new NotifyClerk(no, onDuty.attendant(actor, context.at()), context.at()), actor, context);
        DutyClerkNotified event = outcome.only(DutyClerkNotified.class);
        return answered(
                new Advanced(no, DutyCallState.NOTIFIED, event.clerk(), event.notifiedAt(), outcome.version()),
                outcome);
    }

    @PostMapping("/{no}/arrival")
    ResponseEntity<Advanced> arrive(@PathVariable String no, Actor actor, CommandContext context) {
        Outcome outcome =
                send(new RecordArrival(no, onDuty.attendant(actor, context.at()), context.at()), actor, context);
        DutyClerkArrived event = outcome.only(DutyClerkArrived.class);
        return answered(
                new Advanced(no, DutyCallState.ARRIVED, event.clerk(), event.arrivedAt(), outcome.version()), outcome);
    }

    @PostMapping("/{no}/closing")
    ResponseEntity<Closed> close(
            @PathVariable String no,
            @Valid @RequestBody AppointmentDutyRequest.Closing request,
            Actor actor,
            CommandContext context) {
        Outcome outcome = send(
                new CloseDutyCall(no, request.result(), onDuty.attendant(actor, context.at()), context.at()),
                actor,
                context);
        DutyCallClosed event = outcome.only(DutyCallClosed.class);
        return answered(new Closed(no, DutyCallState.CLOSED, event.closedAt(), outcome.version()), outcome);
    }

    private Outcome send(DutyCallCommand command, Actor actor, CommandContext context) {
        HallGuard.check(actor, command.dutyCallNo());
        return commands.send(command, context);
    }

    private static <T> ResponseEntity<T> answered(T body, Outcome outcome) {
        return Answers.ok(body, outcome.version());
    }
}
