package org.servicehall.intake.api.appointment;

import io.swagger.v3.oas.annotations.Parameter;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.Refusal;
import org.servicehall.contracts.appointment.AppointmentEvent;
import org.servicehall.intake.api.appointment.AppointmentAnswers.ClerkSlots;
import org.servicehall.intake.api.appointment.AppointmentAnswers.FreeSlots;
import org.servicehall.intake.api.appointment.AppointmentAnswers.OvertakenAppointment;
import org.servicehall.intake.api.appointment.AppointmentAnswers.WhoItIs;
import org.servicehall.intake.api.look.Looks;
import org.servicehall.intake.appointment.Availability;
import org.servicehall.intake.appointment.OvertakenAppointments;
import org.servicehall.intake.domain.appointment.AppointmentQuestion.WhatMayBeDone;
import org.servicehall.intake.domain.appointment.AppointmentState;
import org.servicehall.intake.domain.appointment.Overtaken;
import org.servicehall.intake.domain.message.MessageStatus;
import org.servicehall.intake.message.ResidentLetters;
import org.servicehall.intake.message.Sending;
import org.servicehall.intake.view.appointment.AppointmentQueries;
import org.servicehall.intake.view.appointment.AppointmentSheet;
import org.servicehall.intake.view.message.MessageQueries;
import org.servicehall.intake.view.message.MessageSheet;
import org.servicehall.platform.action.Action;
import org.servicehall.platform.action.Actions;
import org.servicehall.platform.desk.StatusCounts;
import org.servicehall.platform.event.CommandContext;
import org.servicehall.platform.form.MatterId;
import org.servicehall.platform.form.UserId;
import org.servicehall.platform.form.WindowCode;
import org.servicehall.platform.http.Answers;
import org.servicehall.platform.http.MinimumVersion;
import org.servicehall.platform.http.Paging;
import org.servicehall.platform.http.Parameters;
import org.servicehall.platform.http.ReadingReason;
import org.servicehall.platform.security.Actor;
import org.servicehall.platform.security.HallGuard;
import org.servicehall.platform.settings.Halls;
import org.servicehall.platform.staff.StaffDirectory;
import org.servicehall.platform.staff.StaffMember;
import org.servicehall.platform.view.Page;
import org.servicehall.platform.view.Versioned;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows appointments and free times to the staff of the hall (rule A1). */
@RestController
@RequestMapping("/api/appointments")
class AppointmentPages {
    private static final String STAFF = "hasAnyRole('CLERK', 'LEAD', 'OFFICE', 'LEADING_GROUP', 'AUDITOR')";
    private static final String DESK = "hasAnyRole('CLERK', 'LEAD', 'OFFICE')";

    private final AppointmentQueries appointments;
    private final StaffDirectory staff;
    private final AppointmentRegistry registry;
    private final Availability availability;
    private final OvertakenAppointments overtaken;
    private final MessageQueries messages;
    private final Sending sending;
    private final Looks looks;
    private final Halls halls;
    private final Actions actions;
    private final Clock clock;

    AppointmentPages(
            AppointmentQueries appointments,
            StaffDirectory staff,
            AppointmentRegistry registry,
            Availability availability,
            OvertakenAppointments overtaken,
            MessageQueries messages,
            Sending sending,
            Looks looks,
            Halls halls,
            Actions actions,
            Clock clock) {
        this.appointments = appointments;
        this.staff = staff;
        this.registry = registry;
        this.availability = availability;
        this.overtaken = overtaken;
        this.messages = messages;
        this.sending = sending;
        this.looks = looks;
        this.halls = halls;
        this.actions = actions;
        this.clock = clock;
    }

    /** @param state the status under its former name */
    @GetMapping
    @PreAuthorize(STAFF)
    Page<AppointmentSheet> page(
            @RequestParam(required = false) @Nullable LocalDate date,
            @RequestParam(required = false) @UserId @Nullable String clerk,
            @RequestParam(required = false) @Nullable AppointmentState status,
            @RequestParam(required = false) @Parameter(deprecated = true) @Nullable AppointmentState state,
            Paging paging,
            Actor actor) {
        var wanted = new AppointmentQueries.Wanted(date, clerk, Parameters.either("status", status, state));
        return appointments.page(actor.hall(), wanted, paging.after(), paging.limit());
    }

