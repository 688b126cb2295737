package org.servicehall.attendance.api.day;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.servicehall.attendance.api.Dates;
import org.servicehall.attendance.api.Texts;
import org.servicehall.attendance.domain.ClerkDayCommand.CorrectSignature;
import org.servicehall.attendance.domain.CorrectionPeriod;
import org.servicehall.attendance.domain.Halves;
import org.servicehall.contracts.Person;
import org.servicehall.contracts.Refusal;
import org.servicehall.contracts.attendance.AttendanceEvent.HalfDay;
import org.servicehall.contracts.attendance.AttendanceEvent.Mark;
import org.servicehall.contracts.attendance.AttendanceEvent.SignatureCorrected;
import org.servicehall.platform.event.CommandContext;
import org.servicehall.platform.event.Commands;
import org.servicehall.platform.form.UserId;
import org.servicehall.platform.http.Answers;
import org.servicehall.platform.security.Actor;
import org.servicehall.platform.security.Role;
import org.servicehall.platform.settings.Halls;
import org.servicehall.platform.staff.NamedStaff;
import org.servicehall.platform.staff.StaffMember;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/**
 * The office corrects a signature, or supplies one that was forgotten; both values stay (rule T2). Of the office's own people,
 * who may be one alone, a lead does.
 */
@RestController
class CorrectionController {
    private final Commands commands;
    private final Halls halls;
    private final StaffDays staff;
    private final CorrectionPeriod period;
    private final NamedStaff named;

    CorrectionController(Commands commands, Halls halls, StaffDays staff, CorrectionPeriod period, NamedStaff named) {
        this.commands = commands;
        this.halls = halls;
        this.staff = staff;
        this.period = period;
        this.named = named;
    }

    record CorrectionRequest(
            @NotBlank @UserId String clerk,
            @NotNull LocalDate day,
            @NotNull HalfDay half,
            @NotNull Mark mark,
            @NotNull Instant at,
            @NotBlank @Size(max = Texts.LONGEST) String reason) {}

    /** @param signed what stood there before; null where nothing did */
    record CorrectionAnswer(
            String clerkDay,
            @Person String clerk,
            LocalDate day,
            HalfDay half,
            Mark mark,
            @Nullable Instant signed,
            Instant corrected,
            long version) {}

    @PostMapping("/api/attendance/corrections")
    @PreAuthorize("hasAnyRole('OFFICE', 'LEAD')")
    ResponseEntity<CorrectionAnswer> correct(
            @Valid @RequestBody CorrectionRequest request, Actor actor, CommandContext context) {
        var outcome = commands.send(command(request, actor, context.at()), context);
        var event = outcome.only(SignatureCorrected.class);
        var answer = new CorrectionAnswer(
                event.clerkDay(),
                event.clerk(),
                event.day(),
                event.half(),
                event.mark(),
                event.signed(),
                event.corrected(),
                outcome.version());
        return Answers.ok(answer, answer.version());
    }

    private CorrectSignature command(CorrectionRequest request, Actor actor, Instant now) {
        var day = Dates.check("day", request.day(), now);
        checkMayCorrect(actor, named.ofHall("clerk", actor.hall(), request.clerk(), day));
        return new CorrectSignature(
                StaffDays.clerkDay(actor.hall(), request.clerk(), day),
                actor.hall(),
                request.clerk(),
                staff.windowOf(actor.hall(), request.clerk(), day),
                day,
                request.half(),
                request.mark(),
                Dates.check("at", request.at(), now),
                period.earliest(now),
                new Halves(halls.calendar(actor.hall())),
                Texts.required(request.reason()),
                actor.id(),
                now);
    }

    /** Nobody lends the right to put their own signatures right. */
    private static void checkMayCorrect(Actor actor, StaffMember whose) {
        boolean office = actor.without(whose.user()::equals).is(Role.OFFICE);
        boolean lead = actor.is(Role.LEAD) && whose.is(Role.OFFICE);
        if (!office && !lead) {
            throw Refusal.forbidden("corrected-by-the-office", "T2");
        }
    }
}
