package org.servicehall.accountability.api.complaint.step;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.servicehall.accountability.api.complaint.StaffTexts;
import org.servicehall.accountability.config.ComplaintSettings;
import org.servicehall.accountability.domain.complaint.ComplaintCommand.DecideComplaint;
import org.servicehall.accountability.domain.complaint.ComplaintCommand.NotifyBothSides;
import org.servicehall.accountability.domain.complaint.ComplaintCommand.RecordApproval;
import org.servicehall.accountability.domain.complaint.ComplaintCommand.RecordDisapproval;
import org.servicehall.accountability.domain.complaint.MeetingRules;
import org.servicehall.accountability.notice.ResultNumbers;
import org.servicehall.calendar.HallCalendar;
import org.servicehall.contracts.LocalizedText;
import org.servicehall.contracts.Remedy;
import org.servicehall.contracts.RemedyKind;
import org.servicehall.contracts.RemedyTerms;
import org.servicehall.contracts.accountability.Aggravation;
import org.servicehall.contracts.accountability.Sanction;
import org.servicehall.platform.event.CommandContext;
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

/** What the joint meeting decided, what the superior said to it, and telling both sides (rules B3, B5, B6). */
@RestController
@RequestMapping("/api/complaints/{no}")
@PreAuthorize("hasAnyRole('LEADING_GROUP', 'OFFICE')")
class DecisionController {
    private static final LocalizedText OFFICE = new LocalizedText("大厅办公室", "the hall office");

    private final ComplaintSteps steps;
    private final ComplaintSettings settings;
    private final ResultNumbers numbers;
    private final Halls halls;
    private final NamedStaff staff;

    DecisionController(
            ComplaintSteps steps, ComplaintSettings settings, ResultNumbers numbers, Halls halls, NamedStaff staff) {
        this.steps = steps;
        this.settings = settings;
        this.numbers = numbers;
        this.halls = halls;
        this.staff = staff;
    }

    /** @param answers one to each aggravating factor of the recommendation */
    record Decision(
            @NotNull Boolean founded,
            @Nullable Sanction sanction,
            @Nullable @Size(max = 10) List<@NotNull @Valid AnswerTo> answers,
            @NotBlank @Size(max = StaffTexts.LONGEST) String reason,
            @NotNull @Valid MeetingRequest meeting) {
        record AnswerTo(
                @NotNull Aggravation aggravation,
                @NotBlank @Size(max = StaffTexts.LONGEST) String answer) {}

        Map<Aggravation, String> byAggravation() {
            Map<Aggravation, String> all = new EnumMap<>(Aggravation.class);
            if (answers != null) {
                answers.forEach(one -> all.put(one.aggravation(), StaffTexts.required(one.answer())));
            }
            return all;
        }
    }

    record SuperiorApproval(
            @NotBlank @Size(max = 100) String authority,
            @NotBlank @Size(max = 100) String referenceNo) {}

    record SuperiorDisapproval(
            @NotBlank @Size(max = 100) String authority,
            @NotBlank @Size(max = 100) String referenceNo,
            @NotBlank @Size(max = StaffTexts.LONGEST) String reason) {}

    @PostMapping("/decision")
    ResponseEntity<StepAnswer> decide(
            @PathVariable String no, @Valid @RequestBody Decision request, Actor actor, CommandContext context) {
        HallGuard.check(actor, no);
        request.meeting().check("meeting.", staff, actor.hall());
        var command = new DecideComplaint(
                no,
                request.founded(),
                request.sanction(),
                request.byAggravation(),
                StaffTexts.required(request.reason()),
                request.meeting().meeting(),
                rules(no, actor),
                steps.by(no, actor),
                context.at());
        return StepAnswer.of(no, steps.send(command, context));
    }

    private MeetingRules rules(String no, Actor actor) {
        return settings.meetingRules(
                actor.hall(), steps.broughtBy(no), halls.calendar(actor.hall()).zone());
    }

    @PostMapping("/approval")
    ResponseEntity<StepAnswer> approve(
            @PathVariable String no,
            @Valid @RequestBody SuperiorApproval request,
            Actor actor,
            CommandContext context) {
        HallGuard.check(actor, no);
        var command = new RecordApproval(
                no,
                StaffTexts.required(request.authority()),
                StaffTexts.required(request.referenceNo()),
                steps.by(no, actor),
                context.at());
        return StepAnswer.of(no, steps.send(command, context));
    }

    @PostMapping("/disapproval")
    ResponseEntity<StepAnswer> disapprove(
            @PathVariable String no,
            @Valid @RequestBody SuperiorDisapproval request,
            Actor actor,
            CommandContext context) {
        HallGuard.check(actor, no);
        var command = new RecordDisapproval(
                no,
                StaffTexts.required(request.authority()),
                StaffTexts.required(request.referenceNo()),
                StaffTexts.required(request.reason()),
                steps.by(no, actor),
                context.at());
        return StepAnswer.of(no, steps.send(command, context));
    }

    @PostMapping("/notification")
    ResponseEntity<StepAnswer> tell(@PathVariable String no, Actor actor, CommandContext context) {
        HallGuard.check(actor, no);
        var command = new NotifyBothSides(
                no,
                numbers.toReporter(actor.hall(), context),
                numbers.toPerson(actor.hall(), context),
                appeal(actor, context.at()),
                steps.by(no, actor),
                context.at());
        return StepAnswer.of(no, steps.send(command, context));
    }

    /** To whom the hall has set, otherwise to its office (B8, S6). */
    private Remedy appeal(Actor actor, Instant at) {
        Optional<RemedyTerms> set = halls.get(actor.hall()).appeal();
        HallCalendar calendar = halls.calendar(actor.hall());
        Instant end = calendar.endOfRight(at, settings.appealDays());
        return new Remedy(
                RemedyKind.APPEAL,
                set.map(RemedyTerms::authority).orElse(OFFICE),
                set.map(RemedyTerms::address).orElse(null),
                settings.appealDays(),
                null,
                end,
                calendar.isProvisional(end) ? true : null);
    }
}
