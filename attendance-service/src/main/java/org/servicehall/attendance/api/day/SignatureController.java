package org.servicehall.attendance.api.day;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import org.servicehall.attendance.domain.ClerkDayCommand;
import org.servicehall.attendance.domain.ClerkDayCommand.SignIn;
import org.servicehall.attendance.domain.ClerkDayCommand.SignOut;
import org.servicehall.attendance.domain.Halves;
import org.servicehall.contracts.Person;
import org.servicehall.contracts.Refusal;
import org.servicehall.contracts.attendance.AttendanceEvent;
import org.servicehall.contracts.attendance.AttendanceEvent.HalfDay;
import org.servicehall.contracts.attendance.AttendanceEvent.SignedIn;
import org.servicehall.contracts.attendance.AttendanceEvent.SignedOut;
import org.servicehall.platform.event.CommandContext;
import org.servicehall.platform.event.Commands;
import org.servicehall.platform.http.Answers;
import org.servicehall.platform.security.Actor;
import org.servicehall.platform.settings.Halls;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Signing in and out: everybody of the hall for each half day, and only as oneself (rule T2). */
@RestController
class SignatureController {
    private final Commands commands;
    private final Halls halls;
    private final StaffDays staff;

    SignatureController(Commands commands, Halls halls, StaffDays staff) {
        this.commands = commands;
        this.halls = halls;
        this.staff = staff;
    }

    enum Kind {
        IN,
        OUT
    }

    record SignatureRequest(@NotNull Kind kind) {}

    record SignatureAnswer(
            String clerkDay,
            @Person String clerk,
            String window,
            LocalDate day,
            HalfDay half,
            Kind kind,
            Instant signedAt,
            long version) {}

    @PostMapping("/api/attendance/signatures")
    @PreAuthorize("hasAnyRole('CLERK', 'LEAD', 'OFFICE')")
    ResponseEntity<SignatureAnswer> sign(
            @Valid @RequestBody SignatureRequest request, Actor actor, CommandContext context) {
        var outcome = commands.send(command(request.kind(), actor, context.at()), context);
        var answer = answer((AttendanceEvent) outcome.events().getFirst().payload(), outcome.version());
        return Answers.ok(answer, answer.version());
    }

    private ClerkDayCommand command(Kind kind, Actor actor, Instant at) {
        var calendar = halls.calendar(actor.hall());
        var day = calendar.dateOf(at);
        var window = staff.window(actor.hall(), actor.id(), day)
                .orElseThrow(() -> Refusal.forbidden("not-on-the-staff", "T2", actor.id()));
        var clerkDay = StaffDays.clerkDay(actor.hall(), actor.id(), day);
        var halves = new Halves(calendar);
        return switch (kind) {
            case IN -> new SignIn(clerkDay, actor.hall(), actor.id(), window, day, halves, at);
            case OUT -> new SignOut(clerkDay, actor.hall(), actor.id(), window, day, halves, at);
        };
    }

    private static SignatureAnswer answer(AttendanceEvent event, long version) {
        return switch (event) {
            case SignedIn in ->
                new SignatureAnswer(
                        in.clerkDay(), in.clerk(), in.window(), in.day(), in.half(), Kind.IN, in.signedAt(), version);
            case SignedOut out ->
                new SignatureAnswer(
                        out.clerkDay(),
                        out.clerk(),
                        out.window(),
                        out.day(),
                        out.half(),
                        Kind.OUT,
                        out.signedAt(),
                        version);
            default -> throw new IllegalStateException("signing recorded " + event);
        };
    }
}
