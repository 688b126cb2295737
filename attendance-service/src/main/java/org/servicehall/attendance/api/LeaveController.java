package org.servicehall.attendance.api;

import static org.servicehall.platform.vault.Unguarded.Because.KEPT_IN_VAULT;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.servicehall.attendance.domain.Span;
import org.servicehall.attendance.domain.leave.LeaveCommand.ApproveLeave;
import org.servicehall.attendance.domain.leave.LeaveCommand.CancelLeave;
import org.servicehall.attendance.domain.leave.LeaveCommand.RefuseLeave;
import org.servicehall.attendance.domain.leave.LeaveId;
import org.servicehall.attendance.domain.leave.LeaveState;
import org.servicehall.contracts.Refusal;
import org.servicehall.contracts.attendance.LeaveKind;
import org.servicehall.platform.event.CommandContext;
import org.servicehall.platform.event.Commands;
import org.servicehall.platform.event.Outcome;
import org.servicehall.platform.form.UserId;
import org.servicehall.platform.http.Answers;
import org.servicehall.platform.security.Actor;
import org.servicehall.platform.security.HallGuard;
import org.servicehall.platform.security.Role;
import org.servicehall.platform.staff.StaffDirectory;
import org.servicehall.platform.vault.Unguarded;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Leave is asked for by the clerk, or by the office where it came on paper; the lead decides (rule T6). */
@RestController
@RequestMapping("/api/leaves")
class LeaveController {
    private final Commands commands;
    private final LeaveRequests requests;
    private final StaffDirectory directory;

    LeaveController(Commands commands, LeaveRequests requests, StaffDirectory directory) {
        this.commands = commands;
        this.requests = requests;
        this.directory = directory;
    }

    /**
     * A leave as it is handed in.
     *
     * @param clerk whose; null for the own
     * @param reason kept in the vault
     */
    record LeaveRequest(
            @Nullable @UserId String clerk,
            @NotNull LeaveKind kind,
            @NotNull Instant from,
            @NotNull Instant to,

            @Unguarded(KEPT_IN_VAULT) @NotBlank @Size(max = Texts.LONGEST)
            String reason) {
        Span span() {
            return new Span(from, to);
        }
    }

    record LeaveRefusal(@NotBlank @Size(max = Texts.LONGEST) String reason) {}

    record LeaveAnswer(String no, LeaveState status, long version) {}

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @PreAuthorize("hasAnyRole('CLERK', 'OFFICE')")
    ResponseEntity<LeaveAnswer> request(@Valid @RequestBody LeaveRequest request, Actor actor, CommandContext context) {
        var requested = requests.hand(request, actor, context);
        var answer = new LeaveAnswer(requested.no(), LeaveState.REQUESTED, requested.version());
        return Answers.created(URI.create("/api/leaves/" + answer.no()), answer, answer.version());
    }

    @PostMapping("/{no}/approval")
    @PreAuthorize("hasAnyRole('LEAD', 'LEADING_GROUP')")
    ResponseEntity<LeaveAnswer> approve(@PathVariable String no, Actor actor, CommandContext context) {
        var leave = decidable(no, actor, context);
        var command = new ApproveLeave(leave.leaves(), leave.number(), actor.id(), context.at());
        return answer(no, LeaveState.APPROVED, commands.send(command, context));
    }

    @PostMapping("/{no}/refusal")
    @PreAuthorize("hasAnyRole('LEAD', 'LEADING_GROUP')")
    ResponseEntity<LeaveAnswer> refuse(
            @PathVariable String no, @Valid @RequestBody LeaveRefusal request, Actor actor, CommandContext context) {
        var leave = decidable(no, actor, context);
        var reason = Texts.required(request.reason());
        var command = new RefuseLeave(leave.leaves(), leave.number(), reason, actor.id(), context.at());
        return answer(no, LeaveState.REFUSED, commands.send(command, context));
    }

    @PostMapping("/{no}/cancellation")
    @PreAuthorize("hasAnyRole('CLERK', 'OFFICE')")
    ResponseEntity<LeaveAnswer> cancel(@PathVariable String no, Actor actor, CommandContext context) {
        var leave = known(no, actor);
        boolean own = leave.clerk().equals(actor.id());
        if (!own && !actor.is(Role.OFFICE)) {
            throw HallGuard.unknown(no);
        }
        var command = new CancelLeave(leave.leaves(), leave.number(), !own, actor.id(), context.at());
        return answer(no, LeaveState.CANCELLED, commands.send(command, context));
    }

    /** The leading group decides on a lead's leave and on nobody else's. */
    private LeaveId decidable(String no, Actor actor, CommandContext context) {
        var leave = known(no, actor);
        if (!directory.mayDecide(actor, leave.clerk(), context.at())) {
            throw Refusal.forbidden("decided-by-the-lead", "T6");
        }
        return leave;
    }

    private static LeaveId known(String no, Actor actor) {
        return LeaveId.parse(HallGuard.check(actor, no)).orElseThrow(() -> HallGuard.unknown(no));
    }

    private static ResponseEntity<LeaveAnswer> answer(String no, LeaveState status, Outcome outcome) {
        return Answers.ok(new LeaveAnswer(no, status, outcome.version()), outcome.version());
    }
}
