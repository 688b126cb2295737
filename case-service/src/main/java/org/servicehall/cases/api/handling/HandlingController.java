package org.servicehall.cases.api.handling;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.servicehall.cases.api.Texts;
import org.servicehall.cases.api.Who;
import org.servicehall.cases.domain.CaseCommand.AssignHandler;
import org.servicehall.cases.domain.CaseCommand.ReassignAgent;
import org.servicehall.contracts.Person;
import org.servicehall.contracts.Refusal;
import org.servicehall.contracts.cases.CaseEvent;
import org.servicehall.contracts.cases.CaseEvent.CaseOpened;
import org.servicehall.contracts.cases.HandlingEvent.AgentReassigned;
import org.servicehall.contracts.cases.HandlingEvent.HandlerAssigned;
import org.servicehall.contracts.cases.HandlingEvent.HandlerProposed;
import org.servicehall.contracts.cases.HandlingEvent.JointHandlingArranged;
import org.servicehall.platform.event.CommandContext;
import org.servicehall.platform.event.Commands;
import org.servicehall.platform.event.Outcome;
import org.servicehall.platform.event.RecordedEvent;
import org.servicehall.platform.event.Streams;
import org.servicehall.platform.form.UserId;
import org.servicehall.platform.form.WindowCode;
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

/** Who handles a case (C1). */
@RestController
@RequestMapping("/api/cases/{no}")
class HandlingController {
    private final Commands commands;
    private final Streams streams;
    private final Halls halls;
    private final NamedStaff staff;

    HandlingController(Commands commands, Streams streams, Halls halls, NamedStaff staff) {
        this.commands = commands;
        this.streams = streams;
        this.halls = halls;
        this.staff = staff;
    }

    /** @param reason needed once somebody handles the case already */
    record HandlerRequest(
            @NotNull @UserId String handler,
            @NotNull @WindowCode String window,
            @Size(max = Texts.LONGEST) @Nullable String reason) {}

    /**
     * @param handler who handles it, or is asked to
     * @param assignedAt null while they have not confirmed
     * @param proposedAt null where it took effect at once
     */
    record HandlerAnswer(
            String no,
            @Person String handler,
            String window,
            @Nullable Instant assignedAt,
            @Nullable Instant proposedAt,
            long version) {
        static HandlerAnswer of(Outcome outcome) {
            return outcome.first(HandlerAssigned.class)
                    .map(to -> new HandlerAnswer(
                            to.caseNo(), to.handler(), to.window(), to.assignedAt(), null, outcome.version()))
                    .orElseGet(() -> asked(outcome.only(HandlerProposed.class), outcome.version()));
        }

        private static HandlerAnswer asked(HandlerProposed to, long version) {
            return new HandlerAnswer(to.caseNo(), to.handler(), to.window(), null, to.proposedAt(), version);
        }
    }

    record AgentRequest(
            @NotNull @UserId String agent,
            @NotBlank @Size(max = Texts.LONGEST) String reason) {}

    record AgentAnswer(
            String no, @Person String agent, @Person String previous, Instant reassignedAt, long version) {}

    private LocalDate today(Actor actor, CommandContext context) {
        return halls.today(actor.hall(), context.at());
    }

    @PostMapping("/handler")
    @PreAuthorize("hasAnyRole('CLERK', 'LEAD', 'OFFICE')")
    ResponseEntity<HandlerAnswer> assign(
            @PathVariable String no, @Valid @RequestBody HandlerRequest request, Actor actor, CommandContext context) {
        HallGuard.check(actor, no);
        if (halls.get(actor.hall()).window(request.window()).isEmpty()) {
            throw Refusal.unprocessable("unknown-window", "C1", request.window())
                    .at("window");
        }
        staff.clerkOf("handler", actor.hall(), List.of(request.window()), request.handler(), today(actor, context));
        var reason = Texts.checked(request.reason());
        var outcome = commands.send(
                new AssignHandler(
                        no,
                        request.handler(),
                        request.window(),
                        reason,
                        Who.acts(actor),
                        context.at(),
                        halls.calendar(actor.hall())),
                context);
        return Answers.ok(HandlerAnswer.of(outcome), outcome.version());
    }

    @PostMapping("/agent")
    @PreAuthorize("hasRole('LEAD')")
    ResponseEntity<AgentAnswer> reassign(
            @PathVariable String no, @Valid @RequestBody AgentRequest request, Actor actor, CommandContext context) {
        HallGuard.check(actor, no);
        staff.clerkOf("agent", actor.hall(), windowsOf(no), request.agent(), today(actor, context));
        var reason = Texts.required(request.reason());
        var outcome =
                commands.send(new ReassignAgent(no, request.agent(), reason, Who.acts(actor), context.at()), context);
        var to = outcome.only(AgentReassigned.class);
        return Answers.ok(
                new AgentAnswer(no, to.agent(), to.previous(), to.reassignedAt(), outcome.version()),
                outcome.version());
    }

    /** Where it is handled, and those that handle it together (F5). */
    private Set<String> windowsOf(String no) {
        String window = "";
        Set<String> joint = new HashSet<>();
        for (RecordedEvent event : streams.read(CaseEvent.STREAM + ":" + no).orElseThrow(() -> HallGuard.unknown(no))) {
            switch (event.payload()) {
                case CaseOpened opened -> window = opened.window();
                case HandlerAssigned assigned -> window = assigned.window();
                case JointHandlingArranged arranged -> {
                    joint.add(arranged.leadWindow());
                    joint.addAll(arranged.coWindows());
                }
                default -> {}
            }
        }
        joint.add(window);
        return joint;
    }
}