    @GetMapping("/counts")
    @PreAuthorize(STAFF)
    StatusCounts<AppointmentState> counts(Actor actor) {
        return StatusCounts.of(AppointmentState.values(), state -> appointments.count(actor.hall(), state));
    }

    @GetMapping("/{no}")
    @PreAuthorize(STAFF)
    ResponseEntity<AppointmentWithActions> one(@PathVariable String no, Actor actor, MinimumVersion atLeast) {
        HallGuard.check(actor, no);
        Versioned<AppointmentSheet> found = (atLeast.isPresent()
                        ? appointments.findAtLeast(
                                no,
                                registry.agendaOf(no, actor),
                                atLeast.value().getAsLong())
                        : appointments.findWithVersion(no))
                .orElseThrow(() -> HallGuard.unknown(no));
        AppointmentSheet sheet = found.view();
        List<MessageSheet> told = messages.ofAppointment(no);
        List<Action> may = actions(sheet, told, actor);
        Overtaken by =
                sheet.state() == AppointmentState.BOOKED ? overtaken.of(sheet).orElse(null) : null;
        return Answers.ok(
                new AppointmentWithActions(sheet, by, by == null ? null : by.text(), told, may), found.version());
    }

    /** What the asker may do with it now. */
    private List<Action> actions(AppointmentSheet sheet, List<MessageSheet> told, Actor actor) {
        CommandContext now = CommandContext.of(actor.id(), clock.instant());
        return actions.of(
                new WhatMayBeDone(
                        sheet.agenda(),
                        sheet.appointmentNo(),
                        told.stream().anyMatch(message -> message.status() == MessageStatus.FAILED),
                        now.at()),
                now,
                Map.of("no", sheet.appointmentNo()));
    }

    /** Who comes, or where to go (A2); every look is recorded with its reason (R3). */
    @GetMapping("/{no}/person")
    @PreAuthorize(DESK)
    WhoItIs person(@PathVariable String no, @ReadingReason String why, Actor actor) {
        HallGuard.check(actor, no);
        Map<String, String> kept = looks.atAppointment(no, agendaStream(no, actor), actor, why);
        return new WhoItIs(
                Objects.requireNonNull(kept.get("name")),
                kept.get("phone"),
                kept.get("address"),
                kept.get(ResidentLetters.EMAIL));
    }

    /** Nothing is told of what never was an appointment. */
    private String agendaStream(String no, Actor actor) {
        return AppointmentEvent.STREAM + ":" + registry.agendaOf(no, actor);
    }

    /** Free times of one clerk, or of all who serve a window that day. */
    @GetMapping("/slots")
    @PreAuthorize(DESK)
    FreeSlots slots(
            @RequestParam LocalDate date,
            @RequestParam(required = false) @UserId @Nullable String clerk,
            @RequestParam(required = false) @WindowCode @Nullable String window,
            @RequestParam(required = false) @MatterId @Nullable String matterId,
            Actor actor) {
        return new FreeSlots(
                date,
                clerks(actor.hall(), clerk, window, date).stream()
                        .map(one -> new ClerkSlots(
                                one,
                                matterId != null && !availability.isReceivedOn(actor.hall(), matterId, date)
                                        ? List.of()
                                        : availability.free(actor.hall(), one, date, clock.instant())))
                        .toList(),
                sending.offeredInOrder());
    }

    private List<String> clerks(String hall, @Nullable String clerk, @Nullable String window, LocalDate date) {
        if (clerk != null) {
            return List.of(clerk);
        }
        if (window == null) {
            throw Refusal.unprocessable("clerk-or-window-missing", "A1").at("window");
        }
        if (halls.get(hall).window(window).isEmpty()) {
            throw Refusal.unprocessable("unknown-window", "A1", window).at("window");
        }
        return staff.ofWindow(hall, window, date).stream()
                .map(StaffMember::user)
                .toList();
    }

    /** What came up after they were booked: leave, a changed schedule, somebody who serves the window no longer. */
    @GetMapping("/overtaken")
    @PreAuthorize(STAFF)
    Page<OvertakenAppointment> overtaken(Paging paging, Actor actor) {
        return overtaken
                .page(actor.hall(), clock.instant(), paging.after(), paging.limit())
                .map(one ->
                        new OvertakenAppointment(one.sheet(), one.by(), one.by().text()));
    }
}
