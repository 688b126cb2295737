package org.servicehall.accountability.api.complaint.step;

import static org.servicehall.platform.vault.Unguarded.Because.KEPT_IN_VAULT;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.servicehall.accountability.api.complaint.Appeals;
import org.servicehall.accountability.api.complaint.DecidingStaff;
import org.servicehall.accountability.api.complaint.StaffTexts;
import org.servicehall.accountability.config.ComplaintSettings;
import org.servicehall.accountability.domain.complaint.ComplaintCommand.CloseComplaint;
import org.servicehall.accountability.domain.complaint.ComplaintCommand.DecideAppeal;
import org.servicehall.accountability.domain.complaint.ComplaintCommand.RecordExecution;
import org.servicehall.accountability.domain.complaint.ComplaintCommand.RecordSuperiorsAppealDecision;
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
    private final DecidingStaff deciding;

    AfterDecisionController(
            ComplaintSteps steps,
            Appeals appeals,
            ComplaintSettings settings,
            Halls halls,
            NamedStaff staff,
            DecidingStaff deciding) {
        this.steps = steps;
        this.appeals = appeals;
        this.settings = settings;
        this.halls = halls;
        this.staff = staff;
        this.deciding = deciding;
    }

    record Appealing(
            @Unguarded(KEPT_IN_VAULT) @NotBlank @Size(max = StaffTexts.LONGEST)
            String grounds) {}

    /** @param sanction the lighter one where the outcome is CHANGED */
    record AppealDecision(
            @NotNull Appeal outcome,
            @Nullable Sanction sanction,
            @NotBlank @Size(max = StaffTexts.LONGEST) String reason,
            @NotNull @Valid MeetingRequest meeting) {}

    /** @param sanction the lighter one where the outcome is CHANGED */
    record SuperiorsAppealDecision(
            @NotNull Appeal outcome,
            @Nullable Sanction sanction,
            @NotBlank @Size(max = StaffTexts.LONGEST) String reason,
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
        request.meeting().check("meeting.", staff, actor.hall());
        var command = new DecideAppeal(
                no,
                request.outcome(),
                request.sanction(),
                StaffTexts.required(request.reason()),
                request.meeting().meeting(),
                settings.meetingRules(actor.hall(), steps.broughtBy(no), zone(actor)),
                steps.by(no, actor),
                context.at());
        return StepAnswer.of(no, steps.send(command, context));
    }

    /** What the superior decided on it, in place of a meeting of those who decided first. */
    @PostMapping("/superiors-appeal-decision")
    @PreAuthorize("hasAnyRole('LEADING_GROUP', 'OFFICE')")
    ResponseEntity<StepAnswer> recordSuperiorsDecision(
            @PathVariable String no,
            @Valid @RequestBody SuperiorsAppealDecision request,
            Actor actor,
            CommandContext context) {
        HallGuard.check(actor, no);
        var command = new RecordSuperiorsAppealDecision(
                no,
                request.outcome(),
                request.sanction(),
                StaffTexts.required(request.reason()),
                StaffTexts.required(request.authority()),
                StaffTexts.required(request.referenceNo()),
                request.decidedOn(),
                zone(actor),
                deciding.of(actor.hall(), context.at()),
                steps.by(no, actor),
                context.at());
        return StepAnswer.of(no, steps.send(command, context));
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
