package org.servicehall.accountability.api.complaint;

import static org.servicehall.platform.vault.Unguarded.Because.KEPT_IN_VAULT;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.servicehall.accountability.config.ComplaintSettings;
import org.servicehall.accountability.domain.complaint.ComplaintCommand;
import org.servicehall.accountability.domain.complaint.ComplaintCommand.CloseComplaint;
import org.servicehall.accountability.domain.complaint.ComplaintCommand.DecideAppeal;
import org.servicehall.accountability.domain.complaint.ComplaintCommand.RecordExecution;
import org.servicehall.accountability.domain.complaint.ComplaintCommand.RecordSuperiorsAppealDecision;
import org.servicehall.contracts.Refusal;
import org.servicehall.contracts.accountability.ComplaintEvent.Appeal;
import org.servicehall.contracts.accountability.Sanction;
import org.servicehall.platform.event.CommandContext;
import org.servicehall.platform.security.Actor;
import org.servicehall.platform.security.HallGuard;
import org.servicehall.platform.settings.Halls;
import org.servicehall.platform.staff.NamedStaff;
import org.servicehall.platform.vault.Unguarded;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The appeal, carrying the sanction out, and closing the file (rules B4, B5, B8). */
@RestController
@RequestMapping("/api/complaints/{no}")
class AfterDecisionController {
    private final ComplaintSteps steps;
    private final Appeals appeals;
    private final ComplaintSettings settings;
    private final Halls halls;
    private final NamedStaff staff;

    AfterDecisionController(
            ComplaintSteps steps, Appeals appeals, ComplaintSettings settings, Halls halls, NamedStaff staff) {
        this.steps = steps;
        this.appeals = appeals;
        this.settings = settings;
        this.halls = halls;
        this.staff = staff;
    }

    record Appealing(
            @Unguarded(KEPT_IN_VAULT) @NotBlank @Size(max = StaffTexts.LONGEST)
            String grounds) {}

    /**
     * Decided by a meeting of others than decided first, or by the superior.
     *
     * @param sanction the lighter one where the outcome is CHANGED
     * @param meeting null where the superior decided
     * @param superior null where a meeting decided
     */
    record AppealDecision(
            @NotNull Appeal outcome,
            @Nullable Sanction sanction,
            @NotBlank @Size(max = StaffTexts.LONGEST) String reason,
            @Nullable @Valid MeetingRequest meeting,
            @Nullable @Valid SuperiorsDecision superior) {}

    record SuperiorsDecision(
            @NotBlank @Size(max = 100) String authority,
            @NotBlank @Size(max = 100) String referenceNo,
            @NotNull LocalDate decidedOn) {}

    record Execution(
            @NotNull LocalDate executedOn,
            @Nullable @Size(max = StaffTexts.LONGEST) String note) {}

    /** Anybody at the hall may be the person sanctioned. */
    @PostMapping("/appeal")
    @PreAuthorize("hasAnyRole('CLERK', 'LEAD', 'OFFICE', 'LEADING_GROUP', 'DEPARTMENT', 'AUDITOR')")
    ResponseEntity<StepAnswer> appeal(
            @PathVariable String no, @Valid @RequestBody Appealing request, Actor actor, CommandContext context) {
        HallGuard.check(actor, no);
        return StepAnswer.of(no, appeals.lodge(no, StaffTexts.required(request.grounds()), actor, context));
    }

    @PostMapping("/appeal-decision")
    @PreAuthorize("hasAnyRole('LEADING_GROUP', 'OFFICE')")
    ResponseEntity<StepAnswer> decideAppeal(
            @PathVariable String no, @Valid @RequestBody AppealDecision request, Actor actor, CommandContext context) {
        HallGuard.check(actor, no);
        return StepAnswer.of(no, steps.send(command(no, request, actor, context), context));
    }

    private ComplaintCommand command(String no, AppealDecision request, Actor actor, CommandContext context) {
        MeetingRequest meeting = request.meeting();
        SuperiorsDecision superior = request.superior();
        if (meeting != null && superior == null) {
            return byMeeting(no, request, meeting, actor, context);
        }
        if (superior != null && meeting == null) {
            return bySuperior(no, request, superior, actor, context);
        }
        throw Refusal.unprocessable("meeting-or-superior", "B8");
    }

    private DecideAppeal byMeeting(
            String no, AppealDecision request, MeetingRequest meeting, Actor actor, CommandContext context) {
        meeting.check("meeting.", staff, actor.hall());
        return new DecideAppeal(
                no,
                request.outcome(),
                request.sanction(),
                StaffTexts.required(request.reason()),
                meeting.meeting(),
                settings.meetingRules(actor.hall(), steps.broughtBy(no), zone(actor)),
                steps.by(no, actor),
                context.at());
    }

    private RecordSuperiorsAppealDecision bySuperior(
            String no, AppealDecision request, SuperiorsDecision superior, Actor actor, CommandContext context) {
        return new RecordSuperiorsAppealDecision(
                no,
                request.outcome(),
                request.sanction(),
                StaffTexts.required(request.reason()),
                StaffTexts.required(superior.authority()),
                StaffTexts.required(superior.referenceNo()),
                superior.decidedOn(),
                zone(actor),
                steps.by(no, actor),
                context.at());
    }

    @PostMapping("/execution")
    @PreAuthorize("hasAnyRole('LEADING_GROUP', 'OFFICE')")
    ResponseEntity<StepAnswer> execute(
            @PathVariable String no, @Valid @RequestBody Execution request, Actor actor, CommandContext context) {
        HallGuard.check(actor, no);
        var note = StaffTexts.checked(request.note());
        var command =
                new RecordExecution(no, request.executedOn(), note, zone(actor), steps.by(no, actor), context.at());
        return StepAnswer.of(no, steps.send(command, context));
    }

    private ZoneId zone(Actor actor) {
        return halls.calendar(actor.hall()).zone();
    }

    @PostMapping("/closing")
    @PreAuthorize("hasAnyRole('LEADING_GROUP', 'OFFICE')")
    ResponseEntity<StepAnswer> close(@PathVariable String no, Actor actor, CommandContext context) {
        HallGuard.check(actor, no);
        var command = new CloseComplaint(no, steps.by(no, actor), context.at());
        return StepAnswer.of(no, steps.send(command, context));
    }
}
