package org.servicehall.intake.api.appointment;

import jakarta.validation.Valid;
import java.time.Instant;
import org.servicehall.contracts.appointment.AppointmentEvent.ResidentTold;
import org.servicehall.contracts.message.ToldBy;
import org.servicehall.intake.domain.appointment.AppointmentCommand.RecordResidentTold;
import org.servicehall.intake.view.appointment.AppointmentQueries;
import org.servicehall.intake.view.appointment.AppointmentSheet;
import org.servicehall.intake.view.message.MessageQueries;
import org.servicehall.platform.event.CommandContext;
import org.servicehall.platform.event.Commands;
import org.servicehall.platform.event.Outcome;
import org.servicehall.platform.http.Answers;
import org.servicehall.platform.http.Paging;
import org.servicehall.platform.security.Actor;
import org.servicehall.platform.view.Page;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Residents whom no message tells what became of their appointment, until somebody told them (rules S5, A1). */
@RestController
@RequestMapping("/api/appointments")
class ResidentTellingController {
    private final Commands commands;
    private final AppointmentRegistry registry;
    private final AppointmentQueries appointments;
    private final MessageQueries messages;

    ResidentTellingController(
            Commands commands, AppointmentRegistry registry, AppointmentQueries appointments, MessageQueries messages) {
        this.commands = commands;
        this.registry = registry;
        this.appointments = appointments;
        this.messages = messages;
    }

    /** That somebody told them, and how. */
    record ResidentKnows(String no, ToldBy toldBy, Instant toldAt, long version) {}

    @GetMapping("/to-be-told")
    @PreAuthorize("hasAnyRole('CLERK', 'LEAD', 'OFFICE', 'LEADING_GROUP', 'AUDITOR')")
    Page<AppointmentSheet> toBeTold(Paging paging, Actor actor) {
        return appointments.toBeTold(actor.hall(), paging.after(), paging.limit());
    }

    @PostMapping("/{no}/resident-told")
    @PreAuthorize("hasAnyRole('CLERK', 'LEAD', 'OFFICE')")
    ResponseEntity<ResidentKnows> told(
            @PathVariable String no,
            @Valid @RequestBody AppointmentRequest.ResidentTelling request,
            Actor actor,
            CommandContext context) {
        Outcome outcome = commands.send(
                new RecordResidentTold(
                        registry.agendaOf(no, actor),
                        no,
                        messages.anyFailed(no),
                        request.toldBy(),
                        context.by(),
                        context.at()),
                context);
        ResidentTold event = outcome.only(ResidentTold.class);
        return Answers.ok(new ResidentKnows(no, event.how(), event.toldAt(), outcome.version()), outcome.version());
    }
}
