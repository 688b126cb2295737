package org.servicehall.attendance.api.leave;

import static org.servicehall.platform.vault.Unguarded.Because.KEPT_IN_VAULT;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.servicehall.attendance.api.Texts;
import org.servicehall.attendance.domain.Span;
import org.servicehall.attendance.domain.leave.Acting;
import org.servicehall.attendance.domain.leave.LeaveCommand.ApproveLeave;
import org.servicehall.attendance.domain.leave.LeaveCommand.CancelLeave;
import org.servicehall.attendance.domain.leave.LeaveCommand.RefuseLeave;
import org.servicehall.attendance.domain.leave.LeaveId;
import org.servicehall.attendance.domain.leave.LeaveState;
import org.servicehall.contracts.attendance.LeaveKind;
import org.servicehall.platform.event.CommandContext;
import org.servicehall.platform.event.Commands;
import org.servicehall.platform.event.Outcome;
import org.servicehall.platform.form.UserId;
import org.servicehall.platform.http.Answers;
import org.servicehall.platform.security.Actor;
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

/** Leave is asked for by oneself, or by the office where it came on paper; the lead decides (rule T6). */
@RestController
@RequestMapping("/api/leaves")
class LeaveController {
    private static final String DECIDERS = "hasAnyRole('LEAD', 'LEADING_GROUP')";

    private final Commands commands;
    private final LeaveRequests requests;
    private final Who who;

    LeaveController(Commands commands, LeaveRequests requests, Who who) {
        this.commands = commands;
        this.requests = requests;
        this.who = who;
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
    @PreAuthorize(Who.STAFF)
    ResponseEntity<LeaveAnswer> request(@Valid @RequestBody LeaveRequest request, Actor actor, CommandContext context) {
        var requested = requests.hand(request, actor, context);
        var answer = new LeaveAnswer(requested.no(), LeaveState.REQUESTED, requested.version());
        return Answers.created(URI.create("/api/leaves/" + answer.no()), answer, answer.version());
    }

    @PostMapping("/{no}/approval")
    @PreAuthorize(DECIDERS)
    ResponseEntity<LeaveAnswer> approve(@PathVariable String no, Actor actor, CommandContext context) {
        var leave = Who.known(no, actor);
        var command = new ApproveLeave(leave.leaves(), leave.number(), acting(leave, actor, context), context.at());
        return answer(no, LeaveState.APPROVED, commands.send(command, context));
    }

    @PostMapping("/{no}/refusal")
    @PreAuthorize(DECIDERS)
    ResponseEntity<LeaveAnswer> refuse(
            @PathVariable String no, @Valid @RequestBody LeaveRefusal request, Actor actor, CommandContext context) {
        var leave = Who.known(no, actor);
        var reason = Texts.required(request.reason());
        var by = acting(leave, actor, context);
        var command = new RefuseLeave(leave.leaves(), leave.number(), reason, by, context.at());
        return answer(no, LeaveState.REFUSED, commands.send(command, context));
    }

    @PostMapping("/{no}/cancellation")
    @PreAuthorize(Who.STAFF)
    ResponseEntity<LeaveAnswer> cancel(@PathVariable String no, Actor actor, CommandContext context) {
        var leave = Who.known(no, actor);
        var command = new CancelLeave(leave.leaves(), leave.number(), acting(leave, actor, context), context.at());
        return answer(no, LeaveState.CANCELLED, commands.send(command, context));
    }

    private Acting acting(LeaveId leave, Actor actor, CommandContext context) {
        return who.acts(actor, leave, context.at());
    }

    private static ResponseEntity<LeaveAnswer> answer(String no, LeaveState status, Outcome outcome) {
        return Answers.ok(new LeaveAnswer(no, status, outcome.version()), outcome.version());
    }
}
