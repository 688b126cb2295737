package org.servicehall.accountability.api.complaint.step;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.servicehall.accountability.api.complaint.StaffTexts;
import org.servicehall.accountability.config.ComplaintSettings;
import org.servicehall.accountability.domain.complaint.ComplaintCommand.AssignInvestigators;
import org.servicehall.accountability.domain.complaint.ComplaintCommand.LinkEvidence;
import org.servicehall.accountability.domain.complaint.ComplaintCommand.ReportFindings;
import org.servicehall.contracts.accountability.Aggravation;
import org.servicehall.contracts.accountability.Fault;
import org.servicehall.contracts.accountability.Investigator;
import org.servicehall.contracts.accountability.Investigator.Body;
import org.servicehall.contracts.accountability.Sanction;
import org.servicehall.platform.event.CommandContext;
import org.servicehall.platform.form.UserId;
import org.servicehall.platform.form.WindowCode;
import org.servicehall.platform.security.Actor;
import org.servicehall.platform.security.HallGuard;
import org.servicehall.platform.security.Role;
import org.servicehall.platform.settings.Halls;
import org.servicehall.platform.staff.NamedStaff;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** From naming investigators to what they propose (rules B2, B3, B5). */
@RestController
@RequestMapping("/api/complaints/{no}")
@PreAuthorize("hasAnyRole('LEADING_GROUP', 'DEPARTMENT')")
class InvestigationController {
    private final ComplaintSteps steps;
    private final ComplaintSettings settings;
    private final Recommendations recommending;
    private final Halls halls;
    private final NamedStaff staff;

    InvestigationController(
            ComplaintSteps steps,
            ComplaintSettings settings,
            Recommendations recommending,
            Halls halls,
            NamedStaff staff) {
        this.steps = steps;
        this.settings = settings;
        this.recommending = recommending;
        this.halls = halls;
        this.staff = staff;
    }

    record Assignment(@NotEmpty @Size(max = 10) List<@NotNull @Valid Named> investigators) {
        record Named(@NotNull @UserId String id, @NotNull Body body) {}

        List<Investigator> named() {
            return investigators.stream()
                    .map(one -> new Investigator(one.id(), one.body()))
                    .toList();
        }
    }

    /** @param evidence id of an event, {@code <stream>@<sequence>} */
    record EvidenceLink(
            @NotBlank @Size(max = 120) String evidence,
            @NotBlank @Size(max = StaffTexts.LONGEST) String note) {}

    /** @param fault null where there is none; then there are no aggravations either */
    record Findings(
            @NotBlank @Size(max = StaffTexts.LONGEST) String findings,
            @Nullable @UserId String person,
            @Nullable @WindowCode String window,
            @Nullable Fault fault,
            @Nullable @Size(max = 10) List<@NotNull Aggravation> aggravations) {
        List<Aggravation> found() {
            return aggravations == null ? List.of() : aggravations;
        }
    }

    /** @param sanction null where none is proposed */
    record Recommendation(
            @Nullable Sanction sanction,
            @Nullable @Size(max = StaffTexts.LONGEST) String reason) {}

    @PostMapping("/investigators")
    @PreAuthorize("hasRole('LEADING_GROUP')")
    ResponseEntity<StepAnswer> assign(
            @PathVariable String no, @Valid @RequestBody Assignment request, Actor actor, CommandContext context) {
        HallGuard.check(actor, no);
        named(request.investigators(), actor, halls.today(actor.hall(), context.at()));
        var command = new AssignInvestigators(
                no,
                request.named(),
                settings.membersOf(actor.hall()),
                steps.broughtBy(no),
                steps.by(no, actor),
                context.at());
        return StepAnswer.of(no, steps.send(command, context));
    }

    private void named(List<Assignment.Named> investigators, Actor actor, LocalDate today) {
        for (int i = 0; i < investigators.size(); i++) {
            var one = investigators.get(i);
            var role = one.body() == Body.DEPARTMENT ? Role.DEPARTMENT : Role.LEADING_GROUP;
            staff.as("investigators[" + i + "].id", actor.hall(), one.id(), today, role);
        }
    }

    @PostMapping("/evidence")
    ResponseEntity<StepAnswer> link(
            @PathVariable String no, @Valid @RequestBody EvidenceLink request, Actor actor, CommandContext context) {
        HallGuard.check(actor, no);
        var note = StaffTexts.required(request.note());
        var command = new LinkEvidence(no, request.evidence(), note, steps.by(no, actor), context.at());
        return StepAnswer.of(no, steps.send(command, context));
    }

    @PostMapping("/investigation")
    ResponseEntity<StepAnswer> report(
            @PathVariable String no, @Valid @RequestBody Findings request, Actor actor, CommandContext context) {
        HallGuard.check(actor, no);
        if (request.person() != null) {
            staff.everOfHall("person", actor.hall(), request.person());
        }
        var command = new ReportFindings(
                no,
                StaffTexts.required(request.findings()),
                request.person(),
                request.window(),
                request.fault(),
                request.found(),
                steps.by(no, actor),
                context.at());
        return StepAnswer.of(no, steps.send(command, context));
    }

    @PostMapping("/recommendation")
    ResponseEntity<StepAnswer> recommend(
            @PathVariable String no, @Valid @RequestBody Recommendation request, Actor actor, CommandContext context) {
        HallGuard.check(actor, no);
        return StepAnswer.of(no, steps.send(recommending.command(no, request, actor, context), context));
    }

    /** What the table gives and why, before it is recommended. */
    @PostMapping("/recommendation/preview")
    RecommendationPreviewAnswer preview(
            @PathVariable String no, @Valid @RequestBody Recommendation request, Actor actor) {
        HallGuard.check(actor, no);
        return recommending.preview(no, request, actor);
    }
}
