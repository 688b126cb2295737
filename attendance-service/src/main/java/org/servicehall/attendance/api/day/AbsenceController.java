package org.servicehall.attendance.api.day;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import org.servicehall.attendance.api.Dates;
import org.servicehall.attendance.api.Texts;
import org.servicehall.attendance.domain.ClerkDayCommand.RecordOffPost;
import org.servicehall.attendance.domain.ClerkDayCommand.RevokeOffPost;
import org.servicehall.attendance.domain.CorrectionPeriod;
import org.servicehall.attendance.domain.Halves;
import org.servicehall.attendance.domain.Span;
import org.servicehall.contracts.attendance.AttendanceEvent.OffPostRecorded;
import org.servicehall.platform.event.CommandContext;
import org.servicehall.platform.event.Commands;
import org.servicehall.platform.form.UserId;
import org.servicehall.platform.http.Answers;
import org.servicehall.platform.security.Actor;
import org.servicehall.platform.security.HallGuard;
import org.servicehall.platform.settings.Halls;
import org.servicehall.platform.staff.NamedStaff;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Office and lead record who was found away from the post, and take back what was wrong (rule T5). */
@RestController
@RequestMapping("/api/attendance/absences")
class AbsenceController {
    private final Commands commands;
    private final Halls halls;
    private final StaffDays staff;
    private final CorrectionPeriod period;
    private final NamedStaff named;

    AbsenceController(Commands commands, Halls halls, StaffDays staff, CorrectionPeriod period, NamedStaff named) {
        this.commands = commands;
        this.halls = halls;
        this.staff = staff;
        this.period = period;
        this.named = named;
    }

    record AbsenceRequest(
            @NotBlank @UserId String clerk,
            @NotNull LocalDate day,
            @NotNull Instant from,
            @NotNull Instant to,
            @NotBlank @Size(max = Texts.LONGEST) String note) {}

    record RevocationRequest(
            @NotBlank @Size(max = Texts.LONGEST) String reason) {}

    /** @param number counts the clerk's absences of the day, from 1 */
    record AbsenceAnswer(String clerkDay, int number, long version) {}

    @PostMapping
    @PreAuthorize("hasAnyRole('LEAD', 'OFFICE')")
    ResponseEntity<AbsenceAnswer> record(
            @Valid @RequestBody AbsenceRequest request, Actor actor, CommandContext context) {
        var outcome = commands.send(command(request, actor, context.at()), context);
        var event = outcome.only(OffPostRecorded.class);
        return Answers.ok(new AbsenceAnswer(event.clerkDay(), event.number(), outcome.version()), outcome.version());
    }

    @PostMapping("/{clerkDay}/{number}/revocation")
    @PreAuthorize("hasAnyRole('LEAD', 'OFFICE')")
    ResponseEntity<AbsenceAnswer> revoke(
            @PathVariable String clerkDay,
            @PathVariable int number,
            @Valid @RequestBody RevocationRequest request,
            Actor actor,
            CommandContext context) {
        HallGuard.check(actor, clerkDay);
        var reason = Texts.required(request.reason());
        var outcome = commands.send(new RevokeOffPost(clerkDay, number, reason, actor.id(), context.at()), context);
        return Answers.ok(new AbsenceAnswer(clerkDay, number, outcome.version()), outcome.version());
    }

    private RecordOffPost command(AbsenceRequest request, Actor actor, Instant now) {
        var day = Dates.check("day", request.day(), now);
        named.ofHall("clerk", actor.hall(), request.clerk(), day);
        return new RecordOffPost(
                StaffDays.clerkDay(actor.hall(), request.clerk(), day),
                actor.hall(),
                request.clerk(),
                staff.windowOf(actor.hall(), request.clerk(), day),
                day,
                new Span(Dates.check("from", request.from(), now), Dates.check("to", request.to(), now)),
                period.earliest(now),
                new Halves(halls.calendar(actor.hall())),
                Texts.required(request.note()),
                actor.id(),
                now);
    }
}
