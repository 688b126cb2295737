package org.servicehall.accountability.api.complaint.step;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.servicehall.accountability.api.complaint.StaffTexts;
import org.servicehall.accountability.config.ComplaintSettings;
import org.servicehall.accountability.domain.complaint.ComplaintCommand.AcceptComplaint;
import org.servicehall.accountability.domain.complaint.ComplaintCommand.AnswerSuggestion;
import org.servicehall.accountability.domain.complaint.ComplaintCommand.DeclineComplaint;
import org.servicehall.accountability.domain.complaint.ComplaintCommand.ExtendTerm;
import org.servicehall.platform.event.CommandContext;
import org.servicehall.platform.security.Actor;
import org.servicehall.platform.security.HallGuard;
import org.servicehall.platform.settings.Halls;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Accepts or declines a complaint, gives it more time, answers a suggestion (rules B5, P5, P6). */
@RestController
@RequestMapping("/api/complaints/{no}")
@PreAuthorize("hasAnyRole('LEADING_GROUP', 'OFFICE')")
class AdmissionController {
    private final ComplaintSteps steps;
    private final ComplaintSettings settings;
    private final Halls halls;

    AdmissionController(ComplaintSteps steps, ComplaintSettings settings, Halls halls) {
        this.steps = steps;
        this.settings = settings;
        this.halls = halls;
    }

    /** @param days calendar days more */
    record TermExtension(
            @NotNull @Min(1) @Max(365) Integer days,
            @NotBlank @Size(max = StaffTexts.LONGEST) String reason) {}

    record Declining(
            @NotBlank @Size(max = StaffTexts.LONGEST) String reason) {}

    record SuggestionReply(
            @NotBlank @Size(max = StaffTexts.LONGEST) String answer) {}

    @PostMapping("/acceptance")
    ResponseEntity<StepAnswer> accept(@PathVariable String no, Actor actor, CommandContext context) {
        HallGuard.check(actor, no);
        var dueAt = halls.calendar(actor.hall()).endAfterCalendarDays(context.at(), settings.dueDays());
        var command = new AcceptComplaint(no, dueAt, steps.by(no, actor), context.at());
        return StepAnswer.of(no, steps.send(command, context));
    }

    /** More time for an accepted complaint, once. */
    @PostMapping("/extension")
    @PreAuthorize("hasRole('LEADING_GROUP')")
    ResponseEntity<StepAnswer> extend(
            @PathVariable String no, @Valid @RequestBody TermExtension request, Actor actor, CommandContext context) {
        HallGuard.check(actor, no);
        var command = new ExtendTerm(
                no,
                request.days(),
                settings.extensionDays(),
                StaffTexts.required(request.reason()),
                steps.by(no, actor),
                context.at());
        return StepAnswer.of(no, steps.send(command, context));
    }

    @PostMapping("/declining")
    ResponseEntity<StepAnswer> decline(
            @PathVariable String no, @Valid @RequestBody Declining request, Actor actor, CommandContext context) {
        HallGuard.check(actor, no);
        var reason = StaffTexts.required(request.reason());
        var command = new DeclineComplaint(no, reason, steps.by(no, actor), context.at());
        return StepAnswer.of(no, steps.send(command, context));
    }

    @PostMapping("/answer")
    ResponseEntity<StepAnswer> answer(
            @PathVariable String no, @Valid @RequestBody SuggestionReply request, Actor actor, CommandContext context) {
        HallGuard.check(actor, no);
        var answer = StaffTexts.required(request.answer());
        var command = new AnswerSuggestion(no, answer, steps.by(no, actor), context.at());
        return StepAnswer.of(no, steps.send(command, context));
    }
}
