package org.servicehall.attendance.api.staff;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.servicehall.attendance.api.staff.StaffController.StaffAnswer;
import org.servicehall.attendance.domain.staff.StaffCommand.AppointDeputy;
import org.servicehall.attendance.domain.staff.StaffCommand.Appointer;
import org.servicehall.attendance.domain.staff.StaffCommand.DismissDeputy;
import org.servicehall.attendance.staff.StaffKeeping;
import org.servicehall.platform.event.CommandContext;
import org.servicehall.platform.event.Commands;
import org.servicehall.platform.form.UserId;
import org.servicehall.platform.http.Answers;
import org.servicehall.platform.security.Actor;
import org.servicehall.platform.security.Role;
import org.servicehall.platform.settings.Halls;
import org.servicehall.platform.staff.StaffRecords;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who stands in for whom 代理 (rule S1). */
@RestController
@RequestMapping("/api/staff/{user}/deputies")
@PreAuthorize("hasAnyRole('LEAD', 'OFFICE', 'LEADING_GROUP', 'AUDITOR')")
class DeputyController {
    private final Commands commands;
    private final StaffKeeping staff;
    private final Halls halls;

    DeputyController(Commands commands, StaffKeeping staff, Halls halls) {
        this.commands = commands;
        this.staff = staff;
        this.halls = halls;
    }

    /**
     * Somebody who stands in.
     *
     * @param deputy user id
     * @param to last day; null until dismissed
     */
    record DeputyRequest(
            @NotNull @UserId String deputy,
            @NotNull LocalDate from,
            @Nullable LocalDate to) {}

    @PostMapping
    ResponseEntity<StaffAnswer> appoint(
            @PathVariable @UserId String user,
            @Valid @RequestBody DeputyRequest request,
            Actor actor,
            CommandContext context) {
        StaffController.checkDates(request.from(), request.to(), context);
        var command = new AppointDeputy(
                StaffRecords.id(actor.hall(), user),
                request.deputy(),
                request.from(),
                request.to(),
                appointer(actor),
                context.at());
        var outcome = staff.appoint(actor.hall(), command, context);
        return Answers.ok(new StaffAnswer(user, outcome.version()), outcome.version());
    }

    @PostMapping("/{deputy}/dismissal")
    ResponseEntity<StaffAnswer> dismiss(
            @PathVariable @UserId String user,
            @PathVariable @UserId String deputy,
            Actor actor,
            CommandContext context) {
        var command = new DismissDeputy(
                StaffRecords.id(actor.hall(), user),
                deputy,
                halls.today(actor.hall(), context.at()),
                appointer(actor),
                context.at());
        return StaffController.answer(user, commands.send(command, context));
    }

    static Appointer appointer(Actor actor) {
        return new Appointer(actor.id(), actor.is(Role.OFFICE) || actor.is(Role.LEAD), actor.is(Role.LEADING_GROUP));
    }
}
